import type { FilmLine, FilmSet, FilmStage } from './film-report.ts';

/** From when to when something is shown, in ms from the start of the film. */
export type Span = { startMs: number; endMs: number };

/** What a film says of one document, in one of its cuts: the stages with those sentences alone, and the spans that are played one after the other. */
export type ClipCut = { stages: FilmStage[]; spans: Span[]; firstLine: number };

/** What a sentence shows is still seen so long after its last word, ms. */
const SEEN_AFTER_MS = 2500;
/** The next sentence begins to fade in so much before its first word, ms. */
const BEFORE_NEXT_MS = 80;
/** The card on which papers are named, and the scene in which they are handed in. */
const NAMED_IN = 'documents';
const HANDED_IN = 'upload';

/**
 * Finds the sentences of a film that are about one document: where it is named among the papers, and where it is handed in. The first paper is handed in by sentences
 * of its own; one sentence tells and shows the others.
 * @param document name of the document, as the film's list has it.
 * @param broken ids of scenes that do not play any more: nothing is shown of them.
 * @returns null where the film says nothing of it.
 */
export function clipOf(
  { documents }: Pick<FilmSet, 'documents'>,
  cut: { stages: readonly FilmStage[] },
  { document, broken }: { document: string; broken: readonly string[] },
): ClipCut | null {
  const at = documents.findIndex(({ name }) => name === document);
  if (at < 0) return null;
  const all = cut.stages.flatMap(({ scenes }) => scenes.flatMap(({ lines }) => lines));
  const stages = cut.stages.flatMap((stage) => {
    const scenes = stage.scenes
      .filter(({ id }) => !broken.includes(id))
      .map((scene) => ({ ...scene, lines: linesAbout(scene, at, documents.length) }))
      .filter(({ lines }) => lines.length > 0);
    return scenes.length === 0 ? [] : [{ ...stage, scenes }];
  });
  const spanOf = (line: FilmLine, scene: Span): Span => {
    const next = all[all.indexOf(line) + 1]?.startMs ?? Infinity;
    return { startMs: line.startMs, endMs: Math.min(line.endMs + SEEN_AFTER_MS, next - BEFORE_NEXT_MS, scene.endMs) };
  };
  const told = stages.map((stage) => ({
    stage,
    spans: stage.scenes.flatMap((scene) => scene.lines.map((line) => spanOf(line, scene))),
  }));
  const first = stages[0]?.scenes[0]?.lines[0];
  if (first === undefined) return null;
  return {
    // The slider is as long as what is played, and "on to the next step" leads to the next part of it.
    stages: told.map(({ stage, spans }) => ({
      ...stage,
      startMs: spans[0]?.startMs ?? stage.startMs,
      endMs: spans.at(-1)?.endMs ?? stage.endMs,
    })),
    spans: joined(told.flatMap(({ spans }) => spans)),
    firstLine: all.indexOf(first) + 1,
  };
}

/** The sentences of a scene that are about the `at`-th of `count` papers, from 0. */
function linesAbout({ id, lines }: { id: string; lines: readonly FilmLine[] }, at: number, count: number): FilmLine[] {
  if (id === NAMED_IN) {
    // After the sentence that counts them each has its own; more than fit are told together in the last.
    const all = lines.length - 1 === count;
    return lines.slice(1, all ? undefined : -1).slice(at, at + 1);
  }
  if (id !== HANDED_IN) return [];
  return at === 0 ? lines.slice(0, 2) : lines.slice(2, 3);
}

/** Spans that follow one another within a moment are one. */
function joined(spans: readonly Span[]): Span[] {
  return spans.reduce<Span[]>((before, span) => {
    const last = before.at(-1);
    if (last === undefined || span.startMs - last.endMs > BEFORE_NEXT_MS) return [...before, span];
    return [...before.slice(0, -1), { startMs: last.startMs, endMs: span.endMs }];
  }, []);
}

/** How long spans take together, in whole seconds. */
export const secondsOf = (spans: readonly Span[]): number =>
  Math.round(spans.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0) / 1000);
