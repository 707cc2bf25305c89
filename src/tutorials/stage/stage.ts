import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Action, Beat, Scene, Script, Target } from '../script/script.ts';
import { hireCameraCrew, idleCrew, PAGE_WIDTH, VIEWPORT_HEIGHT } from './camera-crew.ts';
import type { CameraCrew } from './camera-crew.ts';
import { APPEAR_MS, labelsOn, locate } from './find-target.ts';
import { measureTarget } from './page-boxes.ts';
import type { TargetBoxes } from './page-boxes.ts';
import { actAndSettle, loadsPage } from './settle.ts';
import { StageFault } from './stage-fault.ts';
import type { BeatTake, SceneTake } from './take.ts';
import { execute } from './verbs.ts';
import type { Props } from './verbs.ts';
import { chooseViewTop } from './view-top.ts';

type PageScene = Extract<Scene, { kind: 'page' }>;
type Set = { context: BrowserContext; page: Page; crew: CameraCrew };

/**
 * Nothing moves while it is filmed; the film draws its own caret; what only a demo shows is not there; and the focus takes the office's colour,
 * because the ring alone is marigold.
 */
const SET_DRESS = `{
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(\`
    *, *::before, *::after { caret-color: transparent !important; transition: none !important; animation: none !important; scroll-behavior: auto !important }
    [data-demo] { display: none !important }
    :focus-visible { outline: none !important; border-color: var(--primary) !important; box-shadow: 0 0 0 1px var(--primary) !important }
    :has(> :focus-visible) { outline: none !important }
  \`);
  document.adoptedStyleSheets = [sheet];
}`;

/**
 * Plays the page scenes of a script in a browser, in order, and takes stills of every beat.
 * @returns a take for every scene of kind `page`.
 * @throws StageFault at the first scene that does not play, with what is on the screen instead.
 */
export async function stageScript(
  script: Script,
  browser: Browser,
  props: Props,
  options: {
    /** Where the stills are put; null = none are taken, the script is only played. */
    folder: string | null;
    onScene: (done: number, total: number) => void;
  },
): Promise<SceneTake[]> {
  if (options.folder !== null) await mkdir(options.folder, { recursive: true });
  const scenes = script.stages.flatMap((stage) => stage.scenes).filter((scene) => scene.kind === 'page');
  const takes: SceneTake[] = [];
  let set: Set | null = null;
  try {
    for (const scene of scenes) {
      if (set === null || scene.browser === 'new') {
        await set?.context.close();
        set = await openSet(browser, options.folder);
      }
      takes.push(await playScene(set, scene, props));
      options.onScene(takes.length, scenes.length);
    }
    return takes;
  } finally {
    await set?.context.close();
  }
}

async function openSet(browser: Browser, folder: string | null): Promise<Set> {
  const context = await browser.newContext({
    viewport: { width: PAGE_WIDTH, height: VIEWPORT_HEIGHT },
    locale: 'id-ID',
    timezoneId: 'Asia/Makassar',
    reducedMotion: 'reduce',
  });
  await context.addInitScript(SET_DRESS);
  const page = await context.newPage();
  return { context, page, crew: folder === null ? idleCrew : await hireCameraCrew(page, folder) };
}

async function playScene(set: Set, scene: PageScene, props: Props): Promise<SceneTake> {
  const beats: BeatTake[] = [];
  let viewTop = 0;
  for (const [index, beat] of scene.beats.entries()) {
    const take = await playBeat(set, beat, { name: `${scene.id}-${index}`, viewTop, props }).catch(async (error: Error) => {
      const why = error.message.split('\n')[0] ?? 'unknown';
      throw new StageFault({
        scene: scene.id,
        beat: index,
        page: pathPattern(set.page.url()),
        sought: targetOf(beat.action),
        why,
        present: await labelsOn(set.page),
      });
    });
    viewTop = take.viewTopAfter;
    beats.push(take);
  }
  return { sceneId: scene.id, beats };
}

