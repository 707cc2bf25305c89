import { elements } from './elements.ts';
import type { Element, Score } from './elements.ts';
import { readScore } from './rules.ts';

/** Seconds after which the thanks at the tablet make room for the next person. */
export const THANKS_SECONDS = 20;

/** Seconds after which a survey that nobody goes on with is left. */
export const IDLE_SECONDS = 120;

/** Where somebody is at the tablet: what they answered, and the question that comes next. */
export type KioskStep = {
  given: Readonly<Partial<Record<Element, `${Score}`>>>;
  element: Element;
  /** The how many-th question it is, from 1. */
  at: number;
  /** It is the last: its answer is stored. */
  last: boolean;
};

/**
 * Reads the answers that stand in the address of the tablet's page. Questions come one after another; what does not follow on, or is no answer, is left out, so
 * that the first question without an answer comes next.
 */
export function kioskStep(query: Readonly<Record<string, string>>): KioskStep {
  const open = elements.findIndex((element) => readScore(query[element]) === null);
  // Whoever wrote nine answers into the address is asked the last one again: it is stored by pressing it.
  const at = open === -1 ? elements.length - 1 : open;
  const given = Object.fromEntries(elements.slice(0, at).map((element) => [element, query[element]]));
  return { given, element: elements[at] ?? elements[0], at: at + 1, last: at === elements.length - 1 };
}

/** The answers without the last one: what the way back leads to. */
export const oneBack = (given: KioskStep['given']): Record<string, string> =>
  Object.fromEntries(Object.entries(given).slice(0, -1));
