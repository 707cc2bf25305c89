import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { localDay, megabytes } from '../catalogue/formats.ts';
import { parseDate } from '../catalogue/parse-date.ts';
import { isUuid } from '../database/uuid.ts';
import { reportVisit } from '../visits/report-visit.ts';
import { judgeVisit, reportsVisits } from '../visits/rules.ts';
import { visitFields, visitPage } from '../visits/pages/report.tsx';
import type { VisitTyped } from '../visits/pages/report.tsx';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { deskOnly } from './desk-only.ts';
import { loadCase } from './load-case.ts';

/** The reviewing office reports what it saw at the place. */
export const visitRoutes = new Hono<PortalEnv>();

const nothing: VisitTyped = { 'tanggal-hari': '', 'tanggal-bulan': '', 'tanggal-tahun': '', siapa: '', hasil: '' };

visitRoutes.get('/petugas/permohonan/:number/kunjungan', deskOnly, async (c) => {
  const found = await open(c);
  if (found === null) return c.notFound();
  // Its button stands on no page any more; whoever still has the address sees where the case is now.
  if (found.application.state !== 'technical') return c.redirect(paths.deskCase(found.number), 303);
  return visitPage(c, { number: found.number, service: found.service.shortName, id: randomUUID(), typed: nothing });
});

visitRoutes.post('/petugas/permohonan/:number/kunjungan', deskOnly, async (c) => {
  const { values } = await readPosted(c, { fields: visitFields, files: ['foto'] });
  const portal = c.get('portal');
  const officer = c.get('person');
  const found = await open(c);
  if (found === null || officer === null) return c.notFound();
  const { laporan = '', ...rest } = values;
  const typed = { ...nothing, ...rest };
  const id = isUuid(laporan) ? laporan : randomUUID();
  // A control that takes several files is read to its end.
  const chosen = (await c.req.formData()).getAll('foto');
  const photos = chosen.filter((each) => each instanceof File).filter(({ name }) => name !== '');
  const given = { number: found.number, service: found.service.shortName, id, typed, chosen: photos.length > 0 };
  const day = parseDate({
    hari: typed['tanggal-hari'],
    bulan: typed['tanggal-bulan'],
    tahun: typed['tanggal-tahun'],
    jam: '',
    menit: '',
  });
  const today = localDay(portal.clock.now(), portal.office);
  const judged = judgeVisit({ day: day.ok ? day.value : '', who: typed.siapa, result: typed.hasil }, today);
  if (!judged.ok) return visitPage(c, { ...given, faults: judged.faults });
  const reported = await reportVisit(portal, {
    id,
    officer,
    number: found.number,
    course: found.course,
    visit: judged.visit,
    photos,
  });
  if (reported.ok) return c.redirect(paths.deskCase(found.number), 303);
  if (reported.reason === 'not-now') return visitPage(c, { ...given, tooLate: true });
  const { sentence, remedy } = c.get('t').files.refusal(reported.refused, megabytes);
  return visitPage(c, { ...given, photos: `${sentence} ${remedy}` });
});

/** The case, when who asks is of those who report visits for it, now or before it went on. */
async function open(c: PortalContext) {
  const found = await loadCase(c, c.req.param('number') ?? '');
  const officer = c.get('person');
  return found !== null && officer !== null && reportsVisits(officer.role, found.course) ? found : null;
}
