import { issuedSpans } from '../../applications/store-usual.ts';
import { countedFrom, usualTime } from '../../applications/usual-rules.ts';
import type { UsualTime } from '../../applications/usual-rules.ts';
import { localDay } from '../../catalogue/formats.ts';
import type { Portal } from '../../portal.ts';
import { monthAfter, periodOf } from '../period-rules.ts';
import { loadResults } from '../survey/load-results.ts';
import type { SurveyResults } from '../survey/load-results.ts';
import { servicesOf } from '../usage/load-usage.ts';
import type { NamedWays } from '../usage/load-usage.ts';
import { noWays, waysBy } from '../usage/rules.ts';
import type { Accounts, Ways } from '../usage/rules.ts';
import { accountsIn, sentIn } from '../usage/store.ts';

/** Months that the report shows beside its own, so that one sees where things go. */
const MONTHS_BESIDE = 5;

/** Everything that the report of a month tells. */
export type MonthReport = {
  month: string;
  /** The month and those before it in which something was sent, the first first. */
  months: readonly { month: string; ways: Ways }[];
  now: Ways;
  before: Ways;
  accounts: Accounts;
  services: readonly NamedWays[];
  survey: SurveyResults;
  usual: readonly (UsualTime & { name: string })[];
  /** What is known of films, in sentences; none = nothing was measured. */
  films: readonly string[];
};

/** Loads it. @param films sentences of whoever measures films */
export async function loadMonth(
  portal: Pick<Portal, 'db' | 'clock' | 'office' | 'catalogue'>,
  month: string,
  films: readonly string[] = [],
): Promise<MonthReport> {
  const { db, clock, office, catalogue } = portal;
  const [sent, accounts, survey, spans] = await Promise.all([
    sentIn(db, { first: monthAfter(month, -MONTHS_BESIDE), last: month }),
    accountsIn(db, { first: month, last: month }),
    loadResults(portal, periodOf(month)),
    issuedSpans(db, countedFrom(localDay(clock.now(), office)), office.zone),
  ]);
  const byMonth = waysBy(sent, (one) => one.month);
  return {
    month,
    months: [...byMonth].map(([month, ways]) => ({ month, ways })).toSorted((a, b) => (a.month < b.month ? -1 : 1)),
    now: byMonth.get(month) ?? noWays,
    before: byMonth.get(monthAfter(month, -1)) ?? noWays,
    accounts: accounts.get(month) ?? { made: 0, finished: 0 },
    services: servicesOf(
      portal,
      sent.filter((one) => one.month === month),
    ),
    survey,
    usual: [...catalogue.services.values()].flatMap(({ slug, shortName }) => {
      const usual = usualTime(spans.get(slug) ?? [], office);
      return usual === null ? [] : [{ ...usual, name: shortName }];
    }),
    films,
  };
}
