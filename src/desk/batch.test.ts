import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDeskTest } from '../../tests/desk.ts';
import type { DeskTest } from '../../tests/desk.ts';
import { findBatch } from '../batches/store.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { runBatchJob } from './batch-job.ts';
import { boxOf } from './pages/chosen-fields.ts';

const t = textsId.deskBatch;
let desk: DeskTest;
beforeAll(async () => {
  desk = await openDeskTest();
});
afterAll(() => desk.close());

async function sent(count: number, broughtTo?: 'signing'): Promise<string[]> {
  const numbers: string[] = [];
  for (let at = 0; at < count; at++) {
    await desk.portal.db.execute(sql`delete from application where state = 'draft'`);
    numbers.push(broughtTo === undefined ? await desk.sent() : await desk.broughtTo(broughtTo));
  }
  return numbers;
}
const boxes = async (numbers: readonly string[]) =>
  Object.fromEntries(
    await Promise.all(numbers.map(async (number) => [boxOf(number), String((await desk.application(number)).revision)] as const)),
  );
const idOf = (location: string | null) => location?.split('/').at(-1) ?? '';
const batchOf = async (id: string) => (await findBatch(desk.portal.db, desk.portal.seal, id))!;
const checked = async (number: string) =>
  desk.at('world-rahmat').post(paths.deskCheck(number), await desk.everythingGood(number));

/** Boxes of applications that there never were. */
const many = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [boxOf(`SMR-2020-${String(at).padStart(6, '0')}`), '1']));

