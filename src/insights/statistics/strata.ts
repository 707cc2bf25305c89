/** Who was shown what is tried, and who was not. */
export type Arm = 'with' | 'without';

/** One person: group, stratum (service and week), and what came of it: 1 or 0, or minutes. */
export type Observed = { arm: Arm; service: string; week: string; value: number; watched: boolean };

/** People of one service and week, by group. `weight`: its part of the whole; all weights add up to 1. */
export type Stratum = { weight: number; with: readonly Observed[]; without: readonly Observed[] };

/** Fewer in a group tell nothing about how people of it differ. */
const FEWEST = 2;

/**
 * People by service and week, with the weights of Cochran, Mantel and Haenszel (n1 n0 / (n1 + n0)), so that like is compared with like. Weeks in which a group has
 * fewer than two people are taken together for their service, and those of services that stay too small, together; what is too small then is left out.
 */
export function strataOf(people: readonly Observed[]): Stratum[] {
  const weeks = gather(people, ({ service, week }) => `${service} ${week}`);
  const byService = gather(weeks.small, ({ service }) => service);
  const rest = gather(byService.small, () => '');
  const groups = [...weeks.large, ...byService.large, ...rest.large].map(byArm);
  const raw = groups.map((group) => (group.with.length * group.without.length) / (group.with.length + group.without.length));
  const sum = raw.reduce((total, each) => total + each, 0);
  return groups.map((group, at) => ({ ...group, weight: (raw[at] ?? 0) / sum }));
}

function gather(people: readonly Observed[], keyOf: (one: Observed) => string): { large: Observed[][]; small: Observed[] } {
  const groups = [...Map.groupBy(people, keyOf).values()];
  const isLarge = (group: readonly Observed[]) => {
    const { with: first, without } = byArm(group);
    return first.length >= FEWEST && without.length >= FEWEST;
  };
  return { large: groups.filter(isLarge), small: groups.filter((group) => !isLarge(group)).flat() };
}

const byArm = (group: readonly Observed[]) => ({
  with: group.filter(({ arm }) => arm === 'with'),
  without: group.filter(({ arm }) => arm === 'without'),
});
