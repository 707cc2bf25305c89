import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPortal } from '../../tests/portal.ts';
import { visitorOf } from '../../tests/visitor.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { sendMessage } from './send.ts';

let portal: Awaited<ReturnType<typeof openTestPortal>>;
beforeAll(async () => {
  portal = await openTestPortal({ world: false });
});
afterAll(() => portal.close());

const send = (phone: string, subject: string, body: string) =>
  sendMessage(portal.portal, portal.portal.db, { personId: null, kind: 'notice', to: { phone, email: null }, subject, body });

test('the outbox of a demo shows the newest message first, its own addresses as links, and of a phone only its end', async () => {
  const { url } = portal.portal.config;
  await send('+6281200001234', 'Pesan pertama', `Lihat ${url}${paths.applications}. Bukan https://contoh.invalid/x`);
  await send('+6281200001234', 'Pesan kedua', '<b>bukan tebal</b>');
  const { status, html } = await visitorOf(portal.app).get(paths.outbox);
  expect(status).toBe(200);
  expect(html.indexOf('Pesan kedua')).toBeLessThan(html.indexOf('Pesan pertama'));
  expect(html).toContain(`<a href="${paths.applications}">${url}${paths.applications}</a>.`);
  expect(html).not.toContain('href="https://contoh.invalid');
  expect(html).not.toContain('<b>bukan');
  expect(html).toContain('•••• •••• 1234');
});

test('who came to read a code finds the way back to where it is asked for', async () => {
  const { url } = portal.portal.config;
  const from = async (path: string) =>
    (await portal.app.request(`${url}${paths.outbox}`, { headers: { referer: `${url}${path}` } })).text();
  const back = textsId.messages.outbox.back;
  for (const path of [paths.signUpCode, paths.forgottenCode]) {
    const html = await from(path);
    expect(html).toContain(back);
    expect(html).toContain(`href="${path}"`);
  }
  expect(await from(paths.home)).not.toContain(back);
});

test('a message that is not stored is not sent: both or none', async () => {
  const { portal: rooms } = portal;
  const broken = rooms.db.transaction(async (tx) => {
    await sendMessage(rooms, tx, {
      personId: null,
      kind: 'notice',
      to: { phone: '+6281200009999', email: null },
      subject: 'Tidak jadi',
      body: '',
    });
    throw new Error('taken back');
  });
  await expect(broken).rejects.toThrow('taken back');
  expect((await visitorOf(portal.app).get(paths.outbox)).html).not.toContain('Tidak jadi');
});

test('what is sent rests sealed in the database', async () => {
  await send('+6281200007777', 'Rahasia', 'isi yang rahasia');
  const { rows } = await portal.portal.db.execute(
    `select to_jsonb(message)::text || encode(sealed, 'escape') as row from message`,
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toMatch(/rahasia|81200007777/i);
});
