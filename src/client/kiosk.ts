import { forgetCopies } from './device-copies.ts';

/** What counts as somebody being there; not scrolling, which pages do by themselves too. */
const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'wheel', 'keydown', 'touchstart', 'input'] as const;

/** So long before the end it is asked whether somebody is still there, and so often the portal is told that they are, in ms. */
const WARNING_MS = 40_000;
const TOLD_EVERY_MS = 60_000;

/** Presses "Selesai" of a kiosk when nobody has touched it for as long as its banner says. */
export function watchKiosk(banner: HTMLElement): void {
  const quietMs = Number(banner.dataset['kiosk']);
  const form = banner.querySelector('form');
  const warning = banner.querySelector<HTMLElement>('[data-kiosk-warning]');
  let timers: ReturnType<typeof setTimeout>[] = [];
  let toldAtMs = Date.now();
  const begin = () => {
    timers.forEach(clearTimeout);
    if (warning !== null) warning.hidden = true;
    timers = [
      setTimeout(() => warning?.removeAttribute('hidden'), quietMs - WARNING_MS),
      setTimeout(() => form?.requestSubmit(), quietMs),
    ];
    if (Date.now() - toldAtMs < TOLD_EVERY_MS) return;
    toldAtMs = Date.now();
    void fetch(banner.dataset['kioskStart'] ?? '', { method: 'HEAD' }).catch(() => undefined);
  };
  begin();
  for (const sign of SIGNS_OF_LIFE) document.addEventListener(sign, begin, { passive: true, capture: true });
}

/** Removes whatever this origin keeps on the device: what a browser was told to remove and did not is removed here. */
export async function forgetEverything(): Promise<void> {
  forgetCopies();
  try {
    localStorage.clear();
    sessionStorage.clear();
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
  for (const { name } of (await globalThis.indexedDB?.databases?.()) ?? [])
    if (name !== undefined) indexedDB.deleteDatabase(name);
  for (const key of (await globalThis.caches?.keys()) ?? []) await caches.delete(key);
}
