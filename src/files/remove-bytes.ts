import type { FileStore } from './file-store.ts';

/**
 * Removes the bytes of files whose rows are gone, once that is committed. What cannot be removed is logged by its code, and keeps nobody from the rest: a night
 * finds it again.
 */
export async function removeBytes(
  { files, log }: { files: Pick<FileStore, 'remove'>; log: { warn: (what: { code: string }, said: string) => void } },
  ids: readonly string[],
): Promise<void> {
  for (const done of await Promise.allSettled(ids.map((id) => files.remove(id))))
    if (done.status === 'rejected') log.warn({ code: codeOf(done.reason) }, 'the bytes of a removed file could not be removed');
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown');
