import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDeskTest } from '../../tests/desk.ts';
import type { DeskTest } from '../../tests/desk.ts';
import { indexApplications } from '../applications/index-job.ts';
import { historyOf } from '../applications/store-history.ts';
import { clearApplication } from '../applications/store-retention.ts';
import { WORLD_DATE } from '../clock.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { filmPerson } from '../world/people.ts';

const t = textsId.deskQueue;
const [rahmat, dewi, yusuf, nurbaiti] = ['world-rahmat', 'world-dewi', 'world-yusuf', 'world-nurbaiti'] as const;

let desk: DeskTest;
beforeAll(async () => {
  desk = await openDeskTest();
});
afterAll(() => desk.close());

/** Numbers in the rows of a page, in their order. */
const numbersIn = (html: string): string[] =>
  [...html.slice(html.indexOf('<tbody'), html.indexOf('</tbody')).matchAll(/href="\/petugas\/permohonan\/([^"/]+)"/g)].map(
    ([, number = '']) => number,
  );
const listed = async (id: string, asked: Record<string, string>) =>
  numbersIn((await desk.at(id).get(paths.deskQueue(asked))).html);
const found = async (id: string, cari: string) => (await desk.at(id).post(paths.deskSearch, { cari })).html;

describe('a queue', () => {
  test('shows at “Semua” also what other desks have, whose turn it is, and last what its applicant has', async () => {
    const number = await desk.broughtTo('technical');
    const { html } = await desk.at(rahmat).get(paths.deskPart('semua'));
    expect(numbersIn(html)).toContain(number);
    expect(html).toContain('Dinas Kesehatan Kota Samarinda');
    const states = await Promise.all(numbersIn(html).map(async (each) => (await desk.application(each)).state));
    const firstStopped = states.findIndex((state) => state === 'correction' || state === 'payment');
    expect(firstStopped).toBeGreaterThan(0);
    expect(states.slice(firstStopped).every((state) => state === 'correction' || state === 'payment')).toBe(true);
  });

  test('shows a reviewing office only what is its own', async () => {
    const waiting = await desk.sent();
    expect(await listed(yusuf, { bagian: 'semua' })).not.toContain(waiting);
    expect(numbersIn(await found(yusuf, waiting))).toEqual([]);
  });

  test('is filtered by stage and service, and what is over is found there too', async () => {
    const number = await desk.broughtTo('signing');
    expect(await listed(rahmat, { bagian: 'semua', tahap: 'signing', izin: 'sip-perawat' })).toContain(number);
    expect(await listed(rahmat, { bagian: 'semua', tahap: 'technical' })).not.toContain(number);
    const issued = await listed(nurbaiti, { tahap: 'issued' });
    expect(issued.length).toBeGreaterThan(0);
    expect((await desk.application(issued[0]!)).state).toBe('issued');
  });

  test.each(['batas', 'nomor', 'masuk', 'izin'])('ordered by %s shows every row on one page and none on two', async (urut) => {
    const { portal } = desk;
    // A page holds fifty, so as many more are put beside those that are there.
    if (urut === 'batas') await copies(60);
    const all: string[] = [];
    let address: string | undefined = paths.deskQueue({ bagian: 'semua', urut });
    let last = '';
    while (address !== undefined) {
      last = address;
      const { html } = await desk.at(rahmat).get(address);
      all.push(...numbersIn(html));
      address = /href="([^"]+sesudah[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    }
    const { rows } = await portal.db.execute<{ count: number }>(
      sql`select count(*)::integer as count from application where desk is not null`,
    );
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBe(rows[0]?.count);
    const { html } = await desk.at(rahmat).get(last);
    const back = /href="([^"]+sebelum[^"]+)"/.exec(html)![1]!.replaceAll('&amp;', '&');
    expect(numbersIn((await desk.at(rahmat).get(back)).html)).toEqual(
      all.slice(0, all.length - numbersIn(html).length).slice(-50),
    );
  });
});

