import { evaluateForm } from '../catalogue/form.ts';
import type { Answers, Eligibility, Question, Service, Transaction } from '../catalogue/service.ts';

/** The permit that there is already: one of the portal's, one of the register of those from before it, or a number that was written. */
export type OldPermit = { permitId: string | null; registerId: string | null; number: string; issuedOn: string | null };

/** What an application begins with besides what the account knows. */
export type Beginning = { transaction: Transaction; old: OldPermit | null; takenOver: Answers };

/** A permit of the person that can be renewed, changed, replaced or given up. */
export type OwnPermit = { id: string; number: string; issuedOn: string; validUntil: string | null; firmId: string | null };

/** Why the first page is not accepted: nothing chosen, or a question before the start not answered. */
export type StartFault = { field: string; reason: 'nothing-chosen' | 'not-answered' };

/** Why the old permit is not accepted. */
export type OldPermitFault = { field: 'izin_lama' | 'nomor_lama'; reason: 'none-chosen' | 'number-missing' | 'number-too-long' };

type Posted = Readonly<Record<string, string | undefined>>;

/** "Another permit" in the list of one's own. */
export const OTHER_PERMIT = 'lain';
const LONGEST_NUMBER = 80;

/** Whether anything is asked before the form begins. */
export const asksBeforeStart = ({ transactions, eligibility }: Pick<Service, 'transactions' | 'eligibility'>): boolean =>
  transactions !== null || eligibility.length > 0;

/** Under which name a question before the start is posted. */
export const eligibilityField = (id: string): string => `syarat_${id}`;

/** How such names look, whichever version of a service asks. */
export const ELIGIBILITY_FIELD = /^syarat_\w+$/;

/** Every name that the pages before the start may post. */
export const startFields = (service: Pick<Service, 'eligibility'>): string[] => [
  'langkah',
  'sesudah',
  'formulir',
  'urusan',
  'untuk',
  'ubah',
  'usaha',
  'izin_lama',
  'nomor_lama',
  'register',
  ...service.eligibility.map(({ id }) => eligibilityField(id)),
];

/** What the answers say that somebody comes for; null where there is only one thing, or nothing is chosen. */
export function chosenTransaction({ transactions }: Pick<Service, 'transactions'>, answers: Answers): Transaction | null {
  if (transactions === null) return null;
  return transactions.choices.find(({ option }) => option === answers[transactions.question]) ?? null;
}

/** The questions before the start that are asked for a transaction; null = none is chosen, so only those for all. */
export const eligibilityFor = (service: Pick<Service, 'eligibility'>, transaction: Transaction | null): Eligibility[] =>
  service.eligibility.filter((one) => one.for === null || (transaction !== null && one.for.includes(transaction.kind)));

/** What was chosen on the first page: what is wrong with it, where it ends, or that it can go on. */
export function readChoice(
  service: Pick<Service, 'transactions' | 'eligibility'>,
  posted: Posted,
): { faults: StartFault[] } | { askMore: true } | { stopped: Eligibility } | { transaction: Transaction | null } {
  const { transactions } = service;
  const transaction = transactions?.choices.find(({ option }) => option === posted['urusan']) ?? null;
  const faults: StartFault[] = [];
  if (transactions !== null && transaction === null) faults.push({ field: 'urusan', reason: 'nothing-chosen' });
  const asked = eligibilityFor(service, transaction);
  const fault = readEligibility(asked, posted);
  // A "no" ends it even while the rest is open: nobody is asked on for nothing.
  if (fault !== null && 'stopped' in fault) return fault;
  // Questions that only this choice asks have not been on the page yet.
  const isNew = transaction !== null && posted['untuk'] !== transaction.option;
  if (faults.length === 0 && isNew && asked.some((one) => one.for !== null && (posted[eligibilityField(one.id)] ?? '') === ''))
    return { askMore: true };
  for (const field of fault?.missing ?? []) faults.push({ field, reason: 'not-answered' });
  return faults.length > 0 ? { faults } : { transaction };
}

