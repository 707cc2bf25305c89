import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Action, Beat, Scene, Script, Target } from '../script/script.ts';
import { hireCameraCrew, PAGE_WIDTH, VIEWPORT_HEIGHT } from './camera-crew.ts';
import type { CameraCrew } from './camera-crew.ts';
import { labelsOn, locate } from './find-target.ts';
import { measureTarget } from './page-boxes.ts';
import type { TargetBoxes } from './page-boxes.ts';
import { actAndSettle } from './settle.ts';
import { StageFault } from './stage-fault.ts';
import type { BeatTake, SceneTake } from './take.ts';
import { execute } from './verbs.ts';
import type { Props } from './verbs.ts';
import { chooseViewTop } from './view-top.ts';

type Set = { context: BrowserContext; page: Page; crew: CameraCrew };

/** Nothing moves while it is filmed, and the film draws its own caret. */
const STILLNESS = `{
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('*,*::before,*::after{caret-color:transparent!important;transition:none!important;animation:none!important;scroll-behavior:auto!important}');
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
  options: { folder: string; onScene: (done: number, total: number) => void },
): Promise<SceneTake[]> {
  await mkdir(options.folder, { recursive: true });
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

async function openSet(browser: Browser, folder: string): Promise<Set> {
  const context = await browser.newContext({
    viewport: { width: PAGE_WIDTH, height: VIEWPORT_HEIGHT },
    locale: 'id-ID',
    timezoneId: 'Asia/Makassar',
    reducedMotion: 'reduce',
  });
  await context.addInitScript(STILLNESS);
  const page = await context.newPage();
  return { context, page, crew: await hireCameraCrew(page, folder) };
}

async function playScene({ page, crew }: Set, scene: Extract<Scene, { kind: 'page' }>, props: Props): Promise<SceneTake> {
  const beats: BeatTake[] = [];
  let viewTop = 0;
  for (const [index, beat] of scene.beats.entries()) {
    const fault = async (why: string) =>
      new StageFault({
        scene: scene.id,
        beat: index,
        page: pathPattern(page.url()),
        sought: targetOf(beat.action),
        why,
        present: await labelsOn(page),
      });
    if (beat.action?.verb === 'open') {
      await actAndSettle(page, () => execute(page, beat.action!, props)).catch(async (error: Error) => {
        throw await fault(`the page did not open (${error.message.split('\n')[0]})`);
      });
      crew.pageChanged();
      viewTop = 0;
    }
    const boxes = await measure(page, beat).catch(async () => {
      throw await fault('the target is not on the screen');
    });
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    viewTop = chooseViewTop(viewTop, boxes?.target ?? null, height);
    const name = `${scene.id}-${index}`;
    const before = await crew.shoot(`${name}-before`, viewTop);
    const take: BeatTake = {
      before,
      after: before,
      viewTop,
      viewTopAfter: viewTop,
      target: boxes?.target ?? null,
      control: boxes?.control ?? null,
      caret: null,
      navigated: false,
      fingerprint: await fingerprint(page, beat, boxes),
    };
    if (beat.action !== null && beat.action.verb !== 'open' && beat.action.verb !== 'point') {
      const action = beat.action;
      take.navigated = await actAndSettle(page, () => execute(page, action, props)).catch(async (error: Error) => {
        throw await fault(`the action "${action.verb}" failed (${error.message.split('\n')[0]})`);
      });
      crew.pageChanged();
      if (take.navigated) viewTop = 0;
      if (!take.navigated) take.caret = (await measure(page, beat).catch(() => null))?.caret ?? null;
      take.viewTopAfter = viewTop;
      take.after = await crew.shoot(`${name}-after`, viewTop);
    }
    beats.push(take);
  }
  return { sceneId: scene.id, beats };
}

/** The target a beat is about: of a single action, or the one looked at while several are done. */
export function targetOf(action: Action | null): Target | null {
  return action === null || action.verb === 'open' ? null : action.target;
}

async function measure(page: Page, beat: Beat): Promise<TargetBoxes | null> {
  const target = targetOf(beat.action);
  if (target === null) return null;
  const locator = locate(page, target);
  await locator.waitFor({ state: 'attached', timeout: 5000 });
  return measureTarget(locator);
}

async function fingerprint(page: Page, beat: Beat, boxes: TargetBoxes | null): Promise<BeatTake['fingerprint']> {
  const target = targetOf(beat.action);
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
