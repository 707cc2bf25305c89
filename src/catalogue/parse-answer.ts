import { entryNames, mostEntries, parseEntries, readEntries } from './entries.ts';
import { accepted, refused } from './field-fault.ts';
import type { DatePart, ParsedAnswer, ValueFault } from './field-fault.ts';
import { findKelurahan } from './kelurahan.ts';
import { parseDigits } from './nik.ts';
import type { Office } from './office.ts';
import { parseDate, parseDateTime, parseYear } from './parse-date.ts';
import type { TypedDate } from './parse-date.ts';
import { parseDecimal, parseRupiah, parseWhole } from './parse-number.ts';
import { callableInWords, callablePhone } from './phone.ts';
import { parsePlace, readPlace } from './place.ts';
import { DAYS, MOST_HOURS, parseSchedule, readSchedule } from './schedule.ts';
import type { EntryField, Question } from './service.ts';

export type PostedFields = Readonly<Record<string, string | undefined>>;

type Asked = Pick<Question, 'id' | 'kind' | 'options' | 'fields'>;
type Named = Pick<Question, 'id' | 'kind'> & Partial<Pick<Question, 'options' | 'fields'>>;

const LONGEST = { text: 200, textarea: 2000, map: 500, schedule: 500, line: 200, email: 254 } as const;

/** The names under which a question's answer is posted: its id, or one name a part. */
export function fieldNames(question: Named): string[] {
  const { id, kind, options = [] } = question;
  switch (kind) {
    case 'date':
      return (['hari', 'bulan', 'tahun'] as const).map((part) => `${id}-${part}`);
    case 'datetime':
      return (['hari', 'bulan', 'tahun', 'jam', 'menit'] as const).map((part) => `${id}-${part}`);
    case 'map':
      return [id, `${id}-lintang`, `${id}-bujur`];
    case 'schedule':
      return [...Array.from({ length: MOST_HOURS }, (_, at) => hoursNames(id, at + 1)).flat(), `${id}-catatan`];
    case 'repeat':
      return Array.from({ length: mostEntries(question) }, (_, at) => entryNames(question, at + 1)).flat();
    case 'checkbox':
      return options.length === 0 ? [id] : options.map((_, at) => `${id}-${at + 1}`);
    case 'text':
    case 'textarea':
    case 'radio':
    case 'select':
    case 'year':
    case 'integer':
    case 'decimal':
    case 'nik':
    case 'nib':
    case 'kelurahan':
    case 'phone':
    case 'email':
    case 'rupiah':
      return [id];
  }
}

/** The names of one line of a schedule, counted from 1: a box a day, then from and until. */
export const hoursNames = (id: string, line: number): string[] =>
  [...DAYS, 'mulai', 'selesai'].map((part) => `${id}-${line}-${part}`);

/** What fields show for a stored answer: the opposite of `parseAnswer`. */
export function postedOf(question: Named, answer: string): Record<string, string> {
  const { id, kind, options = [] } = question;
  switch (kind) {
    case 'decimal':
      return { [id]: answer.replace('.', ',') };
    case 'date':
    case 'datetime': {
      const [tahun = '', bulan = '', hari = '', jam = '', menit = ''] = answer.split(/[-T:]/);
      const parts: Record<DatePart, string> = { hari: bare(hari), bulan: bare(bulan), tahun, jam, menit };
      return Object.fromEntries(fieldNames(question).map((name) => [name, parts[partOf(name)]]));
    }
    case 'map': {
      const { point, words } = readPlace(answer);
      return { [id]: words, [`${id}-lintang`]: point?.latitude ?? '', [`${id}-bujur`]: point?.longitude ?? '' };
    }
    case 'schedule':
      return scheduleFields(id, answer);
    case 'repeat': {
      const entries = readEntries(answer);
      const shown = entries.length === 0 ? [[]] : entries;
      return Object.fromEntries(
        shown.flatMap((cells, at) => entryNames(question, at + 1).map((name, column) => [name, cells[column] ?? ''] as const)),
      );
    }
    case 'checkbox': {
      if (options.length === 0) return answer === '' ? {} : { [id]: answer };
      const chosen = answer.split('\n');
      return Object.fromEntries(options.flatMap(({ value }, at) => (chosen.includes(value) ? [[`${id}-${at + 1}`, 'ya']] : [])));
    }
    case 'phone':
      return { [id]: callableInWords(answer) };
    case 'text':
    case 'textarea':
    case 'radio':
    case 'select':
    case 'year':
    case 'integer':
    case 'nik':
    case 'nib':
    case 'kelurahan':
    case 'email':
    case 'rupiah':
      return { [id]: answer };
  }
}