async function playBeat({ page, crew }: Set, beat: Beat, at: { name: string; viewTop: number; props: Props }): Promise<BeatTake> {
  const { action } = beat;
  let { viewTop } = at;
  if (action?.verb === 'open') {
    await actAndSettle(page, () => execute(page, action, at.props), true);
    crew.pageChanged();
    viewTop = 0;
  }
  const framed = await frame({ page, crew }, targetOf(action), `${at.name}-before`, viewTop);
  const { before, boxes } = framed;
  viewTop = framed.viewTop;
  const take: BeatTake = {
    before,
    after: before,
    between: [],
    viewTop,
    viewTopAfter: viewTop,
    target: boxes?.target ?? null,
    control: boxes?.control ?? null,
    caret: null,
    navigated: false,
    fingerprint: await fingerprint(page, targetOf(action), boxes),
  };
  if (action === null || action.verb === 'open' || action.verb === 'point') return take;
  const steps = action.verb === 'fill-rest' ? action.actions : [action];
  for (const [index, step] of steps.entries()) {
    if (index > 0) {
      take.between.push({ still: await crew.shoot(`${at.name}-${index}`, viewTop), viewTop });
      viewTop = chooseViewTop(viewTop, (await measure(page, targetOf(step)))?.target ?? null, await documentHeight(page));
    }
    const navigated = loadsPage(step);
    await actAndSettle(page, () => execute(page, step, at.props), navigated);
    crew.pageChanged();
    if (navigated) viewTop = await arrivedAt(page);
    take.navigated ||= navigated;
  }
  if (action.verb === 'type' || action.verb === 'type-code') take.caret = (await measure(page, action.target))?.caret ?? null;
  take.viewTopAfter = viewTop;
  take.after = await crew.shoot(`${at.name}-after`, viewTop);
  return take;
}

/** Scrolls to a target and takes its picture; measured again there, since what sticks to the window has moved with it. */
async function frame({ page, crew }: Pick<Set, 'page' | 'crew'>, target: Target | null, name: string, current: number) {
  const topFor = async (boxes: TargetBoxes | null, from: number) =>
    chooseViewTop(from, boxes?.target ?? null, await documentHeight(page));
  let viewTop = await topFor(await measure(page, target), current);
  let before = await crew.shoot(name, viewTop);
  let boxes = await measure(page, target);
  const settled = await topFor(boxes, viewTop);
  if (settled !== viewTop) {
    viewTop = settled;
    before = await crew.shoot(name, viewTop);
    boxes = await measure(page, target);
  }
  return { before, boxes, viewTop };
}

/** The target a beat is about: of a single action, or the one looked at while several are done. */
function targetOf(action: Action | null): Target | null {
  return action === null || action.verb === 'open' ? null : action.target;
}

async function measure(page: Page, target: Target | null): Promise<TargetBoxes | null> {
  if (target === null) return null;
  const locator = locate(page, target);
  await locator.waitFor({ state: 'attached', timeout: APPEAR_MS });
  return measureTarget(locator);
}

/** Where a new page shows itself: at its top, or around the part that its address names. */
async function arrivedAt(page: Page): Promise<number> {
  const named = page.locator(':target');
  if ((await named.count()) === 0) return 0;
  return chooseViewTop(0, (await measureTarget(named)).target, await documentHeight(page));
}

const documentHeight = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);

async function fingerprint(page: Page, target: Target | null, boxes: TargetBoxes | null): Promise<BeatTake['fingerprint']> {
  const text =
    target === null
      ? ''
      : await locate(page, target).evaluate(
          (element) => element.closest('fieldset, li, section, form')?.textContent ?? element.textContent ?? '',
        );
  return {
    path: pathPattern(page.url()),
    role: target?.role ?? '',
    name: target?.name ?? '',
    box: boxes?.target ?? null,
    textHash: createHash('sha256').update(text.replaceAll(/\s+/g, ' ').trim()).digest('hex').slice(0, 16),
  };
}

/** A path without what differs from one playing to the next: ids and numbers of applications. */
const pathPattern = (url: string): string =>
  new URL(url).pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|[A-Z]{2,4}-\d{4}-\d{6}/g, ':id');
