import { afterAll, beforeAll, expect, test } from 'vitest';
import { messagesTo, newestCode } from '../../tests/outbox.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { visitorOf } from '../../tests/visitor.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { filmPerson, worldPeople } from '../world/people.ts';

const texts = textsId.accounts;
let portal: Awaited<ReturnType<typeof openTestPortal>>;
beforeAll(async () => {
  const config = { mode: 'production', url: 'https://izin.contoh.invalid', smtpUrl: 'smtp://127.0.0.1:1' } as const;
  portal = await openTestPortal({ config, world: false });
});
afterAll(() => portal.close());

test('shows nothing of a demo: no people, no passwords, no outbox, no banner', async () => {
  const { html } = await visitorOf(portal.app).get(paths.signIn);
  expect(html).toContain(texts.signIn.title);
  for (const { name, phone } of worldPeople) {
    expect(html).not.toContain(name);
    expect(html).not.toContain(phone);
  }
  expect(html).not.toContain(filmPerson.password);
  expect(html).not.toContain(textsId.shell.demo.mode);
  expect((await visitorOf(portal.app).get(paths.outbox)).status).toBe(404);
});

test('sends its codes by e-mail, so it asks for an address and names the way', async () => {
  const visitor = visitorOf(portal.app);
  const typed = { name: 'Nani Contoh', phone: '0812 0000 9070' };
  const without = await visitor.post(paths.signUp, { ...typed, email: '' });
  expect(without.status).toBe(422);
  expect(without.html).toContain(texts.faults['email-missing']);
  expect((await visitor.post(paths.signUp, { ...typed, email: 'nani@contoh.id' })).location).toBe(paths.signUpCode);
  const { html } = await visitor.get(paths.signUpCode);
  expect(html).toContain(texts.code.sentByEmail);
  expect(html).not.toContain(texts.code.openOutbox);
  const [sent] = await messagesTo(portal.portal, 'nani@contoh.id');
  expect(sent?.body).toMatch(/\b\d{6}\b/);
});

test('gives its cookies to nobody who listens or scripts, from the first page to signing out', async () => {
  const visitor = visitorOf(portal.app);
  const answers = [
    await visitor.get(paths.signUp),
    await visitor.post(paths.signUp, { name: 'Ningsih Contoh', phone: '0812 0000 9071', email: 'ningsih@contoh.id' }),
    await visitor.post(paths.signUpCode, { code: await newestCode(portal.portal, 'ningsih@contoh.id') }),
    await visitor.post(paths.signUpPassword, { nik: '9999015010900071', password: 'kelotok-di-mahakam' }),
    await visitor.get(paths.account),
    await visitor.post(paths.signOut),
  ];
  const cookies = answers
    .flatMap(({ response }) => response.headers.getSetCookie())
    .filter((cookie) => !/Max-Age=0/i.test(cookie));
  const names = new Set(cookies.map((cookie) => cookie.split('=')[0]));
  expect(names).toEqual(
    new Set(['__Secure-pintu.session_token', 'pintu_langkah', 'pintu_pengunjung', 'pintu_terakhir', 'pintu_kunjungan']),
  );
  for (const cookie of cookies) {
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; Secure/i);
    expect(cookie).toMatch(/; SameSite=Lax/i);
    expect(cookie).not.toMatch(/Ningsih|81200009071|9999015010900071/i);
  }
});
