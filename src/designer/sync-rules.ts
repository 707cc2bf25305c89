import type { Live } from './store-live.ts';

/** What becomes of a service at the start, when its file is looked at. */
export type FileVerdict = 'goes-live' | 'stays' | 'is-removed';

/**
 * Whether a file changes what is live. A definition that was never live before was put there by somebody: it goes live. One that equals a former version does
 * not undo what was published in the browser later; where nobody ever published in the browser, the file alone says what is live.
 * @param live what is live; null = nothing.
 * @param file the number that the file's definition has; `new` = it was never live; null = there is no such file.
 */
export function judgeFile(live: Pick<Live, 'version' | 'origin'> | null, file: number | 'new' | null): FileVerdict {
  if (file === null) return live?.origin === 'file' ? 'is-removed' : 'stays';
  if (live === null || file === 'new') return 'goes-live';
  return file !== live.version && live.origin === 'file' ? 'goes-live' : 'stays';
}
