import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Seal } from '../database/seal.ts';
import { isUuid } from '../database/uuid.ts';

/** What came so far of files that are on their way: sealed piece by piece, so that nothing of them can be read on the disk at any time. */
export type PieceStore = {
  /** Begins a file of no bytes; what is there already stays. */
  begin: (id: string) => Promise<void>;
  /** How many bytes are safe on the disk; null = there is no such file. */
  received: (id: string) => Promise<number | null>;
  /** Puts what comes behind so many bytes and answers how many are safe then; null = there is no such file, or it has another number. What came before an error is kept. */
  append: (id: string, from: number, incoming: AsyncIterable<Buffer>) => Promise<number | null>;
  /** All that came; null = there is no such file. Throws when the bytes were changed on disk. */
  read: (id: string) => Promise<Buffer | null>;
  /** What is not there is no fault. Does not wait for what is being put behind: a dead line may hold that for minutes, and what it still writes is gone with the file. */
  remove: (id: string) => Promise<void>;
  /** Ids of all files. */
  all: () => Promise<string[]>;
};

/** As much is held in memory before it is sealed and written: less than a second of a slow line, which a crash may cost. */
const PIECE_BYTES = 32 * 1024;

/** Before each sealed piece stands its length. */
const LENGTH_BYTES = 4;

/** Who reads a file while its last piece is still being written would tell a wrong length. For all stores of this process. */
const lines = new Map<string, Promise<unknown>>();

/** Keeps the pieces under a folder. @param overhead bytes by which a sealed piece is longer than what it holds. */
export function createPieceStore(folder: string, seal: Seal): PieceStore {
  const overhead = seal.close('').length;
  const pathOf = (id: string): string => {
    if (!isUuid(id)) throw new Error('an upload was asked for by something that is no id');
    return join(folder, id);
  };
  return {
    begin: async (id) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = await open(pathOf(id), 'a', 0o600);
      await file.close();
    },
    received: (id) => inLine(id, () => whenThere(pathOf(id), 'r', async (file) => (await wholePieces(file, overhead)).received)),
    append: (id, from, incoming) =>
      inLine(id, async () => {
        // Another process may hold the last bytes of a line that it does not know to be dead, and write them later: it writes into the file whose place this copy takes.
        const own = pathOf(randomUUID());
        const file = await copyOf(pathOf(id), own);
        if (file === null) return null;
        try {
          const { received, end, size } = await wholePieces(file, overhead);
          if (received !== from) return null;
          // A crash, or a full disk, may have left a piece that is not whole.
          if (end < size) await file.truncate(end);
          await rename(own, pathOf(id));
          return received + (await write(file, end, incoming, seal));
        } finally {
          await file.close();
          await rm(own, { force: true });
        }
      }),
    read: (id) =>
      inLine(id, () =>
        whenThere(pathOf(id), 'r', async (file) => {
          const { pieces } = await wholePieces(file, overhead);
          const bytes = await file.readFile();
          return Buffer.concat(pieces.map(({ from, to }) => seal.open(bytes.subarray(from, to))));
        }),
      ),
    remove: (id) => rm(pathOf(id), { force: true }),
    all: async () => {
      const names = await readdir(folder).catch(() => []);
      return names.filter((name) => isUuid(name));
    },
  };
}

/** One after the other for each file. */
async function inLine<Value>(id: string, act: () => Promise<Value>): Promise<Value> {
  const before = lines.get(id);
  const mine = Promise.resolve(before).then(act, act);
  lines.set(id, mine);
  try {
    return await mine;
  } finally {
    if (lines.get(id) === mine) lines.delete(id);
  }
}

/** Copies a file and opens the copy; null = there is none. Its name is of no upload, so that it goes at night if the process ends here. */
async function copyOf(path: string, copy: string): Promise<FileHandle | null> {
  try {
    await copyFile(path, copy);
    return await open(copy, 'r+');
  } catch (error) {
    await rm(copy, { force: true });
    if (isMissing(error)) return null;
    throw error;
  }
}

async function whenThere<Value>(path: string, flags: string, act: (file: FileHandle) => Promise<Value>): Promise<Value | null> {
  const file = await open(path, flags).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (file === null) return null;
  try {
    return await act(file);
  } finally {
    await file.close();
  }
}

/** `end`: of the last piece that is whole; `size`: of the file. */
type Pieces = { received: number; end: number; size: number; pieces: { from: number; to: number }[] };

/** The pieces that are whole, by their lengths alone. */
async function wholePieces(file: FileHandle, overhead: number): Promise<Pieces> {
  const { size } = await file.stat();
  const found: Pieces = { received: 0, end: 0, size, pieces: [] };
  const head = Buffer.alloc(LENGTH_BYTES);
  for (;;) {
    const { bytesRead } = await file.read(head, 0, LENGTH_BYTES, found.end);
    const from = found.end + LENGTH_BYTES;
    const to = from + head.readUInt32BE(0);
    if (bytesRead < LENGTH_BYTES || to > size || to - from <= overhead) return found;
    found.pieces.push({ from, to });
    found.received += to - from - overhead;
    found.end = to;
  }
}

/** Seals and writes what comes, also what came before it broke off. Answers how many bytes that was, once they are safe from a power cut. */
async function write(file: FileHandle, at: number, incoming: AsyncIterable<Buffer>, seal: Seal): Promise<number> {
  let [end, written, held] = [at, 0, Buffer.alloc(0)];
  const flush = async () => {
    if (held.length === 0) return;
    const piece = seal.close(held);
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32BE(piece.length);
    const whole = Buffer.concat([length, piece]);
    for (let done = 0; done < whole.length;)
      done += (await file.write(whole, done, whole.length - done, end + done)).bytesWritten;
    end += whole.length;
    written += held.length;
    held = Buffer.alloc(0);
  };
  try {
    for await (const bytes of incoming) {
      held = Buffer.concat([held, bytes]);
      if (held.length >= PIECE_BYTES) await flush();
    }
  } finally {
    await flush();
    await file.sync();
  }
  return written;
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Whether an error says that the disk is full. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
