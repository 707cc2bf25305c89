import { expect, test } from 'vitest';
import { diffLines } from './diff-rules.ts';

const lines = (...all: string[]) => `${all.join('\n')}\n`;

test('a change stands between a few lines that are the same, and the rest is counted', () => {
  const before = lines('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
  expect(diffLines(before, before.replace('f', 'F'))).toEqual([
    { kind: 'skipped', count: 2 },
    { kind: 'same', text: 'c' },
    { kind: 'same', text: 'd' },
    { kind: 'same', text: 'e' },
    { kind: 'removed', text: 'f' },
    { kind: 'added', text: 'F' },
    { kind: 'same', text: 'g' },
    { kind: 'same', text: 'h' },
  ]);
});

test('two changes far apart have what is skipped between them', () => {
  const before = lines(...Array.from({ length: 30 }, (_, at) => `baris ${at}`));
  const after = before.replace('baris 2\n', '').replace('baris 25\n', 'baris 25\nbaru\n');
  const counts = diffLines(before, after).flatMap((line) => (line.kind === 'skipped' ? [line.count] : []));
  expect(counts).toEqual([17]);
});

test('the same texts have no difference, and from nothing everything is new', () => {
  expect(diffLines('a\n', 'a\n')).toEqual([]);
  expect(diffLines('', 'a\n')).toEqual([{ kind: 'added', text: 'a' }]);
});
