import { Hono } from 'hono';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { appointmentOf, cancel, move } from './book.ts';
import { loadChoice } from './load-choice.ts';
import { choosePage } from './pages/choose.tsx';
import { appointmentOverPage, cancelPage, ticketPage } from './pages/ticket.tsx';
import { liesAhead } from './rules.ts';
import type { Appointment } from './store.ts';

/** A ticket, and what can be done with it by whoever has its address. */
export const ticketRoutes = new Hono<PortalEnv>();

ticketRoutes.get('/janji-temu/:token', async (c) => {
  const held = await appointmentOf(c.get('portal'), c.req.param('token'));
  return held === null ? c.notFound() : ticketPage(c, held);
});

ticketRoutes.get('/janji-temu/:token/perubahan', async (c) => {
  const held = await heldAhead(c);
  const settings = c.get('portal').office.appointments;
  if (held === 'none' || settings === null) return c.notFound();
  if (held === 'over') return appointmentOverPage(c);
  const choice = await loadChoice(c.get('portal'), settings, c.req.query('hari') ?? null);
  return choosePage(c, { ...choice, of: { kind: 'move', held }, typed: { time: '', name: '', phone: '' } });
});

ticketRoutes.post('/janji-temu/:token/perubahan', async (c) => {
  const { values } = await readPosted(c, { fields: ['hari', 'jam'] });
  const portal = c.get('portal');
  const held = await heldAhead(c);
  const settings = portal.office.appointments;
  if (held === 'none' || settings === null) return c.notFound();
  if (held === 'over') return appointmentOverPage(c);
  const { hari: day = '', jam: time = '' } = values;
  const moved = time === '' ? null : await move(portal, settings, held.token, { day, time });
  if (moved?.ok === true) return c.redirect(paths.appointment(held.token), 303);
  if (moved?.reason === 'over') return appointmentOverPage(c);
  return choosePage(c, {
    ...(await loadChoice(portal, settings, day)),
    of: { kind: 'move', held },
    typed: { time, name: '', phone: '' },
    ...(moved === null ? { faults: { time: true } } : { refusal: moved.reason }),
  });
});

ticketRoutes.get('/janji-temu/:token/pembatalan', async (c) => {
  const held = await heldAhead(c);
  if (held === 'none') return c.notFound();
  return held === 'over' ? appointmentOverPage(c) : cancelPage(c, held);
});

ticketRoutes.post('/janji-temu/:token/pembatalan', async (c) => {
  await readPosted(c, { fields: [] });
  const held = await appointmentOf(c.get('portal'), c.req.param('token'));
  if (held === null) return c.notFound();
  const cancelled = await cancel(c.get('portal'), held.token);
  return cancelled || held.cancelledAt !== null ? c.redirect(paths.appointment(held.token), 303) : appointmentOverPage(c);
});

/** The appointment of the address while it can be changed. */
async function heldAhead(c: PortalContext): Promise<Appointment | 'none' | 'over'> {
  const portal = c.get('portal');
  const held = await appointmentOf(portal, c.req.param('token') ?? '');
  if (held === null) return 'none';
  return held.cancelledAt === null && liesAhead(held, portal.clock.now(), portal.office) ? held : 'over';
}
