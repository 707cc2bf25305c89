import { Hono } from 'hono';
import { inBothFormats, sendTable } from '../../web/send-table.ts';
import type { PortalEnv } from '../../web/environment.ts';
import { periodAsked } from '../period-asked.ts';
import { firstAndLast } from '../period-rules.ts';
import { forOfficers } from '../readers.ts';
import { loadProcess } from './load-process.ts';
import { processPage } from './pages/process.tsx';
import { processTable } from './process-table.ts';

/** How fast and how smoothly the office decides: the page and its table. */
export const processRoutes = new Hono<PortalEnv>();

processRoutes.get('/petugas/lama-proses', forOfficers, async (c) => {
  const period = periodAsked(c);
  return period === null ? c.notFound() : processPage(c, period, await loadProcess(c.get('portal'), firstAndLast(period)));
});

processRoutes.on('GET', inBothFormats('/petugas/lama-proses/tabel.csv'), forOfficers, async (c) => {
  const period = periodAsked(c);
  if (period === null) return c.notFound();
  const head = Object.keys(c.get('t').processOffice.csv.columns);
  const process = await loadProcess(c.get('portal'), firstAndLast(period));
  return sendTable(c, processTable(head, period.key, process), `lama-proses-${period.key}.csv`);
});

processRoutes.on('GET', inBothFormats('/petugas/lama-proses/arti-kolom.csv'), forOfficers, (c) => {
  const { columns, dictionaryHead } = c.get('t').processOffice.csv;
  return sendTable(c, [dictionaryHead, ...Object.entries(columns)], 'lama-proses-arti-kolom.csv');
});
