import type { Motion } from '../formats.ts';
import type { TimedScene } from '../plan/timeline.ts';
import type { Box, SceneTake, Still } from '../stage/take.ts';
import type { Camera } from './camera.ts';
import { cameraAt, cameraRests, fadingMove } from './camera-at.ts';
import type { Move } from './camera-at.ts';
import { cameraTrack } from './camera-track.ts';
import { passed } from './curve.ts';
import type { Layout } from './frame-layout.ts';
import { visiblePart } from './framing.ts';
import { pickerAt } from './picker-state.ts';
import type { PickerState } from './picker-state.ts';
import type { Point } from './pointer.ts';
import { pointerAt, restingPoints } from './pointer-track.ts';
import type { PointerState } from './pointer-track.ts';
import type { Shot } from './shots.ts';
import { shotAt, shotsOf } from './shots.ts';
import { litBeats, spotlightAt } from './spotlight-track.ts';
import type { LitBeat, Spotlight } from './spotlight-track.ts';
import { caretShown, typedCharacters } from './typing.ts';

const PAGE_FADE_MS: Record<Motion, number> = { full: 200, calm: 150 };

/** A still as far as drawing needs it. */
export type Picture = Pick<Still, 'file' | 'area' | 'scale'>;

/** One page under one camera. Rows that the first picture lacks come from the next (the same page, scrolled). */
export type PageLayer = {
  pictures: readonly Picture[];
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
  /** The page before, or the same page at another place, while the new one fades in over it. */
  under: { layer: PageLayer; shown: number } | null;
  spotlight: Spotlight | null;
  pointer: PointerState | null;
  picker: PickerState | null;
};

/** A played scene made ready: what is where and when, so that a frame is only looked up. */
export type PreparedPage = {
  layout: Layout;
  motion: Motion;
  scene: TimedScene;
  take: SceneTake;
  shots: Shot[];
  moves: Move[];
  /** What a shot shows of its page: its own picture, and others of the page where that lacks rows. A shot each. */
  shown: { pictures: readonly Picture[]; secrets: readonly Secret[] }[];
  /** Where the pointer rests on each beat's control. */
  resting: (Point | null)[];
  /** The rings, in order. */
  lit: LitBeat[];
};

type Secret = { box: Box; fromMs: number };

export function preparePage(layout: Layout, motion: Motion, scene: TimedScene, asTaken: SceneTake): PreparedPage {
  const take = { ...asTaken, beats: asTaken.beats.map((beat) => ({ ...beat, target: seenTarget(layout, beat) })) };
  const shots = shotsOf(scene, take);
  const moves = cameraTrack(layout, motion, scene, take, shots);
  return {
    layout,
    motion,
    scene,
    take,
    shots,
    moves,
    shown: shots.map((_, index) => {
      const first = firstOfPage(shots, index);
      return { pictures: picturesOf(shots, first, index), secrets: secretsOf(scene, take, shots.slice(first, index + 1)) };
    }),
    resting: restingPoints(layout, scene, take),
    lit: litBeats({ layout, scene, take, shots, moves }),
  };
}

const seenTarget = (layout: Layout, { target, control }: SceneTake['beats'][number]): Box | null =>
  target === null ? null : visiblePart(layout, target, control);

/** The first shot of the page that this shot belongs to. */
function firstOfPage(shots: readonly Shot[], index: number): number {
  let first = index;
  while (first > 0 && shots[first]?.follows !== 'page') first--;
  return first;
}

/** The newest picture of each place of a page, the current one first. */
function picturesOf(shots: readonly Shot[], first: number, index: number): Picture[] {
  const stills: Still[] = [];
  for (let back = index; back >= first && stills.length < 3; back--) {
    const still = shots[back]?.still;
    if (still !== undefined && !stills.some(({ area }) => area.y === still.area.y)) stills.push(still);
  }
  return stills.map(({ file, area, scale }) => ({ file, area, scale }));
}

/** A secret stays covered from its beat on, for as long as its page is shown. */
function secretsOf(scene: TimedScene, take: SceneTake, shots: readonly Shot[]): Secret[] {
  return [...new Set(shots.map(({ beat }) => beat))].flatMap((beat) => {
    const box = take.beats[beat]?.control ?? null;
    const timed = scene.beats[beat];
    if (box === null || timed === undefined || scene.scene.beats[beat]?.action?.verb !== 'secret') return [];
    return [{ box, fromMs: timed.spotlight?.onMs ?? timed.startMs }];
  });
}

/** What the window shows at a time. */
export function pageAt(page: PreparedPage, tMs: number): PageBody {
  const index = shotAt(page.shots, tMs);
  const picker = pickerAt(page, tMs);
  return {
    kind: 'page',
    layer: layerAt(page, index, tMs),
    under: underAt(page, index, tMs),
    spotlight: spotlightAt(page, picker, tMs),
    pointer: pointerAt(page, tMs),
    picker,
  };
}

/** What is left of the picture before, when another page, or another place of this one, comes in. */
function underAt(page: PreparedPage, index: number, tMs: number): PageBody['under'] {
  const shot = page.shots[index];
  const fadeMs = PAGE_FADE_MS[page.motion];
  const arrives = shot?.follows === 'page' && index > 0 && tMs < shot.fromMs + fadeMs;
  const fromMs = arrives ? shot.fromMs : fadingMove(page.moves, tMs, fadeMs)?.startMs;
  if (fromMs === undefined) return null;
  return { layer: layerAt(page, shotAt(page.shots, fromMs - 1), fromMs - 1), shown: passed(tMs, fromMs, fadeMs) };
}

function layerAt(page: PreparedPage, index: number, tMs: number): PageLayer {
  const shown = page.shown[index];
  if (shown === undefined) throw new Error(`scene ${page.take.sceneId} has no still`);
  const secrets = shown.secrets.map(({ box, fromMs }) => ({ box, strength: passed(tMs, fromMs, PAGE_FADE_MS[page.motion]) }));
  return {
    pictures: shown.pictures,
    camera: cameraAt(page.layout, page.moves, tMs),
    moving: !cameraRests(page.moves, tMs),
    secrets: secrets.filter(({ strength }) => strength > 0),
    typing: typingAt(page, index, tMs),
  };
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
