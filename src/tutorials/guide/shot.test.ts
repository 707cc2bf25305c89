import { describe, expect, test } from 'vitest';
import { beat, go, target, type } from '../script/beat.ts';
import type { Beat } from '../script/script.ts';
import type { BeatTake, SceneTake } from '../stage/take.ts';
import { shotOf } from './shot.ts';

const still = (file: string, y = 0) => ({
  file,
  hash: file,
  area: { x: 0, y, width: 360, height: 704 },
  scale: 2,
  textLines: [],
  boxes: [],
  documentHeight: 2000,
});
const take = (name: string, more: Partial<BeatTake> = {}): BeatTake => ({
  before: still(`${name}-before`),
  after: still(`${name}-after`),
  between: [],
  viewTop: 0,
  viewTopAfter: 0,
  target: { x: 20, y: 100, width: 320, height: 110 },
  control: { x: 20, y: 158, width: 320, height: 52 },
  caret: null,
  navigated: false,
  fingerprint: { path: '/', role: '', name: '', box: null, textHash: '' },
  ...more,
});
const secret = beat('Ketik sandi.', { verb: 'secret', target: target('textbox', 'Sandi'), text: 'x' });
const shot = (beats: Beat[], takes: BeatTake[], at = 0) => shotOf(beats, { sceneId: 'a', beats: takes } satisfies SceneTake, at);

describe('the picture of a beat', () => {
  test.each<[string, Beat, Partial<BeatTake>, string | undefined]>([
    ['shows what was typed', beat('Isi nama.', type('Nama', 'Siti')), {}, 'a-after'],
    ['shows a button before it is pressed', beat('Tekan Kirim.', go('button', 'Kirim')), { navigated: true }, 'a-before'],
    [
      'shows a choice that loads another page before it',
      beat('Pilih.', { verb: 'choose', target: target('radio', 'Ya') }),
      { navigated: true },
      'a-before',
    ],
    ['shows what was only pointed at', beat('Lihat.', { verb: 'point', target: target('group', 'Nomor') }), {}, 'a-before'],
    [
      'shows the picture that has the target, when the page moved',
      beat('Isi.', type('Nama', 'S')),
      { after: still('a-after', 900) },
      'a-before',
    ],
    ['is none without a target', beat('Ingat ini.'), { target: null }, undefined],
    [
      'is none where the target is out of the picture',
      beat('Tekan.', go('button', 'Kirim')),
      { target: { x: 20, y: 900, width: 10, height: 10 } },
      undefined,
    ],
  ])('%s', (_, one, more, file) => {
    expect(shot([one], [take('a', more)])?.still.file).toBe(file);
  });
});

describe('a secret field', () => {
  const beats = [secret, beat('Tekan Masuk.', go('button', 'Masuk')), beat('Isi.', type('Nama', 'S'))];
  const takes = [take('a'), take('b', { navigated: true }), take('c')];

  test('lies behind its plate as soon as it is filled, for as long as its page is shown', () => {
    expect(shot(beats, takes, 0)?.secrets).toEqual([takes[0]?.control]);
    expect(shot(beats, takes, 1)?.secrets).toEqual([takes[0]?.control]);
    expect(shot(beats, takes, 2)?.secrets).toEqual([]);
  });
});
