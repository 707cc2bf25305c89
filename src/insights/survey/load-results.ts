import type { Portal } from '../../portal.ts';
import { firstAndLast } from '../period-rules.ts';
import type { Period } from '../period-rules.ts';
import { decidedIn } from '../usage/store.ts';
import { channels } from './elements.ts';
import type { Channel, Element } from './elements.ts';
import { toldCounts } from '../few-rules.ts';
import { emptyTally, resultOf, together } from './rules.ts';
import type { Result, Tally } from './rules.ts';
import { plansOf, respondentsOf, talliesOf } from './store.ts';
import type { GroupTally, RespondentGroup } from './store.ts';

/** Everything that one period's survey says. */
export type SurveyResults = {
  period: Period;
  all: Tally;
  /** Applications that were decided in the period. */
  population: number;
  /** Services with a decided application or an answer, by their name. `isTold`: their population may be told. */
  services: readonly { slug: string; name: string; tally: Tally; population: number; result: Result; isTold: boolean }[];
  channels: readonly { channel: Channel; tally: Tally; result: Result }[];
  respondents: readonly RespondentGroup[];
  plans: ReadonlyMap<Element, string>;
};

/** Loads it: four queries, whatever the number of services. */
export async function loadResults({ db, catalogue }: Pick<Portal, 'db' | 'catalogue'>, period: Period): Promise<SurveyResults> {
  const months = firstAndLast(period);
  const [groups, decided, respondents, plans] = await Promise.all([
    talliesOf(db, period),
    decidedIn(db, months),
    respondentsOf(db, period),
    plansOf(db, period.key),
  ]);
  const slugs = new Set([...groups.map(({ service }) => service), ...decided.keys()]);
  const nameOf = (slug: string) => catalogue.services.get(slug)?.shortName ?? catalogue.closed.get(slug)?.shortName ?? slug;
  const told = toldCounts([...slugs].map((slug) => decided.get(slug) ?? 0));
  return {
    period,
    all: sumOf(groups),
    population: [...decided.values()].reduce((sum, count) => sum + count, 0),
    services: withResults(
      [...slugs].map((slug, at) => ({
        slug,
        isTold: told[at] === true,
        name: nameOf(slug),
        tally: sumOf(groups.filter(({ service }) => service === slug)),
        population: decided.get(slug) ?? 0,
      })),
    ).toSorted((a, b) => b.tally.count - a.tally.count || a.name.localeCompare(b.name)),
    channels: withResults(
      channels.map((channel) => ({ channel, tally: sumOf(groups.filter((group) => group.channel === channel)) })),
    ),
    respondents,
    plans,
  };
}

/** With what may be said about each of some groups that make up the whole. */
function withResults<Group extends { tally: Tally }>(groups: readonly Group[]): (Group & { result: Result })[] {
  const told = toldCounts(groups.map(({ tally }) => tally.count));
  return groups.map((group, at) => ({ ...group, result: resultOf(group.tally, told[at] === true) }));
}

const sumOf = (groups: readonly GroupTally[]): Tally => groups.reduce<Tally>(together, emptyTally);
