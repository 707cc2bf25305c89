import { Hono } from 'hono';
import { dayAfter } from '../applications/reminder-rules.ts';
import { requirePerson } from '../accounts/require.ts';
import { loadForOfficers } from '../applications/store-desk.ts';
import { serviceOf } from '../applications/versions.ts';
import { localDay } from '../catalogue/formats.ts';
import { holderName } from '../catalogue/holder.ts';
import { parseDate } from '../catalogue/parse-date.ts';
import { planFields, planPage } from '../visits/pages/plan.tsx';
import type { PlanTyped } from '../visits/pages/plan.tsx';
import { weekPage } from '../visits/pages/week.tsx';
import { judgePlan, judgeReason, mayPlanVisit, mondayOf } from '../visits/plan-rules.ts';
import { cancelVisit, planVisit } from '../visits/plan-visit.ts';
import { plansBetween } from '../visits/store-plans.ts';
import type { PlannedVisit } from '../visits/store-plans.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { deskOnly } from './desk-only.ts';
import { loadCase } from './load-case.ts';
import type { Case } from './load-case.ts';

/** The reviewing office announces visits, moves them, calls them off, and sees those of a week. */
export const visitPlanRoutes = new Hono<PortalEnv>();

/** So many weeks can be looked at, this one among them. */
const WEEKS = 4;

const nothing: PlanTyped = {
  'hari-hari': '',
  'hari-bulan': '',
  'hari-tahun': '',
  mulai: '',
  sampai: '',
  siapa: '',
  siap: '',
  alasan: '',
};

visitPlanRoutes.get('/petugas/permohonan/:number/kunjungan/rencana', deskOnly, async (c) => {
  const found = await open(c);
  return found === null ? gone(c) : planPage(c, { ...shownOf(found), typed: typedOf(found.plan) });
});

visitPlanRoutes.post('/petugas/permohonan/:number/kunjungan/rencana', deskOnly, async (c) => {
  const { values } = await readPosted(c, { fields: planFields });
  const portal = c.get('portal');
  const officer = c.get('person');
  const found = await open(c);
  if (found === null || officer === null) return gone(c);
  const { dilihat = '', ...rest } = values;
  const typed = { ...nothing, ...rest };
  const [hari, bulan, tahun] = [typed['hari-hari'], typed['hari-bulan'], typed['hari-tahun']];
  const day = parseDate({ hari, bulan, tahun, jam: '', menit: '' });
  const { mulai: begins, sampai: ends, siapa: who, siap: ready, alasan: why } = typed;
  const today = localDay(portal.clock.now(), portal.office);
  const written = { day: day.ok ? day.value : '', begins, ends, who, ready, why };
  const judged = judgePlan(written, { today, office: portal.office, moving: found.plan !== null });
  if (!judged.ok) return planPage(c, { ...shownOf(found), typed, faults: judged.faults });
  const { number, course } = found;
  const planned = await planVisit(portal, { officer, number, course, seen: seenIn(dilihat), plan: judged.plan });
  return answered(c, found, planned, typed);
});

visitPlanRoutes.get('/petugas/permohonan/:number/kunjungan/pembatalan', (c) =>
  c.redirect(paths.deskVisitPlan(c.req.param('number')), 303),
);

visitPlanRoutes.post('/petugas/permohonan/:number/kunjungan/pembatalan', deskOnly, async (c) => {
  const { values } = await readPosted(c, { fields: ['dilihat', 'alasan-batal'] });
  const portal = c.get('portal');
  const officer = c.get('person');
  const found = await open(c);
  if (found === null || officer === null) return gone(c);
  const { dilihat = '', 'alasan-batal': typed = '' } = values;
  const fault = judgeReason(typed);
  if (fault !== undefined && found.plan !== null)
    return planPage(c, { ...shownOf(found), typed: typedOf(found.plan), cancelling: { typed, fault } });
  const { number, course } = found;
  const why = typed.replaceAll(/\s+/g, ' ').trim();
  const cancelled = await cancelVisit(portal, { officer, number, course, seen: seenIn(dilihat), why });
  return answered(c, found, cancelled, typedOf(found.plan));
});

visitPlanRoutes.get('/petugas/kunjungan', requirePerson(['technical']), async (c) => {
  const portal = c.get('portal');
  const { db, seal, clock, office: settings } = portal;
  const officer = c.get('person');
  if (officer === null) return c.notFound();
  const first = mondayOf(localDay(clock.now(), settings));
  const mondays = Array.from({ length: WEEKS }, (_, week) => dayAfter(first, 7 * week));
  const monday = mondays.find((each) => each === c.req.query('mulai')) ?? first;
  const office = officer.technicalOffice ?? '';
  const plans = await plansBetween(db, seal, { office, from: monday, until: dayAfter(monday, 6) });
  const applications = await loadForOfficers(
    db,
    seal,
    officer,
    plans.map(({ applicationId }) => applicationId),
  );
  const visits = [];
  for (const plan of plans) {
    const application = applications.get(plan.applicationId);
    if (application?.state !== 'technical') continue;
    const service = await serviceOf(portal, db, application);
    const { number } = application;
    visits.push({
      ...plan,
      number: number ?? '',
      applicant: holderName(service, application.answers),
      service: service.shortName,
    });
  }
  return weekPage(c, { office, monday, mondays, visits });
});

/** The case, when who asks can plan a visit for it now. */
async function open(c: PortalContext): Promise<Case | null> {
  const found = await loadCase(c, c.req.param('number') ?? '');
  const officer = c.get('person');
  if (found === null || officer === null) return null;
  return mayPlanVisit(officer.role, found.application.state, found.course) ? found : null;
}

/** Nothing to plan any more: who may read the case sees where it is now. */
async function gone(c: PortalContext): Promise<Response> {
  const found = await loadCase(c, c.req.param('number') ?? '');
  return found === null || c.get('person')?.role !== 'technical' ? c.notFound() : c.redirect(paths.deskCase(found.number), 303);
}

async function answered(
  c: PortalContext,
  found: Case,
  outcome: Awaited<ReturnType<typeof planVisit>>,
  typed: PlanTyped,
): Promise<Response> {
  if (outcome.ok) return c.redirect(paths.deskCase(found.number), 303);
  const again = await open(c);
  return again === null ? gone(c) : planPage(c, { ...shownOf(again), typed, changed: true });
}

const shownOf = ({ number, service, plan, application: { dueOn } }: Case) => ({
  number,
  service: service.shortName,
  plan,
  dueOn,
});

const seenIn = (posted: string): number | null => (/^\d+$/.test(posted) ? Number(posted) : null);

/** The announced visit, ready to be changed. */
function typedOf(plan: PlannedVisit | null): PlanTyped {
  if (plan === null) return nothing;
  const [tahun = '', bulan = '', hari = ''] = plan.day.split('-').map((part) => String(Number(part)));
  const { begins, ends, who, ready } = plan;
  return {
    ...nothing,
    'hari-hari': hari,
    'hari-bulan': bulan,
    'hari-tahun': tahun,
    mulai: begins,
    sampai: ends,
    siapa: who,
    siap: ready,
  };
}