/** Copies one that waits at the front desk, each with a number of its own. */
async function copies(count: number): Promise<void> {
  await desk.portal.db.execute(sql`
    insert into application (person_id, service, definition_version, state, desk, number, answers, created_at, updated_at, submitted_at, due_on)
    select person_id, service, definition_version, state, desk, 'SMR-2025-' || lpad(each::text, 6, '0'), answers, created_at, updated_at,
      submitted_at - each * interval '1 minute', due_on + (each % 7)::integer
    from (select * from application where state = 'completeness' order by number limit 1) one, generate_series(1, ${count}::integer) each`);
}

describe('a search', () => {
  test('leads by a number, also without prefix and zeros, to the application', async () => {
    const number = await desk.sent();
    const short = String(Number(number.split('-').at(-1)));
    for (const typed of [number, number.slice(4), number.toLowerCase()])
      expect((await desk.at(rahmat).post(paths.deskSearch, { cari: typed })).location).toBe(paths.deskCase(number));
    const answer = await desk.at(rahmat).post(paths.deskSearch, { cari: short });
    expect(answer.location === paths.deskCase(number) || numbersIn(answer.html).includes(number)).toBe(true);
  });

  test('finds by words and beginnings of a name, and by NIK; the address holds nothing of it', async () => {
    const number = await desk.sent();
    for (const typed of ['siti rahmawati', 'RAHMA sit', filmPerson.nik]) {
      const answer = await desk.at(rahmat).post(paths.deskSearch, { cari: typed });
      expect(answer.status).toBe(200);
      expect(numbersIn(answer.html)).toContain(number);
    }
    expect(numbersIn(await found(rahmat, 'siti budiman'))).toEqual([]);
    expect((await desk.at(rahmat).get(paths.deskSearch)).location).toBe(paths.desk);
  });

  test('finds nothing any more when an application is cleared', async () => {
    const number = await desk.sent();
    const { id } = await desk.application(number);
    const { db, seal } = desk.portal;
    await db.transaction((tx) => clearApplication(tx, seal, { id, at: WORLD_DATE, idleSince: WORLD_DATE }));
    expect(numbersIn(await found(rahmat, 'siti rahmawati'))).not.toContain(number);
  });

  test('finds what was sent before there was a search, once the job has run, and puts it to its desk', async () => {
    const number = await desk.broughtTo('technical');
    const { id } = await desk.application(number);
    const { db } = desk.portal;
    await db.execute(sql`delete from application_search where application_id = ${id}`);
    await db.execute(sql`update application set desk = 'front_desk' where id = ${id}`);
    expect(numbersIn(await found(rahmat, 'siti rahmawati'))).not.toContain(number);
    await indexApplications(desk.portal, new AbortController().signal);
    expect(numbersIn(await found(rahmat, 'siti rahmawati'))).toContain(number);
    expect((await desk.application(number)).desk).toBe('technical');
    expect(numbersIn(await found(yusuf, 'siti rahmawati'))).toContain(number);
  });
});

describe('who has an application in hand', () => {
  let number = '';

  test('is told in the queue, on its page and in its log', async () => {
    number = await desk.sent();
    await desk.at(dewi).post(paths.deskHands(number), { langkah: 'ambil' });
    expect((await desk.at(rahmat).get(paths.deskCase(number))).html).toContain(t.hands.theirs('Dewi Anggraini'));
    expect(await listed(dewi, { bagian: 'giliran', petugas: 'saya' })).toEqual([number]);
    expect(await listed(rahmat, { bagian: 'giliran', petugas: 'belum' })).not.toContain(number);
    const { id } = await desk.application(number);
    expect((await historyOf(desk.portal.db, id)).at(-1)).toMatchObject({ verb: 'take', actorId: dewi });
  });

  test('is a colleague of the same desk, and nobody of another', async () => {
    await desk.at(dewi).post(paths.deskHands(number), { langkah: 'serah', rekan: yusuf });
    expect((await desk.application(number)).assignedTo).toBe(dewi);
    await desk.at(dewi).post(paths.deskHands(number), { langkah: 'serah', rekan: rahmat });
    expect((await desk.application(number)).assignedTo).toBe(rahmat);
    expect((await desk.at(yusuf).post(paths.deskHands(number), { langkah: 'ambil' })).status).toBe(404);
  });

  test('keeps nobody from deciding, makes no open page old, and ends when it goes to another desk', async () => {
    const good = await desk.everythingGood(number);
    await desk.at(rahmat).post(paths.deskHands(number), { langkah: 'lepas' });
    await desk.at(rahmat).post(paths.deskHands(number), { langkah: 'ambil' });
    expect((await desk.at(dewi).post(paths.deskPassing(number), good)).location).toBe(paths.deskAfter('diteruskan', number));
    expect((await desk.application(number)).assignedTo).toBeNull();
  });
});

