import type { Difference } from './interval.ts';
import { differenceOfShares } from './newcombe.ts';
import type { Observed, Stratum } from './strata.ts';

/**
 * Difference of shares over strata: the weighted shares of both groups, with Newcombe's interval around their difference.
 * Source: X. Yan and X. G. Su, "Stratified Wilson and Newcombe confidence intervals for multiple binomial proportions", Statistics in Biopharmaceutical Research 2
 * (2010) 329-335: in place of a group's size stands 1 / sum of w²/n. That leaves in the differences between strata, which the comparison does not suffer from; they
 * are taken out by the ratio of the variance within strata to the whole. With one stratum it is method 10 itself.
 */
export function stratifiedShares(strata: readonly Stratum[]): Difference {
  const first = groupOf(strata, 'with');
  const second = groupOf(strata, 'without');
  const whole = first.spread * first.share * (1 - first.share) + second.spread * second.share * (1 - second.share);
  const within = first.within + second.within;
  const ratio = whole === 0 ? 1 : Math.min(1, within / whole);
  const count = ({ share, spread }: typeof first) => ({ count: share / (spread * ratio), of: 1 / (spread * ratio) });
  return differenceOfShares(count(first), count(second));
}

/** `spread`: sum of w²/n; `within`: variance of the weighted share. */
function groupOf(strata: readonly Stratum[], arm: 'with' | 'without') {
  return strata.reduce(
    (sum, stratum) => {
      const people = stratum[arm];
      const share = meanOf(people);
      return {
        share: sum.share + stratum.weight * share,
        spread: sum.spread + stratum.weight ** 2 / people.length,
        within: sum.within + (stratum.weight ** 2 * share * (1 - share)) / (people.length - 1),
      };
    },
    { share: 0, spread: 0, within: 0 },
  );
}

const meanOf = (people: readonly Observed[]): number => people.reduce((sum, { value }) => sum + value, 0) / people.length;
