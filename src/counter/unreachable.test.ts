import { afterAll, beforeAll, expect, test } from 'vitest';
import { rahmat } from '../../tests/counter.ts';
import { messagesTo } from '../../tests/outbox.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { findPerson, saveProfile } from '../accounts/store.ts';
import { newestMessages } from '../messages/store.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { filmPerson } from '../world/people.ts';

const words = textsId.deskCounter;
let world: Awaited<ReturnType<typeof openTestPortal>>;
let desk: Visitor;
beforeAll(async () => {
  world = await openTestPortal({ config: { mode: 'production', smtpUrl: 'smtp://127.0.0.1:1' } });
  desk = visitorOf(world.app);
  await desk.signIn(rahmat);
});
afterAll(() => world.close());

const sent = async () => (await newestMessages(world.portal.db, world.portal.seal, 100)).length;

test('an office that sends by e-mail says that no code reaches a phone without one, and leads to the way by card', async () => {
  const before = await sent();
  const { status, html } = await desk.post(paths.counterPhone, { phone: '0812 9999 0000' });
  expect(status).toBe(422);
  expect(html).toContain(`id="e-phone"`);
  expect(html).toContain(`<a href="#dengan-ktp">${words.byPhone.unreachable}</a>`);
  expect(html).toContain('0812 9999 0000');
  expect(html).toContain(paths.counterWithoutPhone);
  expect(await sent()).toBe(before);
  expect((await desk.get(paths.counterPhoneCode)).location).toBe(paths.counter);
});

test('with an e-mail in the account the code goes there, and the page says so', async () => {
  const { portal } = world;
  const siti = await findPerson(portal.db, portal.seal, filmPerson.id);
  await saveProfile(portal, filmPerson.id, { ...siti!.profile, email: 'siti@contoh.id' });
  expect((await desk.post(paths.counterPhone, { phone: filmPerson.phone })).location).toBe(paths.counterPhoneCode);
  expect((await desk.get(paths.counterPhoneCode)).html).toContain('Kami kirim kode ke e-mail pemilik');
  expect(await messagesTo(portal, 'siti@contoh.id')).toHaveLength(1);
});
