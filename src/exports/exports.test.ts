import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDeskTest } from '../../tests/desk.ts';
import type { DeskTest } from '../../tests/desk.ts';
import { removeStrayFiles } from '../applications/stray-files.ts';
import { WORLD_DATE } from '../clock.ts';
import { boxOf } from '../desk/pages/chosen-fields.ts';
import { forgetWhatIsOver } from '../keeping/forget.ts';
import { readXlsx } from '../registers/read-xlsx.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { filmPerson } from '../world/people.ts';
import { runExportJob } from './export-job.ts';
import { columnField } from './export-rules.ts';
import type { ExportColumn } from './export-rules.ts';
import { exportsOf, findExport, takeUpExport } from './store-exports.ts';

const t = textsId.deskExports;
const [rahmat, dewi, yusuf, nurbaiti] = ['world-rahmat', 'world-dewi', 'world-yusuf', 'world-nurbaiti'] as const;
const DAY_MS = 86_400_000;

let desk: DeskTest;
beforeAll(async () => {
  desk = await openDeskTest();
});
afterAll(() => desk.close());
beforeEach(async () => {
  desk.setNow(WORLD_DATE);
  // Only so many are at work at a time.
  await desk.portal.db.execute(sql`update data_export set state = 'cancelled' where state in ('waiting', 'running')`);
});

const columns = (...names: ExportColumn[]) => Object.fromEntries(names.map((name) => [columnField(name), 'ya']));

/** Asks for a list as an officer does; its id. */
async function ask(who: string, values: Record<string, string>): Promise<string> {
  const known = new Set((await exportsOf(desk.portal.db, who)).map(({ id }) => id));
  const answer = await desk.at(who).post(paths.deskExportNew, { jenis: 'berkas', format: 'csv', ...values });
  expect(answer.location, answer.html).toBe(paths.deskExports);
  // The clock of the test stands still, so that the newest is the one that was not there.
  return (await exportsOf(desk.portal.db, who)).find(({ id }) => !known.has(id))!.id;
}

const write = (id: string) => runExportJob(desk.portal, id, new AbortController().signal);

/** Asks, lets the job run, and saves the file. */
async function saved(who: string, values: Record<string, string>): Promise<string> {
  const id = await ask(who, values);
  await write(id);
  return (await desk.at(who).get(paths.deskExportFile(id))).html;
}

const numbersIn = (file: string): string[] => file.match(/SMR-\d{4}-\d{6}/g) ?? [];
const detailOf = async (verb: string) =>
  (await desk.portal.db.execute<{ detail: object }>(sql`select detail from event where verb = ${verb} order by id desc limit 1`))
    .rows[0]?.detail;

