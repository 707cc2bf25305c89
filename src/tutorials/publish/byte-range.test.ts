import { describe, expect, it } from 'vitest';
import { readByteRange } from './byte-range.ts';

describe('bytes asked for of a film of 1000 bytes', () => {
  it.each([
    [undefined, { kind: 'whole' }],
    ['bytes=0-', { kind: 'part', start: 0, end: 999 }],
    ['bytes=0-99', { kind: 'part', start: 0, end: 99 }],
    ['bytes=900-2000', { kind: 'part', start: 900, end: 999 }],
    ['bytes=-100', { kind: 'part', start: 900, end: 999 }],
    ['bytes=-5000', { kind: 'part', start: 0, end: 999 }],
    ['bytes=1000-', { kind: 'unsatisfiable' }],
    ['bytes=5-2', { kind: 'unsatisfiable' }],
    ['bytes=-', { kind: 'whole' }],
    ['bytes=0-1,5-6', { kind: 'whole' }],
  ])('given %s', (header, range) => {
    expect(readByteRange(header, 1000)).toEqual(range);
  });
});
