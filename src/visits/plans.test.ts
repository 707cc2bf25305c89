import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openVisitedService, PAID_VISIT } from '../../tests/visited-service.ts';
import type { VisitedService } from '../../tests/visited-service.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { approve } from '../applications/store-decisions.ts';
import { historyOf } from '../applications/store-history.ts';
import { frozenClock } from '../clock.ts';
import { assessFee } from '../fees/assess.ts';
import { noticesOf } from '../messages/store.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { filmPerson } from '../world/people.ts';
import { remindOfVisits } from './remind-visits.ts';
import { livePlan } from './store-plans.ts';
import { visitsOf } from './store.ts';

const words = textsId.deskVisits.plan;
const own = textsId.visits;
let world: VisitedService;
let number: string;
let yusuf: Visitor;
let siti: Visitor;
beforeAll(async () => {
  world = await openVisitedService();
  yusuf = await world.at('world-yusuf');
  siti = await world.at(filmPerson.id);
});
afterAll(() => world.close());
beforeEach(async () => {
  number = await world.sendOne();
  await world.portal.db.execute('delete from message');
  await world.portal.db.execute('update planned_visit set ended_at = planned_at');
});

const day = (date: string) => {
  const [tahun = '', bulan = '', hari = ''] = date.split('-');
  return { 'hari-hari': hari, 'hari-bulan': bulan, 'hari-tahun': tahun };
};
const planned = { ...day('2026-11-26'), mulai: '09:00', sampai: '11:00', siapa: 'dua petugas dinas', siap: 'Kunci ruangan' };
const plan = (change: Record<string, string> = {}) =>
  yusuf.post(paths.deskVisitPlan(number), { ...planned, alasan: '', dilihat: '', ...change });
const live = async () => livePlan(world.portal.db, world.portal.seal, (await world.load(number)).id);
const told = async () =>
  (await noticesOf(world.portal.db, world.portal.seal, filmPerson.id, { before: null, most: 9 })).map(({ content }) => content);
const at = (local: string) => ({ ...world.portal, clock: frozenClock(new Date(`${local}+08:00`)) });

test('the applicant is told of a planned visit, sees it, and takes it into their calendar', async () => {
  expect((await yusuf.get(paths.deskCase(number))).html).toContain(words.open);
  expect((await plan()).location).toBe(paths.deskCase(number));
  expect(await live()).toMatchObject({ day: '2026-11-26', who: 'dua petugas dinas', ready: 'Kunci ruangan', sequence: 0 });
  const [message] = await told();
  expect(message?.subject).toContain('petugas datang Kamis, 26 November 2026');
  for (const part of ['09.00 sampai 11.00 WITA', 'dua petugas dinas', 'Kunci ruangan', paths.visit(number)])
    expect(message?.body).toContain(part);

  expect((await siti.get(paths.application(number))).html).toContain(`href="${paths.visit(number)}"`);
  const { html } = await siti.get(paths.visit(number));
  for (const part of ['Kamis, 26 November 2026', 'Dinas Kesehatan', own.ask.submit]) expect(html).toContain(part);
  const file = await siti.get(paths.visitCalendar(number));
  expect(file.response.headers.get('content-type')).toContain('text/calendar');
  expect(file.html).toContain('DTSTART:20261126T010000Z');
  const detail = { day: '2026-11-26', moved: false, asked: false };
  expect((await historyOf(world.portal.db, (await world.load(number)).id)).at(-1)).toMatchObject({ verb: 'plan_visit', detail });
});

test('what is wrong is said beside its field, and nothing typed is lost', async () => {
  const wrong = await plan({ ...day('2026-11-28'), mulai: '15:00', sampai: '14:00', siapa: 'Budi 081234567890' });
  expect(wrong.status).toBe(422);
  for (const part of [words.faults.day.closed, words.faults.hours.order, words.faults.who.phone, 'value="Budi 081234567890"'])
    expect(wrong.html).toContain(part);
  expect(await live()).toBeNull();
  expect(await told()).toEqual([]);
});

test('the office moves a visit with a reason, and the promised day stays', async () => {
  await plan();
  const { dueOn } = await world.load(number);
  expect((await plan({ ...day('2026-12-01'), dilihat: '0' })).status).toBe(422);
  expect((await plan({ ...day('2026-12-01'), dilihat: '', alasan: 'Petugas sakit.' })).status).toBe(409);
  expect((await plan({ ...day('2026-12-01'), dilihat: '0', alasan: 'Petugas sakit.' })).status).toBe(303);
  expect(await live()).toMatchObject({ day: '2026-12-01', sequence: 1, why: 'Petugas sakit.' });
  expect((await world.load(number)).dueOn).toBe(dueOn);
  expect((await told())[0]?.body).toContain('Alasannya: Petugas sakit.');
  expect((await siti.get(paths.visit(number))).html).toContain('Petugas sakit.');
});

