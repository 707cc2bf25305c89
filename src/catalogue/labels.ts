import { form } from '../web/texts/id/form.ts';
import { parseCondition } from './conditions.ts';
import type { Condition, KnownQuestions } from './conditions.ts';
import type { Definition } from './definition.ts';
import { distance } from './did-you-mean.ts';
import type { Office } from './office.ts';
import { slugInWords } from './slug-words.ts';

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
  const words = own?.[label]?.words ?? settled?.words ?? capital(slugInWords(label, office));
  const found = (condition: Condition, asks: AskedQuestion | null = null): Resolved => ({
    ok: true,
    meaning: { words, condition, asks },
  });
  const answered = firstThatFits(sourcesFor(label, own, settled?.when ?? [], known), known);
  if (answered !== null) return found(answered);
  if (settled === undefined) {
    const meant = [...office.conditions.keys()].find((other) => isSlip(label, other));
    if (meant !== undefined) return { ok: false, meant };
  }
  const asks = questionFor(label, words, settled?.ask, known);
  const withIt = new Map([...known, [asks.id, asks.options]]);
  const condition = firstThatFits([...(settled?.when ?? []), asks.id], withIt);
  if (condition === null)
    throw new Error(`the label "${label}" asks "${asks.id}", but no expression of office/conditions.yaml fits its answers`);
  return found(condition, asks);
}

function sourcesFor(label: string, own: Definition['conditions'], settled: readonly string[], known: KnownQuestions): string[] {
  const mine = own?.[label];
  if (mine !== undefined) return [mine.when];
  const holders = [...known].filter(([, options]) => options?.includes(label) === true).map(([id]) => id);
  return [
    ...settled,
    ...(isYesNo(known.get(label)) ? [label] : []),
    ...(holders.length === 1 ? [`${holders[0]} == "${label}"`] : []),
  ];
}

function firstThatFits(sources: readonly string[], known: KnownQuestions): Condition | null {
  for (const source of sources) {
    const parsed = parseCondition(source, known);
    if (parsed.ok) return parsed.condition;
  }
  return null;
}

function questionFor(
  label: string,
  words: string,
  ask: { id?: string | undefined; label: string; help: string; options?: string[] | undefined } | undefined,
  known: KnownQuestions,
): AskedQuestion {
  const wanted = ask?.id ?? label;
  // A question of that name that says something else keeps its name.
  const id = known.has(wanted) ? `${wanted}_berlaku` : wanted;
  return {
    id,
    label: ask?.label ?? form.doesItApply(words.slice(0, 1).toLowerCase() + words.slice(1)),
    help: ask?.help ?? '',
    options: ask?.options ?? YES_NO,
  };
}

const isYesNo = (options: readonly string[] | null | undefined): boolean =>
  options?.length === 2 && YES_NO.every((answer) => options.includes(answer));

/** One letter wrong in a word of six or more, two in one of twelve or more. */
const isSlip = (label: string, known: string): boolean =>
  Math.min(label.length, known.length) >= 6 && distance(label, known) <= (Math.min(label.length, known.length) >= 12 ? 2 : 1);

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
