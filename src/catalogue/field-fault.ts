import type { QuestionKind } from './service.ts';

/** Why one value is not accepted. Only what is certainly wrong is refused; one sentence each in `web/texts/id/faults.ts`. */
export type ValueFault =
  /** Nothing was answered, and the question must be. */
  | { reason: 'missing'; kind: QuestionKind }
  /** Not one of the options; only a page that is out of date or not ours can post it. */
  | { reason: 'unknown-option' }
  | { reason: 'too-long'; length: number; most: number }
  /** Only signs, no letter or digit. */
  | { reason: 'no-words' }
  /** A day, month or year is left empty. */
  | { reason: 'date-part-missing'; parts: readonly DatePart[] }
  /** There is no such day: 31 2 2026, or letters. */
  | { reason: 'no-such-date' }
  | { reason: 'year-digits'; found: string }
  | { reason: 'date-in-future' }
  | { reason: 'no-such-time' }
  | { reason: 'before-other' }
  | { reason: 'no-such-year'; first: number; last: number }
  /** Letters where only digits stand: NIK, NIB. */
  | { reason: 'not-digits'; what: 'nik' | 'nib' }
  | { reason: 'digit-count'; what: 'nik' | 'nib'; expected: number; found: number }
  | { reason: 'not-a-number' }
  | { reason: 'not-whole' }
  /** "1.250" can be one thousand or one and a quarter. */
  | { reason: 'two-readings'; whole: string; decimal: string }
  | { reason: 'unknown-kelurahan' }
  /** Neither a mobile number nor one of a telephone at home. */
  | { reason: 'no-such-phone' }
  | { reason: 'no-such-email' }
  | { reason: 'no-such-amount' }
  /** Latitude without longitude, or the other way round. */
  | { reason: 'coordinate-missing'; part: 'lintang' | 'bujur' }
  | { reason: 'no-such-coordinate' }
  /** Not in this country; often the two are swapped. */
  | { reason: 'place-outside' }
  /** Hours without a day, a day without hours. */
  | { reason: 'days-missing' }
  | { reason: 'hours-missing' }
  | { reason: 'ends-before-begins' };

/** The same in one entry of a repeat group or one line of a schedule, counted from 1; `label`: of its column, `''` when there is one only. */
export type AnswerFault = ValueFault | { reason: 'in-entry'; entry: number; label: string; fault: ValueFault };

/** Why an answer is not accepted, and at which question. */
export type FieldFault = { question: string } & AnswerFault;

export type DatePart = 'hari' | 'bulan' | 'tahun' | 'jam' | 'menit';

/** What may be a slip but is not certainly wrong; it never blocks. */
export type FieldWarning = { question: string; reason: 'nik-birth-date' };

/** An answer in canonical form, `''` when left empty, or why not. */
export type ParsedAnswer = { ok: true; value: string } | { ok: false; fault: AnswerFault };

export const accepted = (value: string) => ({ ok: true, value }) as const;
export const refused = <Found extends AnswerFault>(fault: Found) => ({ ok: false, fault }) as const;
