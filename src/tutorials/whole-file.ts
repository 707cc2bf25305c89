import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';

/** What can be wrong with a disk, in words. */
const FAULTS: Record<string, string> = {
  ENOSPC: 'is full',
  EDQUOT: 'is full for this user',
  EFBIG: 'takes no file as large as this',
  EROFS: 'may only be read',
  EACCES: 'may not be written',
  EPERM: 'may not be written',
  EIO: 'does not take what is written',
};

let drafts = 0;

/**
 * Writes a file that appears whole or not at all, whoever else writes the same.
 * @throws with a sentence that names the folder, when its disk does not take it; nothing is left of the file then.
 */
export async function writeWhole(file: string, content: Uint8Array | string): Promise<void> {
  await putWhole(file, (draft) => writeFile(draft, content));
}

/** The same for a file that is written by `write`, under another name at first. */
export async function putWhole(file: string, write: (draft: string) => Promise<void> | void): Promise<void> {
  const draft = `${file}.draft-${process.pid}-${threadId}-${(drafts += 1)}`;
  try {
    await write(draft);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw diskFault(error, file);
  }
}

function diskFault(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  const fault = FAULTS[code];
  if (fault === undefined) return error;
  return new Error(`The disk that holds ${dirname(file)} ${fault}: ${file} could not be written`, { cause: error });
}
