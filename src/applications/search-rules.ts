import { fillPattern } from '../catalogue/numbering.ts';
import type { Office } from '../catalogue/office.ts';
import type { Answers, Service } from '../catalogue/service.ts';
import type { Seal } from '../database/seal.ts';
import { numberTraces, personTraces, placeTraces } from './trace-rules.ts';

/** What an officer is looking for; `nothing` = too little was typed to look for. */
export type Sought = { by: 'number'; numbers: readonly string[] } | { by: 'terms'; terms: readonly bigint[] } | { by: 'nothing' };

/** Beginnings of words are found from so many letters on; a shorter word is found whole. */
const SHORTEST_BEGINNING = 3;

/** Of a longer word no more is kept: that tells names apart, and a million of them stay small. */
const LONGEST_BEGINNING = 10;

/** More terms than a name of many words has; what comes behind is not found. */
const MOST_TERMS = 80;

/** A registration number can be written short; so many years back it may be meant. */
const YEARS_BACK = 9;

/** Shorter ones are the count in a registration number, longer ones a NIK or NIB. */
const SHORTEST_ID = 10;

/** What was typed into the search: a number (also without prefix, year and zeros), a NIK or NIB, or words of a name in any order. */
export function soughtBy(
  typed: string,
  { office, seal, year }: { office: Pick<Office, 'numbers'>; seal: Seal; year: number },
): Sought {
  const text = typed.trim();
  const digits = text.replaceAll(/[\s.-]/g, '');
  if (/^\d+$/.test(digits) && digits.length >= SHORTEST_ID && !/^\d{4}-\d+$/.test(text))
    return { by: 'terms', terms: [termOf(seal, `n:${digits}`)] };
  const numbers = numbersMeant(text, office, year);
  if (numbers.length > 0) return { by: 'number', numbers };
  const terms = termsSought(seal, wordsOf(text));
  return terms.length === 0 ? { by: 'nothing' } : { by: 'terms', terms };
}

/** The keyed hashes of words that somebody looks for; what is found has all of them. */
export const termsSought = (seal: Seal, words: readonly string[]): bigint[] => [
  ...new Set(words.map((word) => termOf(seal, `w:${word.slice(0, LONGEST_BEGINNING)}`))),
];

/** The keyed hashes under which words are found, whole and by their beginnings; `whole`: only as they stand. */
export const termsOfWords = (seal: Seal, words: readonly string[], whole: readonly string[]): bigint[] =>
  termsSought(seal, [...words.flatMap(beginningsOf), ...whole]).slice(0, MOST_TERMS);

/** The registration numbers that somebody can mean who writes `123`, `2026-123` or `SMR-2026-000123`. */
function numbersMeant(text: string, office: Pick<Office, 'numbers'>, year: number): string[] {
  const pattern = office.numbers.registration;
  const prefix = pattern.slice(0, pattern.indexOf('{')).replaceAll(/[^\p{L}]/gu, '');
  const letters = text.replaceAll(/[^\p{L}]/gu, '');
  const groups = text.match(/\d+/g) ?? [];
  if (groups.length === 0 || groups.length > 2 || (letters !== '' && letters.toLowerCase() !== prefix.toLowerCase())) return [];
  const [first = '', second] = groups;
  const sequence = Number(second ?? first);
  const years = second === undefined ? Array.from({ length: YEARS_BACK + 1 }, (_, back) => year - back) : [Number(first)];
  return years.map((each) => fillPattern(pattern, { year: each, sequence }));
}

type Searched = {
  application: { answers: Answers };
  service: Pick<Service, 'pages'>;
  /** The firm that it is for. */
  firm: { name: string; nib?: string } | null;
};

/**
 * The keyed hashes under which an application is found: words of every name in it with their beginnings, and its NIK and NIB; and those by which another of the
 * same place or with the same number of a paper is found, for which nobody can ask in words.
 */
export function termsOf(seal: Seal, { application: { answers }, service, firm }: Searched): bigint[] {
  const questions = service.pages.flatMap(({ questions: all }) => all);
  const named = questions.filter(({ id, profileField }) => profileField === 'name' || /(^|_)nama(_|$)/.test(id));
  const names = [...named.map(({ id }) => answers[id] ?? ''), firm?.name ?? ''];
  const written = [
    ...personTraces({ service, answers }, firm),
    ...placeTraces({ service, answers }),
    ...numberTraces({ service, answers }),
    ...names
      .flatMap(wordsOf)
      .flatMap(beginningsOf)
      .map((beginning) => `w:${beginning}`),
  ];
  return [...new Set(written)].slice(0, MOST_TERMS).map((each) => termOf(seal, each));
}

/** The words of a name as they are compared: no case, no accents, no signs. */
export const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** A word's beginnings from three letters on; a shorter word is its only one. */
export const beginningsOf = (word: string): string[] =>
  word.length <= SHORTEST_BEGINNING
    ? [word]
    : Array.from({ length: Math.min(word.length, LONGEST_BEGINNING) - SHORTEST_BEGINNING + 1 }, (_, more) =>
        word.slice(0, SHORTEST_BEGINNING + more),
      );

/** The hashes of traces (`trace-rules.ts`), as they stand among the terms of an application. */
export const tracedBy = (seal: Seal, traces: readonly string[]): bigint[] => traces.map((trace) => termOf(seal, trace));

/** 64 bits of the keyed hash: nobody without the key can tell which word it is, and an index of a million stays small. */
const termOf = (seal: Seal, written: string): bigint => BigInt.asIntN(64, BigInt(`0x${seal.hash('find', written).slice(0, 16)}`));
