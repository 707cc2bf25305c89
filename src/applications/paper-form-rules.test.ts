import { expect, test } from 'vitest';
import { codeInWords, formNumber, readFormNumber, readPaperCode } from './paper-form-rules.ts';

test('a code is read however it was copied from the paper', () => {
  expect(codeInWords('K7M2QX4P')).toBe('K7M2-QX4P');
  for (const typed of ['K7M2-QX4P', ' k7m2 qx4p ', 'K7M2QX4P']) expect(readPaperCode(typed)).toBe('K7M2QX4P');
  for (const typed of ['', 'K7M2', 'K7M2-QX4P-9']) expect(readPaperCode(typed)).toBeNull();
});

test('a number of a form is one of its own series, not a file number', () => {
  expect(formNumber(2026, 12)).toBe('F-2026-000012');
  expect(readFormNumber(' f-2026-000012 ')).toBe('F-2026-000012');
  for (const typed of ['', 'SMR-2026-000012', 'F-2026-12']) expect(readFormNumber(typed)).toBeNull();
});
