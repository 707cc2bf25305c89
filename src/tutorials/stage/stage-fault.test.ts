import { expect, test } from 'vitest';
import type { Target } from '../script/script.ts';
import { StageFault } from './stage-fault.ts';
import type { Label } from './lens.ts';

const fault = (sought: Target, present: Label[]) =>
  new StageFault({ scene: 's', beat: 0, page: '/', sought, why: 'it is not there', present });
const save: Target = { role: 'button', name: 'Simpan dan lanjut' };

test.each<[string, Target, Label[], Label | null]>([
  [
    'the nearest of the same role',
    save,
    [
      { role: 'link', name: 'Simpan dan lanjut' },
      { role: 'button', name: 'Simpan lalu lanjut' },
    ],
    { role: 'button', name: 'Simpan lalu lanjut' },
  ],
  [
    'else the same name in another role',
    save,
    [{ role: 'link', name: 'Simpan dan lanjut' }],
    { role: 'link', name: 'Simpan dan lanjut' },
  ],
  ['nothing that is not near', save, [{ role: 'button', name: 'Keluar' }], null],
  ['nothing when it is there, and something else went wrong', save, [save, { role: 'button', name: 'Simpan lalu lanjut' }], null],
  [
    'nothing for a field for files that is there as a button',
    { role: 'file', name: 'Pilih file: STR' },
    [{ role: 'button', name: 'Pilih file: STR' }],
    null,
  ],
])('what is meant instead: %s', (_, sought, present, instead) => {
  const { instead: meant, message } = fault(sought, present);
  expect(meant).toEqual(instead);
  expect(message.includes('Did you mean')).toBe(instead !== null);
});
