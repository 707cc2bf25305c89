import type { Motion } from '../formats.ts';
import type { CaptionCue } from '../plan/captions.ts';
import type { TimedScene, TimedStage, Timeline } from '../plan/timeline.ts';
import type { SceneTake } from '../stage/take.ts';
import type { CaptionSpan, CaptionState } from './caption-state.ts';
import { captionAt, spansOf } from './caption-state.ts';
import type { DocumentsBody, ReviewBody } from './card-states.ts';
import { documentsAt, reviewAt } from './card-states.ts';
import { passed } from './curve.ts';
import type { Layout } from './frame-layout.ts';
import type { PageBody, PreparedPage } from './page-state.ts';
import { pageAt, preparePage } from './page-state.ts';
import { stripAt } from './strip-state.ts';
import type { StripState } from './strip-state.ts';

export type CoverBody = { kind: 'cover'; scene: string };
export type Body = CoverBody | DocumentsBody | PageBody | ReviewBody;

export type Transition = {
  /** `door` = an arch grows out of the place of the door; `rise` = the window comes in from below; `fade` = one over the other. */
  kind: 'door' | 'rise' | 'fade';
  passed: number;
  from: { strip: StripState | null; body: Body };
};

/** Everything that is seen at a moment, as plain data: two equal descriptions are the same picture. */
export type FrameState = {
  strip: StripState | null;
  body: Body;
  transition: Transition | null;
  /** A caption that is part of the picture; null where captions are a file of their own. */
  caption: CaptionState | null;
};

const TRANSITION_MS = { door: 600, rise: 240, fade: 200 };
const CALM_FADE_MS = 150;

/** A film made ready to be cut: what it looks like at any time. */
export type Cut = {
  /**
   * @param tMs ms from the start of the film.
   * @param options.clean without the way from the scene before into this one: the first picture of a film that begins here.
   */
  stateAt: (tMs: number, options?: { clean: boolean }) => FrameState;
};

export type CutOrder = {
  layout: Layout;
  motion: Motion;
  timeline: Timeline;
  /** Asked for a scene only when a moment of it, or the way out of it, is; undefined for one that was not played yet. */
  takeOf: (sceneId: string) => SceneTake | undefined;
  /** Captions that become part of the picture; null = none. */
  cues: readonly CaptionCue[] | null;
};

/** A scene made ready when it is first asked for. */
type Ready = {
  stage: TimedStage;
  timed: TimedScene;
  page: PreparedPage | null;
  cues: readonly CaptionCue[];
  spans: readonly CaptionSpan[];
};

/** Makes a film ready to be cut. `stateAt` throws when a played scene of that moment has no take. */
export function prepareCut(order: CutOrder): Cut {
  const places = order.timeline.stages.flatMap((stage) => stage.scenes.map((timed) => ({ stage, timed })));
  const ready: Ready[] = [];
  const leaving: Transition['from'][] = [];
  const sceneAt = (index: number): Ready => {
    const place = places[index];
    if (place === undefined) throw new Error('a film without scenes');
    return (ready[index] ??= makeReady(order, place.stage, place.timed));
  };
  /** The last picture of a scene. */
  const leave = (index: number): Transition['from'] => (leaving[index] ??= lastOf(order, sceneAt(index)));
  return {
    stateAt: (tMs, options) => {
      const index = places.findLastIndex(({ timed }, at) => at === 0 || timed.startMs <= tMs);
      const scene = sceneAt(index);
      const { kind, lengthMs } = wayInto(order.motion, places[index - 1], scene);
      const part = passed(tMs, scene.timed.startMs, lengthMs);
      const isOnWay = index > 0 && part < 1 && options?.clean !== true;
      return {
        strip: stripAt(order.layout, scene.stage, scene.timed, tMs),
        body: bodyAt(order, scene, tMs),
        transition: isOnWay ? { kind, passed: part, from: leave(index - 1) } : null,
        caption: captionAt(scene.cues, scene.spans, tMs),
      };
    },
  };
}

/** What a picture that is only on the way to another one changes: its light (a fade), or its places (a move); null for one that is looked at. */
export function passageOf({ body, transition }: FrameState): 'fade' | 'move' | null {
  if (transition !== null) return transition.kind === 'fade' ? 'fade' : 'move';
  if (body.kind !== 'page') return null;
  if (body.layer.moving) return 'move';
  if (body.picker !== null && body.picker.strength < 1) return body.picker.rise > 0 ? 'move' : 'fade';
  if (body.pointer !== null && body.pointer.strength < 1) return 'fade';
  const dim = body.spotlight?.dim ?? 0;
  return body.under !== null || (dim > 0 && dim < 1) ? 'fade' : null;
}

function makeReady({ layout, motion, takeOf, cues }: CutOrder, stage: TimedStage, timed: TimedScene): Ready {
  const own = (cues ?? []).filter(({ startMs }) => startMs >= timed.startMs && startMs < timed.endMs);
  if (timed.scene.kind !== 'page') return { stage, timed, page: null, cues: own, spans: [] };
  const take = takeOf(timed.scene.id);
  if (take === undefined) throw new Error(`scene ${timed.scene.id} was not played: there is no take of it`);
  const page = preparePage(layout, motion, timed, take);
  return { stage, timed, page, cues: own, spans: spansOf(page) };
}

function bodyAt({ layout, motion }: CutOrder, { timed, page }: Ready, tMs: number): Body {
  const { scene } = timed;
  if (page !== null) return pageAt(page, tMs);
  if (scene.kind === 'documents') return documentsAt(layout, motion, timed, scene.rows.length, tMs);
  if (scene.kind === 'review') return reviewAt(motion, timed, scene, tMs);
  return { kind: 'cover', scene: scene.id };
}

function lastOf(order: CutOrder, scene: Ready): Transition['from'] {
  const lastMs = scene.timed.endMs - 1;
  // The strip as it is when all of the scene is over: what comes out of it then looks the same however long the scene is.
  return { strip: stripAt(order.layout, scene.stage, scene.timed, Infinity), body: bodyAt(order, scene, lastMs) };
}

/** How a scene follows the one before it. */
function wayInto(
  motion: Motion,
  before: { stage: TimedStage; timed: TimedScene } | undefined,
  { stage, timed }: Ready,
): { kind: Transition['kind']; lengthMs: number } {
  if (motion === 'calm') return { kind: 'fade', lengthMs: CALM_FADE_MS };
  const isDoor = before?.timed.scene.kind === 'cover' || timed.scene.kind === 'review';
  const kind = isDoor ? 'door' : before?.stage === stage ? 'fade' : 'rise';
  return { kind, lengthMs: TRANSITION_MS[kind] };
}
