import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBsreDouble } from '../../tests/bsre-double.ts';
import { openDeskTest } from '../../tests/desk.ts';
import type { DeskTest } from '../../tests/desk.ts';
import { findPerson } from '../accounts/store.ts';
import { sendBack } from '../applications/store-decisions.ts';
import type { Asker } from '../applications/store.ts';
import { boxOf } from '../desk/pages/chosen-fields.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { endsBatch } from './batch-rules.ts';
import { endBatches, startBatch } from './sign-batch.ts';
import { signLetter } from './sign-letter.ts';
import { readSignatures } from './signing/read-signatures.ts';
import { permitOfApplication } from './store.ts';
import { standingOf } from '../batches/rules.ts';
import { findBatch } from '../batches/store.ts';
import type { Batch } from '../batches/store.ts';

const t = textsId.desk.signing;
let bsre: Awaited<ReturnType<typeof openBsreDouble>>;
let desk: DeskTest;
let head: Asker;
beforeAll(async () => {
  bsre = await openBsreDouble('1');
  desk = await openDeskTest({ signing: bsre.settings });
  head = (await findPerson(desk.portal.db, desk.portal.seal, 'world-nurbaiti'))!;
});
afterAll(async () => {
  await desk.close();
  await bsre.close();
});
beforeEach(() => bsre.setMoods([]));

const revisionOf = async (number: string) => (await desk.application(number)).revision;
const chosen = async (numbers: readonly string[]) =>
  Promise.all(numbers.map(async (number) => ({ number, revision: await revisionOf(number) })));
const signing = async (number: string, passphrase = bsre.passphrase) =>
  signLetter(desk.portal, { officer: head, number, revision: await revisionOf(number), validUntil: undefined, passphrase });
/** So many letters of the nurse's that wait; she begins one after the other. */
async function waiting(count: number): Promise<string[]> {
  const numbers: string[] = [];
  for (let at = 0; at < count; at++) {
    await desk.portal.db.execute(sql`delete from application where state = 'draft'`);
    numbers.push(await desk.broughtTo('signing'));
  }
  return numbers;
}
async function over(id: string): Promise<Batch> {
  await expect
    .poll(async () => (await findBatch(desk.portal.db, desk.portal.seal, id))?.state, { timeout: 60_000 })
    .not.toBe('running');
  return (await findBatch(desk.portal.db, desk.portal.seal, id))!;
}
const permitOf = async (number: string) =>
  permitOfApplication(desk.portal.db, desk.portal.seal, (await desk.application(number)).id);
/** Numbers of the series that were taken, in their order. */
async function taken(): Promise<{ sequence: number; state: string }[]> {
  const { rows } = await desk.portal.db.execute<{ sequence: number; state: string }>(
    sql`select sequence, state from letter_number where series = 'letter:SIPP' order by sequence`,
  );
  return rows;
}

test('a wrong passphrase signs nothing and says so; the number waits for the right one', async () => {
  const [number = ''] = await waiting(1);
  const nurbaiti = desk.at('world-nurbaiti');
  const shown = await nurbaiti.get(paths.letter(number));
  expect(shown.html).toContain(t.passphrase);
  const revision = String(await revisionOf(number));
  const wrong = await nurbaiti.post(paths.letter(number), { revision, 'frasa-sandi': 'salah' });
  expect(wrong.status).toBe(409);
  expect(wrong.html).toContain(t.refusals['wrong-passphrase']);
  expect(wrong.html).not.toContain('salah"');
  expect(await permitOf(number)).toBeNull();
  const reserved = (await taken()).at(-1);
  expect(reserved?.state).toBe('reserved');
  const right = await nurbaiti.post(paths.letter(number), { revision, 'frasa-sandi': bsre.passphrase });
  expect(right.location).toBe(paths.lettersAfter(number));
  expect((await taken()).at(-1)).toEqual({ sequence: reserved?.sequence, state: 'used' });
  const permit = (await permitOf(number))!;
  const pdf = (await desk.portal.files.get(permit.id))!;
  expect(await readSignatures(pdf)).toMatchObject([{ signer: 'UJI BSrE', whole: true, coversFile: true }]);
});