describe('many at once', () => {
  test('go on where everything was checked and found good; the others say why not', async () => {
    const [first = '', second = '', stale = '', open = ''] = await sent(4);
    for (const number of [first, second, stale]) await checked(number);
    const chosen = await boxes([first, second, stale, open]);
    await desk.portal.db.execute(sql`update application set revision = revision + 1 where number = ${stale}`);
    const rahmat = desk.at('world-rahmat');
    const { location } = await rahmat.post(paths.deskBatches, { ...chosen, tindakan: 'teruskan' });
    await runBatchJob(desk.portal, idOf(location));
    const { html } = await rahmat.get(location!);
    expect(html).toContain(t.standings.done);
    expect(html).toContain(t.counts(2, 2, 0));
    for (const said of [t.refusals.unchecked, t.refusals['changed-meanwhile']]) expect(html).toContain(said);
    for (const number of [first, second]) expect((await desk.application(number)).state).toBe('technical');
    for (const number of [stale, open]) expect((await desk.application(number)).state).toBe('completeness');
    expect((await rahmat.get(paths.deskBatchCsv(idOf(location)))).html).toContain(`${first};selesai;${t.done.go_on()}`);
    // Done again, by a job that is tried again, nothing is done twice.
    await runBatchJob(desk.portal, idOf(location));
    expect((await batchOf(idOf(location))).state).toBe('done');
    for (const who of ['world-dewi', 'world-siti']) expect((await desk.at(who).get(location!)).status).toBe(404);
    expect((await desk.at('world-nurbaiti').get(location!)).status).toBe(200);
  });

  test('stopped, or begun again after a restart, leave what was not reached as it was', async () => {
    const numbers = await sent(3);
    for (const number of numbers) await checked(number);
    const rahmat = desk.at('world-rahmat');
    const { location } = await rahmat.post(paths.deskBatches, { ...(await boxes(numbers)), tindakan: 'teruskan' });
    const id = idOf(location);
    // A portal that died after the first: its item is marked, the others wait.
    await desk.portal.db.execute(sql`update batch_item set state = 'done' where batch_id = ${id} and place = 0`);
    expect((await rahmat.post(paths.deskBatchStop(id))).location).toBe(paths.deskBatch(id));
    await runBatchJob(desk.portal, id);
    const batch = await batchOf(id);
    expect([batch.state, batch.stoppedBy]).toEqual(['stopped', 'officer']);
    expect(batch.items.map(({ state }) => state)).toEqual(['done', 'done', 'waiting']);
    expect((await rahmat.get(paths.deskBatch(id))).html).toContain(t.byOfficer);
  });

  test('letters are handed back by the head for one reason', async () => {
    const numbers = await sent(2, 'signing');
    const nurbaiti = desk.at('world-nurbaiti');
    const chosen = await boxes(numbers);
    const form = await nurbaiti.post(paths.deskBatches, { ...chosen, tindakan: 'kembalikan' });
    expect(form.html).toContain(t.sendBack.lead(2));
    const empty = await nurbaiti.post(paths.deskBatchSendBack, { ...chosen, reason: '', note: '' });
    expect(empty.status).toBe(422);
    for (const number of numbers) expect(empty.html).toContain(boxOf(number));
    const posted = { ...chosen, reason: 'lainnya', note: 'Periksa <i>alamatnya</i>.' };
    const { location } = await nurbaiti.post(paths.deskBatchSendBack, posted);
    await runBatchJob(desk.portal, idOf(location));
    for (const number of numbers) expect((await desk.application(number)).state).toBe('technical');
    const { rows } = await desk.portal.db.execute<{ text: string }>(sql`select string_agg(b::text, ' ') as text from batch b`);
    expect(rows[0]?.text).not.toContain('alamatnya');
  });

  test('are taken, given to a colleague of the same desk, let go, and led to where they become a file', async () => {
    const numbers = await sent(2);
    const rahmat = desk.at('world-rahmat');
    const chosen = await boxes(numbers);
    const act = (tindakan: string) => rahmat.post(paths.deskBatches, { ...chosen, tindakan });
    expect((await act('ambil')).html).toContain(t.assigned(2));
    const again = await act('ambil');
    expect(again.html).toContain(t.assigned(0));
    expect(again.html).toContain(t.assignedText(2));
    expect((await act('beri:world-dewi')).html).toContain(t.assigned(2));
    expect((await desk.application(numbers[0]!)).assignedTo).toBe('world-dewi');
    // A colleague of another desk is none.
    expect((await act('beri:world-yusuf')).status).toBe(422);
    expect((await act('lepas')).html).toContain(t.assigned(2));
    const form = (await act('ekspor')).html;
    expect(form).toContain(textsId.deskExports.chosen(2));
    for (const number of numbers) expect(form).toContain(boxOf(number));
  });

  test('of another office, or of nobody, are not touched', async () => {
    const [number = ''] = await sent(1);
    const yusuf = desk.at('world-yusuf');
    const { location } = await yusuf.post(paths.deskBatches, { ...(await boxes([number])), tindakan: 'teruskan' });
    await runBatchJob(desk.portal, idOf(location));
    expect((await batchOf(idOf(location))).items[0]?.refusal).toBe('not-found');
  });

  test('none, too many, and no act are each said in a sentence; up to five hundred are taken', async () => {
    const rahmat = desk.at('world-rahmat');
    const none = await rahmat.post(paths.deskBatches, { tindakan: 'teruskan' });
    expect([none.status, none.html.includes(t.faults.none)]).toEqual([422, true]);
    expect((await rahmat.post(paths.deskBatches, { ...many(501), tindakan: 'teruskan' })).html).toContain(t.faults.many(500));
    expect((await rahmat.post(paths.deskBatches, { ...many(2), tindakan: '' })).html).toContain(t.faults.act);
    const { location } = await rahmat.post(paths.deskBatches, { ...many(500), tindakan: 'teruskan' });
    await runBatchJob(desk.portal, idOf(location));
    const { items } = await batchOf(idOf(location));
    expect(items).toHaveLength(500);
    expect(new Set(items.map(({ refusal }) => refusal))).toEqual(new Set(['not-found']));
  });

  test('stand in the queue with a box each and their acts', async () => {
    const [number = ''] = await sent(1);
    const { html } = await desk.at('world-rahmat').get(paths.desk);
    for (const part of [boxOf(number), t.bar.acts.teruskan, t.bar.assign('Dewi Anggraini')]) expect(html).toContain(part);
  });
});