describe('a list as a file', () => {
  test('holds what the officer sees in the queue, and nothing of a person unless a reason is given', async () => {
    const number = await desk.sent();
    const plain = await saved(rahmat, { bagian: 'semua', izin: 'sip-perawat', ...columns('number', 'service', 'received') });
    expect(plain.split('\r\n')[0]).toBe('Nomor;Izin;Masuk');
    expect(plain).toContain(`${number};`);
    expect(plain).not.toContain('Siti');
    const silent = await desk.at(rahmat).post(paths.deskExportNew, { jenis: 'berkas', format: 'csv', ...columns('name') });
    expect([silent.status, silent.html.includes(t.form.faults.reason)]).toEqual([422, true]);
    const personal = await saved(rahmat, {
      bagian: 'semua',
      alasan: 'laporan-dinas',
      ...columns('number', 'name', 'nik', 'phone'),
    });
    expect(personal).toContain(`${number};Siti Rahmawati;'${filmPerson.nik};'+62`);
    expect(await detailOf('ask_export')).toMatchObject({ reason: 'laporan-dinas', kind: 'applications' });
    expect(JSON.stringify(await detailOf('download_export'))).toMatch(/"rows":\d+/);
  });

  test('is a workbook that another reader reads, with days as days', async () => {
    const number = await desk.sent();
    const id = await ask(rahmat, { bagian: 'semua', izin: 'sip-perawat', format: 'xlsx', ...columns('number', 'due') });
    await write(id);
    const { response } = await desk.at(rahmat).get(paths.deskExportFile(id));
    expect(response.headers.get('content-disposition')).toMatch(/antrean-2026-11-24\.xlsx/);
    const rows = [];
    for await (const row of readXlsx(Buffer.from(await response.arrayBuffer()), { headerRow: () => 1 })) rows.push(row);
    expect(JSON.stringify(rows[0])).toContain('Batas waktu');
    expect(JSON.stringify(rows.find((row) => JSON.stringify(row).includes(number)))).toMatch(/\d{4}-\d{2}-\d{2}/);
  });

  test('of what was ticked holds that and nothing else', async () => {
    const [one, other] = [await desk.sent(), await desk.sent()];
    const file = await saved(rahmat, { [boxOf(one)]: '1', ...columns('number') });
    expect(numbersIn(file)).toEqual([one]);
    expect(file).not.toContain(other);
  });

  test('lies sealed in the file store, and belongs to who asked for it', async () => {
    const id = await ask(rahmat, { bagian: 'semua', ...columns('number') });
    expect((await desk.at(rahmat).get(paths.deskExportFile(id))).status).toBe(404);
    await write(id);
    for (const who of [dewi, nurbaiti, 'world-siti']) expect((await desk.at(who).get(paths.deskExportFile(id))).status).toBe(404);
    expect((await desk.at(dewi).post(paths.deskExportRemoval(id))).status).toBe(404);
    const { html } = await desk.at(rahmat).get(paths.deskExports);
    expect(html).toContain(paths.deskExportFile(id));
    expect((await desk.at(dewi).get(paths.deskExports)).html).not.toContain(id);
  });

  test('never holds what its officer may not see, also when that changed after asking', async () => {
    const number = await desk.sent();
    const reached = await desk.broughtTo('technical');
    const own = numbersIn(await saved(yusuf, { bagian: 'semua', ...columns('number') }));
    expect(own).toContain(reached);
    expect(own).not.toContain(number);
    expect(numbersIn(await saved(yusuf, { [boxOf(number)]: '1', ...columns('number') }))).toEqual([]);
    const waiting = await ask(yusuf, { bagian: 'semua', ...columns('number') });
    const written = await ask(yusuf, { bagian: 'semua', ...columns('number') });
    await write(written);
    const move = (to: string) => desk.portal.db.execute(sql`update person set technical_office = ${to} where id = ${yusuf}`);
    await move('Dinas Lain');
    try {
      await write(waiting);
      expect((await findExport(desk.portal.db, waiting))?.done).toBe(0);
      expect((await desk.at(yusuf).get(paths.deskExportFile(written))).status).toBe(404);
      expect((await desk.at(yusuf).get(paths.deskExports)).html).toContain(t.standings.barred);
    } finally {
      await move('Dinas Kesehatan Kota Samarinda');
    }
  });
});

