import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDeskTest } from '../../tests/desk.ts';
import type { DeskTest } from '../../tests/desk.ts';
import { fillApplication } from '../world/fill-application.ts';
import { limits } from '../accounts/rate-limit.ts';
import { forgetTries } from '../accounts/rate-limit-store.ts';
import { historyOf } from '../applications/store-history.ts';
import { caseMessage } from '../database/schema/correspondence.ts';
import { newestMessages } from '../messages/store.ts';
import { paths } from '../web/paths.ts';
import { neighbours } from '../world/neighbours.ts';
import { worldPeople } from '../world/people.ts';
import { textsId } from '../web/texts/texts.ts';
import { messagesOf, threadSummary } from './store-messages.ts';

const words = textsId.correspondence;
let desk: DeskTest;
let number: string;
beforeAll(async () => {
  desk = await openDeskTest();
  number = await desk.sent();
});
afterAll(() => desk.close());

const officer = worldPeople.find(({ id }) => id === 'world-rahmat');
const siti = () => desk.at('world-siti');
const rahmat = () => desk.at('world-rahmat');
const write = (pesan: string) => siti().post(paths.caseMessages(number), { pesan });
const answer = (pesan: string) => rahmat().post(paths.deskMessages(number), { pesan });
const thread = async () => threadSummary(desk.portal.db, (await desk.application(number)).id);

test('what the applicant asks is marked in the queue until an officer answers; the applicant is told and reads it', async () => {
  expect((await rahmat().get(paths.desk)).html).not.toContain(`href="${paths.deskMessages(number)}"`);
  expect((await write('Apakah surat sehat\nboleh dari puskesmas?')).location).toBe(paths.caseMessages(number));

  expect((await rahmat().get(paths.desk)).html).toContain(`href="${paths.deskMessages(number)}"`);
  expect((await rahmat().get(paths.deskCase(number))).html).toContain(words.desk.waiting(1));
  expect((await rahmat().get(paths.deskMessages(number))).html).toContain('boleh dari puskesmas?');
  // To look is not to answer.
  expect((await thread()).newForOffice).toBe(1);

  expect((await answer('Boleh, asal dari tahun ini.')).location).toBe(paths.deskMessages(number));
  expect((await rahmat().get(paths.desk)).html).not.toContain(`href="${paths.deskMessages(number)}"`);
  const [notice] = await newestMessages(desk.portal.db, desk.portal.seal, 1);
  expect(notice?.content).toMatchObject({ to: desk.siti.profile.phone });
  expect(notice?.content.body).toContain(paths.caseMessages(number));
  expect(notice?.content.body).not.toContain('tahun ini');

  const page = await siti().get(paths.application(number));
  expect(page.html).toContain(words.messages.fresh(1));
  const { html } = await siti().get(paths.caseMessages(number));
  expect(html.indexOf('asal dari tahun ini')).toBeLessThan(html.indexOf('boleh dari puskesmas'));
  expect(html).not.toContain(officer?.name);
  expect((await siti().get(paths.application(number))).html).not.toContain(words.messages.fresh(1));
});

test('an officer can put a message aside that needs no answer', async () => {
  await write('Terima kasih.');
  expect((await rahmat().post(paths.deskMessagesPutAside(number))).location).toBe(paths.deskMessages(number));
  expect((await thread()).newForOffice).toBe(0);
});

test('what is too long, or empty, keeps what was typed and stores nothing', async () => {
  const before = await thread();
  const long = `awal ${'x'.repeat(2000)}`;
  const refused = await write(long);
  expect(refused.status).toBe(422);
  expect(refused.html).toContain(long);
  expect(refused.html).toContain(words.faults.long('2.005', '2.000'));
  expect((await write(' \n ')).html).toContain(words.faults.missing);
  expect((await answer('')).status).toBe(422);
  expect(await thread()).toEqual(before);
});

test('what is written is plain text', async () => {
  await write('<img src=x onerror=alert(1)>');
  for (const { html } of [await siti().get(paths.caseMessages(number)), await rahmat().get(paths.deskMessages(number))]) {
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).not.toContain('<img src=x');
  }
});

test('a button that is pressed twice writes once', async () => {
  await write('Sama.');
  await write('Sama.');
  const { db, seal } = desk.portal;
  const messages = await messagesOf(db, seal, (await desk.application(number)).id);
  expect(messages.filter(({ body }) => body === 'Sama.')).toHaveLength(1);
});

test('on a draft nothing can be written', async () => {
  const id = await fillApplication(desk.portal, { person: desk.siti, slug: 'izin-penebangan-pohon', what: 'half' });
  expect((await siti().get(paths.caseMessages(id))).location).toBe(paths.application(id));
  expect((await siti().post(paths.caseMessages(id), { pesan: 'Halo' })).location).toBe(paths.application(id));
  expect(await messagesOf(desk.portal.db, desk.portal.seal, id)).toEqual([]);
});

test('nobody writes to, or reads, what is somebody else’s', async () => {
  await write('Rahasia saya.');
  const other = desk.stranger();
  const [neighbour] = neighbours;
  if (neighbour !== undefined) await other.signIn(neighbour);
  expect((await other.get(paths.applications)).status).toBe(200);
  expect((await other.get(paths.caseMessages(number))).status).toBe(404);
  expect((await other.post(paths.caseMessages(number), { pesan: 'Halo' })).status).toBe(404);
  expect((await desk.at('world-yusuf').get(paths.deskMessages(number))).status).toBe(404);
  expect((await desk.stranger().get(paths.caseMessages(number))).status).toBe(303);
});

test('the words stand nowhere but sealed, and the log of acts knows ids only', async () => {
  await write('Kata yang tidak boleh terbaca');
  const { id } = await desk.application(number);
  const rows = await desk.portal.db.select().from(caseMessage).where(eq(caseMessage.applicationId, id));
  expect(rows.length).toBeGreaterThan(2);
  for (const { body } of rows) expect(body.toString('latin1')).not.toContain('Kata yang');
  const acts = (await historyOf(desk.portal.db, id)).filter(({ verb }) => verb === 'write_message');
  expect(new Set(acts.map(({ detail }) => detail))).toEqual(new Set(rows.map((row) => ({ message: row.id }))));
});

test('too many messages in an hour are not taken, and the last one is kept in the field', async () => {
  await forgetTries(desk.portal.db, desk.portal.seal, { limit: 'case-message', subject: desk.siti.id });
  for (let each = 0; each < limits['case-message'].max; each++) expect((await write(`Pesan ${each}`)).status).toBe(303);
  const refused = await write('Yang terakhir');
  expect(refused.status).toBe(429);
  expect(refused.html).toContain('Yang terakhir');
});

test('a message about what is decided or withdrawn waits at the front desk, in no queue of its own', async () => {
  const { revision } = await desk.application(number);
  await siti().post(paths.withdrawal(number), { revisi: String(revision) });
  await forgetTries(desk.portal.db, desk.portal.seal, { limit: 'case-message', subject: desk.siti.id });
  await write('Kapan saya boleh mengajukan lagi?');
  expect((await rahmat().get(paths.desk)).html).toContain(words.desk.others);
  expect((await desk.at('world-yusuf').get(paths.desk)).html).not.toContain(words.desk.others);
});
