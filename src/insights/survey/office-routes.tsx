import { Hono } from 'hono';
import { requirePerson } from '../../accounts/require.ts';
import { printingOf, sendPdf } from '../../applications/papers/form-pdf.ts';
import { isLocal } from '../../catalogue/service.ts';
import type { PortalEnv } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { readPosted } from '../../web/posted.ts';
import { inBothFormats, sendTable } from '../../web/send-table.ts';
import { periodAsked } from '../period-asked.ts';
import { readPeriod } from '../period-rules.ts';
import { forOfficers, forReporters } from '../readers.ts';
import { elements } from './elements.ts';
import { loadResults } from './load-results.ts';
import { surveyOfficePage } from './pages/survey-office.tsx';
import { tabletOfferPage } from './pages/tablet.tsx';
import { posterPaper } from './papers/poster-paper.ts';
import { surveyReportPaper } from './papers/survey-report-paper.ts';
import { planField, readPlans } from './plan-rules.ts';
import { resultsTable } from './results-table.ts';
import { respondentTable } from './respondent-rows.ts';
import { openTablet } from './tablet-device.ts';
import { respondentsOf, savePlans } from './store.ts';

/** What the survey says, for the office: the page, the plan, the report, the tables, the poster for the counter. */
export const surveyOfficeRoutes = new Hono<PortalEnv>();

surveyOfficeRoutes.get('/petugas/survei', forOfficers, async (c) => {
  const period = periodAsked(c);
  if (period === null) return c.notFound();
  return surveyOfficePage(c, {
    results: await loadResults(c.get('portal'), period),
    saved: c.req.query('kabar') === 'tersimpan',
  });
});

const atCounter = requirePerson(['front_desk', 'head', 'publisher', 'administrator']);

surveyOfficeRoutes.get('/petugas/survei/tablet', atCounter, (c) => tabletOfferPage(c));

surveyOfficeRoutes.post('/petugas/survei/tablet', atCounter, async (c) => {
  await readPosted(c, { fields: [] });
  await openTablet(c);
  return c.redirect(paths.surveyKioskStart, 303);
});

surveyOfficeRoutes.post('/petugas/survei/rencana', forReporters, async (c) => {
  const { values } = await readPosted(c, { fields: ['periode', ...elements.map(planField)] });
  const portal = c.get('portal');
  const period = readPeriod(values.periode ?? '');
  const officer = c.get('person');
  if (period === null || officer === null) return c.notFound();
  const { plans, tooLong } = readPlans(values);
  if (tooLong.length > 0) return surveyOfficePage(c, { results: await loadResults(portal, period), typed: { plans, tooLong } });
  await savePlans(portal.db, { period: period.key, plans, officer, at: portal.clock.now() });
  return c.redirect(paths.deskSurveySaved(period.key), 303);
});

surveyOfficeRoutes.get('/petugas/survei/laporan.pdf', forOfficers, async (c) => {
  const period = periodAsked(c);
  if (period === null) return c.notFound();
  const { config } = c.get('portal');
  const results = await loadResults(c.get('portal'), period);
  const paper = surveyReportPaper(printingOf(c), results, { invented: config.mode === 'demo' });
  return sendPdf(c, paper, `skm-${period.key}.pdf`, 'no-store');
});

surveyOfficeRoutes.on('GET', inBothFormats('/petugas/survei/tabel.csv'), forOfficers, async (c) => {
  const period = periodAsked(c);
  if (period === null) return c.notFound();
  const results = await loadResults(c.get('portal'), period);
  return sendTable(c, resultsTable(c.get('t').surveyOffice.csv, results), `skm-${period.key}.csv`);
});

surveyOfficeRoutes.on('GET', inBothFormats('/petugas/survei/responden.csv'), forOfficers, async (c) => {
  const period = periodAsked(c);
  if (period === null) return c.notFound();
  const groups = await respondentsOf(c.get('portal').db, period);
  const table = respondentTable(c.get('t').surveyOffice.csv, period.key, groups);
  return sendTable(c, table, `skm-responden-${period.key}.csv`);
});

surveyOfficeRoutes.on('GET', inBothFormats('/petugas/survei/arti-kolom.csv'), forOfficers, (c) => {
  const { columns, respondentColumns, dictionaryHead } = c.get('t').surveyOffice.csv;
  const meanings = [...Object.entries(columns), ...Object.entries(respondentColumns)];
  return sendTable(c, [dictionaryHead, ...meanings], 'skm-arti-kolom.csv');
});

surveyOfficeRoutes.get('/petugas/survei/poster.pdf', atCounter, async (c) => {
  const { catalogue, seal, config } = c.get('portal');
  const service = catalogue.services.get(c.req.query('layanan') ?? '');
  if (service === undefined || !isLocal(service)) return c.redirect(paths.deskSurvey, 303);
  const paper = await posterPaper({ ...printingOf(c), seal, baseUrl: config.url }, service);
  return sendPdf(c, paper, `poster-penilaian-${service.slug}.pdf`, 'no-store');
});
