/** Stands on a device while files wait there, so that pages know whether to load what sends them. */
const KEY = 'pintu-unggahan';

/** The database of what waits. */
export const SHELF = 'pintu-unggahan';

export type Marker = 'going' | 'paused' | null;

/** Null = nothing waits here, or this device keeps nothing. */
export function readMarker(): Marker {
  try {
    const said = localStorage.getItem(KEY);
    return said === 'going' || said === 'paused' ? said : null;
  } catch {
    return null;
  }
}

export function writeMarker(marker: Marker): void {
  try {
    if (marker === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, marker);
  } catch {
    // What waits is sent from this page then.
  }
}

/** Removes all files that wait on this device. */
export function forgetUploads(): void {
  writeMarker(null);
  globalThis.indexedDB?.deleteDatabase(SHELF);
}
