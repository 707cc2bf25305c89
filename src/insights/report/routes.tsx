import { Hono } from 'hono';
import { printingOf, sendPdf } from '../../applications/papers/form-pdf.ts';
import { onPaper } from '../../applications/papers/on-paper.ts';
import { dayInWords, localDay } from '../../catalogue/formats.ts';
import type { PortalContext, PortalEnv } from '../../web/environment.ts';
import { readPeriod } from '../period-rules.ts';
import { thisMonth } from '../usage/load-usage.ts';
import { monthsWithFigures } from '../usage/store.ts';
import { loadMonth } from './load-month.ts';
import { loadPerformance } from './load-performance.ts';
import { monthReportBlocks } from './month-report-blocks.ts';
import { monthReportPage } from './pages/month-report.tsx';
import { performancePage } from './pages/performance.tsx';
import { reportsPage } from './pages/reports.tsx';
import { forOfficers } from '../readers.ts';

/** What is told of all figures together: the public page, and the office's report of each month. */
export const reportRoutes = new Hono<PortalEnv>();

reportRoutes.get('/kinerja', async (c) => performancePage(c, await loadPerformance(c.get('portal'))));

reportRoutes.get('/petugas/laporan', forOfficers, async (c) => {
  const portal = c.get('portal');
  return reportsPage(c, { months: await monthsWithFigures(portal.db), now: thisMonth(portal) });
});

reportRoutes.get('/petugas/laporan/:month', forOfficers, async (c) => {
  const month = c.req.param('month');
  return isTold(c, month) ? monthReportPage(c, { month, blocks: await blocksOf(c, month) }) : c.notFound();
});

reportRoutes.get('/petugas/laporan/:month/laporan.pdf', forOfficers, async (c) => {
  const month = c.req.param('month');
  if (!isTold(c, month)) return c.notFound();
  const printing = printingOf(c);
  const words = c.get('t').monthlyReport;
  const paper = onPaper(printing, {
    title: words.title(month),
    kind: words.kind,
    foot: words.foot(dayInWords(localDay(printing.now, printing.office))),
    blocks: await blocksOf(c, month),
  });
  return sendPdf(c, paper, `laporan-${month}.pdf`, 'no-store');
});

/** A month that has begun. */
const isTold = (c: PortalContext, month: string): boolean =>
  readPeriod(month)?.kind === 'month' && month <= thisMonth(c.get('portal'));

async function blocksOf(c: PortalContext, month: string) {
  const portal = c.get('portal');
  const invented = portal.config.mode === 'demo';
  const t = c.get('t');
  return monthReportBlocks(t, await loadMonth(portal, t, month), { invented });
}