describe('a job that writes a file', () => {
  test('begins anew after its worker died, and offers no half of a file', async () => {
    const id = await ask(rahmat, { bagian: 'semua', ...columns('number') });
    const { db } = desk.portal;
    // A worker that died between two pieces.
    const first = await takeUpExport(db, id, WORLD_DATE);
    const half = '00000000-0000-4000-8000-0000000000aa';
    await desk.portal.files.put(half, Buffer.from('half'));
    await db.execute(sql`
      insert into data_export_piece (export_id, attempt, place, file_id) values (${id}, ${first!.attempt}, 0, ${half})`);
    expect((await desk.at(rahmat).get(paths.deskExportFile(id))).status).toBe(404);
    await write(id);
    const file = (await desk.at(rahmat).get(paths.deskExportFile(id))).html;
    expect(file.startsWith('Nomor')).toBe(true);
    expect(file).not.toContain('half');
    expect(await desk.portal.files.get(half)).toBeNull();
    // Run again it does nothing.
    await write(id);
    expect((await findExport(db, id))?.attempt).toBe(2);
  });

  test('that was told to stop with the portal is taken up again', async () => {
    const id = await ask(rahmat, { bagian: 'semua', ...columns('number') });
    const stopping = new AbortController();
    stopping.abort();
    await expect(runExportJob(desk.portal, id, stopping.signal)).rejects.toThrow(/anew/);
    await write(id);
    expect((await findExport(desk.portal.db, id))?.state).toBe('done');
  });

  test('is cancelled while it waits and while it runs, and leaves nothing', async () => {
    const { db } = desk.portal;
    const waiting = await ask(rahmat, { bagian: 'semua', ...columns('number') });
    await desk.at(rahmat).post(paths.deskExportCancelling(waiting));
    await write(waiting);
    const running = await ask(rahmat, { bagian: 'semua', ...columns('number') });
    await takeUpExport(db, running, WORLD_DATE);
    await desk.at(rahmat).post(paths.deskExportCancelling(running));
    expect((await desk.at(rahmat).get(paths.deskExports)).html).toContain(t.cancelling);
    await write(running);
    for (const id of [waiting, running]) expect((await findExport(db, id))?.state).toBe('cancelled');
    const { rows } = await db.execute(
      sql`select 1 from data_export_piece where export_id in (${waiting}::uuid, ${running}::uuid)`,
    );
    expect(rows).toEqual([]);
  });

  test('is one of three at most, and says so', async () => {
    for (let at = 0; at < 3; at++) await ask(dewi, { bagian: 'semua', ...columns('number') });
    const fourth = await desk.at(dewi).post(paths.deskExportNew, { jenis: 'berkas', format: 'csv', ...columns('number') });
    expect([fourth.status, fourth.html.includes(t.form.faults.many)]).toEqual([422, true]);
  });
});

describe('only what is new', () => {
  const asked = { bagian: 'semua', izin: 'sip-perawat', ...columns('number') };
  const onlyNew = { ...asked, 'hanya-baru': 'ya' };

  test('is what came since the last download of the same list by the same officer', async () => {
    const first = await desk.sent();
    expect(numbersIn(await saved(dewi, onlyNew))).toContain(first);
    const second = await desk.sent();
    expect(numbersIn(await saved(dewi, onlyNew))).toEqual([second]);
    expect(numbersIn(await saved(dewi, onlyNew))).toEqual([]);
    const { html } = await desk.at(dewi).get(paths.deskExportOf({ jenis: 'berkas', bagian: 'semua', izin: 'sip-perawat' }));
    expect(html).toContain(t.form.onlyNewHint.since('24 November 2026 pukul 10.00 WITA'));
    // Another list, and another officer, have their own.
    expect(numbersIn(await saved(dewi, { ...onlyNew, bagian: 'giliran' }))).toContain(first);
    expect(numbersIn(await saved(rahmat, onlyNew))).toEqual(expect.arrayContaining([first, second]));
  });

  test('is not moved on by a file that nobody saved', async () => {
    await saved(nurbaiti, asked);
    const number = await desk.sent();
    await write(await ask(nurbaiti, onlyNew));
    expect(numbersIn(await saved(nurbaiti, onlyNew))).toEqual([number]);
  });

  test('misses and doubles nothing when somebody commits late', async () => {
    const { db } = desk.portal;
    await saved(rahmat, asked);
    const late = await copyOf(await desk.sent());
    // The late one was numbered and dated first, and is committed only after the others were downloaded.
    const [commit, begun] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const slow = db.transaction(async (tx) => {
      await tx.execute(sql.raw(late.insert));
      begun.resolve();
      await commit.promise;
    });
    await begun.promise;
    try {
      const quick = await desk.sent();
      const before = numbersIn(await saved(rahmat, onlyNew));
      expect(before).toContain(quick);
      expect(before).not.toContain(late.number);
    } finally {
      commit.resolve();
      await slow;
    }
    expect(numbersIn(await saved(rahmat, onlyNew))).toEqual([late.number]);
    expect(numbersIn(await saved(rahmat, onlyNew))).toEqual([]);
  });

  test('comes to a reviewing office with what was found complete for it', async () => {
    await saved(yusuf, asked);
    const number = await desk.sent();
    await saved(yusuf, asked);
    const good = await desk.everythingGood(number);
    await desk.at(rahmat).post(paths.deskPassing(number), good);
    expect(numbersIn(await saved(yusuf, onlyNew))).toEqual([number]);
  });
});