describe('two officers at one application', () => {
  test('see each other, until one has been gone for a minute', async () => {
    const number = await desk.sent();
    await desk.at(rahmat).get(paths.deskCase(number));
    expect((await desk.at(dewi).get(paths.deskCase(number))).html).toContain(t.hands.alsoHere(['Rahmat']));
    const queue = await desk.at(dewi).get(paths.deskQueue({ bagian: 'giliran', izin: 'sip-perawat' }));
    for (const words of [t.opensIt('Rahmat'), t.opensIt(t.self)]) expect(queue.html).toContain(words);
    expect((await desk.at(rahmat).post(paths.deskPresence(number))).html).toBe(t.hands.alsoHere(['Dewi']));
    expect((await desk.at(yusuf).post(paths.deskPresence(number))).status).toBe(404);
    desk.setNow(new Date(WORLD_DATE.getTime() + 61_000));
    expect((await desk.at(dewi).get(paths.deskCase(number))).html).not.toContain('juga melihat berkas ini');
    desk.setNow(WORLD_DATE);
  });

  test('do not both decide: the second is told who did, and when', async () => {
    const number = await desk.sent();
    const good = await desk.everythingGood(number);
    await desk.at(rahmat).post(paths.deskPassing(number), good);
    const second = await desk.at(dewi).post(paths.deskPassing(number), good);
    expect(second.status).toBe(409);
    expect(second.html).toContain('24 November 2026 pukul 10.00 WITA: Lengkap, diteruskan ke dinas, oleh Rahmat Hidayat.');
    const { id } = await desk.application(number);
    const passed = (await historyOf(desk.portal.db, id)).filter(({ verb }) => verb === 'pass_on');
    expect(passed.map(({ actorId }) => actorId)).toEqual([rahmat]);
  });
});

test('after a decision the next application of the same view is offered', async () => {
  const [first, second] = [await desk.sent(), await desk.sent()];
  await desk.at(dewi).get(paths.deskQueue({ bagian: 'giliran', izin: 'sip-perawat' }));
  const { location } = await desk.at(dewi).post(paths.deskPassing(first), await desk.everythingGood(first));
  const { html } = await desk.at(dewi).get(location!);
  expect(html).toContain(t.next(second));
  expect(html).toMatch(/<option value="sip-perawat" selected/);
  expect((await desk.at(dewi).get(paths.deskBack)).html).toMatch(/<option value="sip-perawat" selected/);
  expect((await desk.at(dewi).get(paths.desk)).html).not.toMatch(/<option value="sip-perawat" selected/);
});

