import { describe, expect, test } from 'vitest';
import { comparePrints } from './freshness-rules.ts';
import type { BeatPrint, ScenePrint } from './scene-print.ts';

const box = { x: 40, y: 200, width: 400, height: 80 };
const beat = (place: number, name: string, change: Partial<BeatPrint> = {}): BeatPrint => ({
  beat: place,
  path: '/daftar',
  role: name === '' ? '' : 'textbox',
  name,
  box: name === '' ? null : box,
  textHash: 'a',
  ...change,
});
const scene = (...beats: BeatPrint[]): ScenePrint => ({ scene: 'sign-up', stage: 3, beats });
const filmed = scene(beat(0, ''), beat(1, 'Nama lengkap'), beat(2, 'Nomor HP'));

const compare = (now: ScenePrint) => {
  const [verdict] = comparePrints([filmed], [now]);
  return [verdict?.verdict, ...(verdict?.changes ?? [])];
};

describe('a scene', () => {
  test('that shows what it showed is the same, also when a beat without a control came or went', () => {
    expect(compare(filmed)).toEqual(['same']);
    expect(compare(scene(beat(0, 'Nama lengkap'), beat(1, 'Nomor HP')))).toEqual(['same']);
  });

  test.each<[string, Partial<BeatPrint>, unknown[]]>([
    ['stands 48 px lower', { box: { ...box, y: 248 } }, ['same']],
    ['stands 56 px lower', { box: { ...box, y: 256 } }, ['moved', { beat: 2, kind: 'moved' }]],
    ['is much wider', { box: { ...box, width: 800 } }, ['moved', { beat: 2, kind: 'moved' }]],
    ['has other words around it', { textHash: 'b' }, ['moved', { beat: 2, kind: 'text' }]],
    ['stands on another page', { path: '/akun' }, ['moved', { beat: 2, kind: 'page', instead: ['/akun'] }]],
  ])('of which a control %s', (_, change, [verdict, ...changes]) => {
    expect(compare(scene(beat(1, 'Nama lengkap'), beat(2, 'Nomor HP', change)))).toMatchObject([verdict, ...changes]);
  });

  test('of which a control is called otherwise is broken, and what is there instead is told', () => {
    expect(compare(scene(beat(1, 'Nama lengkap'), beat(2, 'Nomor telepon')))).toEqual([
      'broken',
      { beat: 2, kind: 'missing', sought: 'textbox "Nomor HP"', instead: ['textbox "Nomor telepon"'] },
    ]);
  });

  test('that lost its first control is broken, and the others are not taken for changed', () => {
    expect(compare(scene(beat(1, 'Nomor HP')))).toEqual([
      'broken',
      { beat: 1, kind: 'missing', sought: 'textbox "Nama lengkap"', instead: [] },
    ]);
  });

  test('in which something new is done has moved', () => {
    const more = scene(beat(1, 'Nama lengkap'), beat(2, 'Surel'), beat(3, 'Nomor HP'));
    expect(compare(more)).toEqual(['moved', { beat: 2, kind: 'page', sought: '', instead: ['textbox "Surel"'] }]);
  });

  test('that does not play any more is broken, and one that the film does not have is told', () => {
    expect(comparePrints([filmed], []).map(({ scene, verdict }) => [scene, verdict])).toEqual([['sign-up', 'broken']]);
    expect(comparePrints([], [filmed]).map(({ scene, verdict }) => [scene, verdict])).toEqual([['sign-up', 'moved']]);
  });
});
