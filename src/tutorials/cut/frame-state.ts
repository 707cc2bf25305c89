import type { TimedScene, TimedStage, Timeline } from '../plan/timeline.ts';
import type { SceneTake } from '../stage/take.ts';
import type { DocumentsBody, ReviewBody } from './card-states.ts';
import { documentsAt, reviewAt } from './card-states.ts';
import { passed } from './curve.ts';
import { FRAME, FRAMES_PER_SECOND, HELD_FRAMES, STRIP } from './frame-layout.ts';
import type { PageBody, PreparedPage } from './page-state.ts';
import { pageAt, preparePage } from './page-state.ts';

export type CoverBody = { kind: 'cover'; scene: string };
export type Body = CoverBody | DocumentsBody | PageBody | ReviewBody;

/** The strip above: `filled` is the length of the current segment's filling in steps of 4 px; a finished film has no current segment. */
export type StripState = { stage: number; title: string; finished: boolean; filled: number };

export type Transition = {
  /** `door` = an arch grows out of the place of the door; `rise` = the window comes in from below; `fade` = one over the other. */
  kind: 'door' | 'rise' | 'fade';
  passed: number;
  from: { strip: StripState | null; body: Body };
};

/** Everything that is seen at a moment, as plain data: two equal descriptions are the same picture. */
export type FrameState = { strip: StripState | null; body: Body; transition: Transition | null };

/** The filling grows only when a held frame is repeated anyway: it costs no frame of its own. */
const FILLING_MS = (HELD_FRAMES * 1000) / FRAMES_PER_SECOND;

const TRANSITION_MS = { door: 600, rise: 240, fade: 200 };
const SEGMENT_WIDTH = (FRAME.width - 2 * STRIP.inset - (STRIP.segments - 1) * STRIP.segmentGap) / STRIP.segments;

type Placed = { stage: TimedStage; timed: TimedScene; page: PreparedPage | null };

/** A film made ready to be cut: what it looks like at any time. */
export type Cut = {
  /** @param tMs ms from the start of the film. */
  stateAt: (tMs: number) => FrameState;
};

/**
 * Makes a film ready to be cut.
 * @throws when a played scene has no take.
 */
export function prepareCut(timeline: Timeline, takes: readonly SceneTake[]): Cut {
  const scenes: Placed[] = timeline.stages.flatMap((stage) =>
    stage.scenes.map((timed) => ({ stage, timed, page: pageOf(timed, takes) })),
  );
  return {
    stateAt: (tMs) => {
      const index = scenes.reduce((found, { timed }, at) => (timed.startMs <= tMs ? at : found), 0);
      const scene = scenes[index];
      if (scene === undefined) throw new Error('a film without scenes');
      const before = scenes[index - 1];
      return { strip: stripAt(scene, tMs), body: bodyAt(scene, tMs), transition: transitionAt(before, scene, tMs) };
    },
  };
}

/** Equal keys = the same picture. Numbers are rounded to what can be seen. */
export function stateKey(state: FrameState): string {
  return JSON.stringify(state, (_, value: unknown) => (typeof value === 'number' ? Math.round(value * 200) / 200 : value));
}

/** What a picture that is only on the way to another one changes: its light (a fade), or its places (a move); null for one that is looked at. */
export function passageOf({ body, transition }: FrameState): 'fade' | 'move' | null {
  if (transition !== null) return transition.kind === 'fade' ? 'fade' : 'move';
  if (body.kind !== 'page') return null;
  if (body.layer.moving) return 'move';
  const dim = body.spotlight?.dim ?? 0;
  return body.under !== null || (dim > 0 && dim < 1) ? 'fade' : null;
}

function pageOf(timed: TimedScene, takes: readonly SceneTake[]): PreparedPage | null {
  if (timed.scene.kind !== 'page') return null;
  const take = takes.find(({ sceneId }) => sceneId === timed.scene.id);
  if (take === undefined) throw new Error(`scene ${timed.scene.id} was not played: there is no take of it`);
  return preparePage(timed, take);
}

function bodyAt({ timed, page }: Placed, tMs: number): Body {
  const { scene } = timed;
  if (page !== null) return pageAt(page, tMs);
  if (scene.kind === 'documents') return documentsAt(timed, scene.rows.length, tMs);
  if (scene.kind === 'review') return reviewAt(timed, scene.rows.length, tMs);
  return { kind: 'cover', scene: scene.id };
}

function stripAt({ stage, timed }: Placed, tMs: number): StripState | null {
  if (timed.scene.kind === 'cover') return null;
  const finished = timed.scene.kind === 'review';
  const part = passed(Math.floor(tMs / FILLING_MS) * FILLING_MS, stage.startMs, stage.endMs - stage.startMs);
  return {
    stage: stage.stage.number,
    title: stage.stage.title,
    finished,
    filled: finished ? 0 : 4 * Math.round((part * SEGMENT_WIDTH) / 4),
  };
}

function transitionAt(before: Placed | undefined, scene: Placed, tMs: number): Transition | null {
  if (before === undefined) return null;
  const leavesCover = before.timed.scene.kind === 'cover';
  const opensReview = scene.timed.scene.kind === 'review';
  const kind = leavesCover || opensReview ? 'door' : before.stage === scene.stage ? 'fade' : 'rise';
  const part = passed(tMs, scene.timed.startMs, TRANSITION_MS[kind]);
  if (part >= 1) return null;
  const lastMs = scene.timed.startMs - 1;
  return { kind, passed: part, from: { strip: stripAt(before, lastMs), body: bodyAt(before, lastMs) } };
}
