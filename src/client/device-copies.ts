import type { Copy } from './autosave-rules.ts';
import { isLeftBy } from './device-owner.ts';
import type { DeviceOwner } from './device-owner.ts';
import { forgetUploads } from './upload-marker.ts';

const FOLDER = 'pintu-isian:';

/** Whose copy of which page, and which showing of it wrote it: two windows do not write over each other. */
export type CopyPlace = { owner: DeviceOwner; page: string; showing: string };

type FoundCopy = { key: string; copy: Copy };

/** Puts a copy aside; false where the device keeps nothing. */
export function putCopy({ owner, page, showing }: CopyPlace, copy: Copy): boolean {
  try {
    localStorage.setItem(`${FOLDER}${owner.now}:${page}:${showing}`, JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

/** Removes the copy of one showing. */
export const removeCopy = ({ owner, page, showing }: CopyPlace): void => removeKeys([`${FOLDER}${owner.now}:${page}:${showing}`]);

/** Removes copies that were found. */
export function removeKeys(keys: readonly string[]): void {
  for (const key of keys) localStorage.removeItem(key);
}

/** Copies of a page by other showings of it, the newest first. What other people left behind on this device is removed unread. */
export function findCopies({ owner, page, showing }: CopyPlace): FoundCopy[] {
  const ownerOf = (key: string) => key.slice(FOLDER.length).split(':')[0] ?? '';
  removeKeys(keysOf(FOLDER).filter((key) => !isLeftBy(owner, ownerOf(key))));
  const others = [owner.now, ...owner.also]
    .flatMap((name) => keysOf(`${FOLDER}${name}:${page}:`))
    .filter((key) => !key.endsWith(`:${showing}`));
  return others
    .flatMap((key) => {
      const copy = read(key);
      return copy === null ? [] : [{ key, copy }];
    })
    .sort((a, b) => b.copy.atMs - a.copy.atMs);
}

/** Removes everything that was put aside on this device, answers and files. */
export function forgetCopies(): void {
  removeKeys(keysOf(FOLDER));
  forgetUploads();
}

function read(key: string): Copy | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Copy | null;
  } catch {
    return null;
  }
}

function keysOf(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}
