import type { FilmSet, FilmStage } from '../src/tutorials/film-report.ts';
import type { Portal } from '../src/portal.ts';
import { sampleSet } from '../src/tutorials/sample-set.ts';
import { actOnFilm, markEnded, markRunning, requestFilm } from '../src/tutorials/store.ts';

const lina = { id: 'world-lina', role: 'publisher' };

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
  const file = sampleSet.films.find(({ stage: number }) => number === 3)!;
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

/** Makes a film of a set and publishes it; its id. */
export async function publishFilm({ db, clock }: Portal, set: FilmSet): Promise<string> {
  const at = clock.now();
  const { id } = await requestFilm(db, { service: 'sip-perawat', definitionVersion: 1, actor: lina, at });
  await markRunning(db, id);
  await markEnded(db, id, { report: set, checkedOn: set.filmedOn }, at);
  await actOnFilm(db, { id, verb: 'publish', actor: lina, at });
  return id;
}
