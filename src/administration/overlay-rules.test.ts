import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readOfficeFiles } from '../catalogue/office-files.ts';
import { officeInEnglish } from '../catalogue/in-english.ts';
import { officeOf } from '../catalogue/office.ts';
import { packageRoot } from '../package-root.ts';
import type { Part } from './change.ts';
import { overlay } from './overlay-rules.ts';

const files = await readOfficeFiles(join(packageRoot, 'office'));
const put = (part: Part, key: string, after: unknown) => ({ part, key, by: 'browser' as const, after });
const terpotong = files.reasons.corrections.find(({ code }) => code === 'terpotong');

test('without changes the office is what its files say', () => {
  expect(overlay(files, [])).toEqual({ files, unfit: [] });
});

test('a setting takes the place of its file, and nothing else moves', () => {
  const { files: now, unfit } = overlay(files, [put('setting', 'hours.closes', '15:00')]);
  expect(unfit).toEqual([]);
  expect(officeOf(now)).toEqual({
    ...officeOf(files),
    hours: { ...officeOf(files).hours, closes: '15:00' },
  });
});

test('what goes back to the file counts as the file says', () => {
  expect(overlay(files, [{ part: 'setting', key: 'hours.closes', by: 'file', after: '16:00' }]).files).toBe(files);
});

test.each([
  ['setting', 'hours.closes', 'sore'],
  ['setting', 'hours.tidak.ada', '15:00'],
  ['setting', 'rahasia', 'x'],
  ['calendar', 'besok', { kind: 'holidays', name: 'X' }],
  ['calendar', '2026-12-09', { kind: 'pesta', name: 'X' }],
  ['reason', 'corrections/terpotong', { code: 'terpotong', sentence: '' }],
  ['reason', 'pujian/bagus', { code: 'bagus', sentence: 'Bagus.' }],
  ['order', 'corrections', 'terpotong'],
] as const)('a change %s of %s to %j that no file could hold is left out and told', (part, key, after) => {
  expect(overlay(files, [put(part, key, after)])).toEqual({ files, unfit: [`${part}:${key}`] });
});

test('a reason has its English words, and its place in the list', () => {
  const reason = { ...terpotong, code: 'baru', sentence: 'Kalimat baru.', remedy: 'Cara baru.' };
  const english = { sentence: 'New sentence.', remedy: 'New way.' };
  const { files: now } = overlay(files, [
    put('order', 'corrections', ['baru', 'terpotong']),
    put('reason', 'corrections/baru', { ...reason, english }),
  ]);
  expect(now.reasons.corrections.slice(0, 2).map(({ code }) => code)).toEqual(['baru', 'terpotong']);
  expect(officeInEnglish(officeOf(now)).reasons.corrections[0]).toMatchObject(english);
});
