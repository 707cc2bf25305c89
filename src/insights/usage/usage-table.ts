import type { Texts } from '../../web/texts/texts.ts';
import { isShown, totalOf, waysBy } from './rules.ts';
import type { Accounts, Sent } from './rules.ts';

/** The table that is handed on: each month as a whole, by service, and by kelurahan, of which those under five applications are left out; of other small groups it is not said how they came. */
export function usageTable(words: Texts['usageOffice']['csv'], sent: readonly Sent[]): (string | number)[][] {
  const groups = [
    { kind: words.all, nameOf: () => '' },
    { kind: words.service, nameOf: (one: Sent) => one.service },
    { kind: words.kelurahan, nameOf: (one: Sent) => one.kelurahan },
  ];
  const rows = groups.flatMap(({ kind, nameOf }) =>
    [...waysBy(sent, (one) => `${one.month} ${nameOf(one)}`)].flatMap(([key, ways]) => {
      const [month = '', name = ''] = key.split(' ');
      if (kind === words.kelurahan && (name === '' || !isShown(ways))) return [];
      const parts = isShown(ways) ? [ways.online, ways.assisted, ways.counter] : ['', '', ''];
      return [[month, kind, name, totalOf(ways), ...parts]];
    }),
  );
  return [Object.keys(words.columns), ...rows.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))];
}

/** The table of new accounts, the first month first. */
export const accountsTable = (
  words: Texts['usageOffice']['csv'],
  accounts: ReadonlyMap<string, Accounts>,
): (string | number)[][] => [
  ['bulan', ...Object.keys(words.accountColumns)],
  ...[...accounts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([month, { made, finished }]) => [month, made, finished]),
];
