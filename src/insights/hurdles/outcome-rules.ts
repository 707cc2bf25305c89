import type { Interval } from '../statistics/interval.ts';
import { intervalOf } from '../statistics/interval.ts';
import { differenceOfShares } from '../statistics/newcombe.ts';
import { Z95 } from '../statistics/normal.ts';
import { FEWEST_RANKED, isFew } from '../few-rules.ts';
import type { StepFigures } from './hurdle-rules.ts';

/** What came of something that was done about a hurdle. Shares 0 to 1; a difference below 0 means that fewer stop. */
export type Outcome =
  | { is: 'too-few'; people: number }
  /** So few stopped before or after that they are not told: only whether they are surely fewer or more than before. */
  | { is: 'few'; now: 'fewer' | 'more' | 'not-seen' }
  | { is: 'better' | 'worse' | 'not-seen'; before: number; after: number; difference: number; interval: Interval };

/**
 * Compares who stops before and after an act, also who came back later: people from before had longer to. It cannot show that the act was the cause: other things change meanwhile, too.
 * Nothing is told from which one to four people could be reckoned.
 * @param before as many days before the act as have gone by since, at most four weeks.
 */
export function outcomeOf(
  before: Pick<StepFigures, 'paused' | 'people'>,
  after: Pick<StepFigures, 'paused' | 'people'>,
): Outcome {
  if ([before, after].some(({ people }) => people < FEWEST_RANKED)) return { is: 'too-few', people: after.people };
  const found = differenceOfShares({ count: after.paused, of: after.people }, { count: before.paused, of: before.people });
  const interval = intervalOf(found, Z95);
  if (isFew(before.paused) || isFew(after.paused))
    return { is: 'few', now: interval.high < 0 ? 'fewer' : interval.low > 0 ? 'more' : 'not-seen' };
  return {
    is: interval.high < 0 ? 'better' : interval.low > 0 ? 'worse' : 'not-seen',
    before: before.paused / before.people,
    after: after.paused / after.people,
    difference: found.value,
    interval,
  };
}
