import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readOfficeFiles } from '../catalogue/office-files.ts';
import { newestWording, offeredReasons, reasonFamily } from '../catalogue/reason.ts';
import { packageRoot } from '../package-root.ts';
import type { NewChange } from './change.ts';
import type { OfficeParts } from './live-office.ts';
import { overlay } from './overlay-rules.ts';
import {
  addedReason,
  changedReason,
  codeFor,
  movedReason,
  readReason,
  reasonsOf,
  retiredReason,
  standing,
} from './reason-rules.ts';
import type { AnyReason } from './reason-rules.ts';

const files = await readOfficeFiles(join(packageRoot, 'office'));

function after(changes: readonly NewChange[]): OfficeParts {
  const made = changes.map((change, at) => ({ ...change, id: at + 1, note: '', personId: 'x', at: new Date(0) }));
  return { files, now: overlay(files, made).files, changes: made, newest: made.length };
}
const untouched = after([]);
const codes = (parts: OfficeParts) => reasonsOf(parts, 'corrections').map(({ code }) => code);
const terpotong = reasonsOf(untouched, 'corrections').find(({ code }) => code === 'terpotong')!;
const { english } = standing(untouched, 'corrections', terpotong);
/** A reason that can be given for some things. */
const one = (code: string, targets: readonly string[]): AnyReason => ({ ...terpotong, code, for: targets });
const words = { ...terpotong, remedy: terpotong.remedy ?? '' };

test('other words are a reason of their own in the same place, and the old one keeps what people were told', () => {
  const parts = after(
    changedReason(untouched, 'corrections', 'terpotong', {
      reason: { ...words, sentence: 'Tepi dokumen ini tidak terlihat.' },
      english: { sentence: 'The edge of this document cannot be seen.', remedy: english['remedy'] ?? '' },
    }),
  );
  const all = reasonsOf(parts, 'corrections');
  expect(all.find(({ code }) => code === 'terpotong')).toEqual({ ...terpotong, retired: true });
  expect(offeredReasons(all).map(({ code }) => code)).toEqual(
    codes(untouched).map((code) => (code === 'terpotong' ? 'terpotong--2' : code)),
  );
  expect(newestWording(all, 'terpotong')).toBe('terpotong--2');
  expect(reasonFamily('terpotong--2')).toBe('terpotong');
});

test('another label, or other English alone, changes the reason where it stands', () => {
  const [change, ...others] = changedReason(untouched, 'corrections', 'terpotong', {
    reason: { ...words, label: 'Tepi hilang' },
    english,
  });
  expect(change).toMatchObject({ key: 'corrections/terpotong', after: { label: 'Tepi hilang', retired: false } });
  expect(others).toEqual([]);
  expect(changedReason(untouched, 'corrections', 'terpotong', { reason: words, english })).toEqual([]);
});

test('a reason that is added stands last and has a code of its own', () => {
  const read = { reason: { ...words, label: 'Terpotong' }, english };
  const parts = after(addedReason(untouched, 'corrections', read));
  expect(codes(parts)).toEqual([...codes(untouched), 'terpotong-2']);
  expect(codeFor('¡¿!', [])).toBe('alasan');
});

test('a retired reason is not offered, and the last one that a document can have is never retired', () => {
  const done = retiredReason(untouched, 'corrections', 'terpotong', true);
  expect(done.ok && offeredReasons(reasonsOf(after(done.changes), 'corrections')).some(({ code }) => code === 'terpotong')).toBe(
    false,
  );
  const few = {
    ...untouched,
    now: { ...files, reasons: { ...files.reasons, corrections: [one('a', ['document']), one('b', ['answer'])] } },
  } as OfficeParts;
  expect(retiredReason(few, 'corrections', 'a', true)).toEqual({ ok: false, reason: 'last' });
  expect(retiredReason(untouched, 'corrections', 'terpotong', false)).toEqual({ ok: false, reason: 'nothing-new' });
});

test('a reason moves by one place among those that are offered, and stays at the ends', () => {
  const [first = '', second = ''] = codes(untouched);
  expect(codes(after(movedReason(untouched, 'corrections', second, -1))).slice(0, 2)).toEqual([second, first]);
  expect(movedReason(untouched, 'corrections', first, -1)).toEqual([]);
});

const typed = {
  label: 'Buram',
  sentence: 'Gambar ini buram.',
  remedy: 'Foto lagi.',
  again: '',
  'en-sentence': 'This picture is blurred.',
  'en-remedy': 'Take it again.',
  'en-again': '',
  dokumen: 'ya',
  isian: '',
  wajib: '',
};
const given = { list: 'corrections', known: reasonsOf(untouched, 'corrections'), code: null } as const;

test('a reason is read as typed, with what its list has', () => {
  expect(readReason(typed, given)).toEqual({
    ok: true,
    read: {
      reason: { label: 'Buram', sentence: 'Gambar ini buram.', remedy: 'Foto lagi.', for: ['document'], note: false },
      english: { sentence: 'This picture is blurred.', remedy: 'Take it again.' },
    },
  });
  expect(readReason(typed, { ...given, list: 'revocations' })).toEqual({
    ok: true,
    read: {
      reason: { label: 'Buram', sentence: 'Gambar ini buram.' },
      english: { sentence: 'This picture is blurred.' },
    },
  });
});

test.each([
  [{ label: ' ' }, { label: 'label-missing' }],
  [{ label: 'TERPOTONG' }, { label: 'label-there' }],
  [
    { sentence: '', 'en-remedy': '' },
    { sentence: 'part-missing', 'en-remedy': 'english-missing' },
  ],
  [{ remedy: 'x'.repeat(241) }, { remedy: 'part-long' }],
  [{ dokumen: '' }, { dokumen: 'target-missing' }],
])('typed as %j a reason has faults', (wrong, faults) => {
  expect(readReason({ ...typed, ...wrong }, given)).toEqual({ ok: false, faults });
});