test('letters that were read are signed with one passphrase, in the background, with a report of each; unread ones cannot be ticked', async () => {
  const numbers = await waiting(3);
  const [first = '', second = '', unread = ''] = numbers;
  const nurbaiti = desk.at('world-nurbaiti');
  for (const number of [first, second]) await nurbaiti.get(paths.letter(number));
  const { html } = await nurbaiti.get(paths.letter(second));
  for (const number of [first, second]) expect(html).toContain(`name="${boxOf(number)}"`);
  expect(html).not.toContain(`name="${boxOf(unread)}"`);
  expect(html).toContain(t.unchosen.unread);
  const nothing = await nurbaiti.post(paths.letterBatches, { 'frasa-sandi': bsre.passphrase });
  expect(nothing.status).toBe(422);
  expect(nothing.html).toContain(textsId.deskBatch.faults.none);
  const boxes = Object.fromEntries((await chosen(numbers)).map(({ number, revision }) => [boxOf(number), String(revision)]));
  const { location } = await nurbaiti.post(paths.letterBatches, { ...boxes, 'frasa-sandi': bsre.passphrase });
  const id = location?.split('/').at(-1) ?? '';
  expect((await over(id)).items.map(({ state }) => state)).toEqual(['done', 'done']);
  const report = await nurbaiti.get(paths.deskBatch(id));
  expect(report.html).toContain(textsId.deskBatch.standings.done);
  expect(report.html).toContain(textsId.deskBatch.counts(2, 0, 0));
  expect((await nurbaiti.get(paths.deskBatchCsv(id))).html).toContain(`${first};selesai;`);
  expect(await permitOf(unread)).toBeNull();
  for (const who of ['world-rahmat', 'world-siti']) expect((await desk.at(who).get(paths.deskBatch(id))).status).toBe(404);
  const { rows } = await desk.portal.db.execute<{ text: string }>(sql`
    select (select string_agg(b::text, ' ') from batch b) || (select string_agg(l::text, ' ') from batch_item l)
      || (select string_agg(e::text, ' ') from event e) as text`);
  expect(rows[0]?.text).not.toContain(bsre.passphrase);
});

describe('a service that fails in the middle', () => {
  test('leaves every letter signed once or not at all, and the next try signs the rest', async () => {
    const numbers = await waiting(7);
    bsre.setMoods(['ready', 'drop', 'refused', 'garbage', 'ready', 'cut', 'ready']);
    const batch = await over(
      await startBatch(desk.portal, { officer: head, letters: await chosen(numbers), passphrase: bsre.passphrase }),
    );
    expect(batch.state).toBe('done');
    expect(batch.items.map(({ refusal }) => refusal)).toEqual([null, 'unreachable', 'refused', 'garbled', null, 'garbled', null]);
    const left = batch.items.filter(({ state }) => state === 'refused').map(({ number }) => number);
    for (const number of left) expect((await desk.application(number)).state).toBe('signing');
    const again = await over(
      await startBatch(desk.portal, { officer: head, letters: await chosen(numbers), passphrase: bsre.passphrase }),
    );
    expect(again.items.filter(({ state }) => state === 'done').map(({ number }) => number)).toEqual(left);
    expect(again.items.filter(({ refusal }) => refusal === 'wrong-state')).toHaveLength(3);
    const { rows } = await desk.portal.db.execute(sql`select number from permit`);
    expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length);
  });

  test('a passphrase that is wrong is tried once, and a silent service three times', async () => {
    const numbers = await waiting(4);
    const letters = await chosen(numbers);
    const wrong = await over(await startBatch(desk.portal, { officer: head, letters, passphrase: 'salah' }));
    expect([wrong.state, wrong.stoppedBy]).toEqual(['stopped', 'wrong-passphrase']);
    expect(wrong.items.map(({ state }) => state)).toEqual(['refused', 'waiting', 'waiting', 'waiting']);
    bsre.setMoods(['ill', 'ill', 'ill', 'ready']);
    const silent = await over(await startBatch(desk.portal, { officer: head, letters, passphrase: bsre.passphrase }));
    expect([silent.state, silent.stoppedBy]).toEqual(['stopped', 'unreachable']);
    expect(silent.items.map(({ state }) => state)).toEqual(['refused', 'refused', 'refused', 'waiting']);
  });

  test('the officer, or the portal that is stopped, ends it after the letter in hand', async () => {
    const numbers = await waiting(3);
    bsre.setMoods(['slow', 'slow', 'slow'], 1500);
    const id = await startBatch(desk.portal, { officer: head, letters: await chosen(numbers), passphrase: bsre.passphrase });
    const page = await desk.at('world-nurbaiti').get(paths.deskBatch(id));
    expect(page.html).toContain(textsId.deskBatch.stop);
    expect((await desk.at('world-nurbaiti').post(paths.deskBatchStop(id))).location).toBe(paths.deskBatch(id));
    await endBatches();
    const batch = await over(id);
    expect([batch.state, batch.stoppedBy]).toEqual(['stopped', 'officer']);
    expect(batch.items.map(({ state }) => state)).toEqual(['done', 'waiting', 'waiting']);
  });

  test('a portal that dies before it has stored what came back keeps the number for the next try', async () => {
    const [number = ''] = await waiting(1);
    const { portal } = desk;
    const dying = { ...portal, files: { ...portal.files, put: () => Promise.reject(new Error('killed')) } };
    const order = {
      officer: head,
      number,
      revision: await revisionOf(number),
      validUntil: undefined,
      passphrase: bsre.passphrase,
    };
    await expect(signLetter(dying, order)).rejects.toThrow('killed');
    const reserved = (await taken()).findLast(({ state }) => state === 'reserved');
    expect((await signing(number)).ok).toBe(true);
    expect((await taken()).find(({ sequence }) => sequence === reserved?.sequence)?.state).toBe('used');
  });
});

