import { parseDigits } from '../catalogue/nik.ts';
import type { Answers } from '../catalogue/service.ts';
import { isWithoutEnd, readDay } from './day-rules.ts';
import type { DayFault } from './day-rules.ts';
import type { Columns, RegisterField } from './column-rules.ts';
import { cellText } from './table.ts';
import type { Cell, TableRow } from './table.ts';

/** One permit of the register, as a row tells it. */
export type RegisterRow = {
  /** As on the letter; `permitKey` makes what it is found by. */
  number: string;
  /** Slug. */
  service: string;
  holder: string;
  nik: string;
  /** Local days; `validUntil` null = without end. */
  issuedOn: string;
  validUntil: string | null;
  /** What other columns say to questions of the service. */
  answers: Answers;
};

export type RowFaultReason =
  | 'missing'
  | 'formula'
  | 'too-long'
  | 'unreadable'
  | 'unknown-service'
  | 'nik-rounded'
  | 'nik-digits'
  | DayFault
  | 'day-in-future'
  | 'ends-before-issue'
  | 'duplicate-number'
  | 'not-an-answer';

/**
 * What is wrong with one cell. `column`: what it should hold, or the title of another column; `shape`: how it looks, never what it says; of a number that
 * stands twice, the row of the first.
 */
export type RowFault = { row: number; column: string; reason: RowFaultReason; shape: string };

const LONGEST = { number: 80, holder: 150 };
const LONGEST_SHAPE = 30;

/** Reads one row, or tells all that is wrong with it. @param given.today local day; `service`: the slug that a name of a service means, null = none. */
export function readRow(
  { row, cells }: TableRow,
  { at }: Columns,
  given: { today: string; service: (name: string) => string | null },
): { ok: true; row: RegisterRow } | { ok: false; faults: RowFault[] } {
  const faults: RowFault[] = [];
  const cellOf = (field: RegisterField) => (at[field] === null ? undefined : cells[at[field]]);
  const wrong = (field: RegisterField, reason: RowFaultReason): null => {
    faults.push({ row, column: field, reason, shape: shapeOf(cellOf(field)) });
    return null;
  };
  const read = <Value>(field: RegisterField, of: (cell: Cell | undefined) => Read<Value>): Value | null => {
    const cell = cellOf(field);
    if (isFormula(cell)) return wrong(field, 'formula');
    if (field !== 'validUntil' && cellText(cell) === '') return wrong(field, 'missing');
    const value = of(cell);
    return value.ok ? value.value : wrong(field, value.reason);
  };
  const number = read('number', (cell) => readText(cell, LONGEST.number, /\p{N}/u));
  const holder = read('holder', (cell) => readText(cell, LONGEST.holder, /\p{L}/u));
  const nik = read('nik', readNik);
  const service = read('service', (cell) => {
    const slug = given.service(cellText(cell));
    return slug === null ? bad('unknown-service') : good(slug);
  });
  const issuedOn = read('issuedOn', (cell) => {
    const day = readDay(cell);
    if (!day.ok) return day;
    return day.day > given.today ? bad('day-in-future') : good(day.day);
  });
  const validUntil = read<string | null>('validUntil', (cell) => {
    if (isWithoutEnd(cellText(cell))) return good(null);
    const day = readDay(cell);
    if (!day.ok) return day;
    return issuedOn !== null && day.day < issuedOn ? bad('ends-before-issue') : good(day.day);
  });
  if (faults.length > 0 || number === null || holder === null || nik === null || service === null || issuedOn === null)
    return { ok: false, faults };
  return { ok: true, row: { number, service, holder, nik, issuedOn, validUntil, answers: {} } };
}

type Read<Value> = { ok: true; value: Value } | { ok: false; reason: RowFaultReason };
const good = <Value>(value: Value): Read<Value> => ({ ok: true, value });
const bad = (reason: RowFaultReason): Read<never> => ({ ok: false, reason });

function readText(cell: Cell | undefined, longest: number, needs: RegExp): Read<string> {
  const text = cellText(cell).replaceAll(/[^\P{C}]/gu, '');
  if (text.length > longest) return bad('too-long');
  return needs.test(text) ? good(text) : bad('unreadable');
}

/** Excel keeps 15 figures of a number: a NIK that was one has lost its last, also where it is not written `3,17E+15`. */
function readNik(cell: Cell | undefined): Read<string> {
  const text = cellText(cell).replace(/^'/, '');
  if (/^\d([.,]\d+)?e\+?\d+$/i.test(text) || (cell?.kind === 'number' && /^\d{16}(\.0*)?$/.test(text))) return bad('nik-rounded');
  const nik = parseDigits(text, 'nik');
  return nik.ok ? good(nik.value) : bad('nik-digits');
}

/** A formula of a sheet, and in CSV what a sheet would make one. */
const isFormula = (cell: Cell | undefined): boolean => cell?.kind === 'formula' || /^[=@]/.test(cellText(cell));

/** How a cell looks without telling what it says: figures as 9, letters as a. It may be shown and written into a list. */
export function shapeOf(cell: Cell | undefined): string {
  if (cell?.kind === 'formula') return '';
  const shape = cellText(cell).replaceAll(/\p{L}/gu, 'a').replaceAll(/\p{N}/gu, '9');
  return shape.length > LONGEST_SHAPE ? `${shape.slice(0, LONGEST_SHAPE)}…` : shape;
}

/** By what a permit is found: capitals and spaces of its number do not count. */
export const permitKey = (number: string): string => number.replaceAll(/\s+/g, '').toUpperCase();

/** Which facts of a permit differ between the register and a row. */
export function changedFields(before: RegisterRow, now: RegisterRow): string[] {
  const fields = (['holder', 'nik', 'service', 'issuedOn', 'validUntil'] as const).filter(
    (field) => before[field] !== now[field],
  );
  const questions = [...new Set([...Object.keys(before.answers), ...Object.keys(now.answers)])];
  return questions.some((id) => before.answers[id] !== now.answers[id]) ? [...fields, 'answers'] : fields;
}
