import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestPortal } from '../../tests/portal.ts';
import { emptyRegister, handIn, lineOf, workOn } from '../../tests/registers.ts';
import { messagesTo } from '../../tests/outbox.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { sendReminders } from '../applications/remind.ts';
import { paths } from '../web/paths.ts';
import { textsId as t } from '../web/texts/texts.ts';
import { filmPerson, worldPeople } from '../world/people.ts';
import { countRegistered, findOwn } from './store-permits.ts';

const words = t.deskRegister;
const administrator = worldPeople.find(({ role }) => role === 'administrator')!;
const head = worldPeople.find(({ role }) => role === 'head')!;

const NIK = filmPerson.nik;

let world: Awaited<ReturnType<typeof openTestPortal>>;
let browser: Visitor;
beforeAll(async () => {
  world = await openTestPortal();
});
afterAll(() => world.close());
beforeEach(async () => {
  await emptyRegister(world.portal);
  browser = visitorOf(world.app);
  await browser.signIn(administrator);
});

const work = (importId: string) => workOn(world.portal, importId);

async function upload(...lines: string[]): Promise<string> {
  const id = await handIn(browser, ...lines);
  await work(id);
  return id;
}

async function enter(id: string): Promise<string> {
  await browser.post(paths.registerEntering(id));
  await work(id);
  return (await browser.get(paths.registerImport(id))).html;
}

async function undo(id: string): Promise<string> {
  await browser.post(paths.registerUndoing(id));
  await work(id);
  return (await browser.get(paths.registerImport(id))).html;
}

const inRegister = () => countRegistered(world.portal.db);

describe('an import', () => {
  test('is read on trial first, tells faults without what stands in the cells, and changes nothing', async () => {
    const id = await upload(lineOf('503/1'), lineOf('503/2').replace(NIK, '3,17E+15'));
    const { html } = await browser.get(paths.registerImport(id));
    expect(html).toContain(words.enter(1));
    expect(html).toContain(words.rowFaults['nik-rounded'](''));
    expect(html).toContain('9,99a+99');
    expect(html).not.toContain('3,17E+15');
    expect(await inRegister()).toBe(0);
  });

  test('comes in, and the same file again changes nothing', async () => {
    const first = await enter(await upload(lineOf('503/1'), lineOf('503/2')));
    expect(first).toContain(words.entered(2, 0));
    expect(await inRegister()).toBe(2);
    const again = await upload(lineOf('503/1'), lineOf('503/2'));
    expect((await browser.get(paths.registerImport(again))).html).toContain(words.nothingNew);
    expect(await enter(again)).toContain(words.entered(0, 0));
  });

  test('shows what would change, changes it, and brings back what was when it is taken back', async () => {
    await enter(await upload(lineOf('503/1')));
    const id = await upload(lineOf('503/1', 'Siti R.'), lineOf('503/9'));
    const { html } = await browser.get(paths.registerImport(id));
    expect(html).toContain(words.fields.holder);
    expect(html).toContain(words.changes);
    await enter(id);
    const { db, seal } = world.portal;
    const find = () => findOwn(db, seal, { number: '503/1', nik: NIK });
    expect(await find()).toMatchObject({ holder: 'Siti R.' });
    expect(await undo(id)).toContain(words.undoneTitle);
    expect(await find()).toMatchObject({ holder: filmPerson.name });
    expect(await inRegister()).toBe(1);
  });

  test('is not taken back when a later one changed the same permits', async () => {
    const first = await upload(lineOf('503/1'));
    await enter(first);
    await enter(await upload(lineOf('503/1', 'Siti R.')));
    expect(await undo(first)).toContain(words.builtOnTitle);
    expect(await inRegister()).toBe(1);
  });

  test('is taken back in the order of coming in, not of being read', async () => {
    const [first, second] = [await upload(lineOf('503/1', 'Siti A.')), await upload(lineOf('503/1', 'Siti B.'))];
    await enter(second);
    await enter(first);
    const { db, seal } = world.portal;
    const holder = async () => (await findOwn(db, seal, { number: '503/1', nik: NIK }))?.holder;
    expect(await undo(second)).toContain(words.builtOnTitle);
    expect(await holder()).toBe('Siti A.');
    expect(await undo(first)).toContain(words.undoneTitle);
    expect(await holder()).toBe('Siti B.');
    expect(await undo(second)).toContain(words.undoneTitle);
    expect(await inRegister()).toBe(0);
  });

  test('is thrown away without a trace of its bytes', async () => {
    const id = await upload(lineOf('503/1'));
    const { rows } = await world.portal.db.execute<{ file_id: string }>(
      sql`select file_id from register_import where id = ${id}`,
    );
    expect(await world.portal.files.get(rows[0]!.file_id)).not.toBeNull();
    await browser.post(paths.registerDiscarding(id));
    expect(await world.portal.files.get(rows[0]!.file_id)).toBeNull();
    expect((await browser.get(paths.registerImport(id))).html).toContain(words.discardedTitle);
    // What is gone cannot be brought in.
    const late = await browser.post(paths.registerEntering(id));
    expect((await browser.get(late.location ?? '')).html).toContain(words.notAnyMore);
  });

  test('is the administrator’s; the head looks; nobody else has such a page', async () => {
    const id = await upload(lineOf('503/1'));
    const other = visitorOf(world.app);
    await other.signIn(head);
    expect((await other.get(paths.registerImport(id))).html).not.toContain(paths.registerEntering(id));
    expect((await other.post(paths.registerEntering(id))).status).toBe(404);
    const nurse = visitorOf(world.app);
    await nurse.signIn(filmPerson);
    expect((await nurse.get(paths.register)).status).toBe(404);
  });

  test('without a file says so; a list of faults opens as text in a sheet', async () => {
    const missing = await browser.post(paths.register);
    expect([missing.status, missing.html.includes(words.fileMissing)]).toEqual([422, true]);
    const id = await upload(lineOf('503/1').replace('12 Maret 2022', '=cmd'), lineOf('503/2', '+62'));
    const list = await browser.get(paths.registerFaults(id));
    expect(list.html).toContain(`2;${words.fields.issuedOn};'=aaa;`);
    expect(list.html).toContain(`3;${words.fields.holder};'+99;`);
  });
});

