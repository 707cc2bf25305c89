import { soundingOf } from './sound-gaps.ts';
import type { Sounding, Stretch } from './sound-gaps.ts';
import type { SpokenForm } from './spoken-form.ts';
import { syllablesOf } from './syllables.ts';

/** A pause that is read where none was heard, in ms of a misplaced one. */
const UNHEARD_MS = 450;
/** A silence that stands at no comma: a short one is a hesitation, a long one should be found a comma for. */
const unreadMs = ({ startMs, endMs }: Stretch): number => (endMs - startMs) * 0.8;

/**
 * When each word of a line is said, for a voice that does not tell: silences of the recording are laid upon the commas and full stops of the line, and between two of
 * them the words share the time by their syllables.
 * @param samples mono, with or without silence at its ends. @returns in ms from the start of the recording, in order.
 */
export function alignWords(samples: Float32Array, sampleRate: number, form: SpokenForm): Stretch[] {
  const sounding = soundingOf(samples, sampleRate);
  const syllables = syllablesOf(form);
  const total = syllables.reduce((sum, own) => sum + own, 0);
  if (sounding === null || total === 0) return form.words.map(() => ({ startMs: 0, endMs: 0 }));
  const voicedMs =
    sounding.endMs - sounding.startMs - sounding.gaps.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  const ends = runningSum(syllables);
  const commas = form.words.flatMap(({ pause }, at) => (pause === 'none' || at === form.words.length - 1 ? [] : [ends[at] ?? 0]));
  const heard = gapPlaces(sounding);
  const pairs = pairUp(
    commas.map((end) => (end / total) * voicedMs),
    heard,
  );
  const anchors = [
    { said: 0, voicedMs: 0 },
    ...pairs.map(({ comma, gap }) => ({ said: commas[comma] ?? 0, voicedMs: heard[gap]?.atMs ?? 0 })),
    { said: total, voicedMs },
  ];
  return form.words.map((_, at) => {
    const end = ends[at] ?? total;
    const start = end - (syllables[at] ?? 0);
    return {
      startMs: Math.round(inRecording(between(anchors, start), sounding, 'after')),
      endMs: Math.round(inRecording(between(anchors, end), sounding, 'before')),
    };
  });
}

/** A silence by how much voice was heard before it. */
type HeardGap = { atMs: number; gap: Stretch };

function gapPlaces({ startMs, gaps }: Sounding): HeardGap[] {
  let silentMs = 0;
  return gaps.map((gap) => {
    const atMs = gap.startMs - startMs - silentMs;
    silentMs += gap.endMs - gap.startMs;
    return { atMs, gap };
  });
}

/** Lays silences upon commas, both in order, so that the least is misplaced, unheard and unread. */
function pairUp(commas: readonly number[], heard: readonly HeardGap[]): { comma: number; gap: number }[] {
  type Best = { cost: number; pairs: { comma: number; gap: number }[] };
  const rows: Best[][] = [];
  for (let comma = 0; comma <= commas.length; comma++) {
    const row: Best[] = [];
    rows.push(row);
    for (let gap = 0; gap <= heard.length; gap++) {
      const choices: Best[] = [];
      const [above, beside, across] = [rows[comma - 1]?.[gap], row[gap - 1], rows[comma - 1]?.[gap - 1]];
      const [place, silence] = [commas[comma - 1], heard[gap - 1]];
      if (above !== undefined) choices.push({ cost: above.cost + UNHEARD_MS, pairs: above.pairs });
      if (beside !== undefined && silence !== undefined)
        choices.push({ cost: beside.cost + unreadMs(silence.gap), pairs: beside.pairs });
      if (across !== undefined && place !== undefined && silence !== undefined)
        choices.push({
          cost: across.cost + Math.abs(place - silence.atMs),
          pairs: [...across.pairs, { comma: comma - 1, gap: gap - 1 }],
        });
      row.push(choices.toSorted((a, b) => a.cost - b.cost)[0] ?? { cost: 0, pairs: [] });
    }
  }
  return rows.at(-1)?.at(-1)?.pairs ?? [];
}

/** How much voice was heard when so many syllables were said. */
function between(anchors: readonly { said: number; voicedMs: number }[], said: number): number {
  const next = Math.max(
    1,
    anchors.findIndex((anchor) => anchor.said >= said),
  );
  const [low, high] = [anchors[next - 1], anchors[next]];
  if (low === undefined || high === undefined || high.said === low.said) return low?.voicedMs ?? 0;
  return low.voicedMs + ((said - low.said) / (high.said - low.said)) * (high.voicedMs - low.voicedMs);
}

/** The time in the recording after so much voice; at a silence, where it begins or where it is over. */
function inRecording(voicedMs: number, { startMs, endMs, gaps }: Sounding, side: 'before' | 'after'): number {
  let at = startMs + voicedMs;
  for (const gap of gaps) {
    // Half a millisecond: sums of syllables are not whole.
    const reached = side === 'after' ? at >= gap.startMs - 0.5 : at > gap.startMs + 0.5;
    if (reached) at += gap.endMs - gap.startMs;
  }
  return Math.min(endMs, at);
}

function runningSum(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => (sum += value));
}
