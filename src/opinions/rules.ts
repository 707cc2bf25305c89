import { mayAct } from '../applications/actions.ts';
import type { ActionCourse, ApplicationState, Role } from '../applications/actions.ts';
import { readWritten } from '../correspondence/rules.ts';
import type { TextFault } from '../correspondence/rules.ts';

/** What an office can say. */
export const verdicts = ['agree', 'conditions', 'disagree'] as const;
export type Verdict = (typeof verdicts)[number];

/** How a question ended: with a verdict, taken back by who asked, or not needed any more because the application was decided. */
export type Outcome = Verdict | 'withdrawn' | 'not_needed';

/** Longest time that an office is given, in working days. */
export const MOST_DAYS = 30;

type Officer = { id: string; role: Role; technicalOffice: string | null };
type Asked = { office: string; askerId: string; outcome: Outcome | null };

/** Whether an officer may ask another office now: whoever checks the application at this moment, on their own desk. */
export const mayAsk = (role: Role, state: ApplicationState, course?: ActionCourse, ownFiling = false): boolean =>
  mayAct('check', role, state, course, ownFiling).ok;

/** Whether an officer may take a question back: who asked it, as long as it is open. */
export const mayWithdraw = ({ askerId, outcome }: Asked, officer: Officer): boolean => outcome === null && askerId === officer.id;

/** Whether a question shows its application to an officer: of the office that is asked, while it is open or when their office answered it. */
export const opensTo = ({ office, outcome }: Asked, officer: Officer): boolean =>
  isOfOffice(office, officer) && (outcome === null || isVerdict(outcome));

/** Whether an officer may answer a question: of the office that is asked, while it is open. */
export const mayAnswer = ({ office, outcome }: Asked, officer: Officer): boolean =>
  isOfOffice(office, officer) && outcome === null;

/** Whether the day by which an answer was wished for has passed without one. @param today local day */
export const isLate = ({ outcome, dueOn }: Pick<Asked, 'outcome'> & { dueOn: string }, today: string): boolean =>
  outcome === null && dueOn < today;

const isOfOffice = (office: string, { role, technicalOffice }: Officer): boolean =>
  role === 'technical' && technicalOffice === office;

/** Whether a stored or posted word is a verdict. */
const isVerdict = (word: string | null): word is Verdict => verdicts.some((verdict) => verdict === word);

/** Offices that can be asked: those that have officers, but for the one that reviews the application anyway and those with an open question. */
export function askableOffices(
  officers: readonly Pick<Officer, 'role' | 'technicalOffice'>[],
  { reviewing, opinions }: { reviewing: readonly (string | null)[]; opinions: readonly Asked[] },
): string[] {
  const open = opinions.filter(({ outcome }) => outcome === null).map(({ office }) => office);
  const all = officers.flatMap(({ role, technicalOffice }) =>
    role === 'technical' && technicalOffice !== null ? [technicalOffice] : [],
  );
  return [...new Set(all)].filter((office) => !reviewing.includes(office) && !open.includes(office)).toSorted();
}

/** Why words are not taken, with how long they are. */
type WordsFault = { reason: TextFault; length: number };

export type QuestionFaults = { office?: true; question?: WordsFault; days?: true };

/** A question as it is posted. @param offices those that can be asked now. */
export function readQuestion(
  { office, question, days }: { office: string; question: string; days: string },
  offices: readonly string[],
): { ok: true; asked: { office: string; question: string; days: number } } | { ok: false; faults: QuestionFaults } {
  const read = readWritten(question);
  const count = /^[0-9]{1,2}$/.test(days.trim()) ? Number(days) : 0;
  const faults: QuestionFaults = {
    ...(offices.includes(office) ? {} : { office: true }),
    ...(read.ok ? {} : { question: { reason: read.reason, length: read.length } }),
    ...(count >= 1 && count <= MOST_DAYS ? {} : { days: true }),
  };
  return read.ok && Object.keys(faults).length === 0
    ? { ok: true, asked: { office, question: read.value, days: count } }
    : { ok: false, faults };
}

export type AnswerFaults = { verdict?: true; words?: WordsFault };

/** An answer as it is posted: who agrees need not say why, everybody else does. */
export function readAnswer({
  verdict,
  words,
}: {
  verdict: string;
  words: string;
}): { ok: true; answer: { verdict: Verdict; words: string | null } } | { ok: false; faults: AnswerFaults } {
  const read = readWritten(words);
  const isWordless = !read.ok && read.reason === 'missing' && (verdict === 'agree' || !isVerdict(verdict));
  const faults: AnswerFaults = {
    ...(isVerdict(verdict) ? {} : { verdict: true }),
    ...(read.ok || isWordless ? {} : { words: { reason: read.reason, length: read.length } }),
  };
  return isVerdict(verdict) && Object.keys(faults).length === 0
    ? { ok: true, answer: { verdict, words: read.ok ? read.value : null } }
    : { ok: false, faults };
}
