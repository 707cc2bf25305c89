import { z } from 'zod';
import { localDay } from '../catalogue/formats.ts';
import type { Office } from '../catalogue/office.ts';
import type { Service, StageKind } from '../catalogue/service.ts';
import type { ApplicationState } from './actions.ts';
import { dayCountedFrom, workingDaysBetween } from './clock.ts';

/** Stages at the office, in their order. */
export const STAGES = ['completeness', 'technical', 'review', 'signing'] as const satisfies readonly StageKind[];

/**
 * One line of an application's log. `from`: the state that an officer acted in; `runsFrom`: when the applicant had done their part, where that was
 * earlier than the act.
 */
export type LoggedAct = { verb: string; at: Date; from: string | null; runsFrom?: Date | null };

/** Where an application lay: a stage of the office, or with its applicant. */
export type Place = StageKind | 'correction' | 'payment';

/** Where an application lies in a state; null = nowhere: it is a draft, or it is over. */
export const placeNow = (state: ApplicationState): Place | null =>
  state === 'correction' || state === 'payment' ? state : (STAGES.find((each) => each === state) ?? null);

/** That it lay somewhere, from one act to the next; `until` null = it still lies there. */
type Span = { place: Place; since: Date; until: Date | null };

/** After these it lies elsewhere: at another desk, with its applicant, or nowhere, because it is over. */
export const MOVING: ReadonlySet<string> = new Set([
  'submit',
  'resubmit',
  'pass_on',
  'approve',
  'confirm',
  'send_back',
  'return_for_correction',
  'assess_fee',
  'record_payment',
  'payment_told',
  'void_fee',
  'sign',
  'issue_on_silence',
  'refuse',
  'withdraw',
]);

const ENDING = new Set(['sign', 'issue_on_silence', 'refuse', 'withdraw']);

/** Where it lay before an act, where the act does not say it: only an applicant's turn ends so, or it was sent just before. */
const LAY: Readonly<Record<string, Place>> = {
  resubmit: 'correction',
  record_payment: 'payment',
  payment_told: 'payment',
  void_fee: 'payment',
};
const GOES: Readonly<Record<string, Place>> = {
  submit: 'completeness',
  return_for_correction: 'correction',
  assess_fee: 'payment',
  approve: 'signing',
  confirm: 'signing',
};

/**
 * Where an application lay and when, from its log; every act that moves it ends one span and begins the next, so that nothing lies between them.
 * @param log the oldest act first. @param now where it lies at this moment; null = it is over, or only what is past is asked for.
 */
export function spansOf(log: readonly LoggedAct[], now: Place | null = null): Span[] {
  const spans: Span[] = [];
  let since: { at: Date; verb: string } | null = null;
  for (const { verb, at, from, runsFrom } of log) {
    if (!MOVING.has(verb)) continue;
    const ends = runsFrom ?? at;
    if (since !== null) spans.push({ place: placeBefore(verb, from, since.verb), since: since.at, until: ends });
    since = ENDING.has(verb) ? null : { at: ends, verb };
  }
  return since === null || now === null ? spans : [...spans, { place: now, since: since.at, until: null }];
}

const placeBefore = (verb: string, from: string | null, last: string): Place =>
  STAGES.find((each) => each === from) ?? LAY[verb] ?? GOES[last] ?? 'technical';

/** One row of the table of times: where it lay, whose turn it was, and how many working days of it count. */
type LedgerRow = Span & { turn: 'office' | 'applicant'; days: number };

/** All rows; `office` and `applicant` add them up by turn. */
export type Ledger = { rows: readonly LedgerRow[]; office: number; applicant: number };

/**
 * How the working days since sending divide among desks and applicant. A row begins on the day on which the one before it ends, so that they add up to the whole and no
 * day counts twice. Where the ball changes hands between office and applicant, the day is the one by which the promise is counted (`clock.ts`): the days of the
 * applicant are exactly those that are added to it.
 */
export function ledgerOf(log: readonly LoggedAct[], at: { now: Date; place: Place | null }, office: Office): Ledger {
  const rows: LedgerRow[] = [];
  let day = '';
  let turnBefore: LedgerRow['turn'] | null = null;
  const spans = spansOf(log, at.place);
  for (const [index, span] of spans.entries()) {
    const turn = span.place === 'correction' || span.place === 'payment' ? 'applicant' : 'office';
    if (turnBefore === null) day = dayCountedFrom(span.since, office);
    const next = spans[index + 1];
    const changesHands =
      next !== undefined && (next.place === 'correction' || next.place === 'payment') !== (turn === 'applicant');
    const ends = span.until ?? at.now;
    const last = changesHands ? dayCountedFrom(ends, office) : localDay(ends, office);
    rows.push({ ...span, turn, days: workingDaysBetween(day, last, office) });
    day = last > day ? last : day;
    turnBefore = turn;
  }
  const sum = (turn: LedgerRow['turn']) => rows.reduce((all, row) => all + (row.turn === turn ? row.days : 0), 0);
  return { rows, office: sum('office'), applicant: sum('applicant') };
}

const detailSchema = z.object({ from: z.string().nullable().catch(null), runsFrom: z.coerce.date().nullable().catch(null) });

/** Lines of the log as they are stored, as acts of the ledger. */
export const actsOf = (lines: readonly { verb: string; at: Date; detail: unknown }[]): LoggedAct[] =>
  lines.map(({ verb, at, detail }) => ({ verb, at, ...detailSchema.catch({ from: null, runsFrom: null }).parse(detail) }));

/** How far a limit is used up: the share at which a warning is due. */
export type Warning = 60 | 80;

/** The warning that is due when so many working days of so many are used; null = none is, or the limit is over and no warning says enough. */
export function warningAt(used: number, limit: number): Warning | null {
  if (used > limit) return null;
  if (used * 100 >= limit * 80) return 80;
  return used * 100 >= limit * 60 ? 60 : null;
}

/** How long a stage may take: as its service says, else the office's part of the promise. `proposed`: the office has not confirmed that. */
export type StageLimit = { days: number; proposed: boolean };

/** The limit of a stage; null = it has none of its own. At least one working day. */
export function stageLimitOf(stage: StageKind, { course, workingDays }: Pick<Service, 'course' | 'workingDays'>, office: Office) {
  const own = course.find(({ kind }) => kind === stage)?.workingDays ?? null;
  if (own !== null && own > 0) return { days: own, proposed: false };
  const percent = office.stageLimits?.percent[stage];
  if (percent === undefined || workingDays === null) return null;
  return { days: Math.max(1, Math.floor((workingDays * percent) / 100)), proposed: office.stageLimits?.confirmed !== true };
}

/** Days of the office in one stage, all visits to it together. */
export const daysInStage = ({ rows }: Pick<Ledger, 'rows'>, stage: StageKind): number =>
  rows.reduce((all, { place, days }) => all + (place === stage ? days : 0), 0);
