import type { Shape } from '../formats.ts';
import type { Action } from '../script/script.ts';
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
  /** Characters that a row may have, which follow from the shape. */ mostCharacters: number;
};

/** Characters of a row, at most (rule 18; film.md section 5). */
const CHARACTERS: Record<Shape, number> = { landscape: 42, phone: 24 };

/** Rule 18. */
export const CAPTION = {
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
export function captionCues(timeline: Timeline, shape: Shape = 'landscape'): CaptionCue[] {
  const most = CHARACTERS[shape];
  const cues = timeline.stages.flatMap((stage) =>
    stage.scenes.flatMap(({ scene, beats, endMs }) =>
      beats.flatMap(({ line }, at) =>
        line === null ? [] : cuesOfLine(line, labelsOf(scene.beats[at]?.action ?? null), endMs, most),
      ),
    ),
  );
  return cues.map((cue, at) => ({ ...cue, endMs: endOf(cue, cues[at + 1]?.startMs ?? Infinity) }));
}

/** Everything that the action touches: the sentence may call any of it. */
function labelsOf(action: Action | null): string[] {
  const all = action?.verb === 'fill-rest' ? [action, ...action.actions] : [action];
  return [...new Set(all.flatMap((each) => targetName(each) ?? []))];
}

function cuesOfLine(line: TimedLine, labels: string[], sceneEndMs: number, mostCharacters: number): CaptionCue[] {
  return cutIntoPieces(line, labels, mostCharacters).map(({ words, rows }) => {
    const speech = { startMs: words[0]?.startMs ?? line.startMs, endMs: words.at(-1)?.endMs ?? line.endMs };
    return { ...speech, lines: rows, speech, sceneEndMs, mostCharacters };
  });
}

/** The cheapest way to cut a line: few captions, none too long to fit or to stay, broken where it hurts least. */
function cutIntoPieces({ words }: TimedLine, labels: string[], most: number): Piece[] {
  const texts = words.map(({ text }) => text);
  const costs = breakCosts(texts, labels);
  const best: { cost: number; pieces: Piece[] }[] = [{ cost: 0, pieces: [] }];
  for (let end = 1; end <= words.length; end += 1) {
    best[end] = { cost: Infinity, pieces: [] };
    for (let start = 0; start < end; start += 1) {
      const before = best[start]!;
      const laid = layOut(texts.slice(start, end), costs.slice(start, end - 1), most);
      const piece = words.slice(start, end);
      const { startMs } = piece[0]!;
      const { endMs } = piece.at(-1)!;
      // It stays until the next one comes.
      const shownMs = (words[end]?.startMs ?? endMs + SENTENCE_PAUSE_MS) - CAPTION.gapMs - startMs;
      const cost =
        before.cost + laid.cost + 20 + (start > 0 ? 2 * costs[start - 1]! : 0) + lengthCost(endMs - startMs, shownMs, laid.rows);
      if (cost < best[end]!.cost) best[end] = { cost, pieces: [...before.pieces, { words: piece, rows: laid.rows }] };
    }
  }
  return best[words.length]?.pieces ?? [];
}

/** Too long to stay is as bad as not fitting, too short to be seen nearly so; too quick to be read costs by how much. */
function lengthCost(spokenMs: number, shownMs: number, rows: string[]): number {
  if (spokenMs > CAPTION.longestMs) return 10_000;
  const cps = (rows.join(' ').length * 1000) / Math.max(1, shownMs);
  const hurry = Math.max(0, cps - CAPTION.targetCps) * 10 + (cps > CAPTION.mostCps ? 9000 : 0);
  if (shownMs >= CAPTION.shortestMs) return hurry;
  return hurry + (shownMs >= CAPTION.leastMs ? 30 : 9500);
}

/** One row when it fits, else two with the better break; a row that is still too long costs dearly. */
function layOut(words: string[], costs: number[], most: number): { rows: string[]; cost: number } {
  const whole = words.join(' ');
  if (whole.length <= most) return { rows: [whole], cost: 0 };
  let best = { rows: [whole], cost: 50_000 + whole.length };
  for (let at = 1; at < words.length; at += 1) {
    const rows = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    const [upper, lower] = [rows[0]!.length, rows[1]!.length];
    const tooLong = Math.max(0, upper - most) + Math.max(0, lower - most);
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
  const longest = Math.max(speech.endMs, startMs + CAPTION.longestMs);
  return Math.round(Math.min(wished, sceneEndMs, nextMs - longest >= CAPTION.closedGapMs ? longest : Infinity));
}
