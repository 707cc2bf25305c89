import { rupiah } from './formats.ts';
import { isLocal } from './service.ts';
import type { Eligibility, Service } from './service.ts';

/** What a service says about itself besides its form. */
export type Fact =
  | 'name'
  | 'who'
  | 'handled-elsewhere'
  | 'handled-here'
  | 'fee'
  | 'fees'
  | 'working-days'
  | 'validity'
  | 'legal-basis'
  | 'technical-office'
  | 'stages'
  | 'output';

/** A fact that is another one now; `''` = nothing is said about it. Working days are a whole number in digits. */
export type FactChange =
  | { subject: 'fact'; fact: Fact; before: string; after: string; concern: 'know' }
  | { subject: 'eligibility'; how: 'added' | 'changed' | 'removed'; id: string; name: string; concern: 'answer' | 'know' };

/** Every fact that differs, who may apply first. */
export function changedFacts(before: Service, after: Service): FactChange[] {
  const changes: FactChange[] = [];
  const add = (fact: Fact, was: string, is: string) =>
    changes.push({ subject: 'fact', fact, before: was, after: is, concern: 'know' });
  const compare = (fact: Fact, was: string, is: string) => (was === is ? undefined : add(fact, was, is));
  if (isLocal(before) !== isLocal(after))
    add(isLocal(after) ? 'handled-here' : 'handled-elsewhere', before.handOver?.name ?? '', after.handOver?.name ?? '');
  compare('name', before.name, after.name);
  compare('who', before.who, after.who);
  changes.push(...changedEligibility(before.eligibility, after.eligibility));
  compare('fee', costOf(before.fee), costOf(after.fee));
  compare('fees', feesOf(before), feesOf(after));
  compare('working-days', String(before.workingDays ?? ''), String(after.workingDays ?? ''));
  compare('validity', before.validity.text, after.validity.text);
  compare('output', before.outputName, after.outputName);
  compare('stages', stagesOf(before), stagesOf(after));
  compare('technical-office', before.technicalOffice, after.technicalOffice);
  compare('legal-basis', before.legalBasis.join('; '), after.legalBasis.join('; '));
  return changes;
}

const told = ({ id, label, must, for: kinds, why }: Eligibility): string => JSON.stringify([id, label, must, kinds, why]);

const eligibilityChange = (how: 'added' | 'changed' | 'removed', { id, label }: Eligibility): FactChange => ({
  subject: 'eligibility',
  how,
  id,
  name: label,
  concern: how === 'removed' ? 'know' : 'answer',
});

function changedEligibility(before: readonly Eligibility[], after: readonly Eligibility[]): FactChange[] {
  const now = after.flatMap((one) => {
    const was = before.find(({ id }) => id === one.id);
    if (was === undefined) return [eligibilityChange('added', one)];
    return told(was) === told(one) ? [] : [eligibilityChange('changed', one)];
  });
  const gone = before.filter(({ id }) => !after.some((one) => one.id === id));
  return [...now, ...gone.map((one) => eligibilityChange('removed', one))];
}

const feesOf = ({ fees }: Service): string => fees.map((fee) => `${fee.whenInWords}: ${costOf(fee)}`).join('; ');

/** What is said about a cost; where only the amount behind it is another one, that must be seen too. */
const costOf = ({ text, amountRupiah }: Service['fee']): string =>
  amountRupiah === null || text.includes(rupiah(amountRupiah)) ? text : `${text} (${rupiah(amountRupiah)})`;

const stagesOf = ({ stages }: Service): string =>
  stages.map(({ title, workingDays }) => (workingDays === null ? title : `${title} (${workingDays})`)).join(', ');
