import { Hono } from 'hono';
import { officersAtDesks } from '../accounts/store-colleagues.ts';
import { localDay } from '../catalogue/formats.ts';
import { addWorkingDays } from '../catalogue/working-days.ts';
import { opinionsPage } from '../opinions/pages/opinions.tsx';
import type { QuestionTyped } from '../opinions/pages/opinions.tsx';
import { askableOffices, mayAsk, readQuestion } from '../opinions/rules.ts';
import { askOpinion, withdrawOpinion } from '../opinions/store.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { deskOnly } from './desk-only.ts';
import { loadCase } from './load-case.ts';
import type { Case } from './load-case.ts';

/** Whoever checks an application asks another office what it thinks. */
export const opinionRoutes = new Hono<PortalEnv>();

opinionRoutes.get('/petugas/permohonan/:number/pendapat', deskOnly, async (c) => shown(c, untouched(c)));

opinionRoutes.post('/petugas/permohonan/:number/pendapat', deskOnly, async (c) => {
  const { values } = await readPosted(c, { fields: ['dinas', 'pertanyaan', 'hari'] });
  const { db, seal, clock, office } = c.get('portal');
  const officer = c.get('person');
  const found = await loadCase(c, c.req.param('number'));
  if (found === null || officer === null) return c.notFound();
  const { dinas = '', pertanyaan = '', hari = '' } = values;
  const typed = { dinas, pertanyaan, hari };
  const offices = await officesFor(c, found);
  if (offices === null) return shown(c, typed, { late: 'tooLate' });
  const read = readQuestion({ office: dinas, question: pertanyaan, days: hari }, offices);
  if (!read.ok) return shown(c, typed, { faults: read.faults });
  const at = clock.now();
  const { days, ...question } = read.asked;
  const { number, course, ownFiling } = found;
  const dueOn = addWorkingDays(localDay(at, office), days, office);
  const asked = await askOpinion(db, seal, { officer, number, course, ownFiling, ...question, dueOn, at });
  return asked ? c.redirect(paths.deskOpinions(number), 303) : shown(c, typed, { late: 'tooLate' });
});

opinionRoutes.post('/petugas/permohonan/:number/pendapat/:id{[0-9]{1,15}}/penarikan', deskOnly, async (c) => {
  await readPosted(c, { fields: [] });
  const { db, clock } = c.get('portal');
  const officer = c.get('person');
  const found = await loadCase(c, c.req.param('number'));
  if (found === null || officer === null) return c.notFound();
  const applicationId = found.application.id;
  const withdrawn = await withdrawOpinion(db, { officer, applicationId, id: Number(c.req.param('id')), at: clock.now() });
  return withdrawn ? c.redirect(paths.deskOpinions(found.number), 303) : shown(c, untouched(c), { late: 'notWithdrawn' });
});

const untouched = (c: PortalContext): QuestionTyped => ({
  dinas: '',
  pertanyaan: '',
  hari: `${c.get('portal').office.opinions.workingDays}`,
});

/** Offices that can be asked about a case; null = who looks cannot ask now. */
async function officesFor(
  c: PortalContext,
  { application, course, ownFiling, service, opinions }: Case,
): Promise<string[] | null> {
  const { db, seal } = c.get('portal');
  const officer = c.get('person');
  if (officer === null || !mayAsk(officer.role, application.state, course, ownFiling)) return null;
  const reviewing = [application.technicalOffice, service.technicalOffice, officer.technicalOffice];
  return askableOffices(await officersAtDesks(db, seal), { reviewing, opinions });
}

async function shown(c: PortalContext, typed: QuestionTyped, failed?: Parameters<typeof opinionsPage>[3]): Promise<Response> {
  const { clock, office } = c.get('portal');
  const found = await loadCase(c, c.req.param('number') ?? '');
  if (found === null) return c.notFound();
  const of = {
    number: found.number,
    applicant: found.applicant,
    service: found.service.shortName,
    opinions: found.opinions,
    offices: await officesFor(c, found),
    today: localDay(clock.now(), office),
  };
  return opinionsPage(c, of, typed, failed);
}