test('the applicant asks once for another day; the days until then are added to the promised day', async () => {
  await world.portal.db.execute(sql`update application set due_on = '2026-12-03' where number = ${number}`);
  await plan();
  expect((await siti.post(paths.visit(number), { alasan: ' ' })).html).toContain(own.ask.missing);
  expect((await siti.post(paths.visit(number), { alasan: 'Saya di luar kota sampai Senin.' })).location).toBe(
    paths.visit(number),
  );
  const { html } = await siti.get(paths.visit(number));
  for (const part of [own.ask.asked, 'Saya di luar kota sampai Senin.', own.ask.answered]) expect(html).toContain(part);
  expect((await yusuf.get(paths.deskCase(number))).html).toContain('Saya di luar kota sampai Senin.');
  await plan({ ...day('2026-12-01'), dilihat: '0', alasan: 'Sesuai permintaan Anda.' });
  expect((await world.load(number)).dueOn).toBe('2026-12-08');
  await siti.post(paths.visit(number), { alasan: 'Lagi.' });
  expect(await live()).toMatchObject({ askedWhy: 'Saya di luar kota sampai Senin.' });
  expect((await siti.get(paths.visit(number))).html).not.toContain(own.ask.asked);
  // A further move is the office’s own.
  await plan({ ...day('2026-12-02'), dilihat: '1', alasan: 'Petugas sakit.' });
  expect((await world.load(number)).dueOn).toBe('2026-12-08');
});

test('a visit is called off with a reason, and the applicant told', async () => {
  await plan();
  const cancel = (alasan: string) => yusuf.post(paths.deskVisitCancel(number), { dilihat: '0', 'alasan-batal': alasan });
  expect((await cancel('')).status).toBe(422);
  expect((await cancel('Tidak perlu lagi.')).status).toBe(303);
  expect(await live()).toBeNull();
  expect((await told())[0]).toMatchObject({ subject: expect.stringContaining('tidak jadi datang') });
  expect((await siti.get(paths.visit(number))).html).toContain(own.none);
  expect((await siti.get(paths.visitCalendar(number))).status).toBe(404);
});

test('the day before, the applicant is reminded once, of the day that stands then', async () => {
  await plan();
  await remindOfVisits(at('2026-11-24T08:00'));
  expect(await told()).toHaveLength(1);
  await remindOfVisits(at('2026-11-25T08:00'));
  await remindOfVisits(at('2026-11-25T08:00'));
  expect(await told()).toHaveLength(2);
  expect((await told())[0]?.subject).toContain('besok petugas datang');
  await plan({ ...day('2026-12-01'), dilihat: '0', alasan: 'Petugas sakit.' });
  await remindOfVisits(at('2026-11-30T08:00'));
  expect((await told()).filter(({ subject }) => subject.includes('besok'))).toHaveLength(2);
});

test('a report on the day follows the announced visit and ends it; one before its day came unannounced', async () => {
  await plan();
  const { db, seal } = world.portal;
  const report = { ...day('2026-11-24'), siapa: 'dr. Yusuf', hasil: 'Sesuai.' };
  const posted = {
    'tanggal-hari': report['hari-hari'],
    'tanggal-bulan': report['hari-bulan'],
    'tanggal-tahun': report['hari-tahun'],
    siapa: report.siapa,
    hasil: report.hasil,
  };
  await yusuf.post(paths.deskVisit(number), posted);
  const { id } = await world.load(number);
  expect(await visitsOf(db, seal, id)).toMatchObject([{ announced: false }]);
  expect(await live()).not.toBeNull();
  await db.execute(sql`update planned_visit set day = '2026-11-24' where application_id = ${id} and ended_at is null`);
  await yusuf.post(paths.deskVisit(number), posted);
  // Both were written at the same instant of a clock that stands still.
  expect((await visitsOf(db, seal, id)).filter(({ announced }) => announced)).toHaveLength(1);
  expect(await live()).toBeNull();
});

test('when the case goes on, a visit to come is called off by itself', async () => {
  await plan();
  const decision = { officer: await world.someone('world-yusuf'), number, revision: (await world.load(number)).revision };
  expect(await approve(world.portal, decision)).toEqual({ ok: true });
  expect(await live()).toBeNull();
  expect((await told())[0]?.body).toContain(own.caseGoesOn);
  expect((await yusuf.get(paths.deskVisitPlan(number))).location).toBe(paths.deskCase(number));
  expect((await plan()).location).toBe(paths.deskCase(number));
});

test('when a bill is written, a visit to come is called off by itself: nobody comes while money is waited for', async () => {
  number = await world.sendOne(PAID_VISIT);
  await plan();
  const decision = { officer: await world.someone('world-yusuf'), number, revision: (await world.load(number)).revision };
  expect(await assessFee(world.portal, { ...decision, amountRupiah: 250_000, basis: 'Tarif satu izin.' })).toEqual({ ok: true });
  expect((await world.load(number)).state).toBe('payment');
  expect(await live()).toBeNull();
  expect((await told()).map(({ subject }) => subject)).toContainEqual(expect.stringContaining('tidak jadi datang'));
});

test('the visits of this week and the next are one list for the office, and nobody else plans or sees them', async () => {
  await plan();
  const week = await yusuf.get(paths.deskVisits);
  for (const part of [number, 'Kamis, 26 November 2026', '09.00–11.00']) expect(week.html).toContain(part);
  const next = await yusuf.get(paths.deskVisitsFrom('2026-11-30'));
  expect(next.html).not.toContain(number);
  const rahmat = await world.at('world-rahmat');
  for (const path of [paths.deskVisits, paths.deskVisitPlan(number)]) expect((await rahmat.get(path)).status).toBe(404);
  expect((await rahmat.post(paths.deskVisitPlan(number), { ...planned, dilihat: '0', alasan: '' })).status).toBe(404);
  const other = await world.at('world-andi');
  for (const path of [paths.visit(number), paths.visitCalendar(number)]) expect((await other.get(path)).status).toBe(404);
});
