import { Hono } from 'hono';
import { requirePerson } from '../accounts/require.ts';
import { referenceOf } from '../applications/application.ts';
import { openDossier } from '../applications/dossier.ts';
import type { Dossier } from '../applications/dossier.ts';
import { movedOnPage } from '../applications/pages/moved-on.tsx';
import { dayWithWeekday, localDay } from '../catalogue/formats.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { calendarFile } from './calendar.ts';
import { ownVisitPage } from './pages/own-visit.tsx';
import { judgeAsk, mayAskForAnother } from './plan-rules.ts';
import { askForAnotherDay } from './plan-visit.ts';
import { livePlan } from './store-plans.ts';
import type { PlannedVisit } from './store-plans.ts';

/** The visit to an applicant's place, for the applicant. */
export const ownVisitRoutes = new Hono<PortalEnv>();

const applicant = requirePerson(['applicant']);

ownVisitRoutes.get('/permohonan/:ref/kunjungan', applicant, async (c) => {
  const found = await open(c);
  return found === null ? c.notFound() : shown(c, found, { typed: '' });
});

ownVisitRoutes.post('/permohonan/:ref/kunjungan', applicant, async (c) => {
  const { values } = await readPosted(c, { fields: ['alasan'] });
  const found = await open(c);
  const person = c.get('person');
  if (found === null || person === null) return c.notFound();
  const typed = values['alasan'] ?? '';
  const judged = judgeAsk(typed);
  if (!judged.ok && found.plan !== null) return shown(c, found, { typed, fault: judged.fault });
  const reference = referenceOf(found.dossier.application);
  const asked = await askForAnotherDay(c.get('portal'), { person, reference, why: judged.ok ? judged.why : '' });
  if (!asked.ok && asked.reason === 'none') return movedOnPage(c, { dossier: found.dossier, tried: 'ask_visit_move' });
  return c.redirect(paths.visit(reference), 303);
});

ownVisitRoutes.get('/permohonan/:ref/kunjungan/kalender.ics', applicant, async (c) => {
  const found = await open(c);
  if (found === null || found.plan === null) return c.notFound();
  const { config, office } = c.get('portal');
  const { visits: words } = c.get('t');
  const { dossier, plan } = found;
  const { shortName } = dossier.service;
  const text = [
    `${dayWithWeekday(plan.day, office)}, ${words.hours({ ...plan, zoneName: office.zoneName })}`,
    `${words.facts.who}: ${plan.who}`,
    ...(plan.ready === '' ? [] : [`${words.facts.ready}: ${plan.ready}`]),
    words.noMoney,
  ].join('\n');
  const url = `${config.url}${paths.visit(referenceOf(dossier.application))}`;
  const file = calendarFile({ plan, title: words.calendarTitle(shortName), text, url }, office);
  return c.body(file, 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'attachment; filename="kunjungan.ics"',
    'cache-control': 'private, no-store',
  });
});

type Opened = { dossier: Dossier; plan: PlannedVisit | null };

/** A sent application of the person, with the visit that it waits for. */
async function open(c: PortalContext): Promise<Opened | null> {
  const { db, seal } = c.get('portal');
  const dossier = await openDossier(c);
  if (dossier === null || dossier.application.number === null) return null;
  const { id, state } = dossier.application;
  return { dossier, plan: state === 'technical' ? await livePlan(db, seal, id) : null };
}

function shown(c: PortalContext, { dossier, plan }: Opened, given: { typed: string; fault?: 'missing' | 'long' }) {
  const { clock, office } = c.get('portal');
  const may = plan === null ? ({ ok: true } as const) : mayAskForAnother(plan, localDay(clock.now(), office));
  return ownVisitPage(c, {
    reference: referenceOf(dossier.application),
    service: dossier.service.shortName,
    plan,
    may,
    ...given,
  });
}
