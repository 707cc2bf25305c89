import { createHash } from 'node:crypto';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDeskTest } from '../../tests/desk.ts';
import type { DeskTest } from '../../tests/desk.ts';
import { messagesTo } from '../../tests/outbox.ts';
import { dayWithWeekday, momentInWords } from '../catalogue/formats.ts';
import { WORLD_DATE } from '../clock.ts';
import { findPerson } from '../accounts/store.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { passOn, sendBack } from './store-decisions.ts';
import { documentsOf } from './store-documents.ts';
import { historyOf } from './store-history.ts';
import { clearApplication } from './store-retention.ts';
import { receiptOfApplication } from './store-receipts.ts';

const words = textsId.deskClock.receipt;

let desk: DeskTest;
beforeAll(async () => {
  desk = await openDeskTest();
});
afterAll(() => desk.close());

const bytesOf = async (who: string, number: string) => {
  const { response, status } = await desk.at(who).get(paths.completeReceipt(number));
  return { status, bytes: Buffer.from(await response.arrayBuffer()) };
};

test('who is found complete gets a receipt, which both sides can open later byte for byte, and whose hash stands in the log', async () => {
  const number = await desk.sent();
  const { db } = desk.portal;
  expect((await bytesOf('world-siti', number)).status).toBe(404);
  const checked = await desk.everythingGood(number);
  expect((await desk.at('world-rahmat').post(paths.deskPassing(number), checked)).location).toBe(
    paths.deskAfter('diteruskan', number),
  );
  const application = await desk.application(number);
  const own = await bytesOf('world-siti', number);
  const office = await bytesOf('world-rahmat', number);
  expect(own.bytes.equals(office.bytes)).toBe(true);
  const sha256 = createHash('sha256').update(own.bytes).digest('hex');
  const logged = (await historyOf(db, application.id)).filter(({ verb }) => verb === 'complete_receipt');
  const documents = await documentsOf(db, application.id);
  expect(logged.map(({ detail }) => detail)).toEqual([{ sha256, documents: documents.length }]);
  const { text } = await extractText(Uint8Array.from(own.bytes), { mergePages: true });
  const read = text.replaceAll('\u200B', '').replaceAll(/\s+/g, ' ');
  for (const said of [
    words.title,
    number,
    momentInWords(WORLD_DATE, desk.portal.office),
    words.officer(desk.portal.office.shortName),
    dayWithWeekday(application.dueOn!),
    desk.siti.profile.name,
  ])
    expect(read).toContain(said);
  for (const { file } of documents) expect(read.replaceAll(' ', '')).toContain(file.sha256);
  for (const who of ['world-siti', 'world-rahmat']) {
    const { html } = await desk.at(who).get(who === 'world-siti' ? paths.application(number) : paths.deskCase(number));
    expect(html).toContain(`href="${paths.completeReceipt(number)}"`);
  }
});

test('the applicant is told with the moment and the address of the receipt', async () => {
  const number = await desk.broughtTo('technical');
  const [newest] = await messagesTo(desk.portal, desk.siti.profile.phone);
  const { shortName } = desk.portal.catalogue.services.get('sip-perawat')!;
  const { subject } = textsId.applications.notices.complete({ ...facts, service: shortName, number });
  expect(newest?.subject).toBe(subject);
  expect(newest?.body).toContain(momentInWords(WORLD_DATE, desk.portal.office));
  expect(newest?.body).toContain(paths.completeReceipt(number));
});

const facts = {
  address: '',
  dueOn: null,
  completeAt: '',
  office: { shortName: '' },
};

test('nobody else opens it, and one that is not the file that was made is not shown', async () => {
  const number = await desk.broughtTo('technical');
  expect((await bytesOf('world-andi', number)).status).toBe(404);
  const asked = await desk.stranger().get(paths.completeReceipt(number));
  expect(asked.location).toContain(paths.signIn);
  const receipt = await receiptOfApplication(desk.portal.db, (await desk.application(number)).id);
  await desk.portal.files.put(receipt!.fileId, Buffer.from('something else'));
  expect((await bytesOf('world-siti', number)).status).toBe(500);
});

test('what the head hands back was complete already: the moment, the receipt and the message come once', async () => {
  const number = await desk.broughtTo('signing');
  const { db, seal } = desk.portal;
  const before = await desk.application(number);
  const receipt = await receiptOfApplication(db, before.id);
  const head = (await findPerson(db, seal, 'world-nurbaiti'))!;
  desk.setNow(new Date(WORLD_DATE.getTime() + 26 * 3600_000));
  await sendBack(desk.portal, { officer: head, number, revision: before.revision, reason: 'belum-jelas', note: 'x' });
  // As if it had gone back to the front desk, as it does where no office reviews.
  await db.execute(`update application set state = 'completeness', desk = 'front_desk' where id = '${before.id}'`);
  const { revision } = await desk.application(number);
  const rahmat = (await findPerson(db, seal, 'world-rahmat'))!;
  expect(await passOn(desk.portal, { officer: rahmat, number, revision })).toEqual({ ok: true });
  desk.setNow(WORLD_DATE);
  expect((await desk.application(number)).completeAt).toEqual(before.completeAt);
  expect(await receiptOfApplication(db, before.id)).toEqual(receipt);
  const made = (await historyOf(db, before.id)).filter(({ verb }) => verb === 'complete_receipt');
  expect(made).toHaveLength(1);
});

test('a receipt names its applicant, so it goes with their answers; its hash stays', async () => {
  const number = await desk.broughtTo('technical');
  const { db, seal } = desk.portal;
  const { id } = await desk.application(number);
  const receipt = await receiptOfApplication(db, id);
  const removed = await db.transaction((tx) => clearApplication(tx, seal, { id, at: WORLD_DATE, idleSince: WORLD_DATE }));
  expect(removed).toContain(receipt!.fileId);
  expect(await receiptOfApplication(db, id)).toBeNull();
  expect((await historyOf(db, id)).some(({ verb }) => verb === 'complete_receipt')).toBe(true);
});