describe('a view that an officer keeps', () => {
  test('is a tab of theirs alone, opens the queue when they want it, and is renamed and removed', async () => {
    const kept = await desk.at(dewi).post(paths.deskViews, { nama: 'Surat kepala', bagian: 'semua', tahap: 'signing' });
    const id = new URL(kept.location!, 'http://localhost').searchParams.get('tampilan')!;
    expect((await desk.at(dewi).get(kept.location!)).html).toMatch(/aria-current="page"[^>]*><span>Surat kepala/);
    expect((await desk.at(rahmat).get(paths.desk)).html).not.toContain('Surat kepala');
    await desk.at(rahmat).post(paths.deskView(id), { [`nama-${id}`]: 'Punya saya' });
    await desk.at(dewi).post(paths.deskView(id), { [`nama-${id}`]: 'Tanda tangan saja', [`awal-${id}`]: 'ya' });
    const opened = await desk.at(dewi).get(paths.desk);
    expect(opened.html).toContain('<option value="signing" selected');
    expect(opened.html).toContain('Tanda tangan saja');
    await desk.at(dewi).post(paths.deskViewRemoval(id));
    expect((await desk.at(dewi).get(paths.desk)).html).not.toContain('Tanda tangan saja');
  });

  test('has a name, and there are ten at most', async () => {
    expect((await desk.at(rahmat).post(paths.deskViews, { nama: ' ' })).status).toBe(422);
    for (let at = 0; at < 10; at++) await desk.at(rahmat).post(paths.deskViews, { nama: `Tampilan ${at}` });
    const eleventh = await desk.at(rahmat).post(paths.deskViews, { nama: 'Kesebelas' });
    expect(eleventh.status).toBe(422);
    expect(eleventh.html).toContain(t.views.full(10));
  });
});

/** Titles of the columns of a page. */
const heads = (html: string) =>
  [...html.slice(html.indexOf('<thead'), html.indexOf('</thead')).matchAll(/<th[^>]*><span[^>]*>([^<]*)/g)].map(
    ([, title]) => title,
  );

const seenBy = async (id: string, asked: Record<string, string>) => heads((await desk.at(id).get(paths.deskQueue(asked))).html);

describe('the columns of the queue', () => {
  const all = { bagian: 'semua' };
  const { deadline, number, received, stage, applicant } = t.head;

  test('are those that an officer chose, in their order, and nobody else’s', async () => {
    await desk.sent();
    const usual = await seenBy(yusuf, all);
    expect(usual).toHaveLength(8);
    await desk
      .at(dewi)
      .post(paths.deskColumns, { tampilan: '', 'tempat-received': '1', 'tempat-stage': '2', 'tempat-applicant': '' });
    expect(await seenBy(dewi, all)).toEqual([deadline, number, received, stage]);
    expect((await seenBy(rahmat, all)).slice(0, 3)).toEqual([deadline, number, applicant]);
    expect((await desk.at(dewi).get(paths.deskColumns)).html).toMatch(/id="f-tempat-stage"[\s\S]*?value="2" selected/);
    const none = await desk.at(dewi).post(paths.deskColumns, { tampilan: '' });
    expect([none.status, none.html.includes(t.columns.faults.none)]).toEqual([422, true]);
  });

  test('go with a view that is kept, which can have others; the usual ones come back', async () => {
    const kept = await desk.at(dewi).post(paths.deskViews, { nama: 'Dengan kolom', bagian: 'semua' });
    const tampilan = new URL(kept.location!, 'http://localhost').searchParams.get('tampilan')!;
    await desk.at(dewi).post(paths.deskColumns, { tampilan: '', 'tempat-applicant': '1' });
    expect(await seenBy(dewi, { ...all, tampilan })).toEqual([deadline, number, received, stage]);
    await desk.at(rahmat).post(paths.deskColumns, { tampilan, 'tempat-turn': '1' });
    await desk.at(dewi).post(paths.deskColumns, { tampilan, 'tempat-stage': '1' });
    expect(await seenBy(dewi, { ...all, tampilan })).toEqual([deadline, number, stage]);
    expect(await seenBy(dewi, all)).toEqual([deadline, number, applicant]);
    for (const view of [tampilan, '']) await desk.at(dewi).post(paths.deskColumns, { tampilan: view, semula: 'ya' });
    expect(await seenBy(dewi, { ...all, tampilan })).toHaveLength(8);
  });
});