/** A week without hours yet is asked from Monday on: an empty first line. */
function scheduleFields(id: string, answer: string): Record<string, string> {
  const { hours, note } = readSchedule(answer);
  const shown = hours.length === 0 ? [{ days: [], from: '', until: '' }] : hours;
  return Object.fromEntries([
    ...shown.flatMap(({ days, from, until }, at) => [
      ...days.map((day) => [`${id}-${at + 1}-${day}`, 'ya'] as const),
      [`${id}-${at + 1}-mulai`, from.replace(':', '.')] as const,
      [`${id}-${at + 1}-selesai`, until.replace(':', '.')] as const,
    ]),
    [`${id}-catatan`, note] as const,
  ]);
}

/** One answer as posted, in canonical form. Empty stays empty; whether it may be is asked by `parsePage`. */
export function parseAnswer(question: Asked, posted: PostedFields, office: Pick<Office, 'kelurahan'>): ParsedAnswer {
  const { id, kind } = question;
  const of = (name: string) => tidy(posted[name] ?? '');
  switch (kind) {
    case 'date':
      return parseDate(datePartsOf(id, posted));
    case 'datetime':
      return parseDateTime(datePartsOf(id, posted));
    case 'map':
      return parsePlace({ lintang: of(`${id}-lintang`), bujur: of(`${id}-bujur`), words: of(id) }, (words) =>
        parseText(words, LONGEST.map),
      );
    case 'schedule':
      return parseSchedule(
        Array.from({ length: MOST_HOURS }, (_, at) => hoursOf(id, at + 1, of)),
        oneLine(of(`${id}-catatan`)),
        (note) => parseText(note, LONGEST.schedule),
      );
    case 'repeat':
      return parseEntries(
        question,
        (name) => oneLine(of(name)),
        (field, cell) => parseCell(field, cell, office),
      );
    case 'checkbox':
      return parseTicked(question, of);
    case 'text':
    case 'textarea':
    case 'radio':
    case 'select':
    case 'year':
    case 'integer':
    case 'decimal':
    case 'nik':
    case 'nib':
    case 'kelurahan':
    case 'phone':
    case 'email':
    case 'rupiah':
      return of(id) === '' ? accepted('') : parseOne({ ...question, kind }, of(id), office);
  }
}

type OneField = Exclude<Question['kind'], 'date' | 'datetime' | 'map' | 'schedule' | 'repeat' | 'checkbox'>;
type OneValue = { ok: true; value: string } | { ok: false; fault: ValueFault };

/** What stands in a single field and is not empty. */
function parseOne(
  { kind, options }: { kind: OneField; options: Question['options'] },
  typed: string,
  office: Pick<Office, 'kelurahan'>,
): OneValue {
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
    case 'phone': {
      const phone = callablePhone(typed);
      return phone === null ? refused({ reason: 'no-such-phone' }) : accepted(phone);
    }
    case 'email':
      return parseEmail(typed);
    case 'rupiah':
      return parseRupiah(typed);
    case 'text':
      return parseText(oneLine(typed), LONGEST.text);
    case 'textarea':
      return parseText(typed, LONGEST.textarea);
  }
}

const parseCell = (field: EntryField | null, typed: string, office: Pick<Office, 'kelurahan'>): OneValue =>
  field === null ? parseText(typed, LONGEST.line) : parseOne(field, typed, office);

function parseText(text: string, most: number): OneValue {
  if (text.length > most) return refused({ reason: 'too-long', length: text.length, most });
  return /[\p{L}\p{N}]/u.test(text) ? accepted(text) : refused({ reason: 'no-words' });
}

/** The part behind the @ in small letters: it is the same post office however it is written. */
function parseEmail(typed: string): OneValue {
  const bare = typed.replaceAll(/\s/g, '');
  if (bare.length > LONGEST.email) return refused({ reason: 'too-long', length: bare.length, most: LONGEST.email });
  const match = /^([^@\s,;<>()]+)@([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})$/i.exec(bare);
  if (match === null || bare.includes('..')) return refused({ reason: 'no-such-email' });
  return accepted(`${match[1]}@${(match[2] ?? '').toLowerCase()}`);
}

/** A box that is ticked, or the options that are, in their order. */
function parseTicked({ id, options }: Asked, of: (name: string) => string): ParsedAnswer {
  if (options.length === 0) return accepted(of(id) === '' ? '' : 'ya');
  return accepted(options.flatMap(({ value }, at) => (of(`${id}-${at + 1}`) === '' ? [] : [value])).join('\n'));
}

const hoursOf = (id: string, line: number, of: (name: string) => string) => ({
  days: DAYS.filter((day) => of(`${id}-${line}-${day}`) !== ''),
  from: of(`${id}-${line}-mulai`),
  until: of(`${id}-${line}-selesai`),
});

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

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
