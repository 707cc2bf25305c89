import { elements } from './elements.ts';
import type { Element } from './elements.ts';

/** Longest plan for one element, in characters: a few sentences, so that the report stays readable. */
export const PLAN_MAX = 600;

/** Name of the field in which the plan for an element is written. */
export const planField = (element: Element): string => `rencana-${element}`;

/** What was typed into the form; `tooLong`: plans that cannot be kept like this. */
export type TypedPlans = { plans: ReadonlyMap<Element, string>; tooLong: readonly Element[] };

/** The plans that a form holds, without blanks around them; an empty one is taken away. */
export function readPlans(values: Readonly<Record<string, string>>): TypedPlans {
  const plans = new Map(
    elements.flatMap((element) => {
      const typed = values[planField(element)];
      return typed === undefined ? [] : [[element, typed.replaceAll('\r\n', '\n').trim()] as const];
    }),
  );
  return { plans, tooLong: [...plans].flatMap(([element, plan]) => (plan.length > PLAN_MAX ? [element] : [])) };
}
