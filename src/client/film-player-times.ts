import type { Cut, Version } from './film-player-data.ts';

/** What the viewer asked for. */
export type Wishes = { small: boolean; calm: boolean; shape: Version['shape'] };

/** The file that fits the wishes best: saving data comes first, then the shape of the screen, then calm. */
export function chooseVersion(versions: readonly Version[], { small, calm, shape }: Wishes): Version {
  const misfit = (version: Version) =>
    (version.small === small ? 0 : 4) +
    (version.shape === shape || (small && version.small) ? 0 : 2) +
    (version.calm === calm ? 0 : 1);
  const [best] = [...versions].sort((a, b) => misfit(a) - misfit(b));
  if (best === undefined) throw new Error('a film without files');
  return best;
}

/** Where a moment lies: index of the stage, and of the sentence that was last begun; -1 before the first. */
export function placeAt({ stages, lines }: Cut, ms: number): { stage: number; line: number } {
  return { stage: Math.max(0, lastBegun(stages, ms)), line: lastBegun(lines, ms) };
}

const lastBegun = (spans: readonly { startMs: number }[], ms: number): number =>
  spans.findLastIndex(({ startMs }) => startMs <= ms + 1);

const marks = (cut: Cut): number[] => [0, ...cut.lines.flatMap(({ startMs, endMs }) => [startMs, endMs]), cut.durationMs];

/** The same place in another cut: the same share of the same sentence, or of the pause before it. */
export function samePlace(from: Cut, to: Cut, ms: number): number {
  const [here, there] = [marks(from), marks(to)];
  if (here.length !== there.length) return (ms / from.durationMs) * to.durationMs;
  const at = Math.max(
    0,
    Math.min(
      here.findLastIndex((mark) => mark <= ms),
      here.length - 2,
    ),
  );
  const [a = 0, b = 0, x = 0, y = 0] = [here[at], here[at + 1], there[at], there[at + 1]];
  return b === a ? x : x + ((ms - a) / (b - a)) * (y - x);
}

/** Where playing stops next, and why: a hidden scene, the end of a step, a longer pause after a sentence, the end of a part of a clip. */
export type Stop = { atMs: number; why: 'hidden' | 'step' | 'breath' | 'clip'; index: number };

/** The last picture of a step is still shown this much before its end, in ms: the next one has not begun to fade in. */
const BEFORE_END_MS = 100;
/** A pause begins this much after the sentence, in ms. */
const AFTER_LINE_MS = 120;

/** The next stop after a moment, null when it plays to the end. */
export function nextStop(
  { stages, lines, hidden, clip }: Cut,
  afterMs: number,
  modes: { follow: boolean; slow: boolean },
): Stop | null {
  const stops: Stop[] = [
    ...clip.map(({ endMs }, index) => ({ atMs: endMs, why: 'clip' as const, index })),
    ...hidden.map(({ startMs }, index) => ({ atMs: startMs, why: 'hidden' as const, index })),
    ...(modes.follow
      ? stages.slice(0, -1).map(({ endMs }, index) => ({ atMs: endMs - BEFORE_END_MS, why: 'step' as const, index }))
      : []),
    ...(modes.slow
      ? lines.map(({ endMs }, index) => ({
          atMs: Math.min(endMs + AFTER_LINE_MS, (lines[index + 1]?.startMs ?? Infinity) - 20),
          why: 'breath' as const,
          index,
        }))
      : []),
  ];
  return stops.filter(({ atMs }) => atMs > afterMs).sort((a, b) => a.atMs - b.atMs)[0] ?? null;
}

/** Where somebody who presses "play" goes first: a clip that is over, or left, begins again; null = on from where it is. */
export function clipStart({ clip }: Cut, ms: number): number | null {
  const inside = clip.some(({ startMs, endMs }) => startMs - 1 <= ms && ms < endMs - 50);
  return clip.length === 0 || inside ? null : (clip[0]?.startMs ?? null);
}

/** The hidden scene that a moment lies in. */
export const hiddenAt = ({ hidden }: Cut, ms: number): number =>
  hidden.findIndex(({ startMs, endMs }) => startMs <= ms && ms < endMs - 1);

/** A moment as `0:52`. */
export const clockTime = (ms: number): string =>
  `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1000) % 60).padStart(2, '0')}`;

/** Puts values into a sentence of the server: `{step}` and the like. */
export const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replaceAll(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
