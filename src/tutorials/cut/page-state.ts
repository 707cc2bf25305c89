import type { TimedScene } from '../plan/timeline.ts';
import type { Box, SceneTake, Still } from '../stage/take.ts';
import type { Camera } from './camera.ts';
import { cameraAt, cameraRests, cameraTrack } from './camera-track.ts';
import type { Move } from './camera-track.ts';
import { passed } from './curve.ts';
import { pickerAt } from './picker-state.ts';
import type { PickerState } from './picker-state.ts';
import { pointerAt } from './pointer-track.ts';
import type { PointerState } from './pointer-track.ts';
import type { Shot } from './shots.ts';
import { shotAt, shotsOf } from './shots.ts';
import { holeAround, keywordStrength, spotlightStrength } from './spotlight.ts';
import { caretShown, typedCharacters } from './typing.ts';

const PAGE_FADE_MS = 200;

/** A still as far as drawing needs it. */
export type Picture = Pick<Still, 'file' | 'area' | 'scale'>;

/** One page under one camera. Rows that the first picture lacks come from the next (the same page, scrolled). */
export type PageLayer = {
  pictures: Picture[];
  camera: Camera;
  /** A picture that moves need not be as sharp as one that is looked at. */
  moving: boolean;
  /** Controls hidden under the striped plate, in CSS px of the document, and how strongly. */
  secrets: { box: Box; strength: number }[];
  /** A field in which keys are struck: what lies right of `from` is not there yet. CSS px of the document. */
  typing: { from: number; until: number; clean: number; top: number; bottom: number; caret: boolean } | null;
};

export type PageBody = {
  kind: 'page';
  layer: PageLayer;
  /** The page before, while the new one fades in over it. */
  under: { layer: PageLayer; shown: number } | null;
  spotlight: { dim: number; hole: Box | null; ring: number; tag: { text: string; strength: number } | null } | null;
  pointer: PointerState | null;
  picker: PickerState | null;
};

/** A played scene made ready: what is where and when, so that a frame is only looked up. */
export type PreparedPage = { scene: TimedScene; take: SceneTake; shots: Shot[]; moves: Move[] };

export function preparePage(scene: TimedScene, take: SceneTake): PreparedPage {
  const shots = shotsOf(scene, take);
  return { scene, take, shots, moves: cameraTrack(scene, take, shots) };
}

/** What the window shows at a time. */
export function pageAt(page: PreparedPage, tMs: number): PageBody {
  const index = shotAt(page.shots, tMs);
  const shot = page.shots[index];
  if (shot === undefined) throw new Error(`scene ${page.take.sceneId} has no still`);
  const layer = layerAt(page, index, tMs);
  const shown = shot.follows === 'page' && index > 0 ? passed(tMs, shot.fromMs, PAGE_FADE_MS) : 1;
  const under = shown < 1 ? { layer: layerAt(page, index - 1, shot.fromMs - 1), shown } : null;
  const picker = pickerAt(page, tMs);
  return { kind: 'page', layer, under, spotlight: spotlightAt(page, picker, tMs), pointer: pointerAt(page, tMs), picker };
}

function layerAt(page: PreparedPage, index: number, tMs: number): PageLayer {
  const first = firstOfPage(page.shots, index);
  const stills: Still[] = [];
  for (let back = index; back >= first && stills.length < 3; back--) {
    const still = page.shots[back]?.still;
    if (still !== undefined && !stills.some(({ area }) => area.y === still.area.y)) stills.push(still);
  }
  return {
    pictures: stills.map(({ file, area, scale }) => ({ file, area, scale })),
    camera: cameraAt(page.moves, tMs),
    moving: !cameraRests(page.moves, tMs),
    secrets: secretsAt(page, first, index, tMs),
    typing: typingAt(page, index, tMs),
  };
}

/** The first shot of the page that this shot belongs to. */
function firstOfPage(shots: readonly Shot[], index: number): number {
  let first = index;
  while (first > 0 && shots[first]?.follows !== 'page') first--;
  return first;
}

/** A secret stays covered from its beat on, for as long as its page is shown. */
function secretsAt(page: PreparedPage, first: number, last: number, tMs: number): PageLayer['secrets'] {
  const beats = new Set(page.shots.slice(first, last + 1).map((shot) => shot.beat));
  const found: PageLayer['secrets'] = [];
  for (const beat of beats) {
    const box = page.take.beats[beat]?.control ?? null;
    const timed = page.scene.beats[beat];
    if (box === null || timed === undefined || page.scene.scene.beats[beat]?.action?.verb !== 'secret') continue;
    const strength = passed(tMs, timed.spotlight?.onMs ?? timed.startMs, PAGE_FADE_MS);
    if (strength > 0) found.push({ box, strength });
  }
  return found;
}

function typingAt(page: PreparedPage, index: number, tMs: number): PageLayer['typing'] {
  const shot = page.shots[index];
  if (shot === undefined || !shot.typing) return null;
  const timed = page.scene.beats[shot.beat];
  const seen = page.take.beats[shot.beat];
  if (timed?.typing == null || seen?.caret == null || seen.control === null) return null;
  const { xs, top, bottom } = seen.caret;
  const { startMs, endMs } = timed.typing;
  const from = xs[typedCharacters(tMs, startMs, endMs, xs.length - 1)];
  const start = xs[0];
  const end = xs.at(-1);
  if (from === undefined || start === undefined || end === undefined) return null;
  const inner = seen.control.x + seen.control.width - 6;
  const clean = end + 4 < inner ? end + 4 : start - 3;
  const watched = timed.spotlight?.offMs ?? timed.endMs;
  const caret = tMs < watched && caretShown(tMs, endMs);
  return { from, until: Math.min(end + 4, inner), clean, top, bottom, caret };
}

/** Dim, ring and tag of the beat that is lit. Nothing is dimmed without a ring, but while a picker lies over the page. */
function spotlightAt(page: PreparedPage, picker: PickerState | null, tMs: number): PageBody['spotlight'] {
  for (const [index, timed] of page.scene.beats.entries()) {
    const seen = page.take.beats[index];
    if (timed.spotlight === null || seen?.target == null) continue;
    const leaves = leavesAt(page, index, timed.spotlight.onMs);
    const offMs = Math.min(timed.spotlight.offMs, leaves);
    const strength = spotlightStrength(tMs, timed.spotlight.onMs, offMs);
    if (strength === 0) continue;
    const camera = cameraAt(page.moves, Math.min(tMs, leaves - 1));
    const text = page.scene.scene.beats[index]?.keyword ?? null;
    const tagged = text === null ? 0 : Math.min(keywordStrength(tMs, timed.spotlight.onMs, offMs), 1 - (picker?.strength ?? 0));
    return {
      dim: Math.max(strength, picker?.strength ?? 0),
      hole: holeAround(seen.target, camera, tMs < offMs ? strength : 1),
      ring: strength * (1 - (picker?.strength ?? 0)),
      tag: text === null || tagged === 0 ? null : { text, strength: tagged },
    };
  }
  return picker === null ? null : { dim: picker.strength, hole: null, ring: 0, tag: null };
}

/** When the page that a beat's ring is on makes room for another, or for another place of it: a ring must not stay behind. */
function leavesAt({ shots }: PreparedPage, beat: number, onMs: number): number {
  return shots.find((shot) => shot.beat === beat && shot.follows === 'page' && shot.fromMs > onMs)?.fromMs ?? Infinity;
}