/** Names an old permit on the way to a renewal. */
const startRenewal = async (number: string, more: Record<string, string> = {}) => {
  const page = await browser.get(paths.startAnother('sip-perawat'));
  const sesudah = /name="sesudah" value="([^"]*)"/.exec(page.html)?.[1];
  const option = world.portal.catalogue.services
    .get('sip-perawat')!
    .transactions!.choices.find(({ kind }) => kind === 'renewal')!;
  return browser.post(paths.start('sip-perawat'), {
    langkah: 'izin-lama',
    urusan: option.option,
    untuk: option.option,
    izin_lama: 'lain',
    nomor_lama: number,
    ...(sesudah === undefined ? {} : { sesudah }),
    ...more,
  });
};

const dentist = (holder: string) => lineOf('503/9/2022', holder, '20/01/2027').replace('sip-perawat', 'izin-tukang-gigi');

describe('a permit of the register', () => {
  beforeEach(async () => {
    await enter(await upload(lineOf('503/7/2022')));
    browser = visitorOf(world.app);
    await browser.signIn(filmPerson);
  });

  test('is found by its number and the NIK of the account, and begins the renewal', async () => {
    const found = await startRenewal('503 / 7 / 2022');
    expect(found.html).toContain(t.start.found.title);
    expect(found.html).toContain('12 Maret 2022');
    const begun = await startRenewal('503/7/2022', { register: 'ya' });
    expect(begun.status).toBe(303);
    const { rows } = await world.portal.db.execute(sql`select 1 from application where old_register_id is not null`);
    expect(rows).toHaveLength(1);
    const admin = visitorOf(world.app);
    await admin.signIn(administrator);
    const { rows: imports } = await world.portal.db.execute<{ id: string }>(sql`select id from register_import`);
    await admin.post(paths.registerUndoing(imports[0]!.id));
    await work(imports[0]!.id);
    expect((await admin.get(paths.registerImport(imports[0]!.id))).html).toContain(words.builtOnTitle);
  });

  test('is not shown to who has another NIK, nor for a number that is a little different', async () => {
    expect((await startRenewal('503/8/2022')).status).toBe(303);
    const other = worldPeople.find(({ role, nik }) => role === 'applicant' && nik !== NIK)!;
    browser = visitorOf(world.app);
    await browser.signIn(other);
    const answer = await startRenewal('503/7/2022');
    expect(answer.html).not.toContain(t.start.found.title);
  });

  test('is checked by its number and its day, with one answer for every wrong pair, and not by trying days', async () => {
    const visitor = visitorOf(world.app);
    const unknown = await visitor.get(`${paths.verifyForm}?nomor=${encodeURIComponent('503/7/2022')}`);
    expect(unknown.status).toBe(404);
    // Asked before anybody is told not to accept the letter.
    expect(unknown.html.indexOf(t.permits.check.unknown.steps)).toBeGreaterThan(unknown.html.indexOf(t.permits.old.ask));
    expect(unknown.html).not.toContain('Siti');
    const ask = (nomor: string, day: number) =>
      visitor.post(paths.verifyOld, { nomor, 'terbit-hari': String(day), 'terbit-bulan': 'Maret', 'terbit-tahun': '2022' });
    const good = await ask('503/7/2022', 12);
    expect(good.location).not.toContain('503');
    const shown = await visitor.get(good.location ?? '');
    expect(shown.html).toContain(t.permits.old.registered);
    expect(shown.html).toContain('Siti R********');
    expect((await ask('503/1/1999', 12)).html).toContain(t.permits.old.unknown);
    for (let day = 1; day <= 5; day++) expect((await ask('503/7/2022', day)).status).toBe(404);
    expect((await ask('503/7/2022', 12)).status).toBe(429);
    expect((await visitor.get(paths.verifyOldShown('made-up'))).location).toBe(paths.verifyOld);
  });

  test('reminds its holder before it ends, once, without its number; not who only has the NIK', async () => {
    browser = visitorOf(world.app);
    await browser.signIn(administrator);
    await enter(await upload(dentist(filmPerson.name)));
    await sendReminders(world.portal);
    await sendReminders(world.portal);
    const phone = `+62${filmPerson.phone.replaceAll(' ', '').slice(1)}`;
    const sent = (await messagesTo(world.portal, phone)).filter(({ body }) => body.includes('Menurut catatan kantor'));
    expect(sent).toHaveLength(1);
    expect(sent[0]!.body).not.toContain('503/9');
    await world.portal.db.execute(sql`delete from register_permit`);
    await enter(await upload(dentist('Orang Lain')));
    await sendReminders(world.portal);
    const now = (await messagesTo(world.portal, phone)).filter(({ body }) => body.includes('Menurut catatan kantor'));
    expect(now).toHaveLength(1);
  });
});

test('nobody of the register can be read in the database', async () => {
  await enter(await upload(lineOf('503/77/2022', 'Tokoh Rekaan')));
  await enter(await upload(lineOf('503/77/2022', 'Tokoh Berubah')));
  for (const table of ['register_permit', 'register_change', 'register_import', 'register_finding', 'event']) {
    const { rows } = await world.portal.db.execute(sql`select * from ${sql.identifier(table)}`);
    expect(rows.length, table).toBeGreaterThan(0);
    const read = JSON.stringify(rows, (_, value: unknown) =>
      typeof value === 'object' && value !== null && 'data' in value
        ? Buffer.from(value.data as number[]).toString('latin1')
        : value,
    );
    expect(read, table).not.toMatch(/Tokoh|503\/77|register\.csv/);
    expect(read.includes(NIK), table).toBe(false);
  }
});
