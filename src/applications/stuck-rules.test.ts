import { describe, expect, test } from 'vitest';
import { countTries, readTries, stuckAt, writeTries } from './stuck-rules.ts';

const ids = ['nama', 'nomor_str', 'tanggal'];

describe('tries ride in the page', () => {
  test.each([
    ['nothing', undefined, {}],
    ['an empty field', '', {}],
    ['what was written', 'nomor_str:1,nama:2', { nomor_str: 1, nama: 2 }],
    ['a question of another page', 'alamat:3', {}],
    ['made-up counts', 'nama:0,nomor_str:99,tanggal:-1', {}],
    ['anything else', '<script>,nama,nama:x,:2', {}],
  ])('given %s', (_, posted, tries) => {
    expect(readTries(posted, ids)).toEqual(tries);
  });

  test('what is written is read back', () => {
    const tries = { nama: 1, tanggal: 3 };
    expect(readTries(writeTries(tries), ids)).toEqual(tries);
  });
});

describe('who is stuck', () => {
  test.each([
    ['a first fault', [['nama']], null],
    ['the same fault twice', [['nama'], ['nama']], 'nama'],
    ['another fault each time', [['nama'], ['tanggal']], null],
    ['a fault that was mended in between', [['nama'], ['tanggal'], ['nama']], null],
    ['two at once: the first of the page', [ids, ['tanggal', 'nomor_str']], 'nomor_str'],
    ['many tries', Array.from({ length: 30 }, () => ['tanggal']), 'tanggal'],
  ])('given %s', (_, refusals, stuck) => {
    const tries = refusals.reduce((before, refused) => readTries(writeTries(countTries(before, refused)), ids), {});
    expect(stuckAt(tries, ids)).toBe(stuck);
  });
});
