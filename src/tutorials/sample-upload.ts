import type { FilmSet, FilmStage } from './film-report.ts';
import { sampleSet } from './sample-set.ts';

const SENTENCES = [
  'Tekan Pilih file untuk KTP-el pemohon, lalu pilih fotonya.',
  'Tanda Sudah ada berarti berhasil.',
  'Lalu unggah STR dengan cara yang sama.',
];
/** From one sentence to the next, and how long each takes, ms. */
const APART_MS = 6000;
const SPOKEN_MS = 4000;

/**
 * The invented set with the step in which documents are handed in, for tests of what is said of one document.
 * @param names of the two documents, as a definition calls them.
 */
export function setWithUpload(names: readonly [string, string] = ['KTP-el pemohon', 'STR']): FilmSet {
  const documents = sampleSet.documents.map((each, at) => ({ ...each, name: names[at] ?? each.name }));
  const longer = SENTENCES.length * APART_MS;
  const steps = sampleSet.films.filter(({ stage }) => stage === 3).map((each) => ({ ...each, stage: 7, durationMs: longer }));
  const films = sampleSet.films.map((each) => (each.stage === null ? { ...each, durationMs: each.durationMs + longer } : each));
  return {
    ...sampleSet,
    documents,
    films: [...films, ...steps],
    cuts: sampleSet.cuts.map((cut) => {
      const stage = uploadStage(cut.durationMs);
      return { ...cut, durationMs: stage.endMs, stages: [...cut.stages, stage] };
    }),
  };
}

function uploadStage(startMs: number): FilmStage {
  const lines = SENTENCES.map((text, at) => {
    const begun = startMs + at * APART_MS;
    return { text, startMs: begun, endMs: begun + SPOKEN_MS, words: [] };
  });
  const endMs = startMs + SENTENCES.length * APART_MS;
  return { number: 7, title: 'Unggah dokumen', startMs, endMs, scenes: [{ id: 'upload', startMs, endMs, lines }] };
}
