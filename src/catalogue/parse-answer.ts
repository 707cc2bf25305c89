import { accepted, refused } from './field-fault.ts';
import type { DatePart, ParsedAnswer } from './field-fault.ts';
import { findKelurahan } from './kelurahan.ts';
import { parseDigits } from './nik.ts';
import type { Office } from './office.ts';
import { parseDate, parseDateTime, parseYear } from './parse-date.ts';
import type { TypedDate } from './parse-date.ts';
import { parseDecimal, parseWhole } from './parse-number.ts';
import type { Question } from './service.ts';

export type PostedFields = Readonly<Record<string, string | undefined>>;

const LONGEST = { text: 200, textarea: 2000, map: 500, schedule: 500, line: 200 } as const;
const MOST_LINES = 100;

/** The names under which a question's answer is posted: its id, or for dates one name a part. */
export function fieldNames({ id, kind }: Pick<Question, 'id' | 'kind'>): string[] {
  if (kind === 'date') return (['hari', 'bulan', 'tahun'] as const).map((part) => `${id}-${part}`);
  if (kind === 'datetime') return (['hari', 'bulan', 'tahun', 'jam', 'menit'] as const).map((part) => `${id}-${part}`);
  return [id];
}

/** What fields show for a stored answer: the opposite of `parseAnswer`. */
export function postedOf({ id, kind }: Pick<Question, 'id' | 'kind'>, answer: string): Record<string, string> {
  if (kind === 'decimal') return { [id]: answer.replace('.', ',') };
  if (kind !== 'date' && kind !== 'datetime') return { [id]: answer };
  const [tahun = '', bulan = '', hari = '', jam = '', menit = ''] = answer.split(/[-T:]/);
  const parts: Record<DatePart, string> = { hari: bare(hari), bulan: bare(bulan), tahun, jam, menit };
  return Object.fromEntries(fieldNames({ id, kind }).map((name) => [name, parts[partOf(name)]]));
}

/** One answer as posted, in canonical form. Empty stays empty; whether it may be is asked by `parsePage`. */
export function parseAnswer(
  question: Pick<Question, 'id' | 'kind' | 'options'>,
  posted: PostedFields,
  office: Pick<Office, 'kelurahan'>,
): ParsedAnswer {
  const { id, kind, options } = question;
  const typed = tidy(posted[id] ?? '');
  if (kind === 'date') return parseDate(datePartsOf(id, posted));
  if (kind === 'datetime') return parseDateTime(datePartsOf(id, posted));
  if (typed === '') return accepted('');
  switch (kind) {
    case 'radio':
    case 'select':
      return options.some(({ value }) => value === typed) ? accepted(typed) : refused({ reason: 'unknown-option' });
    case 'year':
      return parseYear(typed);
    case 'integer':
      return parseWhole(typed);
    case 'decimal':
      return parseDecimal(typed);
    case 'nik':
    case 'nib':
      return parseDigits(typed, kind);
    case 'kelurahan': {
      const found = findKelurahan(typed, office);
      return found === null ? refused({ reason: 'unknown-kelurahan' }) : accepted(found.code);
    }
    case 'repeat':
      return parseLines(typed);
    case 'text':
      return parseText(typed.replaceAll(/\s+/g, ' '), LONGEST.text);
    case 'textarea':
    case 'map':
    case 'schedule':
      return parseText(typed, LONGEST[kind]);
  }
}

function parseText(text: string, most: number): ParsedAnswer {
  if (text.length > most) return refused({ reason: 'too-long', length: text.length, most });
  return /[\p{L}\p{N}]/u.test(text) ? accepted(text) : refused({ reason: 'no-words' });
}

/** One entry a line; empty lines do not count. */
function parseLines(text: string): ParsedAnswer {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length > MOST_LINES) return refused({ reason: 'too-many-lines', found: lines.length, most: MOST_LINES });
  const long = lines.find((line) => line.length > LONGEST.line);
  if (long !== undefined) return refused({ reason: 'too-long', length: long.length, most: LONGEST.line });
  return lines.some((line) => /[\p{L}\p{N}]/u.test(line)) ? accepted(lines.join('\n')) : refused({ reason: 'no-words' });
}

const datePartsOf = (id: string, posted: PostedFields): TypedDate => ({
  hari: tidy(posted[`${id}-hari`] ?? ''),
  bulan: tidy(posted[`${id}-bulan`] ?? ''),
  tahun: tidy(posted[`${id}-tahun`] ?? ''),
  jam: tidy(posted[`${id}-jam`] ?? ''),
  menit: tidy(posted[`${id}-menit`] ?? ''),
});

/** Line ends of every system as one, signs that cannot be seen taken out. */
const tidy = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{C}\n\t]/gu, '')
    .trim();

const bare = (part: string): string => part.replace(/^0+(?=\d)/, '');

const partOf = (name: string): DatePart => {
  const ending = name.slice(name.lastIndexOf('-') + 1);
  return ending === 'hari' || ending === 'bulan' || ending === 'jam' || ending === 'menit' ? ending : 'tahun';
};
