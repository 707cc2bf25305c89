import { toldCounts } from '../few-rules.ts';
import type { StepFigures } from './hurdle-rules.ts';

type Counted = Pick<StepFigures, 'people' | 'lost'>;

/** A group of people with what may be told of it. `lost` null = not how many stopped. */
export type ToldPart<Part> = { part: Part; lost: number | null };

/** What may be told of the groups that a step is parted into, where their sum is told too: of people, and of those who stopped. */
export function toldParts<Part extends Counted>(parts: readonly Part[]): ToldPart<Part>[] {
  const shown = toldCounts(parts.map(({ people }) => people));
  const told = toldCounts(
    parts.map(({ lost }) => lost),
    shown.map((each) => !each),
  );
  return parts.flatMap((part, at) => (shown[at] === true ? [{ part, lost: told[at] === true ? part.lost : null }] : []));
}
