import type { Head, Office } from './office.ts';

/**
 * Who signs on a local day: whoever acts for the head then, else the head whose time began last. Where nobody was ever named in the browser, the one of the files.
 */
export function headOn(day: string, { head, heads }: Pick<Office, 'head' | 'heads'>): Head {
  const now = heads.filter(({ from, until }) => from <= day && (until === null || day <= until));
  const acting = now.filter(({ until }) => until !== null);
  const [newest] = (acting.length > 0 ? acting : now).toSorted((a, b) => b.from.localeCompare(a.from));
  return newest?.head ?? head;
}
