import { createHash } from 'node:crypto';
import type { KnownQuestions } from './conditions.ts';
import { compilePages, checkOrder } from './compile-pages.ts';
import { applicantQuestions, checkQuestions, compileQuestion, conditionOf, conditionProblems } from './compile-questions.ts';
import { neededKeys } from './definition.ts';
import type { Definition } from './definition.ts';
import { didYouMean } from './did-you-mean.ts';
import { describeService } from './describe.ts';
import type { Fault, Problem } from './fault.ts';
import { form } from '../web/texts/id/form.ts';
import { meaningOf } from './labels.ts';
import type { AskedQuestion, Meaning } from './labels.ts';
import type { Office } from './office.ts';
import { faultAt, readDefinition } from './read-definition.ts';
import type { Path, Place, RawRecord } from './record.ts';
import { compileRequirements } from './requirements.ts';
import type { FormPage, Question, Service } from './service.ts';
import { optionInWords } from './slug-words.ts';

/**
 * A record as the service that everything else reads, or every fault it has. The version is 0: the number is given where versions are kept.
 * @param place the file, and how to find the line of a path in it.
 */
export function compileService(record: RawRecord, office: Office, place: Place): { service: Service } | { faults: Fault[] } {
  const { good, faults } = readDefinition(record, place);
  const report = (path: Path, problem: Problem) => void faults.push(faultAt(place, path, problem));
  const compiled = compileForm(good, office, report, record);
  if (faults.length > 0 || !isWhole(good)) return { faults: faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
  return {
    service: {
      ...describeService(good, office),
      version: 0,
      sha256: createHash('sha256').update(JSON.stringify(record)).digest('hex'),
      pages: compiled.pages,
      requirements: compileRequirements(good.requirements, compiled.meanings),
      source: record,
    },
  };
}

type Compiled = { pages: FormPage[]; meanings: ReadonlyMap<string, Meaning> };
type Reporter = (path: Path, problem: Problem) => void;

function compileForm(good: Partial<Definition>, office: Office, report: Reporter, record: RawRecord): Compiled {
  const definitions = good.form_fields ?? [];
  // Entries with faults of their own are left out of `good`, so places are looked up in the record.
  const placeOf = places(record['form_fields'], definitions);
  const applicant = applicantQuestions(office.examples);
  const own = new Map(
    [...applicant, ...definitions.map((definition) => compileQuestion(definition, office))].map((one) => [one.id, one]),
  );
  const known = new Map([...own.values()].map(({ id, options }) => [id, optionValues(options)] as const));
  const named = namesAlsoWithFaults(record, known);
  const { meanings, asked } = readLabels(good, office, named, report, record);
  const all: KnownQuestions = new Map([...named, ...asked.map(({ id, options }) => [id, options] as const)]);
  checkQuestions(definitions, all, ({ question, key }, problem) => report(['form_fields', placeOf(question), key], problem));
  checkOwnConditions(good, all, report);
  checkRequirementNames(record, report);
  checkValidUntil(good, report);
  const questions = definitions.map((definition) => ({
    ...compileQuestion(definition, office),
    when: conditionOf(definition.when, all),
  }));
  const pages = compilePages(
    questions,
    asked.map((one) => askedQuestion(one, office)),
    good.pages,
    (path, problem) => report(path[0] === 'form_fields' ? ['form_fields', placeOf(Number(path[1]))] : path, problem),
  );
  const whole = [{ id: 'data-anda', title: form.applicant.title, questions: applicant }, ...pages];
  checkOrder(whole, ({ id }, problem) =>
    report(['form_fields', placeOf(definitions.findIndex((definition) => definition.id === id)), 'when'], problem),
  );
  return { pages: whole, meanings };
}

function readLabels(
  good: Partial<Definition>,
  office: Office,
  known: KnownQuestions,
  report: Reporter,
  record: RawRecord,
): { meanings: Map<string, Meaning>; asked: AskedQuestion[] } {
  const meanings = new Map<string, Meaning>();
  const asked: AskedQuestion[] = [];
  const requirements = good.requirements ?? [];
  const placeOf = places(record['requirements'], requirements);
  for (const [at, { applies_when: label }] of requirements.entries()) {
    if (!label || meanings.has(label)) continue;
    const withAsked = new Map([...known, ...asked.map(({ id, options }) => [id, options] as const)]);
    const resolved = meaningOf(label, good.conditions, office, withAsked);
    if (!resolved.ok) {
      const known = [...office.conditions.keys()];
      report(['requirements', placeOf(at), 'applies_when'], {
        kind: 'unknown-value',
        found: label,
        known,
        meant: resolved.meant,
      });
      continue;
    }
    meanings.set(label, resolved.meaning);
    if (resolved.meaning.asks !== null) asked.push(resolved.meaning.asks);
  }
  return { meanings, asked };
}

function checkOwnConditions(good: Partial<Definition>, known: KnownQuestions, report: Reporter): void {
  const used = (good.requirements ?? []).map(({ applies_when: label }) => label ?? '').filter((label) => label !== '');
  for (const [label, { when }] of Object.entries(good.conditions ?? {})) {
    if (!used.includes(label))
      report(['conditions', label], { kind: 'unknown-name', what: 'applies_when', found: label, meant: didYouMean(label, used) });
    for (const problem of conditionProblems(when, known)) report(['conditions', label, 'when'], problem);
  }
}

function checkRequirementNames(record: RawRecord, report: Reporter): void {
  const seen = new Set<string>();
  const list: unknown = record['requirements'];
  for (const [at, entry] of (Array.isArray(list) ? list : []).entries()) {
    const id = idOf(entry);
    if (id !== null && seen.has(id)) report(['requirements', at, 'id'], { kind: 'twice', what: 'requirements', found: id });
    if (id !== null) seen.add(id);
  }
}

function checkValidUntil({ valid_until: until, form_fields: fields = [] }: Partial<Definition>, report: Reporter): void {
  const dates = fields.filter(({ type }) => type === 'date' || type === 'datetime').map(({ id }) => id);
  if (until !== undefined && !dates.includes(until))
    report(['valid_until'], { kind: 'unknown-name', what: 'date question', found: until, meant: didYouMean(until, dates) });
}

const askedQuestion = ({ id, label, help, options }: AskedQuestion, office: Office): Question =>
  compileQuestion(
    {
      id,
      label_id: label,
      type: 'radio',
      required: true,
      help_id: help,
      options: options.map((value) => ({ value, label_id: optionInWords(value, office), label_en: null })),
    },
    office,
  );

/** Questions that have faults of their own are still there to be named. */
function namesAlsoWithFaults(record: RawRecord, known: KnownQuestions): KnownQuestions {
  const list: unknown = record['form_fields'];
  const names = (Array.isArray(list) ? list : []).flatMap((entry) => idOf(entry) ?? []);
  return new Map([...names.map((name) => [name, null] as const), ...known]);
}

/** From the place in the list of good entries to the place in the file. */
function places(list: unknown, good: readonly { id: string }[]): (at: number) => number {
  const ids = (Array.isArray(list) ? list : []).map(idOf);
  const seen = new Map<string, number>();
  const found = good.map(({ id }) => {
    const from = seen.get(id) ?? 0;
    const at = ids.indexOf(id, from);
    seen.set(id, at + 1);
    return at;
  });
  return (at) => found[at] ?? at;
}

function idOf(entry: unknown): string | null {
  return typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string' ? entry.id : null;
}

const optionValues = (options: Question['options']): readonly string[] | null =>
  options.length === 0 ? null : options.map(({ value }) => value);

const isWhole = (good: Partial<Definition>): good is Definition =>
  Object.keys(neededKeys).every((key) => Object.hasOwn(good, key));
