import { isLeftBy, isShownTo } from './device-owner.ts';
import type { DeviceOwner } from './device-owner.ts';
import { isKept } from './upload-rules.ts';
import { SHELF } from './upload-marker.ts';

/** Files for one document that wait on this device until the portal has them. */
export type Waiting = {
  id: number;
  /** Names the upload to the portal. */
  key: string;
  /** Whose they are, and of which application. */
  owner: string;
  application: string;
  /** Where they go, and what the document is called. */
  to: string;
  name: string;
  files: { name: string; blob: Blob }[];
  asItLooks: boolean;
  atMs: number;
  /** Where the portal has begun to take them; null = nowhere yet. */
  url: string | null;
  /** Why they will not be sent any more, to be shown once; `said` null = the document is closed, empty = nobody said why. */
  ended: { said: string | null; page: string | null } | null;
};

const STORE = 'files';

let opening: Promise<IDBDatabase> | null = null;

/** Keeps files; answers them with their id. @throws where the device keeps nothing, or has no room. */
export async function putOnShelf(waiting: Omit<Waiting, 'id'>): Promise<Waiting> {
  const id = await ask<IDBValidKey>('readwrite', (store) => store.add(waiting));
  return { ...waiting, id: Number(id) };
}

/** Keeps what has changed of them. */
export const keepOnShelf = (waiting: Waiting): Promise<unknown> => ask('readwrite', (store) => store.put(waiting));

export const takeFromShelf = (id: number): Promise<unknown> => ask('readwrite', (store) => store.delete(id));

/**
 * All that waits for a person, the oldest first, and whether something stays besides for who may come back. What other people left behind on this device, and what is
 * too old, is removed unsent.
 */
export async function findOnShelf(owner: DeviceOwner): Promise<{ shown: Waiting[]; kept: boolean }> {
  const all = await ask<Waiting[]>('readonly', (store) => store.getAll());
  const left = all.filter((each) => isLeftBy(owner, each.owner) && isKept(each.atMs, Date.now()));
  for (const each of all) if (!left.includes(each)) await takeFromShelf(each.id);
  const shown = left.filter((each) => isShownTo(owner, each.owner));
  return { shown, kept: shown.length < left.length };
}

async function ask<Answer>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<Answer> {
  const shelf = await (opening ??= open());
  return new Promise((resolve, reject) => {
    const transaction = shelf.transaction(STORE, mode);
    const request = act(transaction.objectStore(STORE));
    // Not before it is written: what is said to be kept is kept.
    transaction.addEventListener('complete', () => resolve(request.result as Answer));
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('not kept')));
  });
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(SHELF, 1);
    request.addEventListener('upgradeneeded', () =>
      request.result.createObjectStore(STORE, { keyPath: 'id', autoIncrement: true }),
    );
    request.addEventListener('success', () => {
      // Somebody signs out in another window: the way is made free.
      request.result.addEventListener('versionchange', () => {
        request.result.close();
        opening = null;
      });
      resolve(request.result);
    });
    request.addEventListener('error', () => reject(request.error ?? new Error('no shelf')));
  });
}
