import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { keepLatest, keptFilesIn, noteUse } from '../kept-places.ts';
import { packPiece, unpackPiece } from './packed-piece.ts';
import type { EncodedPiece } from './piece-order.ts';
import { writeWhole } from '../whole-file.ts';

/** Encoded pieces on disk, each in a file named by its key. */
export type PieceCache = {
  /** Null when it is not there, or damaged. */
  read: (key: string) => Promise<EncodedPiece | null>;
  /** The file appears whole or not at all. */
  keep: (key: string, piece: EncodedPiece) => Promise<void>;
  /** Takes away what was not used for longest, until all together is no larger than this many MB (1 000 000 bytes). */
  prune: (megabytes: number) => Promise<void>;
};

/** @param folder made when it is missing. */
export function openPieceCache(folder: string): PieceCache {
  const fileOf = (key: string) => join(folder, key.slice(0, 2), key);
  return {
    read: async (key) => {
      const file = fileOf(key);
      const content = await readFile(file).catch(() => null);
      if (content === null) return null;
      const piece = unsealed(content);
      if (piece !== null) await noteUse(file);
      return piece;
    },
    keep: async (key, piece) => {
      const file = fileOf(key);
      await mkdir(dirname(file), { recursive: true });
      await writeWhole(file, sealed(packPiece(piece)));
    },
    prune: async (megabytes) => keepLatest(await keptFilesIn(folder), megabytes),
  };
}

const SEAL_BYTES = 32;
const hashOf = (content: Uint8Array): Buffer => createHash('sha256').update(content).digest();

const sealed = (content: Uint8Array): Buffer => Buffer.concat([hashOf(content), content]);

/** What was written whole and is still as it was; anything else counts as missing. */
function unsealed(content: Buffer): EncodedPiece | null {
  const packed = content.subarray(SEAL_BYTES);
  if (!hashOf(packed).equals(content.subarray(0, SEAL_BYTES))) return null;
  return unpackPiece(packed);
}
