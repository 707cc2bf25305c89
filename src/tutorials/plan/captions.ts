import { breakCosts } from './break-words.ts';
import { SENTENCE_PAUSE_MS } from './pacing.ts';
import { targetName } from './target-name.ts';
import type { TimedLine, TimedWord, Timeline } from './timeline.ts';

/** One caption: what is read, when, and the speech it belongs to. Times in ms from the start of the film. */
export type CaptionCue = {
  startMs: number;
  endMs: number;
  lines: string[];
  speech: { startMs: number; endMs: number };
  /** No caption goes on beyond it. */ sceneEndMs: number;
};

/** Rule 18, for 16:9. */
export const CAPTION = {
  characters: 42,
  lines: 2,
  targetCps: 14,
  mostCps: 17,
  shortestMs: 1000,
  leastMs: 830,
  longestMs: 6000,
  gapMs: 80,
  closedGapMs: 500,
  lingerMs: 500,
} as const;

/** A piece of a line that becomes one caption. */
type Piece = { words: TimedWord[]; rows: string[] };

/** The captions of a film, in order, broken where Indonesian allows it. */
export function captionCues(timeline: Timeline): CaptionCue[] {
  const cues = timeline.stages.flatMap((stage) =>
    stage.scenes.flatMap(({ scene, beats, endMs }) =>
      beats.flatMap(({ line }, at) =>
        line === null ? [] : cuesOfLine(line, labelsOf(targetName(scene.beats[at]?.action ?? null)), endMs),
      ),
    ),
  );
  return cues.map((cue, at) => ({ ...cue, endMs: endOf(cue, cues[at + 1]?.startMs ?? Infinity) }));
}

const labelsOf = (name: string | null): string[] => (name === null ? [] : [name]);

function cuesOfLine(line: TimedLine, labels: string[], sceneEndMs: number): CaptionCue[] {
  return cutIntoPieces(line, labels).map(({ words, rows }) => {
    const speech = { startMs: words[0]?.startMs ?? line.startMs, endMs: words.at(-1)?.endMs ?? line.endMs };
    return { ...speech, lines: rows, speech, sceneEndMs };
  });
}

/** The cheapest way to cut a line: few captions, none too long to fit or to stay, broken where it hurts least. */
function cutIntoPieces({ words }: TimedLine, labels: string[]): Piece[] {
  const texts = words.map(({ text }) => text);
  const costs = breakCosts(texts, labels);
  const best: { cost: number; pieces: Piece[] }[] = [{ cost: 0, pieces: [] }];
  for (let end = 1; end <= words.length; end += 1) {
    best[end] = { cost: Infinity, pieces: [] };
    for (let start = 0; start < end; start += 1) {
      const before = best[start]!;
      const laid = layOut(texts.slice(start, end), costs.slice(start, end - 1));
      const piece = words.slice(start, end);
      const lengthMs = piece.at(-1)!.endMs - piece[0]!.startMs;
      const cost =
        before.cost +
        laid.cost +
        20 +
        (start > 0 ? 2 * costs[start - 1]! : 0) +
        lengthCost(lengthMs, laid.rows, end === words.length);
      if (cost < best[end]!.cost) best[end] = { cost, pieces: [...before.pieces, { words: piece, rows: laid.rows }] };
    }
  }
  return best[words.length]?.pieces ?? [];
}

/** Too long to stay is as bad as not fitting, too short to be seen nearly so; too quick to be read costs by how much. */
function lengthCost(lengthMs: number, rows: string[], isLast: boolean): number {
  if (lengthMs > CAPTION.longestMs) return 10_000;
  const shownMs = isLast ? lengthMs + SENTENCE_PAUSE_MS - CAPTION.gapMs : lengthMs - CAPTION.gapMs;
  const cps = (rows.join(' ').length * 1000) / Math.max(1, shownMs);
  const hurry = Math.max(0, cps - CAPTION.targetCps) * 10 + (cps > CAPTION.mostCps ? 500 : 0);
  if (shownMs >= CAPTION.shortestMs) return hurry;
  return hurry + (isLast && shownMs >= CAPTION.leastMs ? 30 : 5000);
}

/** One row when it fits, else two with the better break; a row that is still too long costs dearly. */
function layOut(words: string[], costs: number[]): { rows: string[]; cost: number } {
  const whole = words.join(' ');
  if (whole.length <= CAPTION.characters) return { rows: [whole], cost: 0 };
  let best = { rows: [whole], cost: 50_000 + whole.length };
  for (let at = 1; at < words.length; at += 1) {
    const rows = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    const [upper, lower] = [rows[0]!.length, rows[1]!.length];
    const tooLong = Math.max(0, upper - CAPTION.characters) + Math.max(0, lower - CAPTION.characters);
    const cost = costs[at - 1]! + Math.abs(upper - lower) / 8 + (upper > lower ? 1 : 0) + (tooLong > 0 ? 20_000 + tooLong : 0);
    if (cost < best.cost) best = { rows, cost };
  }
  return best;
}

/**
 * A caption stays up to half a second after its speech. Towards the next one it leaves two frames, or at least half a second: a gap in between flickers.
 */
function endOf({ speech, sceneEndMs, startMs }: CaptionCue, nextMs: number): number {
  const gap = nextMs - speech.endMs;
  const linger =
    gap <= CAPTION.lingerMs + CAPTION.gapMs ? gap - CAPTION.gapMs : Math.min(CAPTION.lingerMs, gap - CAPTION.closedGapMs);
  const wished = Math.max(speech.endMs + linger, Math.min(startMs + CAPTION.shortestMs, nextMs - CAPTION.gapMs));
  return Math.round(Math.min(wished, sceneEndMs));
}
