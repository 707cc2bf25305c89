import { Hono } from 'hono';
import type { PortalEnv } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { readPosted } from '../../web/posted.ts';
import { countingPage } from './pages/counting.tsx';
import { KEPT_DAYS } from './rollup-jobs.ts';
import { saidNoHere, saysNo, sayWhetherCounted } from './visit.ts';

/** What is counted of visits, in plain words, and how to say no. */
export const countingRoutes = new Hono<PortalEnv>();

countingRoutes.get(paths.counting, (c) => {
  const here = saidNoHere(c);
  const isOfficer = (c.get('person')?.role ?? 'applicant') !== 'applicant';
  return countingPage(c, {
    state: isOfficer ? 'officer' : here ? 'no-here' : saysNo(c) ? 'no-everywhere' : 'yes',
    days: KEPT_DAYS,
    months: c.get('portal').office.retention.comparisonMonths,
  });
});

countingRoutes.get(paths.countingChoice, (c) => c.redirect(paths.counting, 303));

countingRoutes.post(paths.countingChoice, async (c) => {
  const { values } = await readPosted(c, { fields: ['hitung'] });
  sayWhetherCounted(c, values['hitung'] === 'ya');
  return c.redirect(paths.counting, 303);
});
