import { expect, test } from 'vitest';
import { estimateSounds } from './line-sound.ts';
import { captionCues } from './captions.ts';
import { cutOutStage } from './cut-out-stage.ts';
import { planFilm } from './plan-film.ts';

const scene = (id: string, text: string) =>
  ({
    id,
    kind: 'page',
    browser: 'same',
    beats: [
      {
        line: { text },
        action: { verb: 'type', target: { role: 'textbox', name: 'Nama' }, text: 'Siti' },
        keyword: null,
        look: 'field',
        result: false,
      },
    ],
  }) as const;
const texts = ['Isi Nama Anda di kolom ini.', 'Lalu isi Nama sekali lagi.', 'Terakhir, isi Nama ibu Anda.'];
const script = {
  language: 'id' as const,
  service: 'contoh',
  definitionVersion: 1,
  title: 'Cara mengurus contoh',
  shortName: 'Contoh',
  officeName: 'Kantor',
  address: 'contoh.go.id',
  stages: texts.map((text, at) => ({
    number: at + 1,
    title: `Langkah ${at + 1}`,
    scenes: [{ ...scene(`s${at}`, text), beats: [...scene(`s${at}`, text).beats] }],
  })),
};
const timeline = planFilm(script, estimateSounds(script));

test('a stage cut out of a film begins at nought and keeps every distance', () => {
  const whole = timeline.stages[1]!;
  const alone = cutOutStage(timeline, 2);
  expect(alone.stages).toHaveLength(1);
  expect(alone.durationMs).toBe(whole.endMs - whole.startMs);
  const times = (value: unknown): number[] =>
    Object.entries(value ?? {}).flatMap(([name, each]) =>
      typeof each === 'number' ? (name.endsWith('Ms') ? [each] : []) : typeof each === 'object' ? times(each) : [],
    );
  expect(times(alone.stages[0])).toEqual(times(whole).map((ms) => ms - whole.startMs));
  expect(captionCues(alone)[0]?.lines).toEqual(captionCues(timeline).find(({ startMs }) => startMs >= whole.startMs)?.lines);
});

test('a stage that is not there is a bug', () => {
  expect(() => cutOutStage(timeline, 9)).toThrow('no stage 9');
});
