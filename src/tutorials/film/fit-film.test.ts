import { expect, test } from 'vitest';
import { fitFilm } from './fit-film.ts';
import type { EncodedPiece } from './piece-order.ts';
import { bytesOfPiece } from './piece-order.ts';

/** A piece of so many bytes, in so many places. */
const piece = (bytes: number, frames: number, qp = 33): EncodedPiece => ({
  head: new Uint8Array(),
  pictures: [{ frame: 0, key: true, bytes: new Uint8Array(bytes) }],
  frames,
  qp,
  decoded: 1,
  cutMs: 0,
  encodeMs: 0,
  fromCache: false,
});

const sizeOf = (pieces: readonly EncodedPiece[]) => pieces.reduce((sum, each) => sum + bytesOfPiece(each), 0);

/** Fits pieces into a limit, where each step of precision spares a fifth, and tells what was made again. */
async function fitted(pieces: EncodedPiece[], limit: number) {
  const made: [index: number, qp: number][] = [];
  const fit = await fitFilm(
    pieces,
    (those) => sizeOf(those) - limit,
    async (index, qp) => {
      made.push([index, qp]);
      return piece(Math.round(bytesOfPiece(pieces[index]!) * 0.8 ** ((qp - 33) / 2)), pieces[index]!.frames, qp);
    },
  );
  return { made, fit };
}

test('a film that is small enough stays as it is', async () => {
  const pieces = [piece(1000, 100), piece(500, 100)];
  expect(await fitted(pieces, 1500)).toEqual({ made: [], fit: pieces });
});

test('only the piece with the most bytes a second is made again when that is enough', async () => {
  const { made, fit } = await fitted([piece(1000, 300), piece(900, 100), piece(100, 100)], 1900);
  expect(made).toEqual([[1, 35]]);
  expect(fit.map(({ qp }) => qp)).toEqual([33, 35, 33]);
});

test('more pieces follow, each a little coarser again, until the film fits', async () => {
  const { made, fit } = await fitted([piece(1000, 100), piece(900, 100), piece(800, 100)], 1500);
  expect(sizeOf(fit)).toBeLessThanOrEqual(1500);
  expect(Math.max(...fit.map(({ qp }) => qp)) - Math.min(...fit.map(({ qp }) => qp))).toBeLessThanOrEqual(4);
  expect(made.length).toBeGreaterThan(3);
});

test('a film that never fits ends as coarse as it may be, and is left to be refused', async () => {
  const { fit } = await fitted([piece(1000, 100), piece(900, 100)], 1);
  expect(fit.map(({ qp }) => qp)).toEqual([43, 43]);
});
