import type { ReadSignature } from './signing/read-signatures.ts';

/** Largest letter that is checked, in bytes: more than any of ours with its signature. */
export const LARGEST_LETTER = 5 * 1024 * 1024;

/**
 * What a file is that somebody was handed as a permit, when it is not byte for byte one of ours.
 * - `missing`, `too-large`, `not-pdf`, `locked`: it cannot be checked; choose another.
 * - `changed`: its signature does not fit what stands in it, or something was added behind it.
 * - `foreign`: its signature is whole, but the letter is none of ours.
 * - `unsigned`: it has no signature; every letter of ours has one.
 */
export type FileVerdict = 'missing' | 'too-large' | 'not-pdf' | 'locked' | 'changed' | 'foreign' | 'unsigned';

/** Judges a file by its own bytes. @param signatures as they were read out of it. */
export function judgeFile(bytes: Buffer, signatures: readonly ReadSignature[]): FileVerdict {
  if (bytes.length === 0) return 'missing';
  if (bytes.length > LARGEST_LETTER) return 'too-large';
  if (bytes.subarray(0, 1024).indexOf('%PDF-') === -1) return 'not-pdf';
  if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(bytes.toString('latin1'))) return 'locked';
  const last = signatures.at(-1);
  if (last === undefined) return 'unsigned';
  return signatures.every(({ whole }) => whole) && last.coversFile ? 'foreign' : 'changed';
}
