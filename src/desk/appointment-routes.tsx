import { Hono } from 'hono';
import { requirePerson } from '../accounts/require.ts';
import { numbersForOfficer } from '../applications/store-desk.ts';
import { deskListPage } from '../appointments/pages/desk-list.tsx';
import { appointmentsOn } from '../appointments/store.ts';
import { localDay } from '../catalogue/formats.ts';
import { addWorkingDays } from '../catalogue/working-days.ts';
import type { PortalEnv } from '../web/environment.ts';

/** Who comes to the counter: today, and on the next working days. */
export const deskAppointmentRoutes = new Hono<PortalEnv>();

/** So many days after today stand beside it. */
const DAYS_AHEAD = 4;

deskAppointmentRoutes.get('/petugas/janji-temu', requirePerson(['front_desk']), async (c) => {
  const { db, seal, clock, office } = c.get('portal');
  const officer = c.get('person');
  if (officer === null) return c.notFound();
  const today = localDay(clock.now(), office);
  const days = [today, ...Array.from({ length: DAYS_AHEAD }, (_, index) => addWorkingDays(today, index + 1, office))];
  const day = days.find((each) => each === c.req.query('hari')) ?? today;
  const coming = await appointmentsOn(db, seal, day);
  const ids = coming.flatMap(({ applicationId }) => (applicationId === null ? [] : [applicationId]));
  return deskListPage(c, { day, days, coming, numbers: await numbersForOfficer(db, officer, ids) });
});
