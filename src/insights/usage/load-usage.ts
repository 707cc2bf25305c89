import { localDay } from '../../catalogue/formats.ts';
import type { Portal } from '../../portal.ts';
import { firstPublishedAt } from '../../tutorials/store.ts';
import { monthAfter, monthOfDay, monthsBetween } from '../period-rules.ts';
import { noWays, totalOf, waysBy } from './rules.ts';
import type { Accounts, Sent, Ways } from './rules.ts';
import { accountsIn, sentIn } from './store.ts';
import { changeOf, toldAccounts, toldAlone, toldBy } from './told-rules.ts';
import type { Change, ToldAccounts, ToldWays } from './told-rules.ts';

/** Months that the page shows. */
const MONTHS_SHOWN = 12;

/** What may be told of what was sent under a name. */
export type NamedWays = { key: string; name: string; ways: ToldWays };

/** How the portal is used: twelve months, and one of them by service and by kelurahan. */
export type Usage = {
  month: string;
  /** The newest first, from the first one in which anything happened. */
  months: readonly { month: string; ways: ToldWays; accounts: ToldAccounts }[];
  services: readonly NamedWays[];
  /** `key` `''` = not said. */
  kelurahan: readonly NamedWays[];
  /** The month before the first published film against the shown one; `none` = no film is published yet, `few` = too little to compare. */
  films: { kind: 'none' } | { kind: 'few' } | { kind: 'change'; before: string; change: Change };
};

type Rooms = Pick<Portal, 'db' | 'clock' | 'office' | 'catalogue'>;

/** The month that is told of when none is asked for: this one. */
export const thisMonth = ({ clock, office }: Pick<Portal, 'clock' | 'office'>): string =>
  monthOfDay(localDay(clock.now(), office));

/** Loads it for a month: three queries over small tables. */
export async function loadUsage(portal: Rooms, month: string): Promise<Usage> {
  const { db, office } = portal;
  const now = thisMonth(portal);
  const filmedAt = await firstPublishedAt(db);
  const before = filmedAt === null ? null : monthAfter(monthOfDay(localDay(filmedAt, office)), -1);
  const shownFrom = monthAfter(now, 1 - MONTHS_SHOWN);
  const first = [shownFrom, month, before ?? month].toSorted()[0] ?? month;
  const [sent, accounts] = await Promise.all([sentIn(db, { first, last: now }), accountsIn(db, { first: shownFrom, last: now })]);
  const byMonth = waysBy(sent, (one) => one.month);
  const ofMonth = sent.filter((one) => one.month === month);
  const whole = toldAlone(byMonth.get(month) ?? noWays);
  const kelurahan = namedWays(ofMonth, { by: 'kelurahan', whole, nameOf: (code) => office.kelurahan.get(code)?.name ?? code });
  return {
    month,
    months: monthsOf(byMonth, accounts, { first: shownFrom, last: now }),
    services: servicesOf(portal, ofMonth, whole),
    kelurahan,
    films: before === null ? { kind: 'none' } : filmsChange(before, byMonth, month),
  };
}

function monthsOf(
  byMonth: ReadonlyMap<string, Ways>,
  accounts: ReadonlyMap<string, Accounts>,
  { first, last }: { first: string; last: string },
): Usage['months'] {
  const all = monthsBetween(first, last).map((month) => ({
    month,
    ways: byMonth.get(month) ?? noWays,
    accounts: accounts.get(month) ?? { made: 0, finished: 0 },
  }));
  const begun = all.findIndex(({ ways, accounts }) => totalOf(ways) > 0 || accounts.made > 0);
  const shown = begun === -1 ? [] : all.slice(begun).toReversed();
  return shown.map(({ month, ways, accounts }) => ({ month, ways: toldAlone(ways), accounts: toldAccounts(accounts) }));
}

function filmsChange(before: string, byMonth: ReadonlyMap<string, Ways>, month: string): Usage['films'] {
  const [then, now] = [before, month].map((of) => toldAlone(byMonth.get(of) ?? noWays));
  const change = month <= before || then === undefined || now === undefined ? null : changeOf(then, now);
  return change === null ? { kind: 'few' } : { kind: 'change', before, change };
}

/** What may be told of what was sent by service, the most asked for first. @param whole what is told of all of it */
export const servicesOf = ({ catalogue }: Pick<Portal, 'catalogue'>, sent: readonly Sent[], whole: ToldWays): NamedWays[] =>
  namedWays(sent, {
    by: 'service',
    whole,
    nameOf: (slug) => (catalogue.services.get(slug) ?? catalogue.closed.get(slug))?.shortName ?? slug,
  });

type Naming = { by: 'service' | 'kelurahan'; whole: ToldWays; nameOf: (key: string) => string };

function namedWays(sent: readonly Sent[], { by, whole, nameOf }: Naming): NamedWays[] {
  const groups = waysBy(sent, (one) => one[by]);
  const counted = (key: string) => totalOf(groups.get(key) ?? noWays);
  return [...toldBy(groups, whole)]
    .map(([key, ways]) => ({ key, name: nameOf(key), ways }))
    .toSorted((a, b) => counted(b.key) - counted(a.key) || a.name.localeCompare(b.name));
}
