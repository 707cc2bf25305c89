import { describe, expect, test } from 'vitest';
import {
  again,
  begin,
  isOneShort,
  mayOpen,
  nextPart,
  practiceParts,
  sameAnswer,
  stepsToSeeAgain,
  withDone,
  withSlip,
} from './practice-rules.ts';

const parts = practiceParts(['diri', 'tempat'], true);

test('every screen follows the one before, through all seven steps', () => {
  let practice = begin('sip-perawat');
  const walked: number[] = [1];
  for (let next = nextPart(parts, practice); next !== null; next = nextPart(parts, practice)) {
    walked.push(next.step);
    practice = withDone(practice, next.id);
  }
  expect(walked).toEqual([1, 2, 3, 3, 3, 4, 5, 6, 6, 7, 7]);
});

test('what comes later cannot be opened before, and what is done can be opened again', () => {
  const practice = withDone(begin('sip-perawat'), 'siapkan');
  expect(mayOpen(parts, practice, 'siapkan')).toBe(true);
  expect(mayOpen(parts, practice, 'daftar')).toBe(true);
  expect(mayOpen(parts, practice, 'periksa')).toBe(false);
  expect(mayOpen(parts, practice, 'kode')).toBe(false);
});

test('one step is tried again, and the others stay done', () => {
  let practice = begin('sip-perawat');
  for (const { id } of parts) practice = withDone(practice, id);
  practice = withSlip(withSlip(practice, 3), 6);
  expect(stepsToSeeAgain(practice)).toEqual([3, 6]);
  const retried = again(practice, parts, 3);
  expect(nextPart(parts, retried)?.id).toBe('daftar');
  expect(retried.done).toContain('periksa');
  expect(stepsToSeeAgain(retried)).toEqual([6]);
});

describe('an answer is that of the card', () => {
  test.each([
    ['text', true, 'siti  rahmawati', 'Siti Rahmawati', true],
    ['text', true, 'Siti Rahma', 'Siti Rahmawati', false],
    ['textarea', true, 'Jalan Contoh no 12 RT 05', 'Jalan Contoh No. 12, RT 05', true],
    ['nik', true, '9999014305980001', '9999014305980001', true],
    ['nik', true, '9999014305980002', '9999014305980001', false],
    ['text', false, '', 'boleh kosong', true],
    ['text', true, '', 'tidak boleh', false],
  ] as const)('%s, required %s: %s against %s', (kind, required, typed, sample, same) => {
    expect(sameAnswer({ kind, required }, typed, sample)).toBe(same);
  });
});

test('a NIK without its last digit is the wrong turn that was asked for', () => {
  expect(isOneShort('999901430598000', '9999014305980001')).toBe(true);
  expect(isOneShort('99990143059800', '9999014305980001')).toBe(false);
  expect(isOneShort('9999014305980001', '9999014305980001')).toBe(false);
});
