import { FEWEST_SHOWN, isFew } from './hurdle-rules.ts';
import type { StepFigures } from './hurdle-rules.ts';

type Counted = Pick<StepFigures, 'people' | 'lost'>;

/** A group of people with what may be told of it. `lost` null = not how many stopped. */
export type ToldPart<Part> = { part: Part; lost: number | null };

/**
 * What may be told of the groups that a step is parted into, where their sum is told too: no group under five people, and of none how many stopped if those are one to
 * four. Where that hides a single group, the next smallest is hidden with it: else the sum would tell.
 */
export function toldParts<Part extends Counted>(parts: readonly Part[]): ToldPart<Part>[] {
  const small = parts.filter(({ people }) => people < FEWEST_SHOWN);
  const shown = withoutAnother(parts, small, ({ people }) => people);
  const few = parts.filter((part) => !shown.includes(part) || isFew(part.lost));
  const told = withoutAnother(parts, few, ({ lost }) => lost);
  return shown.map((part) => ({ part, lost: told.includes(part) ? part.lost : null }));
}

/** All but the hidden ones; a single hidden one takes the smallest of the others with it. */
function withoutAnother<Part>(parts: readonly Part[], hidden: readonly Part[], size: (part: Part) => number): Part[] {
  const left = parts.filter((part) => !hidden.includes(part));
  if (hidden.length !== 1) return left;
  const next = left.toSorted((a, b) => size(a) - size(b))[0];
  return left.filter((part) => part !== next);
}
