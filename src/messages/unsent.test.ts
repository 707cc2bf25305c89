import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMailServer } from '../../tests/mail-server.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { worldPeople } from '../world/people.ts';
import { runMessageJob } from './message-job.ts';
import { sendMessage } from './send.ts';

const words = textsId.unsent;
const person = (role: string) => worldPeople.find((each) => each.role === role)!;
let mail: Awaited<ReturnType<typeof openMailServer>>;
let world: Awaited<ReturnType<typeof openTestPortal>>;
let administrator: Visitor;
beforeAll(async () => {
  mail = await openMailServer();
  const smtpUrl = `smtp://127.0.0.1:${mail.port}?ignoreTLS=true`;
  world = await openTestPortal({ config: { mode: 'production', smtpUrl } });
  administrator = visitorOf(world.app);
  await administrator.signIn(person('administrator'));
});
afterAll(async () => {
  await world.close();
  await mail.close();
});

async function work(): Promise<void> {
  const { rows } = await world.portal.db.execute<{ id: string }>(`select id from message where state = 'queued'`);
  for (const { id } of rows) await runMessageJob(world.portal, { messageId: id });
}

async function failing(email: string, kind: 'code' | 'notice' = 'notice'): Promise<void> {
  mail.refusals.set(email, 550);
  const to = { phone: '+6281200001234', email };
  await sendMessage(world.portal, world.portal.db, { personId: null, kind, to, subject: 'Perihal rahasia', body: 'Isi rahasia' });
  await work();
}

test('without failures the administrator reads that all is well', async () => {
  const { html } = await administrator.get(paths.unsent);
  expect(html).toContain(words.allWell);
  expect(html).toContain(`href="${paths.deskOffice}" aria-current="page"`);
});

test('a failure is seen: its kind, its way, why in words; who it was for only as far as needed, and not what it said', async () => {
  await failing('sri.wahyuni@contoh.id');
  const { html } = await administrator.get(paths.unsent);
  for (const part of [words.kinds.notice, textsId.inbox.ways.email, words.faults['address-refused'], 's•••@contoh.id'])
    expect(html).toContain(part);
  for (const secret of ['sri.wahyuni', 'rahasia', '81200001234']) expect(html).not.toContain(secret);
});

test('“Kirim lagi” queues that one again, and it arrives when the reason is gone', async () => {
  await failing('dua@contoh.id');
  const [, id = ''] =
    /action="\/petugas\/pesan\/([\w-]{36})\/pengiriman"/.exec((await administrator.get(paths.unsent)).html) ?? [];
  mail.refusals.clear();
  const { location } = await administrator.post(paths.unsentAgain(id));
  expect(location).toBe(paths.unsentAfter(1));
  expect((await administrator.get(location!)).html).toContain(words.resent(1));
  await work();
  expect(mail.received.map(({ to }) => to[0])).toEqual(['dua@contoh.id']);
});

test('“Kirim lagi semua” queues all that wait, but no code: it is over', async () => {
  await failing('kode@contoh.id', 'code');
  await failing('tiga@contoh.id');
  expect((await administrator.get(paths.unsent)).html).toContain(words.next.over);
  mail.refusals.clear();
  // The first of this file still waits too.
  expect((await administrator.post(paths.allUnsentAgain)).location).toBe(paths.unsentAfter(2));
  await work();
  expect(new Set(mail.received.map(({ to }) => to[0]))).toEqual(
    new Set(['dua@contoh.id', 'sri.wahyuni@contoh.id', 'tiga@contoh.id']),
  );
  expect((await administrator.post(paths.allUnsentAgain)).location).toBe(paths.unsentAfter(0));
  expect((await administrator.get(paths.unsentAfter(0))).html).toContain(words.nothingLeft);
});

test('what is tried again by itself says when', async () => {
  mail.refusals.set('nanti@contoh.id', 451);
  const to = { phone: '+6281200001234', email: 'nanti@contoh.id' };
  await sendMessage(world.portal, world.portal.db, { personId: null, kind: 'notice', to, subject: '', body: '' });
  await work();
  const { html } = await administrator.get(paths.unsent);
  expect(html).toContain(words.next.again('24 Nov 2026, 10.01'));
});

test.each(['applicant', 'front_desk', 'head', 'publisher'])('for the role %s there is no such page', async (role) => {
  const visitor = visitorOf(world.app);
  await visitor.signIn(person(role));
  expect((await visitor.get(paths.unsent)).status).toBe(404);
  expect((await visitor.post(paths.allUnsentAgain)).status).toBe(404);
});