/** A statement that adds a copy of an application under a number of its own, lower than all to come. */
async function copyOf(number: string): Promise<{ number: string; insert: string }> {
  const late = 'SMR-2024-000777';
  const insert = `
    insert into application (person_id, service, definition_version, state, desk, number, answers, created_at, updated_at, submitted_at, due_on)
    select person_id, service, definition_version, state, desk, '${late}', answers, created_at, updated_at, submitted_at - interval '1 day', due_on
    from application where number = '${number}'`;
  return { number: late, insert };
}

describe('the register as a file', () => {
  test('holds permits with their holders where a reason is given, the new ones only when wanted', async () => {
    const asked = { jenis: 'izin', ...columns('number', 'case', 'issued', 'until', 'standing', 'name') };
    const all = await saved(nurbaiti, { ...asked, alasan: 'laporan-dinas' });
    const { rows } = await desk.portal.db.execute<{ count: number }>(sql`select count(*)::integer as count from permit`);
    expect(numbersIn(all)).toHaveLength(rows[0]!.count);
    expect(all).toContain(textsId.desk.permits.standings.valid);
    expect(numbersIn(await saved(nurbaiti, { ...asked, alasan: 'laporan-dinas', 'hanya-baru': 'ya' }))).toEqual([]);
    const { html } = await desk.at(nurbaiti).get(paths.deskExportOf({ jenis: 'izin', keadaan: 'revoked' }));
    expect(html).toContain(`${t.kinds.permits}: ${textsId.desk.permits.standings.revoked}`);
  });
});

describe('when its days are over', () => {
  test('a file is offered no more, and the night removes it with its bytes', async () => {
    const id = await ask(rahmat, { bagian: 'semua', ...columns('number') });
    await write(id);
    const { db, files } = desk.portal;
    const { rows } = await db.execute<{ file_id: string }>(sql`select file_id from data_export_piece where export_id = ${id}`);
    const piece = rows[0]!.file_id;
    // The night that looks for bytes without a row leaves them alone.
    await removeStrayFiles(desk.portal);
    expect(await files.get(piece)).not.toBeNull();
    desk.setNow(new Date(WORLD_DATE.getTime() + 6 * DAY_MS));
    await forgetWhatIsOver(desk.portal);
    expect(await findExport(db, id)).not.toBeNull();
    desk.setNow(new Date(WORLD_DATE.getTime() + 7 * DAY_MS));
    expect((await desk.at(rahmat).get(paths.deskExportFile(id))).status).toBe(404);
    desk.setNow(new Date(WORLD_DATE.getTime() + 7 * DAY_MS + 1000));
    await forgetWhatIsOver(desk.portal);
    expect(await findExport(db, id)).toBeNull();
    expect(await files.get(piece)).toBeNull();
  });

  test('or before, its officer removes it', async () => {
    const id = await ask(rahmat, { bagian: 'semua', ...columns('number') });
    await write(id);
    await desk.at(rahmat).post(paths.deskExportRemoval(id));
    expect(await findExport(desk.portal.db, id)).toBeNull();
  });
});
