import { createHash } from 'node:crypto';
import type { Action, Beat, Target } from '../script/script.ts';
import type { CameraCrew } from './camera-crew.ts';
import { closeUpsOf, stepsOf } from './close-ups.ts';
import type { CloseUps } from './close-ups.ts';
import type { Found, Lens } from './lens.ts';
import type { FilmSet } from './open-set.ts';
import { lookAt } from './page-boxes.ts';
import type { Look } from './page-boxes.ts';
import type { PageScene } from './play-order.ts';
import { actAndFollow, loadsPage } from './settle.ts';
import { BrowserGone, StageFault } from './stage-fault.ts';
import type { BeatTake, SceneTake } from './take.ts';
import { execute } from './verbs.ts';
import type { Props } from './verbs.ts';
import { chooseViewTop, scrollFor } from './view-top.ts';

/** Plays a scene and looks at every beat. @param closeTo places of the beats that the camera comes close to. @throws StageFault at the first beat that does not play, BrowserGone when there is no browser any more. */
export async function playScene(
  set: FilmSet,
  scene: PageScene,
  crew: CameraCrew,
  props: Props,
  closeTo: ReadonlySet<number>,
): Promise<SceneTake> {
  const closeUps = closeUpsOf(scene.beats, closeTo);
  const beats: BeatTake[] = [];
  let viewTop = 0;
  for (const [index, beat] of scene.beats.entries()) {
    const at = { name: `${scene.id}-${index}`, viewTop, props, close: closeUps[index]! };
    const take = await orFault(set, scene, index, () => playBeat(set, crew, beat, at));
    viewTop = take.viewTopAfter;
    beats.push(take);
  }
  await crew.finished();
  return { sceneId: scene.id, beats };
}

/** Does what a scene does, and looks at nothing. */
export async function passScene(set: FilmSet, scene: PageScene, props: Props): Promise<void> {
  for (const [index, { action }] of scene.beats.entries())
    await orFault(set, scene, index, async () => {
      const steps = action?.verb === 'open' ? [action] : stepsOf(action);
      for (const step of steps) await perform(set.lens, step, props, null);
    });
}

async function orFault<T>(set: FilmSet, scene: PageScene, beat: number, play: () => Promise<T>): Promise<T> {
  try {
    return await play();
  } catch (error) {
    if (set.isGone()) throw new BrowserGone(scene.id, { cause: error });
    if (!(error instanceof Error)) throw error;
    throw new StageFault({
      scene: scene.id,
      beat,
      page: pathPattern(set.lens.url()),
      sought: soughtIn(scene.beats[beat]?.action ?? null, error),
      why: error.message.split('\n')[0] ?? '',
      present: await set.lens.labels(),
    });
  }
}

/** A step of several that did not work knows which one it was. */
class StepFault extends Error {
  readonly target: Target;

  constructor(target: Target, cause: Error) {
    super(cause.message, { cause });
    this.target = target;
  }
}

const soughtIn = (action: Action | null, error: Error): Target | null =>
  error instanceof StepFault ? error.target : targetOf(action);

async function perform(lens: Lens, step: Action, props: Props, found: Found | null): Promise<void> {
  try {
    if (step.verb === 'open' || loadsPage(step)) await actAndFollow(lens, () => execute(lens, step, props, found));
    else await execute(lens, step, props, found);
  } catch (error) {
    const target = targetOf(step);
    throw target === null || !(error instanceof Error) ? error : new StepFault(target, error);
  }
}

type At = { name: string; viewTop: number; props: Props; close: CloseUps };

