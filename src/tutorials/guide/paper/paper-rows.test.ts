import { describe, expect, test } from 'vitest';
import type { Guide, GuideItem } from '../guide.ts';
import { paperRows } from './paper-rows.ts';

const picture = (file: string, height: number) => ({
  file,
  width: 720,
  height,
  alt: file,
  mark: { x: 20, y: 20, width: 680, height: height - 40 },
});
const item = (letter: string | null, text: string, height?: number): GuideItem => ({
  letter,
  parts: [{ text, strong: false }],
  picture: height === undefined ? null : picture(`${letter}.webp`, height),
  said: null,
});
const guideWith = (items: GuideItem[]): Guide => ({
  title: '',
  documents: [],
  stages: [{ number: 3, title: 'Buat akun', items }],
});
const long = 'Sebuah kalimat yang mengisi dua baris di samping gambarnya.';

describe('the rows of a paper', () => {
  test('begin anew with every step, also with one that has nothing to be done on a page', () => {
    const stages = [
      { number: 1, title: 'Kenali', items: [] },
      { number: 2, title: 'Siapkan', items: [] },
      { number: 3, title: 'Buat akun', items: [item('a', 'Tekan Masuk.', 200)] },
    ];
    expect(paperRows({ title: '', documents: [], stages }).map(({ stage, further }) => [stage, further])).toEqual([
      [1, false],
      [2, false],
      [3, false],
    ]);
  });

  test('share a long step about equally, every sentence once and in order', () => {
    const letters = Array.from('abcdefghij');
    const rows = paperRows(guideWith(letters.map((letter) => item(letter, long, 300))));
    expect(rows.flatMap(({ items }) => items.map(({ letter }) => letter))).toEqual(letters);
    expect(rows.map(({ further }) => further)).toEqual([false, true]);
    expect(rows.map(({ items }) => items.length)).toEqual([5, 5]);
  });

  test('hold more text where there are no pictures', () => {
    const rows = paperRows(guideWith(Array.from('abcdefgh', (letter) => item(letter, long))));
    expect(rows).toHaveLength(1);
  });
});

const marksOf = (...heights: number[]) =>
  paperRows(guideWith(heights.map((height, at) => item('abc'[at] ?? '', 'Tekan.', height))))[0]?.pictures.map(({ mark }) => mark);

describe('the pictures of a row', () => {
  test.each([
    ['the one that shows most', [200, 600, 300], ['3b']],
    ['two that fit below each other, in the order of their sentences', [300, 200, 310], ['3a', '3c']],
    ['one that is too high alone, rather than none', [900, 880], ['3a']],
    ['none where there is none', [], []],
  ])('are %s', (_, heights, marks) => {
    expect(marksOf(...heights)).toEqual(marks);
  });
});
