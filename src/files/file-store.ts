import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isUuid } from '../database/uuid.ts';
import type { Seal } from '../database/seal.ts';
import { baseOfFileName, isFileName } from './file-names.ts';

/** Where the bytes of uploads lie. An id is a UUID, or one with `.picture` behind it for the small picture made of that file. */
export type FileStore = {
  put: (id: string, bytes: Uint8Array) => Promise<void>;
  /** Null when there is no such file. Throws when the bytes were changed where they lie. */
  get: (id: string) => Promise<Buffer | null>;
  /** The file and its picture; none of them is no fault. */
  remove: (id: string) => Promise<void>;
  /** Ids of all files that were last written before an instant, and of pictures without one. Halves that a crash left are removed on the way. */
  olderThan: (before: Date) => Promise<string[]>;
};

/** What is written aside before it is renamed. */
const isHalf = (name: string): boolean => isUuid(name.slice(0, 36)) && isUuid(name.slice(-36)) && name.length > 36;

/** Keeps files under `<dataFolder>/files`, sealed: what lies on the disk cannot be read without the office's key. */
export function createFileStore(dataFolder: string, seal: Seal): FileStore {
  const pathOf = (id: string): string => {
    if (!isFileName(id)) throw new Error('a file was asked for by something that is no id');
    return join(dataFolder, 'files', id.slice(0, 2), id);
  };
  return {
    put: async (id, bytes) => {
      const path = pathOf(id);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      // Written aside and renamed: a crash leaves the whole file or none.
      const aside = `${path}.${randomUUID()}`;
      try {
        await writeSafely(aside, seal.close(Buffer.from(bytes)));
        await rename(aside, path);
      } catch (error) {
        // A full disk would otherwise stay full of halves.
        await rm(aside, { force: true });
        throw error;
      }
    },
    get: async (id) => {
      const sealed = await readFile(pathOf(id)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
      return sealed === null ? null : seal.open(sealed);
    },
    remove: async (id) => {
      const path = pathOf(id);
      await Promise.all([rm(path, { force: true }), rm(`${path}.picture`, { force: true })]);
    },
    olderThan: async (before) => {
      const folder = join(dataFolder, 'files');
      const found = new Set<string>();
      for (const name of await readdir(folder, { recursive: true }).catch(() => [])) {
        const path = join(folder, name);
        const entry = await stat(path).catch(() => null);
        if (entry === null || !entry.isFile() || entry.mtime >= before) continue;
        if (isFileName(basename(path))) found.add(baseOfFileName(basename(path)));
        else if (isHalf(basename(path))) await rm(path, { force: true });
      }
      return [...found];
    },
  };
}

/** Writes a file so that a power cut does not take it back. */
async function writeSafely(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
