import { form } from '../web/texts/id/form.ts';
import { oneOf } from './answerable.ts';
import { ALWAYS, parseCondition, RESERVED } from './conditions.ts';
import type { Condition, KnownQuestions } from './conditions.ts';
import type { Definition } from './definition.ts';
import { isSlip } from './did-you-mean.ts';
import type { Office } from './office.ts';
import { capitalised, slugInWords } from './slug-words.ts';

/** A question that is asked because a label needs an answer that no question of the service gives. */
export type AskedQuestion = { id: string; label: string; help: string; options: readonly string[] };

/** What a label of `applies_when` means in one service. */
export type Meaning = { words: string; condition: Condition; asks: AskedQuestion | null };

type Resolved = { ok: true; meaning: Meaning } | { ok: false; meant: string };

const YES_NO = ['ya', 'tidak'] as const;

/**
 * What a label means: the definition's own condition, the office's first that fits, a yes/no question or the one option of that name, a question of the office,
 * else a yes/no question made from its words. Never silently true or false. A label that is nearly a known one is a slip of the pen and refused.
 * @param known the service's questions, with those that earlier labels already ask.
 */
export function meaningOf(
  label: string,
  own: Definition['conditions'],
  office: Pick<Office, 'conditions' | 'words'>,
  known: KnownQuestions,
): Resolved {
  const settled = office.conditions.get(label);
  const words = own?.[label]?.words ?? settled?.words ?? capitalised(slugInWords(label, office));
  const found = (condition: Condition, asks: AskedQuestion | null = null): Resolved => ({
    ok: true,
    meaning: { words, condition, asks },
  });
  const answered =
    own?.[label] === undefined ? answeredBy(label, settled?.when ?? [], known) : ownCondition(own[label].when, known);
  if (answered !== null) return found(answered);
  if (settled === undefined) {
    const meant = [...office.conditions.keys()].find((other) => isSlip(label, other));
    if (meant !== undefined) return { ok: false, meant };
  }
  for (const ask of [settled?.ask, undefined]) {
    const asks = questionFor(label, words, ask, known);
    const condition = firstThatFits([...(settled?.when ?? []), asks.id], new Map([...known, [asks.id, asks.options]]));
    if (condition !== null) return found(condition, asks);
  }
  throw new Error(`the label "${label}" can be neither answered nor asked`);
}

/** What the definition itself says; when that cannot be read, the fault is reported where it stands. */
function ownCondition(source: string, known: KnownQuestions): Condition {
  const parsed = parseCondition(source, known);
  return parsed.ok ? parsed.condition : ALWAYS;
}

/** The answer that a label can have from the service's own questions. */
function answeredBy(label: string, settled: readonly string[], known: KnownQuestions): Condition | null {
  const holders = [...known].filter(([, answers]) => oneOf(answers)?.includes(label) === true).map(([id]) => id);
  const sources = [
    ...settled,
    ...(isYesNo(oneOf(known.get(label))) ? [label] : []),
    ...(holders.length === 1 ? [`${holders[0]} == "${label}"`] : []),
  ];
  return firstThatFits(sources, known);
}

/** What people write freely equals no label, so only questions with options can answer one. */
function firstThatFits(sources: readonly string[], known: KnownQuestions): Condition | null {
  for (const source of sources) {
    const parsed = parseCondition(source, known);
    if (parsed.ok && parsed.condition.questions.every((id) => oneOf(known.get(id)) !== null)) return parsed.condition;
  }
  return null;
}

function questionFor(
  label: string,
  words: string,
  ask: { id?: string | undefined; label: string; help: string; options?: string[] | undefined } | undefined,
  known: KnownQuestions,
): AskedQuestion {
  let id = ask?.id ?? idFrom(label);
  // A question of that name that says something else keeps its name.
  while (known.has(id)) id = `${id}_berlaku`;
  return {
    id,
    label: ask?.label ?? form.doesItApply(insideSentence(words)),
    help: ask?.help ?? '',
    options: ask?.options ?? YES_NO,
  };
}

/** The first letter small, unless the word is an acronym. */
const insideSentence = (words: string): string =>
  /^\p{Lu}[\p{Lu}\d]/u.test(words) ? words : words.slice(0, 1).toLowerCase() + words.slice(1);

/** A label is any text; a question's id stands in addresses and expressions. */
function idFrom(label: string): string {
  const bare = label.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_');
  const trimmed = bare.replaceAll(/^_+|_+$/g, '');
  return /^[a-z]/.test(trimmed) && !RESERVED.includes(trimmed) ? trimmed : `syarat_${trimmed}`;
}

const isYesNo = (options: readonly string[] | null | undefined): boolean =>
  options?.length === 2 && YES_NO.every((answer) => options.includes(answer));
