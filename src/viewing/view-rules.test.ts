import { expect, test } from 'vitest';
import { sizeBeside, viewerStep, viewOf } from './view-rules.ts';

test.each([
  [
    { page: '2', size: '150' },
    { page: 2, size: '150' },
  ],
  [
    { page: '4', size: 'pas' },
    { page: 1, size: 'pas' },
  ],
  [
    { page: '0', size: '1000' },
    { page: 1, size: 'lebar' },
  ],
  [
    { page: '1.5', size: undefined },
    { page: 1, size: 'lebar' },
  ],
])('given %o of three pages', (asked, seen) => {
  expect(viewOf(asked, 3)).toEqual(seen);
});

test('larger and smaller go through all sizes and stop at the last', () => {
  expect([
    sizeBeside('pas', -1),
    sizeBeside('pas', 1),
    sizeBeside('300', 1),
    sizeBeside('asli', 1),
    sizeBeside('asli', -1),
  ]).toEqual(['pas', 'lebar', '300', '200', 'lebar']);
});

test('a button says what it does, and nothing else is understood', () => {
  expect(viewerStep('halaman-12')).toEqual({ kind: 'page', page: 12 });
  expect(viewerStep('ukuran-asli')).toEqual({ kind: 'size', size: 'asli' });
  expect(viewerStep('dokumen:ktp')).toEqual({ kind: 'document', requirement: 'ktp' });
  expect(viewerStep('putar')).toEqual({ kind: 'turn' });
  expect(viewerStep('bandingkan:a-1:b-2')).toEqual({ kind: 'beside', versions: { left: 'a-1', right: 'b-2' } });
  expect([viewerStep('ukuran-7'), viewerStep('halaman-x'), viewerStep('')]).toEqual([null, null, null]);
});

test.each(['__proto__', 'constructor', 'halaman-0000', 'ukuran-', 'bandingkan:a'])('%s is no step', (said) => {
  expect(viewerStep(said)).toBeNull();
});