/** What is wrong with the answers to questions before the start: one that ends it, even while others are open, else those left out. Null = nothing. */
export function readEligibility(
  asked: readonly Eligibility[],
  posted: Posted,
): { stopped: Eligibility } | { missing: string[] } | null {
  const answerTo = ({ id }: Eligibility) => posted[eligibilityField(id)] ?? '';
  const stopped = asked.find((one) => ['ya', 'tidak'].includes(answerTo(one)) && answerTo(one) !== one.must);
  if (stopped !== undefined) return { stopped };
  const missing = asked.filter((one) => answerTo(one) !== one.must).map(({ id }) => eligibilityField(id));
  return missing.length > 0 ? { missing } : null;
}

/** Whether a transaction is about a permit that there is already. */
export const needsOldPermit = (transaction: Transaction | null): boolean => transaction !== null && transaction.kind !== 'new';

/** Which old permit was named. Who has lost the letter may not know its number. */
export function readOldPermit(
  transaction: Transaction,
  posted: Posted,
  own: readonly OwnPermit[],
): { ok: true; old: OldPermit | null } | { ok: false; fault: OldPermitFault } {
  const chosen = own.find(({ id }) => id === posted['izin_lama']);
  if (chosen !== undefined)
    return { ok: true, old: { permitId: chosen.id, registerId: null, number: chosen.number, issuedOn: chosen.issuedOn } };
  const number = (posted['nomor_lama'] ?? '')
    .replaceAll(/[^\P{C}\s]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (own.length > 0 && posted['izin_lama'] !== OTHER_PERMIT && number === '')
    return { ok: false, fault: { field: 'izin_lama', reason: 'none-chosen' } };
  if (number.length > LONGEST_NUMBER) return { ok: false, fault: { field: 'nomor_lama', reason: 'number-too-long' } };
  if (number !== '') return { ok: true, old: { permitId: null, registerId: null, number, issuedOn: null } };
  return transaction.kind === 'replacement'
    ? { ok: true, old: null }
    : { ok: false, fault: { field: 'nomor_lama', reason: 'number-missing' } };
}

/** What of an old application still answers questions of a service: the same question of the same kind, with an answer that can still be given. */
export function takenOver(
  service: Pick<Service, 'pages' | 'transactions'>,
  old: Pick<Service, 'pages' | 'requirements'>,
  given: Answers,
): Answers {
  const now = new Map(service.pages.flatMap(({ questions }) => questions.map((question) => [question.id, question] as const)));
  const { pages, answers } = evaluateForm(old, given);
  return Object.fromEntries(
    pages
      .flatMap(({ questions }) => questions)
      .flatMap((question) => {
        const same = now.get(question.id);
        const answer = answers[question.id] ?? '';
        return same === undefined || same.chosenAtStart === true || !canBe(same, question, answer) ? [] : [[question.id, answer]];
      }),
  );
}

function canBe(now: Question, before: Question, answer: string): boolean {
  if (now.kind !== before.kind || (answer === '' && now.required)) return false;
  const chosen = now.kind === 'checkbox' ? answer.split('\n') : [answer];
  return now.options.length === 0 || answer === '' || chosen.every((one) => now.options.some(({ value }) => value === one));
}

/** What is answered by choosing: the transaction itself, and the number and day of the old permit where the form asks them. */
export function answersOfBeginning(service: Pick<Service, 'pages' | 'transactions'>, about: Beginning | null): Answers {
  if (about === null || service.transactions === null) return {};
  const questions = service.pages.flatMap((page) => page.questions);
  const number = questions.find(({ id, kind }) => kind === 'text' && /^(?:nomor|no)_.*_?lama$/.test(id));
  const issuedOn = questions.find(({ id, kind }) => kind === 'date' && /^(?:tanggal|tgl)_.*_?lama$/.test(id));
  return {
    [service.transactions.question]: about.transaction.option,
    ...(number === undefined || about.old === null ? {} : { [number.id]: about.old.number }),
    ...(issuedOn === undefined || about.old?.issuedOn == null ? {} : { [issuedOn.id]: about.old.issuedOn }),
  };
}
