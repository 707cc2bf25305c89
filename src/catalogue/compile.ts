import { createHash } from 'node:crypto';
import type { KnownQuestions } from './conditions.ts';
import { compilePages, checkOrder } from './compile-pages.ts';
import { applicantQuestions, checkQuestions, compileQuestion, conditionOf, conditionProblems } from './compile-questions.ts';
import { neededKeys } from './definition.ts';
import type { Definition } from './definition.ts';
import { didYouMean } from './did-you-mean.ts';
import { describeService } from './describe.ts';
import type { Fault, Problem } from './fault.ts';
import { followUpPages } from './follow-ups.ts';
import { form } from '../web/texts/id/form.ts';
import { meaningOf } from './labels.ts';
import type { AskedQuestion, Meaning } from './labels.ts';
import type { Office } from './office.ts';
import { faultAt, readDefinition } from './read-definition.ts';
import { isRecord } from './record.ts';
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
  const report = (path: Path, problem: Problem) => void faults.push(faultAt(place, inFile(path, record, good), problem));
  const compiled = compileForm(good, office, report);
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

function compileForm(good: Partial<Definition>, office: Office, report: Reporter): Compiled {
  const definitions = good.form_fields ?? [];
  const applicant = applicantQuestions(office.examples);
  const own = definitions.map((definition) => compileQuestion(definition, office));
  const known = new Map([...applicant, ...own].map(({ id, options }) => [id, optionValues(options)] as const));
  const { meanings, asked } = readLabels(good, office, known, report);
  const all: KnownQuestions = new Map([...known, ...asked.map(({ id, options }) => [id, options] as const)]);
  checkNames(
    'questions',
    'form_fields',
    applicant.map(({ id }) => id),
    definitions,
    report,
  );
  checkNames('requirements', 'requirements', [], good.requirements ?? [], report);
  checkQuestions(definitions, all, report);
  checkOwnConditions(good, all, report);
  checkValidUntil(good, report);
  const questions = own.map((question, at) => ({ ...question, when: conditionOf(definitions[at]?.when, all) }));
  const askedQuestions = asked.map((one) => askedQuestion(one, office));
  const pages = compilePages(questions, askedQuestions, good.pages, report);
  const follow = followUpPages(meanings, office, new Set(all.keys()));
  const whole = [{ id: 'data-anda', title: form.applicant.title, questions: applicant }, ...pages, ...follow];
  checkOrder(whole, ({ id }, problem) => report(['form_fields', definitions.findIndex((one) => one.id === id), 'when'], problem));
  return { pages: whole, meanings };
}

function readLabels(
  good: Partial<Definition>,
  office: Office,
  known: KnownQuestions,
  report: Reporter,
): { meanings: Map<string, Meaning>; asked: AskedQuestion[] } {
  const meanings = new Map<string, Meaning>();
  const asked: AskedQuestion[] = [];
  for (const [at, { applies_when: label }] of (good.requirements ?? []).entries()) {
    if (!label || meanings.has(label)) continue;
    const withAsked = new Map([...known, ...asked.map(({ id, options }) => [id, options] as const)]);
    const resolved = meaningOf(label, good.conditions, office, withAsked);
    if (!resolved.ok) {
      const problem = {
        kind: 'unknown-value',
        found: label,
        known: [...office.conditions.keys()],
        meant: resolved.meant,
      } as const;
      report(['requirements', at, 'applies_when'], problem);
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

/** Names stand for one thing each. */
function checkNames(
  what: string,
  key: string,
  taken: readonly string[],
  list: readonly { id: string }[],
  report: Reporter,
): void {
  const seen = new Set(taken);
  for (const [at, { id }] of list.entries()) {
    if (seen.has(id)) report([key, at, 'id'], { kind: 'twice', what, found: id });
    seen.add(id);
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
      options: options.map((value) => ({ value, label_id: optionInWords(value, office) })),
    },
    office,
  );

/** A path with the places of the file: list entries that cannot be read at all are left out of what was read. */
function inFile(path: Path, record: RawRecord, good: Partial<Definition>): Path {
  const [key, at, ...rest] = path;
  if ((key !== 'form_fields' && key !== 'requirements') || typeof at !== 'number') return path;
  const written = (good[key] ?? []).map(({ id }) => id);
  const list: unknown = record[key];
  const ids: unknown[] = Array.isArray(list) ? list.map((entry: unknown) => (isRecord(entry) ? entry['id'] : undefined)) : [];
  const id = written[at];
  const earlier = written.slice(0, at).filter((other) => other === id).length;
  const place = ids.flatMap((other, place) => (other === id ? [place] : []))[earlier];
  return [key, place ?? at, ...rest];
}

const optionValues = (options: Question['options']): readonly string[] | null =>
  options.length === 0 ? null : options.map(({ value }) => value);

const isWhole = (good: Partial<Definition>): good is Definition =>
  Object.keys(neededKeys).every((key) => Object.hasOwn(good, key));
