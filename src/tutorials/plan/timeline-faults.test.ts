import { expect, test } from 'vitest';
import type { Beat, Scene, Script } from '../script/script.ts';
import { estimateSounds } from './line-sound.ts';
import { planFilm } from './plan-film.ts';
import { timelineFaults } from './timeline-faults.ts';
import type { TimedBeat, Timeline } from './timeline.ts';

const field: Beat = {
  line: { text: 'Di kolom Nomor HP, ketik nomor Anda.' },
  action: { verb: 'type', target: { role: 'textbox', name: 'Nomor HP' }, text: '0812 0000 1234' },
  keyword: null,
  look: 'field',
  result: false,
};
const next: Beat = {
  ...field,
  line: { text: 'Lalu pilih Lanjut.' },
  action: { verb: 'click', target: { role: 'button', name: 'Lanjut' }, leads: true },
  look: 'page',
};
const scene: Scene = { id: 'daftar', kind: 'page', browser: 'new', beats: [field, next] };
const script: Script = {
  language: 'id',
  service: 's',
  definitionVersion: 1,
  title: 't',
  shortName: 's',
  officeName: 'o',
  address: 'a',
  stages: [{ number: 1, title: 'Satu', scenes: [scene] }],
};
const good = planFilm(script, estimateSounds(script));

/** The good plan with something of its first beat changed. */
const changed = (change: (beat: TimedBeat) => Partial<TimedBeat>): Timeline => {
  const [first, ...others] = good.stages[0]!.scenes[0]!.beats;
  const beats = [{ ...first!, ...change(first!) }, ...others];
  return { ...good, stages: [{ ...good.stages[0]!, scenes: [{ ...good.stages[0]!.scenes[0]!, beats }] }] };
};

test('a plan of ours has no faults', () => {
  expect(timelineFaults(good)).toEqual([]);
});

test.each<[string, Timeline]>([
  ['film at most 6 minutes', { ...good, durationMs: 361_000 }],
  ['chapter at least 10 s', { ...good, stages: [{ ...good.stages[0]!, endMs: 9000 }] }],
  ['ring 0.3 s before the label', changed(({ spotlight }) => ({ spotlight: { ...spotlight!, onMs: spotlight!.onMs + 100 } }))],
  [
    'click 0.15 to 0.3 s after the label',
    changed(({ pointer }) => ({ pointer: { ...pointer!, pressMs: pointer!.pressMs - 100 } })),
  ],
  ['typing at most 2.5 s', changed(({ typing }) => ({ typing: { ...typing!, endMs: typing!.startMs + 2600 } }))],
  ['whole page 1 s before a zoom', changed(({ camera }) => ({ camera: { ...camera!, inMs: 900 } }))],
  ['zoom held 2.5 s', changed(({ camera }) => ({ camera: { ...camera!, outMs: camera!.inMs + 3000 } }))],
  ['pause before a sentence', changed(({ line }) => ({ line: { ...line!, endMs: line!.endMs + 5000 } }))],
  [
    'nothing happens for more than 2 s',
    changed(() => ({ line: null, pointer: null, typing: null, camera: null, spotlight: null })),
  ],
])('a breach of "%s" is found', (rule, timeline) => {
  expect(timelineFaults(timeline).map((fault) => fault.rule)).toContain(rule);
});
