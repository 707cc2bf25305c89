import { describe, expect, test } from 'vitest';
import { chapterStamps, descriptionOf, stamp, tagsOf, titleThatFits, YOUTUBE } from './youtube-rules.ts';

const stages = (...ends: number[]) =>
  ends.map((end, at) => ({ title: `Bab ${at + 1}`, startMs: (ends[at - 1] ?? 0) * 1000, endMs: end * 1000 }));
const stamps = (...ends: number[]) => chapterStamps(stages(...ends)).map(({ seconds, title }) => `${stamp(seconds)} ${title}`);

describe('the chapters of a description', () => {
  test.each<[string, number[], string[]]>([
    ['as they are when all are long enough', [12, 40, 75.4], ['0:00 Bab 1', '0:12 Bab 2', '0:40 Bab 3']],
    ['the first together with the next when it is short', [7, 30, 60, 90], ['0:00 Bab 1 · Bab 2', '0:30 Bab 3', '1:00 Bab 4']],
    ['one in the middle with the one before it', [20, 40, 45, 70], ['0:00 Bab 1', '0:20 Bab 2', '0:40 Bab 3 · Bab 4']],
    ['the last with the one before it', [20, 40, 60, 66], ['0:00 Bab 1', '0:20 Bab 2', '0:40 Bab 3 · Bab 4']],
    ['none when fewer than three are left', [20, 40], []],
    ['none of a film without steps', [], []],
  ])('are %s', (_, ends, expected) => {
    expect(stamps(...ends)).toEqual(expected);
  });

  test('are at least ten whole seconds apart, whatever the fractions', () => {
    const found = chapterStamps(stages(10.9, 20.2, 30.9, 41.5, 52));
    for (const [at, { seconds }] of found.entries())
      if (at > 0) expect(seconds - found[at - 1]!.seconds).toBeGreaterThanOrEqual(10);
  });
});

test.each([
  [0, '0:00'],
  [65, '1:05'],
  [725, '12:05'],
  [3723, '1:02:03'],
])('%d seconds are %s', (seconds, words) => {
  expect(stamp(seconds)).toBe(words);
});

describe('a title', () => {
  test('is the fullest one that fits', () => {
    expect(titleThatFits(['Panjang '.repeat(14), 'Cara mengurus izin', 'Izin'])).toBe('Cara mengurus izin');
  });
  test('is cut between words when none fits, and has no brackets', () => {
    const title = titleThatFits([`Cara <b>mengurus</b> ${'surat '.repeat(30)}`]);
    expect(title.length).toBeLessThanOrEqual(YOUTUBE.title);
    expect(title).toMatch(/^Cara b mengurus \/b surat .*surat$/);
  });
});

test('a description keeps whole paragraphs, as many as are taken', () => {
  const description = descriptionOf(['Satu', 'x'.repeat(4980), 'Tiga <script>', '', 'y'.repeat(400)]);
  expect(description.length).toBeLessThanOrEqual(YOUTUBE.description + 1);
  expect(description.startsWith('Satu\n\nxxx')).toBe(true);
  expect(description).not.toContain('y');
  expect(descriptionOf(['Satu', '', 'Tiga <script>'])).toBe('Satu\n\nTiga script\n');
});

test('tags are given once each, and no more than are taken', () => {
  expect(tagsOf(['Izin Perawat', 'izin perawat', 'SIPP, STR', ''])).toBe('izin perawat, sipp str');
  expect(tagsOf(Array.from({ length: 100 }, (_, at) => `kata nomor ${at}`)).length).toBeLessThanOrEqual(YOUTUBE.tags);
});
