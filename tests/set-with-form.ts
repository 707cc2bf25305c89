import type { FilmSet, FilmStage } from '../src/tutorials/film-report.ts';
import { sampleSet } from '../src/tutorials/sample-set.ts';

const line = (text: string) => ({ text, startMs: 0, endMs: 2000, words: [] });

/** The sample set with a stage of the form in it, of the nurse's service. */
export function setWithForm(): FilmSet {
  const stage: FilmStage = {
    number: 6,
    title: 'Isi formulir',
    startMs: 180_000,
    endMs: 200_000,
    scenes: [{ id: 'form-str-anda', startMs: 180_000, endMs: 200_000, lines: [line('Di kolom Nomor STR lama, salin.')] }],
  };
  const file = sampleSet.films.find(({ stage: number, format }) => number === 3 && format === 'phone')!;
  return {
    ...sampleSet,
    films: [...sampleSet.films, { ...file, stage: 6, durationMs: 20_000, bytes: 310_000 }],
    cuts: sampleSet.cuts.map((cut) => ({ ...cut, stages: [...cut.stages, stage] })),
    guide: [
      ...sampleSet.guide,
      {
        ...sampleSet.guide[6]!,
        stage: 6,
        scene: 'form-str-anda',
        text: 'Di kolom Nomor STR, salin persis.',
        label: 'Nomor STR',
      },
    ],
  };
}
