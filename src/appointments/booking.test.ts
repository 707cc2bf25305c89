import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDeskTest } from '../../tests/desk.ts';
import type { DeskTest } from '../../tests/desk.ts';
import { messagesTo } from '../../tests/outbox.ts';
import { WORLD_DATE } from '../clock.ts';
import { appointment } from '../database/schema/appointments.ts';
import { createApp } from '../web/server.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { neighbours } from '../world/neighbours.ts';
import { book, cancel, move } from './book.ts';
import type { Visitor } from './book.ts';
import { takenOn } from './store.ts';

const words = textsId.appointments;
const day = '2026-11-26';
let desk: DeskTest;
beforeAll(async () => {
  desk = await openDeskTest();
});
afterAll(() => desk.close());

const settings = () => {
  const { appointments } = desk.portal.office;
  if (appointments === null) throw new Error('the office of the tests offers no appointments');
  return appointments;
};
/** An applicant of the world who is not the nurse. */
function someoneElse() {
  const [found] = neighbours;
  if (found === undefined) throw new Error('the world has no neighbours');
  return found;
}
let phones = 0;
const somebody = (): Visitor => ({
  name: 'Pak Uji',
  phone: `+62812000${String(40_000 + phones++)}`,
  email: null,
  personId: null,
  applicationId: null,
});
const bookAt = (time: string, visitor = somebody()) => book(desk.portal, settings(), { day, time }, visitor);
const taken = async (time: string) => (await takenOn(desk.portal.db, [day])).get(`${day} ${time}`) ?? 0;

test('of many who want one time at once only as many get it as there are places', async () => {
  const all = await Promise.all(Array.from({ length: 12 }, () => bookAt('09:00')));
  expect(all.filter(({ ok }) => ok)).toHaveLength(settings().places);
  expect(all.filter((each) => !each.ok && each.reason === 'full')).toHaveLength(12 - settings().places);
  expect(await taken('09:00')).toBe(settings().places);
});

test('moving and cancelling give the place back, and only what lies ahead can be changed', async () => {
  const [one, other] = [await bookAt('10:00'), await bookAt('10:00')];
  if (!one.ok || !other.ok) throw new Error('there was no place');
  expect(await bookAt('10:00')).toEqual({ ok: false, reason: 'full' });
  expect(await move(desk.portal, settings(), one.token, { day, time: '10:30' })).toMatchObject({ ok: true });
  expect([await taken('10:00'), await taken('10:30')]).toEqual([1, 1]);
  expect(await cancel(desk.portal, other.token)).toBe(true);
  expect(await cancel(desk.portal, other.token)).toBe(false);
  expect(await taken('10:00')).toBe(0);
  expect(await move(desk.portal, settings(), other.token, { day, time: '11:00' })).toEqual({ ok: false, reason: 'over' });
  expect(await move(desk.portal, settings(), one.token, { day, time: '10:15' })).toEqual({ ok: false, reason: 'not-offered' });
});

test('a phone holds two at most, also when it asks three times at once', async () => {
  const visitor = somebody();
  const all = await Promise.all(['13:00', '13:30', '14:00'].map((time) => bookAt(time, visitor)));
  expect(all.filter(({ ok }) => ok)).toHaveLength(2);
  expect(all).toContainEqual({ ok: false, reason: 'enough' });
});

test('without an account: a day, a time, name and phone; a ticket by message, which can be changed and cancelled', async () => {
  const visitor = desk.stranger();
  expect((await visitor.get(paths.appointments)).html).toContain(`href="${paths.appointmentsOn(day, null)}"`);
  const wrong = await visitor.post(paths.appointments, { hari: day, jam: '14:30', nama: 'Ibu Coba', phone: '12' });
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('value="Ibu Coba"');
  expect(wrong.html).toMatch(/value="14:30" checked/);
  const booked = await visitor.post(paths.appointments, { hari: day, jam: '14:30', nama: 'Ibu Coba', phone: '0812 0004 9999' });
  const ticket = booked.location ?? '';
  expect(ticket).toMatch(/^\/janji-temu\/[\w-]{32}$/);
  const [message] = await messagesTo(desk.portal, '+6281200049999');
  expect(message?.body).toContain(ticket);
  const { html } = await visitor.get(ticket);
  expect(html).toContain('Kamis, 26 November 2026 pukul 14.30 WITA');
  expect(html).toContain('Ibu Coba');
  expect(html).not.toContain('0004 9999');

  const token = ticket.split('/')[2] ?? '';
  expect((await visitor.post(paths.appointmentChange(token), { hari: day })).status).toBe(422);
  expect((await visitor.post(paths.appointmentChange(token), { hari: day, jam: '09:00' })).html).toContain(words.refusals.full);
  expect((await visitor.post(paths.appointmentChange(token), { hari: day, jam: '14:00' })).location).toBe(ticket);
  expect((await visitor.get(ticket)).html).toContain('pukul 14.00');
  expect((await visitor.post(paths.appointmentCancellation(token))).location).toBe(ticket);
  expect((await visitor.get(ticket)).html).toContain(words.ticket.cancelledTitle);
  expect((await visitor.get(paths.appointmentChange(token))).status).toBe(409);
  expect((await visitor.get(paths.appointment('x'.repeat(32)))).status).toBe(404);
});

test('from an application: in one’s own name, and it stands on the page and in the front desk’s list', async () => {
  const number = await desk.sent();
  const siti = desk.at('world-siti');
  expect((await desk.stranger().get(paths.appointmentsFor(number))).location).toContain(paths.signIn);
  const other = desk.stranger();
  await other.signIn(someoneElse());
  expect((await other.get(paths.appointmentsFor(number))).status).toBe(404);
  expect((await siti.get(paths.appointmentsOn(day, number))).html).not.toContain('name="phone"');
  const { location } = await siti.post(paths.appointments, { hari: day, jam: '08:00', berkas: number });
  expect((await siti.get(paths.application(number))).html).toContain(`href="${location}"`);
  const list = await desk.at('world-rahmat').get(paths.deskAppointmentsOn(day));
  expect(list.html).toContain(desk.siti.profile.name);
  expect(list.html).toContain(`href="${paths.deskCase(number)}"`);
  expect((await desk.at('world-yusuf').get(paths.deskAppointments)).status).toBe(404);
  expect((await siti.get(paths.deskAppointments)).status).toBe(404);
});

test('name and phone stand sealed, and after a month who came is forgotten', async () => {
  const rows = await desk.portal.db.select().from(appointment);
  expect(rows.length).toBeGreaterThan(3);
  for (const { sealed } of rows) expect(sealed.toString('latin1')).not.toContain('Pak Uji');
  desk.setNow(new Date('2027-01-04T01:00:00Z'));
  expect(await book(desk.portal, settings(), { day: '2027-01-05', time: '09:00' }, somebody())).toMatchObject({ ok: true });
  desk.setNow(WORLD_DATE);
  expect(await desk.portal.db.select().from(appointment).where(eq(appointment.day, day))).toEqual([]);
});

test('an office that offers none has no such page', async () => {
  const portal = { ...desk.portal, office: { ...desk.portal.office, appointments: null } };
  const app = createApp(portal);
  expect((await app.request(paths.appointments)).status).toBe(404);
  expect(await (await app.request(paths.home)).text()).not.toContain(words.onHome.title);
});
