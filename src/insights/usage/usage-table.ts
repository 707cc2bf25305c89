import type { Texts } from '../../web/texts/texts.ts';
import { noWays, waysBy } from './rules.ts';
import type { Accounts, Sent } from './rules.ts';
import { toldAccounts, toldAlone, toldBy } from './told-rules.ts';
import type { ToldWays } from './told-rules.ts';

type Words = Texts['usageOffice']['csv'];
type Row = (string | number | null)[];

/** The table that is handed on: each month as a whole, by service, and by kelurahan, with what may be told of them; what may not is left empty, and a kelurahan left out. */
export function usageTable(words: Words, sent: readonly Sent[]): Row[] {
  const months = [...Map.groupBy(sent, ({ month }) => month)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const rows = months.flatMap(([month, ofMonth]) => {
    const whole = toldAlone(waysBy(ofMonth, () => month).get(month) ?? noWays);
    return [
      [month, words.all, '', ...cellsOf(whole)],
      ...groupsOf(ofMonth, 'service', whole).map(([name, told]) => [month, words.service, name, ...cellsOf(told)]),
      ...groupsOf(ofMonth, 'kelurahan', whole).flatMap(([name, told]) =>
        name === '' || told.total === null ? [] : [[month, words.kelurahan, name, ...cellsOf(told)]],
      ),
    ];
  });
  return [Object.keys(words.columns), ...rows];
}

const groupsOf = (sent: readonly Sent[], by: 'service' | 'kelurahan', whole: ToldWays) => [
  ...toldBy(
    waysBy(sent, (one) => one[by]),
    whole,
  ),
];

const cellsOf = ({ total, online, assisted, counter }: ToldWays) => [total, online, assisted, counter];

/** The table of new accounts, the first month first. */
export const accountsTable = (words: Words, accounts: ReadonlyMap<string, Accounts>): Row[] => [
  ['bulan', ...Object.keys(words.accountColumns)],
  ...[...accounts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, counted]) => {
      const { made, finished } = toldAccounts(counted);
      return [month, made, finished];
    }),
];
