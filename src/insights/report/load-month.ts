import { dayAfter } from '../../applications/reminder-rules.ts';
import { issuedSpans } from '../../applications/store-usual.ts';
import { countedFrom, usualTime } from '../../applications/usual-rules.ts';
import type { UsualTime } from '../../applications/usual-rules.ts';
import { localDay } from '../../catalogue/formats.ts';
import type { Portal } from '../../portal.ts';
import type { Texts } from '../../web/texts/texts.ts';
import { halfYearOf, monthAfter, monthOfDay, periodOf } from '../period-rules.ts';
import type { Period } from '../period-rules.ts';
import type { Element } from '../survey/elements.ts';
import { plansOf } from '../survey/store.ts';
import { filmSentences } from './film-sentences.ts';
import { hurdleSentences } from './hurdle-sentences.ts';
import type { HurdleSentences } from './hurdle-sentences.ts';
import { literacySentences } from './literacy-sentences.ts';
import { loadResults } from '../survey/load-results.ts';
import type { SurveyResults } from '../survey/load-results.ts';
import { servicesOf } from '../usage/load-usage.ts';
import type { NamedWays } from '../usage/load-usage.ts';
import { noWays, waysBy } from '../usage/rules.ts';
import { accountsIn, sentIn } from '../usage/store.ts';
import { toldAccounts, toldAlone } from '../usage/told-rules.ts';
import type { ToldAccounts, ToldWays } from '../usage/told-rules.ts';

/** Months that the report shows beside its own, so that one sees where things go. */
const MONTHS_BESIDE = 5;

/** Everything that the report of a month tells. */
export type MonthReport = {
  month: string;
  /** The last day that is counted of a month that still runs; null = the month is over. */
  running: string | null;
  /** The month and those before it in which something was sent, the first first. */
  months: readonly { month: string; ways: ToldWays }[];
  now: ToldWays;
  before: ToldWays;
  accounts: ToldAccounts;
  services: readonly NamedWays[];
  survey: SurveyResults;
  /** What the office plans for the half year that the month is in. */
  plans: { period: Period; of: ReadonlyMap<Element, string> };
  usual: readonly (UsualTime & { name: string })[];
  hurdles: HurdleSentences;
  /** What is known of films and of people's skills, in sentences; none = nothing was measured. */
  films: readonly string[];
  literacy: readonly string[];
};

/** Loads it: as many queries whatever the month. @param t the language of its sentences */
export async function loadMonth(
  portal: Pick<Portal, 'db' | 'clock' | 'office' | 'catalogue'>,
  t: Texts,
  month: string,
): Promise<MonthReport> {
  const { db, clock, office, catalogue } = portal;
  const today = localDay(clock.now(), office);
  const half = halfYearOf(`${month}-01`);
  const [sent, accounts, survey, spans, plans, hurdles, films, literacy] = await Promise.all([
    sentIn(db, { first: monthAfter(month, -MONTHS_BESIDE), last: month }),
    accountsIn(db, { first: month, last: month }),
    loadResults(portal, periodOf(month)),
    issuedSpans(db, countedFrom(today), office.zone),
    plansOf(db, half.key),
    hurdleSentences(portal, t, month),
    filmSentences(portal, t, month),
    literacySentences(portal, t),
  ]);
  const byMonth = waysBy(sent, (one) => one.month);
  const told = (of: string) => toldAlone(byMonth.get(of) ?? noWays);
  return {
    month,
    // Figures are counted at night: yesterday is the last whole day in them.
    running: monthOfDay(today) === month ? dayAfter(today, -1) : null,
    months: [...byMonth.keys()].toSorted().map((of) => ({ month: of, ways: told(of) })),
    now: told(month),
    before: told(monthAfter(month, -1)),
    accounts: toldAccounts(accounts.get(month) ?? { made: 0, finished: 0 }),
    services: servicesOf(
      portal,
      sent.filter((one) => one.month === month),
      told(month),
    ),
    survey,
    plans: { period: half, of: plans },
    hurdles,
    films,
    literacy,
    usual: [...catalogue.services.values()].flatMap(({ slug, shortName }) => {
      const usual = usualTime(spans.get(slug) ?? [], office);
      return usual === null ? [] : [{ ...usual, name: shortName }];
    }),
  };
}
