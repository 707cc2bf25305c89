import { expect, test } from 'vitest';
import type { Beat, Scene, Script } from '../script/script.ts';
import { estimateLine } from '../voice/estimate-line.ts';
import { cutOutStage } from './cut-out-stage.ts';
import { planFilm } from './plan-film.ts';
import { soundtrackOf } from './soundtrack.ts';

const beat = (text: string | null): Beat => ({
  line: text === null ? null : { text },
  action: null,
  keyword: null,
  look: 'page',
  result: false,
});
const scene = (id: string, beats: Beat[]): Scene => ({ id, kind: 'page', browser: 'new', beats });
const script: Script = {
  language: 'id',
  service: 's',
  definitionVersion: 1,
  title: 't',
  shortName: 's',
  officeName: 'o',
  address: 'a',
  stages: [
    { number: 1, title: 'Satu', scenes: [scene('a', [beat('Buka halaman ini.'), beat(null)])] },
    { number: 2, title: 'Dua', scenes: [scene('b', [beat('Isi nama Anda.')]), scene('c', [beat('Buka halaman ini.')])] },
  ],
};
const texts = ['Buka halaman ini.', 'Isi nama Anda.'];
const timeline = planFilm(
  script,
  new Map(texts.map((text) => [text, { ...estimateLine(text, 'biasa'), key: `key of ${text}` }])),
);

test('what is heard is every line at its time, one after the other', () => {
  const { durationMs, lines } = soundtrackOf(timeline);
  expect(durationMs).toBe(timeline.durationMs);
  expect(lines.map(({ key }) => key)).toEqual(['key of Buka halaman ini.', 'key of Isi nama Anda.', 'key of Buka halaman ini.']);
  const starts = lines.map(({ startMs }) => startMs);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});

test('a step film is heard from the start of its stage', () => {
  const { startMs, endMs } = timeline.stages[1]!;
  const whole = soundtrackOf(timeline).lines.slice(1);
  const step = soundtrackOf(cutOutStage(timeline, 2));
  expect(step.durationMs).toBe(endMs - startMs);
  expect(step.lines).toEqual(whole.map((line) => ({ ...line, startMs: line.startMs - startMs })));
});
