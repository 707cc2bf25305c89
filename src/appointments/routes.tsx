import { Hono } from 'hono';
import { clientAddress } from '../accounts/client-address.ts';
import { readName, readPhone } from '../accounts/field-rules.ts';
import type { Field } from '../accounts/field-rules.ts';
import { tryUnder } from '../accounts/rate-limit-store.ts';
import { retryAfter } from '../accounts/retry-after.ts';
import { loadForApplicant } from '../applications/store.ts';
import type { Application } from '../applications/application.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { book } from './book.ts';
import { loadChoice } from './load-choice.ts';
import { choosePage } from './pages/choose.tsx';
import { ticketRoutes } from './ticket-routes.tsx';

/** Booking a time at the counter: with an account or without one, for an application or for anything else. */
export const appointmentRoutes = new Hono<PortalEnv>();

appointmentRoutes.get('/janji-temu', async (c) => {
  const settings = c.get('portal').office.appointments;
  if (settings === null) return c.notFound();
  const number = c.req.query('berkas') ?? '';
  const person = c.get('person');
  if (number !== '' && person === null) return c.redirect(paths.signInThen(paths.appointmentsFor(number)), 303);
  const application = await applicationOf(c, number);
  if (number !== '' && application === null) return c.notFound();
  return choosePage(c, {
    ...(await loadChoice(c.get('portal'), settings, c.req.query('hari') ?? null)),
    of: { kind: 'book', number: application?.number ?? null, name: applicantOf(c)?.profile.name ?? null },
    typed: { time: '', name: '', phone: '' },
  });
});

appointmentRoutes.post('/janji-temu', async (c) => {
  const { values } = await readPosted(c, { fields: ['hari', 'jam', 'berkas', 'nama', 'phone'] });
  const portal = c.get('portal');
  const { appointments: settings } = portal.office;
  if (settings === null) return c.notFound();
  const { hari: day = '', jam: time = '', berkas = '', nama = '', phone: typedPhone = '' } = values;
  const application = await applicationOf(c, berkas);
  if (berkas !== '' && application === null) return c.notFound();
  const known = applicantOf(c)?.profile ?? null;
  const name: Field<string> = known === null ? readName(nama) : { ok: true, value: known.name };
  const phone: Field<string> = known === null ? readPhone(typedPhone) : { ok: true, value: known.phone };
  const again = async (more: Partial<Parameters<typeof choosePage>[1]>) =>
    choosePage(c, {
      ...(await loadChoice(portal, settings, day)),
      of: { kind: 'book', number: application?.number ?? null, name: known?.name ?? null },
      typed: { time, name: nama, phone: typedPhone },
      ...more,
    });
  if (time === '' || !name.ok || !phone.ok)
    return again({
      faults: {
        ...(time === '' ? { time: true } : {}),
        ...(name.ok ? {} : { name: name.reason }),
        ...(phone.ok ? {} : { phone: phone.reason }),
      },
    });
  const until = await tryTooOften(c, phone.value);
  if (until !== null) return again({ until });
  const booked = await book(
    portal,
    settings,
    { day, time },
    {
      name: name.value,
      phone: phone.value,
      email: known?.email ?? null,
      personId: applicantOf(c)?.id ?? null,
      applicationId: application?.id ?? null,
    },
  );
  return booked.ok ? c.redirect(paths.appointment(booked.token), 303) : again({ refusal: booked.reason });
});

appointmentRoutes.route('/', ticketRoutes);

/** Officers book for who stands before them or telephones: in that person's name. */
const applicantOf = (c: PortalContext) => {
  const person = c.get('person');
  return person?.role === 'applicant' ? person : null;
};

/** One's own application that was sent; null = none of this number. */
async function applicationOf(c: PortalContext, number: string): Promise<Application | null> {
  const { db, seal } = c.get('portal');
  const person = applicantOf(c);
  if (person === null || number === '') return null;
  const application = await loadForApplicant(db, seal, person, number);
  return application?.number === null ? null : application;
}

async function tryTooOften(c: PortalContext, phone: string): Promise<string | null> {
  const { db, seal, clock } = c.get('portal');
  const limited = [
    { limit: 'appointment-phone', subject: phone },
    { limit: 'appointment-address', subject: clientAddress(c) },
  ] as const;
  const until = await tryUnder(db, seal, limited, clock.now());
  return until === null ? null : retryAfter(c, until);
}
