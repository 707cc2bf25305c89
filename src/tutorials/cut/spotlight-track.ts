import type { Box } from '../stage/take.ts';
import { cameraAt } from './camera-at.ts';
import { standsLow } from './framing.ts';
import type { PreparedPage } from './page-state.ts';
import type { PickerState } from './picker-state.ts';
import { holeAround, keywordStrength, spotlightStrength } from './spotlight.ts';

/** Dim, ring and tag. */
export type Spotlight = {
  dim: number;
  hole: Box | null;
  ring: number;
  tag: { text: string; strength: number } | null;
  /** The target stands where captions are: those stand at the top then, and with them the scrim. */
  captionAtTop: boolean;
};

/** A beat that has a ring: around what, from when to when, and with which word. `leavesMs` = its place is shown no longer, from then on. */
export type LitBeat = {
  beat: number;
  target: Box;
  onMs: number;
  offMs: number;
  leavesMs: number;
  keyword: string | null;
  captionAtTop: boolean;
};

type Track = Pick<PreparedPage, 'layout' | 'scene' | 'take' | 'shots' | 'moves'>;

/** All rings of a scene, in order. */
export function litBeats(track: Track): LitBeat[] {
  const { scene, take } = track;
  const lit = scene.beats.flatMap(({ spotlight }, beat): LitBeat[] => {
    const target = take.beats[beat]?.target ?? null;
    if (spotlight === null || target === null) return [];
    const leavesMs = leavesAt(track, beat, spotlight);
    const offMs = Math.min(spotlight.offMs, leavesMs);
    const keyword = scene.scene.beats[beat]?.keyword ?? null;
    const captionAtTop =
      track.layout.captionsTop !== null && standsLow(track.layout, target, cameraAt(track.layout, track.moves, offMs - 1));
    return [{ beat, target, onMs: spotlight.onMs, offMs, leavesMs, keyword, captionAtTop }];
  });
  return lit.map((one) => ({ ...one, offMs: Math.min(one.offMs, captionsMoveAt(track, lit, one)) }));
}

/** When the page that a beat's ring is on makes room for another, or for another place of it: a ring must not stay behind. */
function leavesAt({ shots, moves }: Track, beat: number, { onMs, offMs }: { onMs: number; offMs: number }): number {
  const page = shots.find((shot) => shot.beat >= beat && shot.follows === 'page' && shot.fromMs > onMs);
  const place = moves.find(({ fades, startMs }) => fades && startMs >= offMs);
  return Math.min(page?.fromMs ?? Infinity, place?.startMs ?? Infinity);
}

/** When the next line's caption stands elsewhere than this one's: a ring that may be there makes room for it. */
function captionsMoveAt({ scene }: Track, lit: readonly LitBeat[], { beat, captionAtTop }: LitBeat): number {
  const next = scene.beats.findIndex(({ line }, at) => at > beat && line !== null);
  const nextAtTop = lit.find((other) => other.beat === next)?.captionAtTop ?? false;
  return nextAtTop === captionAtTop ? Infinity : (scene.beats[next]?.line?.startMs ?? Infinity);
}

/** Dim, ring and tag of the beat that is lit. Nothing is dimmed without a ring, but while a picker lies over the page. */
export function spotlightAt(
  { layout, motion, moves, lit }: PreparedPage,
  picker: PickerState | null,
  tMs: number,
): Spotlight | null {
  const away = 1 - (picker?.strength ?? 0);
  for (const { target, onMs, offMs, leavesMs, keyword, captionAtTop } of lit) {
    const strength = spotlightStrength(tMs, onMs, offMs);
    if (strength === 0) continue;
    const camera = cameraAt(layout, moves, Math.min(tMs, leavesMs - 1));
    const tagged = keyword === null ? 0 : Math.min(keywordStrength(tMs, onMs, offMs), away);
    return {
      dim: Math.max(strength, 1 - away),
      hole: holeAround(layout, target, camera, tMs < offMs && motion === 'full' ? strength : 1, captionAtTop),
      ring: strength * away,
      tag: keyword === null || tagged === 0 ? null : { text: keyword, strength: tagged },
      captionAtTop,
    };
  }
  return picker === null ? null : { dim: picker.strength, hole: null, ring: 0, tag: null, captionAtTop: false };
}
