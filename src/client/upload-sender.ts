import { create, head, patch, result } from './tus.ts';
import type { Answer } from './tus.ts';
import { isNeverBegun, meaningOf } from './upload-rules.ts';
import type { Waiting } from './upload-shelf.ts';

/**
 * What came of sending files once.
 * - `network`: nothing came back; `server`: it cannot at the moment, in its own words if it has any.
 * - `ended`: they will not be taken, and why; null = the document is closed.
 * - `signed-out`: `keep` false = it was meant.
 */
export type Sent =
  | { is: 'taken'; onward: string }
  | { is: 'network' }
  | { is: 'server'; said: string }
  | { is: 'signed-out'; keep: boolean }
  | { is: 'ended'; said: string | null; page: string | null };

type Way = {
  signal: AbortSignal;
  /** Where the portal takes them now; null = nowhere any more. */
  begun: (url: string | null) => Promise<void>;
  /** How many bytes are there. */
  progress: (bytes: number) => void;
};

/** More rounds than this in one go mean that something is wrong with the portal. */
const ROUNDS = 6;

/** Sends files from where they broke off, and asks what became of them. */
export async function sendOnce(waiting: Waiting, way: Way): Promise<Sent> {
  const whole = new Blob(waiting.files.map(({ blob }) => blob));
  let url = waiting.url;
  for (let round = 0; round < ROUNDS; round++) {
    let there: number;
    if (url === null) {
      const { to, key, files, asItLooks } = waiting;
      const answer = await create(to, { key, files: files.map(partOf), asItLooks }, way);
      // Where nothing is found to begin at, nothing will be: the document is closed.
      if (answer !== null && meaningOf(answer.status) === 'lost') return { is: 'ended', said: null, page: null };
      if (answer !== null && isNeverBegun(answer.status)) return { is: 'ended', said: sentenceOf(answer), page: null };
      if (answer === null || meaningOf(answer.status) !== 'good' || answer.at === null) return failed(answer);
      [url, there] = [new URL(answer.at, location.href).pathname, answer.offset];
      await way.begun(url);
    } else {
      const answer = await head(url, way);
      if (answer !== null && meaningOf(answer.status) === 'lost') {
        url = null;
        await way.begun(null);
        continue;
      }
      if (answer === null || meaningOf(answer.status) !== 'good') return failed(answer);
      there = answer.offset;
    }
    way.progress(there);
    if (there < whole.size) {
      const from = there;
      const answer = await patch(url, whole.slice(from), from, {
        signal: way.signal,
        progress: (bytes) => way.progress(from + bytes),
      });
      const meaning = answer === null ? null : meaningOf(answer.status);
      if (meaning === 'elsewhere' || meaning === 'lost') continue;
      if (meaning !== 'good') return failed(answer);
    }
    const answer = await result(url, way);
    if (answer === null) return failed(answer);
    const told = read(answer);
    if (told.is === 'taken') return { is: 'taken', onward: told.onward ?? '' };
    if (told.is === 'refused') return { is: 'ended', said: told.said ?? '', page: told.page ?? null };
    if (told.is === 'closed') return { is: 'ended', said: null, page: null };
    if (meaningOf(answer.status) === 'signed-out' || meaningOf(answer.status) === 'server') return failed(answer);
  }
  return { is: 'server', said: '' };
}

function failed(answer: Answer | null): Sent {
  if (answer === null) return { is: 'network' };
  const meaning = meaningOf(answer.status);
  if (meaning === 'signed-out') return { is: 'signed-out', keep: read(answer).keep !== false };
  const said = sentenceOf(answer);
  return meaning === 'refused' ? { is: 'ended', said, page: null } : { is: 'server', said };
}

/** What is too large or too much is said in a sentence of the portal's; a page of somebody between us is none. */
const sentenceOf = ({ text }: Answer): string => (/^[^<{]{1,200}$/.test(text) ? text : '');

type Told = { is?: string; onward?: string; said?: string; page?: string; keep?: boolean };

function read({ text }: Answer): Told {
  try {
    return JSON.parse(text) as Told;
  } catch {
    return {};
  }
}

/** Of a name only the ending counts; many long ones together are more than a head of HTTP holds. */
const NAME_CHARACTERS = 100;

const partOf = ({ name, blob }: Waiting['files'][number]) => ({ name: name.slice(-NAME_CHARACTERS), bytes: blob.size });
