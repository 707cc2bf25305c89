import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestPortal } from '../../tests/portal.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { findPerson } from '../accounts/store.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { filmPerson, worldPeople } from '../world/people.ts';
import { sendMessage } from './send.ts';
import { newestMessages } from './store.ts';

const words = textsId.inbox;
const andi = worldPeople.find(({ id }) => id === 'world-andi')!;
let world: Awaited<ReturnType<typeof openTestPortal>>;
let siti: Visitor;
beforeAll(async () => {
  world = await openTestPortal();
  siti = visitorOf(world.app);
  await siti.signIn(filmPerson);
  await siti.get(paths.inbox);
});
afterAll(() => world.close());

async function tell(personId: string, subject: string, kind: 'notice' | 'code' = 'notice') {
  const { portal } = world;
  const person = await findPerson(portal.db, portal.seal, personId);
  if (person === null) throw new Error(`the world has no ${personId}`);
  const body = `Buka ${portal.config.url}${paths.applications}`;
  await sendMessage(portal, portal.db, { personId, kind, to: person.profile, subject, body });
}

const outboxOf = async (subject: string) => {
  const messages = await newestMessages(world.portal.db, world.portal.seal, 50);
  return messages.filter(({ content }) => content.subject === subject).length;
};

describe('the page of messages', () => {
  test('shows one’s own notices, the newest first and marked as new, until they were seen', async () => {
    await tell(filmPerson.id, 'Kabar pertama');
    await tell(filmPerson.id, 'Kabar kedua');
    await tell(andi.id, 'Kabar untuk Andi');
    expect((await siti.get(paths.home)).html).toContain(words.header(2));
    const { html, status } = await siti.get(paths.inbox);
    expect(status).toBe(200);
    expect(html.indexOf('Kabar kedua')).toBeLessThan(html.indexOf('Kabar pertama'));
    expect(html.split(words.page.unread).length - 1).toBe(2);
    expect(html).toContain(`href="${paths.applications}"`);
    expect(html).not.toContain('Kabar untuk Andi');
    const again = await siti.get(paths.inbox);
    expect(again.html).toContain('Kabar kedua');
    expect(again.html).not.toContain('class="new-mark"');
    expect((await siti.get(paths.home)).html).not.toContain('pesan baru');
  });

  test('holds no codes', async () => {
    await tell(filmPerson.id, 'Kode rahasia', 'code');
    expect((await siti.get(paths.inbox)).html).not.toContain('Kode rahasia');
  });

  test('goes on to the older ones', async () => {
    for (let each = 1; each <= 31; each++) await tell(andi.id, `Kabar ke-${each}.`);
    const visitor = visitorOf(world.app);
    await visitor.signIn(andi);
    const { html } = await visitor.get(paths.inbox);
    expect(html).toContain('Kabar ke-31.');
    expect(html).not.toContain('Kabar ke-1.');
    const older = /href="(\/akun\/pesan\?sebelum=\d+)"/.exec(html)?.[1] ?? '';
    expect((await visitor.get(older)).html).toContain('Kabar ke-1.');
    expect((await visitor.get(`${paths.inbox}?sebelum=lima`)).status).toBe(200);
  });

  test('is nobody’s who is not signed in', async () => {
    expect((await visitorOf(world.app).get(paths.inbox)).location).toBe(paths.signInThen(paths.inbox));
  });
});

describe('the choice of ways', () => {
  test('of the portal alone sends nothing out of it', async () => {
    const saved = await siti.post(paths.accountNotices);
    expect(saved.location).toBe(`${paths.account}?tersimpan=kabar`);
    expect((await siti.get(saved.location!)).html).toContain(words.choice.saved);
    await tell(filmPerson.id, 'Hanya di portal');
    expect(await outboxOf('Hanya di portal')).toBe(0);
    expect((await siti.get(paths.inbox)).html).toContain('Hanya di portal');
  });

  test('of WhatsApp is kept and ticked', async () => {
    await siti.post(paths.accountNotices, { 'kabar-whatsapp': 'ya' });
    const { html } = await siti.get(paths.account);
    expect(html).toMatch(/name="kabar-whatsapp"[^>]* checked/);
    expect(html).not.toMatch(/name="kabar-email"[^>]* checked/);
    await tell(filmPerson.id, 'Juga lewat WhatsApp');
    expect(await outboxOf('Juga lewat WhatsApp')).toBe(1);
  });

  test('of e-mail needs an address, and says so at the box', async () => {
    const { status, html } = await siti.post(paths.accountNotices, { 'kabar-email': 'ya' });
    expect(status).toBe(422);
    expect(html).toContain('href="#f-kabar-email"');
    expect(html).toContain('id="f-kabar-email"');
    const { portal } = world;
    expect((await findPerson(portal.db, portal.seal, filmPerson.id))?.profile.channels).toEqual(['whatsapp']);
  });

  test('outlives a change of one’s other facts', async () => {
    const { html } = await siti.get(paths.account);
    const value = (name: string) => new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(html)?.[1] ?? '';
    const posted = await siti.post(paths.accountProfile, { name: value('name'), email: 'siti@contoh.id' });
    expect(posted.location).toBe(`${paths.account}?tersimpan=data`);
    const { portal } = world;
    expect((await findPerson(portal.db, portal.seal, filmPerson.id))?.profile).toMatchObject({
      email: 'siti@contoh.id',
      channels: ['whatsapp'],
    });
  });
});
