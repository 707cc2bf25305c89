import { Hono } from 'hono';
import { localDay } from '../../catalogue/formats.ts';
import { csvFile, sendCsv } from '../../web/csv.ts';
import type { PortalContext, PortalEnv } from '../../web/environment.ts';
import { halfYearOf, readPeriod } from '../period-rules.ts';
import type { Period } from '../period-rules.ts';
import { forOfficers } from '../readers.ts';
import { loadProcess } from './load-process.ts';
import { processPage } from './pages/process.tsx';
import { processTable } from './process-table.ts';

/** How fast and how smoothly the office decides: the page and its table. */
export const processRoutes = new Hono<PortalEnv>();

processRoutes.get('/petugas/lama-proses', forOfficers, async (c) => {
  const period = periodAsked(c);
  return period === null ? c.notFound() : processPage(c, period, await loadProcess(c.get('portal'), monthsOf(period)));
});

processRoutes.get('/petugas/lama-proses/tabel.csv', forOfficers, async (c) => {
  const period = periodAsked(c);
  if (period === null) return c.notFound();
  const head = Object.keys(c.get('t').processOffice.csv.columns);
  const process = await loadProcess(c.get('portal'), monthsOf(period));
  return sendCsv(c, csvFile(processTable(head, period.key, process)), `lama-proses-${period.key}.csv`);
});

processRoutes.get('/petugas/lama-proses/arti-kolom.csv', forOfficers, (c) => {
  const { columns, dictionaryHead } = c.get('t').processOffice.csv;
  return sendCsv(c, csvFile([dictionaryHead, ...Object.entries(columns)]), 'lama-proses-arti-kolom.csv');
});

const monthsOf = ({ months }: Period) => ({ first: months[0] ?? '', last: months.at(-1) ?? '' });

/** The period of the address; without one the half year of today; null = there is no such period. */
function periodAsked(c: PortalContext): Period | null {
  const asked = c.req.query('periode') ?? '';
  const { clock, office } = c.get('portal');
  return asked === '' ? halfYearOf(localDay(clock.now(), office)) : readPeriod(asked);
}