async function playBeat(set: FilmSet, crew: CameraCrew, beat: Beat, at: At): Promise<BeatTake> {
  const { lens, film } = set;
  const { action } = beat;
  await crew.stand(at.close.before);
  if (action?.verb === 'open') {
    await perform(lens, action, at.props, null);
    crew.pageChanged();
  }
  const target = targetOf(action);
  const found = target === null ? null : await lens.find(target);
  const framed = await frame(set, found, action?.verb === 'open' ? 0 : at.viewTop);
  let { viewTop } = framed;
  const before = await crew.shoot(`${at.name}-before`, framed.look);
  const take: BeatTake = {
    before,
    after: before,
    between: [],
    viewTop,
    viewTopAfter: viewTop,
    target: framed.look.seen?.target ?? null,
    control: framed.look.seen?.control ?? null,
    caret: null,
    navigated: false,
    fingerprint: fingerprint(lens, target, found, framed.look),
  };
  const steps = stepsOf(action);
  if (action === null || steps.length === 0) return take;
  for (const [index, step] of steps.entries()) {
    if (index > 0) {
      const seen = await lookAt(lens, null, scrollFor(film, viewTop), film);
      take.between.push({ still: await crew.shoot(`${at.name}-${index}`, seen), viewTop });
    }
    const own = action.verb === 'fill-rest' ? await findStep(lens, step) : found;
    if (index > 0) {
      const { seen, documentHeight } = await lookAt(lens, own, null, film);
      viewTop = chooseViewTop(film, viewTop, seen?.target ?? null, documentHeight);
    }
    const navigates = loadsPage(step);
    await perform(lens, step, at.props, own);
    crew.pageChanged();
    if (navigates) {
      await crew.stand(at.close.after[index] ?? false);
      viewTop = await arrivedAt(set);
    }
    take.navigated ||= navigates;
  }
  const isTyped = action.verb === 'type' || action.verb === 'type-code';
  const after = await lookAt(lens, isTyped ? found : null, scrollFor(film, viewTop), film);
  take.caret = after.seen?.caret ?? null;
  take.viewTopAfter = viewTop;
  take.after = await crew.shoot(`${at.name}-after`, after);
  return take;
}

async function findStep(lens: Lens, step: Action): Promise<Found | null> {
  const target = targetOf(step);
  if (target === null) return null;
  return lens.find(target).catch((error: Error) => {
    throw new StepFault(target, error);
  });
}

/** Scrolls so that a target can be seen well; looked at again from there, since what sticks to the window has moved with it. */
async function frame({ lens, film }: FilmSet, found: Found | null, from: number): Promise<{ look: Look; viewTop: number }> {
  let viewTop = from;
  let look = await lookAt(lens, found, scrollFor(film, viewTop), film);
  for (let again = 0; again < 2; again += 1) {
    const better = chooseViewTop(film, viewTop, look.seen?.target ?? null, look.documentHeight);
    if (better === viewTop) break;
    viewTop = better;
    look = await lookAt(lens, found, scrollFor(film, viewTop), film);
  }
  return { look, viewTop };
}

/** Where a new page shows itself: at its top, or around the part that its address names. */
async function arrivedAt({ lens, film }: FilmSet): Promise<number> {
  if (!lens.url().includes('#')) return 0;
  const { seen, documentHeight } = await lookAt(lens, 'named', null, film);
  return seen === null ? 0 : chooseViewTop(film, 0, seen.target, documentHeight);
}

/** The target a beat is about: of a single action, or the one looked at while several are done. */
function targetOf(action: Action | null): Target | null {
  return action === null || action.verb === 'open' ? null : action.target;
}

function fingerprint(lens: Lens, target: Target | null, found: Found | null, { seen, region }: Look): BeatTake['fingerprint'] {
  return {
    path: pathPattern(lens.url()),
    role: target?.role ?? '',
    name: found?.name ?? '',
    box: seen?.target ?? null,
    textHash: createHash('sha256').update(region).digest('hex').slice(0, 16),
  };
}

/** A path without what differs from one playing to the next: ids and numbers of applications. */
const pathPattern = (url: string): string =>
  URL.canParse(url) ? new URL(url).pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|[A-Z]{2,4}-\d{4}-\d{6}/g, ':id') : url;
