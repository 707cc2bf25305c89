import type { EncodedPiece } from './piece-order.ts';
import { bytesOfPiece } from './piece-order.ts';
import { coarserQp } from './quality.ts';

/**
 * The pieces of a film that is too large, with those that take most encoded again, each time a little coarser, until it fits or no piece can be coarser.
 * @param pieces in order.
 * @param excess how many bytes a film of such pieces is too large; 0 or less = it fits.
 * @param recode makes the piece at an index again with this precision.
 */
export async function fitFilm(
  pieces: readonly EncodedPiece[],
  excess: (pieces: readonly EncodedPiece[]) => number,
  recode: (index: number, qp: number) => Promise<EncodedPiece>,
): Promise<EncodedPiece[]> {
  const fitted = [...pieces];
  while (excess(fitted) > 0) {
    const coarser = largestFirst(fitted);
    if (coarser.length === 0) return fitted;
    const together = coarser.slice(0, enough(coarser, excess(fitted)));
    const made = await Promise.all(together.map(({ index, qp }) => recode(index, qp)));
    for (const [at, { index }] of together.entries()) fitted[index] = made[at] ?? fitted[index]!;
  }
  return fitted;
}

type Coarser = { index: number; qp: number; bytes: number; rate: number };

/** Those that can be coarser, by their bytes a second. */
function largestFirst(pieces: readonly EncodedPiece[]): Coarser[] {
  return pieces
    .flatMap((piece, index) => {
      const qp = coarserQp(piece.qp);
      const bytes = bytesOfPiece(piece);
      return qp === null ? [] : [{ index, qp, bytes, rate: bytes / piece.frames }];
    })
    .toSorted((a, b) => b.rate - a.rate);
}

/** Two steps of precision spare about a fifth of a piece. */
const SPARED = 0.2;

/** How many of the largest are probably needed: at least one. */
function enough(largest: readonly Coarser[], excess: number): number {
  let left = excess;
  const found = largest.findIndex(({ bytes }) => (left -= bytes * SPARED) <= 0);
  return found < 0 ? largest.length : found + 1;
}
