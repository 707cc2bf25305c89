import { Hono } from 'hono';
import type { PortalEnv } from '../../web/environment.ts';
import { inBothFormats, sendTable } from '../../web/send-table.ts';
import { monthAfter, readPeriod } from '../period-rules.ts';
import { forOfficers } from '../readers.ts';
import { loadUsage, thisMonth } from './load-usage.ts';
import { usagePage } from './pages/usage.tsx';
import { accountsIn, sentIn } from './store.ts';
import { accountsTable, usageTable } from './usage-table.ts';

/** How the portal is used, for the office: the page and its table. */
export const usageRoutes = new Hono<PortalEnv>();

/** As far back as the table goes, in months. */
const TABLE_MONTHS = 36;

usageRoutes.get('/petugas/penggunaan', forOfficers, async (c) => {
  const portal = c.get('portal');
  const asked = c.req.query('bulan') ?? '';
  const month = asked === '' ? thisMonth(portal) : asked;
  if (readPeriod(month)?.kind !== 'month' || month > thisMonth(portal)) return c.notFound();
  return usagePage(c, await loadUsage(portal, month));
});

usageRoutes.on('GET', inBothFormats('/petugas/penggunaan/tabel.csv'), forOfficers, async (c) => {
  const portal = c.get('portal');
  const last = thisMonth(portal);
  const sent = await sentIn(portal.db, { first: monthAfter(last, 1 - TABLE_MONTHS), last });
  return sendTable(c, usageTable(c.get('t').usageOffice.csv, sent), `penggunaan-${last}.csv`);
});

usageRoutes.on('GET', inBothFormats('/petugas/penggunaan/akun.csv'), forOfficers, async (c) => {
  const portal = c.get('portal');
  const last = thisMonth(portal);
  const accounts = await accountsIn(portal.db, { first: monthAfter(last, 1 - TABLE_MONTHS), last });
  return sendTable(c, accountsTable(c.get('t').usageOffice.csv, accounts), `akun-${last}.csv`);
});

usageRoutes.on('GET', inBothFormats('/petugas/penggunaan/arti-kolom.csv'), forOfficers, (c) => {
  const { columns, accountColumns, dictionaryHead } = c.get('t').usageOffice.csv;
  const meanings = [...Object.entries(columns), ...Object.entries(accountColumns)];
  return sendTable(c, [dictionaryHead, ...meanings], 'penggunaan-arti-kolom.csv');
});
