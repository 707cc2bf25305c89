import { citizenTexts, readingMeasure } from '../../catalogue/plain-words.ts';
import type { CitizenText, PlainWords } from '../../catalogue/plain-words.ts';
import { isRecord, pathInWords } from '../../catalogue/record.ts';
import type { Path, RawRecord } from '../../catalogue/record.ts';

/** A text about which a model may be asked. `held`: it holds what looks like somebody's number or address, so it is not sent. */
export type AskedText = CitizenText & { held: boolean };

/** What is counted from as it is written ("Gratis", "5 tahun"): other words would be another fee. */
const COUNTED = ['fee', 'validity'];

/** Fewer words than this say nothing that could be plainer, unless one of them is a word of offices. */
const FEWEST_WORDS = 4;

/**
 * The texts of a definition that a model is asked about, in their order: what citizens read, but nothing that the portal counts from, and nothing that is short and plain.
 * @param within only those under a place, such as `form_fields[3]`; empty = all.
 */
export function textsToAsk(record: RawRecord, words: PlainWords, within: string): AskedText[] {
  return citizenTexts(record)
    .filter(({ path }) => !COUNTED.includes(String(path.at(-1))) && isWithin(path, within))
    .filter(({ text }) => text.trim().split(/\s+/).length >= FEWEST_WORDS || readingMeasure(text, words).hard.length > 0)
    .map((each) => ({ ...each, held: holdsPersonalData(each.text) }));
}

function isWithin(path: Path, within: string): boolean {
  const words = pathInWords(path);
  return within === '' || words === within || words.startsWith(`${within}.`) || words.startsWith(`${within}[`);
}

/** Whether a text has what could be somebody's: a NIK, a telephone number, an e-mail address. A definition needs none, so it stays here. */
export const holdsPersonalData = (text: string): boolean =>
  /(?<!\d)(?:\d[ .-]?){15}\d(?!\d)|(?<![\d.,])(?:\+62|62|0)[ -]?\d(?:[ .-]?\d){7,12}(?!\d)|\S+@\S+\.\w+/.test(text);

/**
 * Where a text stands by now that a model was asked about: at its place, else at the only one that says the same under the same key. Null when it was changed
 * meanwhile, or is gone.
 */
export function placeOfText(record: RawRecord, path: Path, before: string): Path | null {
  if (textAt(record, path) === before) return path;
  const alike = citizenTexts(record).filter((each) => each.text === before && each.path.at(-1) === path.at(-1));
  return alike.length === 1 ? (alike[0]?.path ?? null) : null;
}

/** What stands at a path; undefined when nothing does. */
function textAt(record: unknown, path: Path): unknown {
  let part = record;
  for (const key of path) part = isRecord(part) || Array.isArray(part) ? Reflect.get(part, key) : undefined;
  return part;
}

/**
 * Why the endpoint gave no answer to a text.
 * - `rate-limited`: it asks to wait (429), `afterSeconds` when it says how long.
 * - `timed-out`, `unreachable`, `server`: nothing came in time, nothing could be reached, it failed itself (5xx).
 * - `key`: it does not take the key (401, 403); `model`: it knows no such model or address (404); `request`: it does not take what is asked (other 4xx).
 * - `no-chat`: it answered, but not as such an endpoint does.
 */
export type EndpointFault =
  | { kind: 'rate-limited'; afterSeconds: number | null }
  | { kind: 'timed-out' | 'unreachable' | 'server' | 'key' | 'model' | 'request' | 'no-chat' };

/** Longest that a run waits at once, in seconds; an endpoint that asks for more is asked again then. */
const LONGEST_WAIT = 3600;
const MOST_FAILURES = 3;
const MOST_REFUSALS = 8;

/**
 * What becomes of a run when the endpoint gave no answer: it goes on after a while, or ends.
 * @param failures in a row before this one.
 */
export function afterFault(
  fault: EndpointFault,
  failures: number,
): { kind: 'again'; afterSeconds: number } | { kind: 'given-up' } {
  switch (fault.kind) {
    case 'rate-limited':
      if (failures >= MOST_REFUSALS) return { kind: 'given-up' };
      return { kind: 'again', afterSeconds: Math.min(LONGEST_WAIT, Math.max(1, fault.afterSeconds ?? 15 * 2 ** failures)) };
    case 'timed-out':
    case 'unreachable':
    case 'server':
      return failures >= MOST_FAILURES ? { kind: 'given-up' } : { kind: 'again', afterSeconds: 5 * 3 ** failures };
    case 'key':
    case 'model':
    case 'request':
    case 'no-chat':
      return { kind: 'given-up' };
  }
}

/**
 * The seconds of a `retry-after`, which is a number or a date; null when it says neither.
 * @param sent the `date` of the same answer: what its clock says, and not ours.
 */
export function secondsToWait(header: string | null, sent: string | null): number | null {
  const said = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(said)) return Number(said);
  const [until, from] = [Date.parse(said), Date.parse(sent ?? '')];
  return Number.isNaN(until) || Number.isNaN(from) ? null : Math.max(1, Math.ceil((until - from) / 1000));
}
