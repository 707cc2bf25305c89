/** One of the files of an upload: a photograph, or something else. */
type Part = { bytes: number; photo: boolean };

/** Of an upload what is counted: its files in their order, how much of them has gone, and why it will not go any more. */
type Counted = { parts: readonly Part[]; sent: number; ended: boolean };

/** What is left of some uploads: how many files, and whether all of them are photographs. */
export function leftOf(uploads: readonly Counted[]): { count: number; photos: boolean } {
  const left = uploads
    .filter(({ ended }) => !ended)
    .flatMap(({ parts, sent }) => {
      let end = 0;
      return parts.filter(({ bytes }, at) => {
        end += bytes;
        // The last one is left until the portal has said what it thinks of all.
        return end > sent || at === parts.length - 1;
      });
    });
  return { count: left.length, photos: left.every(({ photo }) => photo) };
}

const DAY_MS = 24 * 3600_000;
/** After this a file is removed unsent: it shows a person's papers, and the device may be anybody's. The portal forgets its part as late. */
const KEPT_MS = 7 * DAY_MS;

/** Whether a device may still keep something. */
export const isKept = (atMs: number, nowMs: number): boolean => nowMs - atMs <= KEPT_MS;

/**
 * What an answer of the portal to a piece means.
 * - `elsewhere`: it has another number of bytes than was thought: ask it.
 * - `lost`: it knows nothing of the upload: begin anew.
 * - `server`: it cannot at the moment: try again later.
 */
export function meaningOf(status: number): 'good' | 'elsewhere' | 'lost' | 'signed-out' | 'refused' | 'server' {
  if (status >= 200 && status < 300) return 'good';
  if (status === 401) return 'signed-out';
  if (status === 404 || status === 410) return 'lost';
  if (status === 409 || status === 423 || status === 400) return 'elsewhere';
  return status === 413 ? 'refused' : 'server';
}

/** Whether the answer to a beginning says that these files can never be begun: asked again, it would be the same, and all behind them would wait. */
export const isNeverBegun = (status: number): boolean => [400, 413, 415, 422, 431].includes(status);

/** A sentence with its places filled in. */
export const filled = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