test('many letters signed at the same moment have numbers without a gap, each once', async () => {
  const numbers = await waiting(12);
  bsre.setMoods(['ready', 'ill', 'ready', 'drop', 'ready', 'garbage']);
  const first = await Promise.all(numbers.map((number) => signing(number)));
  expect(first.filter(({ ok }) => ok)).toHaveLength(9);
  const again = await Promise.all([...numbers, ...numbers].map((number) => signing(number)));
  expect(again.filter(({ ok }) => ok)).toHaveLength(3);
  const all = await taken();
  expect(all.map(({ sequence }) => sequence)).toEqual(all.map((_, at) => at + 1));
  for (const number of numbers) expect(await permitOf(number)).not.toBeNull();
});

test('the number of a letter that is handed back is voided, and stands in the list with its reason', async () => {
  const [number = ''] = await waiting(1);
  expect(await signing(number, 'salah')).toEqual({ ok: false, reason: 'wrong-passphrase' });
  const back = { officer: head, number, revision: await revisionOf(number), reason: 'lainnya', note: 'Alamat keliru.' };
  expect((await sendBack(desk.portal, back)).ok).toBe(true);
  expect((await taken()).at(-1)?.state).toBe('voided');
  const nurbaiti = desk.at('world-nurbaiti');
  const { html } = await nurbaiti.get(paths.voidedNumbers);
  expect(html).toContain(t.voided.reasons.send_back);
  expect(html).toContain(number);
  expect((await nurbaiti.get(paths.voidedNumbersCsv)).html).toMatch(
    new RegExp(`503/\\d+/SIPP/[^;]*;[^;]*;2026-11-24;2026-11-24;${number}`),
  );
  expect((await desk.at('world-rahmat').get(paths.voidedNumbers)).status).toBe(404);
});

test('an account that does not sign says so before anything is pressed', async () => {
  await waiting(1);
  desk.setNow(new Date('2026-11-24T05:00:00Z'));
  bsre.setAccount('SUSPEND');
  expect((await desk.at('world-nurbaiti').get(paths.signing)).html).toContain(t.standings.account);
  bsre.setAccount('ISSUE');
});

test('rules: what ends all, and who is gone', () => {
  expect([endsBatch('wrong-passphrase', 0), endsBatch('unset', 9), endsBatch('timed-out', 1), endsBatch('timed-out', 2)]).toEqual(
    [true, false, false, true],
  );
  const aliveAt = new Date('2026-11-24T02:00:00Z');
  expect(standingOf({ state: 'running', aliveAt }, new Date('2026-11-24T02:02:59Z'))).toBe('running');
  expect(standingOf({ state: 'running', aliveAt }, new Date('2026-11-24T02:03:01Z'))).toBe('lost');
  expect(standingOf({ state: 'done', aliveAt }, new Date('2026-11-25T02:03:01Z'))).toBe('done');
});
