import { FEWEST_SHOWN, toldCounts } from '../few-rules.ts';
import type { ReasonFigures, StepFigures } from './hurdle-rules.ts';

type Counted = Pick<StepFigures, 'people' | 'lost'>;

/** A group of people with what may be told of it. `lost` null = not how many stopped. */
export type ToldPart<Part> = { part: Part; lost: number | null };

/**
 * Why something was refused, handed back or changed, as it may be told: not for one to four people, and not so that their times could be reckoned from the sum of all,
 * which is told as refusals.
 */
export function toldReasons<Reason extends Pick<ReasonFigures, 'kind' | 'people' | 'times'>>(
  reasons: readonly Reason[],
): Reason[] {
  const kinds = Map.groupBy(reasons, ({ kind }) => kind);
  return [...kinds.values()].flatMap((of) => {
    const told = toldCounts(
      of.map(({ times }) => times),
      of.map(({ people }) => people < FEWEST_SHOWN),
    );
    return of.filter((_, at) => told[at] === true);
  });
}

/** What may be told of the groups that a step is parted into, where their sum is told too: of people, and of those who stopped. */
export function toldParts<Part extends Counted>(parts: readonly Part[]): ToldPart<Part>[] {
  const shown = toldCounts(parts.map(({ people }) => people));
  const told = toldCounts(
    parts.map(({ lost }) => lost),
    shown.map((each) => !each),
  );
  return parts.flatMap((part, at) => (shown[at] === true ? [{ part, lost: told[at] === true ? part.lost : null }] : []));
}
