import { pauseAfter } from './autosave-rules.ts';
import type { DeviceOwner } from './device-owner.ts';
import { giveUp } from './tus.ts';
import { readMarker, writeMarker } from './upload-marker.ts';
import { sendOnce } from './upload-sender.ts';
import type { Sent } from './upload-sender.ts';
import { findOnShelf, keepOnShelf, putOnShelf, takeFromShelf } from './upload-shelf.ts';
import type { Waiting } from './upload-shelf.ts';

/** How the queue stands. `elsewhere`: another window sends. */
export type Standing =
  | { is: 'idle' | 'network' | 'signed-out' | 'paused' | 'elsewhere' }
  | { is: 'server'; said: string }
  | { is: 'sending'; id: number };

/** Who is told what happens. */
export type Told = {
  changed: () => void;
  taken: (waiting: Waiting, onward: string | null) => void;
};

/** ms after which a window that does not send looks again. */
const LOOK_MS = 3000;

/** Sends what waits on this device, one after the other, as long as a page is open; only one window does. */
export class UploadQueue {
  waiting: Waiting[] = [];
  standing: Standing = { is: 'idle' };
  /** Bytes of each that are there, as far as is known. */
  readonly sent = new Map<number, number>();
  readonly #owner: DeviceOwner;
  readonly #told: Told;
  #working = false;
  /** Something came while it worked: it looks once more. */
  #more = false;
  #failed = 0;
  #stop = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(owner: DeviceOwner, told: Told) {
    this.#owner = owner;
    this.#told = told;
    addEventListener('online', () => this.again());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.again());
  }

  /** Keeps files on this device and sends them. `adds`: they come behind those that were chosen before. @throws where the device cannot keep them. */
  async add(files: Omit<Waiting, 'id' | 'key' | 'owner' | 'atMs' | 'url' | 'ended'>, { adds }: { adds: boolean }): Promise<void> {
    const before = adds ? [] : this.waiting.filter(({ to }) => to === files.to);
    const own = { key: uuid(), owner: this.#owner.now, atMs: Date.now(), url: null, ended: null };
    const added = await putOnShelf({ ...files, ...own });
    this.waiting.push(added);
    if (readMarker() === null) writeMarker('going');
    // What is chosen now takes the place of what was chosen before for the same document.
    await this.drop(before);
    this.again();
  }

  /** Gives files up, here and at the portal. */
  async drop(dropped: readonly Waiting[]): Promise<void> {
    this.waiting = this.waiting.filter(({ id }) => !dropped.some((each) => each.id === id));
    if (this.standing.is === 'sending' && !this.#has(this.standing.id)) this.#halt();
    for (const { id, to, key } of dropped) {
      await takeFromShelf(id);
      // Perhaps it was begun, and the answer was lost.
      void giveUp(`${to}/${key}`, { signal: new AbortController().signal });
    }
    this.again();
  }

  /** Shown, and no more needed. */
  async forget(shown: Waiting): Promise<void> {
    this.waiting = this.waiting.filter(({ id }) => id !== shown.id);
    await takeFromShelf(shown.id);
    this.#told.changed();
  }

  pause(): void {
    writeMarker('paused');
    this.#halt();
    this.#stand({ is: 'paused' });
  }

  goOn(): void {
    writeMarker('going');
    this.again();
  }

  /** Tries at once. */
  again(): void {
    this.#failed = 0;
    void this.work();
  }

  /** Sends until nothing waits, or something is in the way. */
  async work(): Promise<void> {
    clearTimeout(this.#timer);
    this.#more = this.#working;
    if (this.#working) return;
    this.#working = true;
    try {
      await alone(async (isAlone) => {
        if (isAlone) await this.#sendAll();
        else await this.#lookOn();
      });
    } finally {
      this.#working = false;
      if (this.#more) void this.work();
    }
  }

  async #sendAll(): Promise<void> {
    for (;;) {
      const { shown, kept } = await findOnShelf(this.#owner);
      this.waiting = shown;
      const next = this.waiting.find(({ ended }) => ended === null);
      if (next === undefined) {
        if (shown.length === 0 && !kept) writeMarker(null);
        return this.#stand({ is: 'idle' });
      }
      if (readMarker() === 'paused') return this.#stand({ is: 'paused' });
      this.#stop = new AbortController();
      this.#stand({ is: 'sending', id: next.id });
      const sent = await sendOnce(next, {
        signal: this.#stop.signal,
        begun: async (url) => {
          next.url = url;
          if (this.#has(next.id)) await keepOnShelf(next);
        },
        progress: (bytes) => {
          this.#failed = 0;
          this.sent.set(next.id, bytes);
          this.#told.changed();
        },
      });
      if (!this.#has(next.id)) continue;
      if (!(await this.#noted(next, sent))) return;
    }
  }

  /** Whether the next may be sent. */
  async #noted(sending: Waiting, sent: Sent): Promise<boolean> {
    switch (sent.is) {
      case 'taken':
        this.waiting = this.waiting.filter(({ id }) => id !== sending.id);
        this.#told.taken(sending, sent.onward);
        await this.forget(sending);
        return true;
      case 'ended':
        sending.ended = { said: sent.said, page: sent.page };
        await keepOnShelf(sending);
        this.#told.changed();
        return true;
      case 'signed-out':
        if (!sent.keep) await this.drop([...this.waiting]);
        this.#stand({ is: 'signed-out' });
        return false;
      case 'network':
      case 'server':
        if (readMarker() === 'paused') {
          this.#stand({ is: 'paused' });
          return false;
        }
        this.#stand(sent);
        this.#failed += 1;
        this.#timer = setTimeout(() => void this.work(), pauseAfter(this.#failed));
        return false;
    }
  }

  /** Another window sends: what it has sent is gone from the shelf. */
  async #lookOn(): Promise<void> {
    const before = this.waiting;
    this.waiting = (await findOnShelf(this.#owner)).shown;
    this.#stand({ is: this.waiting.some(({ ended }) => ended === null) ? 'elsewhere' : 'idle' });
    for (const gone of before) if (!this.#has(gone.id)) this.#told.taken(gone, null);
    this.#timer = setTimeout(() => void this.work(), LOOK_MS);
  }

  #has = (id: number): boolean => this.waiting.some((each) => each.id === id);

  #halt(): void {
    this.#stop.abort();
  }

  #stand(standing: Standing): void {
    this.standing = standing;
    this.#told.changed();
  }
}

/** Only one window at a time, where the browser can tell. */
async function alone(act: (isAlone: boolean) => Promise<void>): Promise<void> {
  // Only on secure connections.
  const locks = (navigator as Partial<Navigator>).locks;
  if (locks === undefined) return act(true);
  await locks.request('pintu-unggahan', { ifAvailable: true }, (lock) => act(lock !== null));
}

/** As `crypto.randomUUID`, which is there on secure connections only. */
function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 15) | 64;
  bytes[8] = ((bytes[8] ?? 0) & 63) | 128;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
