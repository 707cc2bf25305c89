import type { Way } from '../../applications/ways.ts';
import { FEWEST_RANKED, isFew } from '../few-rules.ts';
import { toldTable } from '../few-table.ts';
import type { Interval } from '../statistics/interval.ts';
import { intervalOf } from '../statistics/interval.ts';
import { differenceOfShares } from '../statistics/newcombe.ts';
import { Z95 } from '../statistics/normal.ts';
import type { Accounts, Ways } from './rules.ts';

/** What may be told of how many were sent, together and by each way; null = not told, because one to four are in it, or could be reckoned from it. */
export type ToldWays = Readonly<Record<Way | 'total', number | null>>;

/** Accounts as they are told; null as above. */
export type ToldAccounts = { made: number | null; finished: number | null };

const COLUMNS = ['online', 'assisted', 'counter', 'total'] as const;

/**
 * What may be told of groups, by name.
 * @param together what is told elsewhere of all of them, such as of their month; null = the groups are no parts of anything told.
 */
export function toldBy(groups: ReadonlyMap<string, Ways>, together: ToldWays | null): Map<string, ToldWays> {
  const rows = [...groups.values()].map(({ online, assisted, counter }) => [
    online,
    assisted,
    counter,
    online + assisted + counter,
  ]);
  const sums = COLUMNS.map((column) => together?.[column] ?? null);
  const told = toldTable(rows, sums);
  return new Map([...groups.keys()].map((name, at) => [name, waysOf(rows[at] ?? [], told[at] ?? [])] as const));
}

/** What may be told of one group that is no part of another. */
export const toldAlone = (ways: Ways): ToldWays => toldBy(new Map([['', ways]]), null).get('') ?? waysOf([], []);

function waysOf(counts: readonly number[], told: readonly boolean[]): ToldWays {
  const at = (column: (typeof COLUMNS)[number]) => {
    const index = COLUMNS.indexOf(column);
    return told[index] === true ? (counts[index] ?? null) : null;
  };
  return { online: at('online'), assisted: at('assisted'), counter: at('counter'), total: at('total') };
}

/** Of accounts neither those that finished nor those that did not are told while they are one to four. */
export function toldAccounts({ made, finished }: Accounts): ToldAccounts {
  if (isFew(made)) return { made: null, finished: null };
  return { made, finished: isFew(finished) || isFew(made - finished) ? null : finished };
}

/** The share of a part in whole percent; null where there is nothing to take it of, or where either is not told. */
export const percent = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 ? null : Math.round((part * 100) / whole);

/** The share that people did alone online before and now, in percent. `points`: now less then; `interval`: 95 % of that, in points. */
export type Change = { before: number; now: number; points: number; interval: Interval };

/**
 * How the share that people did alone online changed from the month before the first film to a later one. It says what is different, not why: other things
 * changed too. Null where either month has too little to take a share of.
 */
export function changeOf(before: ToldWays, now: ToldWays): Change | null {
  const [then, later] = [before, now].map(({ online, total }) => ({ count: online, of: total }));
  if (!isEnough(then) || !isEnough(later)) return null;
  const { low, high } = intervalOf(differenceOfShares(later, then), Z95);
  const [was, is] = [(100 * then.count) / then.of, (100 * later.count) / later.of].map(Math.round) as [number, number];
  return { before: was, now: is, points: is - was, interval: { low: low * 100, high: high * 100 } };
}

type Maybe = { count: number | null; of: number | null } | undefined;
const isEnough = (share: Maybe): share is { count: number; of: number } =>
  share !== undefined && share.count !== null && share.of !== null && share.of >= FEWEST_RANKED;
