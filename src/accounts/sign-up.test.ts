import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { messagesTo, newestCode } from '../../tests/outbox.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { textsId } from '../web/texts/texts.ts';
import { paths } from '../web/paths.ts';
import { filmPerson } from '../world/people.ts';
import { findByPhone } from './store.ts';

const texts = textsId.accounts;
const siti = { name: 'Sri Contoh', phone: '0812 0000 9001', normalised: '+6281200009001' };
const chosen = { nik: '9999015202900009', password: 'rumah di tepi sungai', email: '' };

let portal: Awaited<ReturnType<typeof openTestPortal>>;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

const newVisitor = () => visitorOf(portal.app);

/** Steps one and two, with the code from the outbox. */
async function proveThePhone(visitor: Visitor, who: { name: string; phone: string; normalised: string }, onward?: string) {
  await visitor.get(onward === undefined ? paths.signUp : paths.signUpThen(onward));
  await visitor.post(paths.signUp, { name: who.name, phone: who.phone, ...(onward === undefined ? {} : { onward }) });
  return visitor.post(paths.signUpCode, { code: await newestCode(portal.portal, who.normalised) });
}

describe('signing up', () => {
  test('takes three small steps, and ends where the person was going', async () => {
    const visitor = newVisitor();
    const onward = paths.service('sip-perawat');
    const first = await visitor.get(paths.signUpThen(onward));
    expect(first.html).toContain(texts.step(1, 3));
    const sent = await visitor.post(paths.signUp, { name: siti.name, phone: siti.phone, onward });
    expect(sent.location).toBe(paths.signUpCode);
    expect((await visitor.get(paths.signUpCode)).html).toContain('0812 0000 9001');
    const proven = await visitor.post(paths.signUpCode, { code: await newestCode(portal.portal, siti.normalised) });
    expect(proven.location).toBe(paths.signUpPassword);
    expect((await visitor.get(paths.signUpPassword)).html).toContain(texts.step(3, 3));
    const done = await visitor.post(paths.signUpPassword, chosen);
    expect([done.status, done.location]).toEqual([303, onward]);
    expect((await visitor.get(paths.account)).html).toContain('Sri Contoh');
  });

  test('without a page in mind ends at one’s own applications', async () => {
    const visitor = newVisitor();
    const proven = await proveThePhone(visitor, { name: 'Ani Contoh', phone: '0812 0000 9002', normalised: '+6281200009002' });
    expect(proven.location).toBe(paths.signUpPassword);
    expect((await visitor.post(paths.signUpPassword, chosen)).location).toBe(paths.applications);
  });

  test('finished twice, by pressing twice, makes one account and signs in', async () => {
    const visitor = newVisitor();
    const who = { name: 'Budi Contoh', phone: '0812 0000 9003', normalised: '+6281200009003' };
    await proveThePhone(visitor, who);
    const answers = await Promise.all([visitor.post(paths.signUpPassword, chosen), visitor.post(paths.signUpPassword, chosen)]);
    expect(answers.map(({ location }) => location)).toEqual([paths.applications, paths.applications]);
  });

  test('may name an e-mail address, which is kept', async () => {
    const visitor = newVisitor();
    const who = { name: 'Cici Contoh', phone: '0812 0000 9004', normalised: '+6281200009004' };
    await proveThePhone(visitor, who);
    await visitor.post(paths.signUpPassword, { ...chosen, email: 'cici@contoh.id' });
    const { db, seal } = portal.portal;
    const made = await findByPhone(db, seal, who.normalised);
    expect(made?.person.profile).toMatchObject({ name: 'Cici Contoh', nik: chosen.nik, email: 'cici@contoh.id' });
    expect(made?.complete).toBe(true);
  });

  test.each([
    ['name', { name: '', phone: siti.phone }, texts.faults['name-missing']],
    ['phone', { name: siti.name, phone: '12345' }, texts.faults['phone-wrong']],
  ])('a wrong %s is said at the field, and the other answer stays', async (field, typed, sentence) => {
    const { status, html } = await newVisitor().post(paths.signUp, typed);
    expect(status).toBe(422);
    expect(html).toContain(`href="#f-${field}"`);
    expect(html).toContain(sentence);
    for (const value of Object.values(typed)) expect(html).toContain(`value="${value}"`);
  });

  test.each([
    ['nik', { ...chosen, nik: '123' }, texts.faults['nik-wrong']],
    ['password', { ...chosen, password: 'pendek' }, texts.faults['password-short']],
    ['password', { ...chosen, password: '081200009005' }, texts.faults['password-easy']],
    ['email', { ...chosen, email: 'bukan alamat' }, texts.faults['email-wrong']],
  ])('a wrong %s in the last step makes no account', async (field, typed, sentence) => {
    const visitor = newVisitor();
    const who = { name: 'Dedi Contoh', phone: '0812 0000 9005', normalised: '+6281200009005' };
    const { html: codePage } = await visitor.get(paths.signUp);
    expect(codePage).toContain(texts.signUp.title);
    await portal.portal.db.execute('delete from rate_limit');
    await proveThePhone(visitor, who);
    const { status, html } = await visitor.post(paths.signUpPassword, typed);
    expect(status).toBe(422);
    expect(html).toContain(`href="#f-${field}"`);
    expect(html).toContain(sentence);
    expect(html).not.toContain(`value="${typed.password}"`);
    expect(await findByPhone(portal.portal.db, portal.portal.seal, who.normalised)).toBeNull();
  });

  test('the last step without the one before leads back to it', async () => {
    const visitor = newVisitor();
    expect((await visitor.get(paths.signUpPassword)).location).toBe(paths.signUp);
    await visitor.post(paths.signUp, { name: 'Eko Contoh', phone: '0812 0000 9006' });
    expect((await visitor.post(paths.signUpPassword, chosen)).location).toBe(paths.signUpCode);
  });
});

describe('the one-time code', () => {
  test('wrong, is refused in words; wrong too often, only a new one helps', async () => {
    const visitor = newVisitor();
    const phone = { phone: '0812 0000 9010', normalised: '+6281200009010' };
    await visitor.post(paths.signUp, { name: 'Fitri Contoh', phone: phone.phone });
    const right = await newestCode(portal.portal, phone.normalised);
    const wrong = right === '123456' ? '654321' : '123456';
    for (let tries = 0; tries < 5; tries++) {
      const { status, html } = await visitor.post(paths.signUpCode, { code: wrong });
      expect(status).toBe(422);
      expect(html).toContain(texts.faults['code-wrong']);
    }
    const late = await visitor.post(paths.signUpCode, { code: right });
    expect(late.status).toBe(422);
    expect(late.html).toContain(texts.faults['code-too-many']);
  });

  test.each([
    ['', texts.faults['code-missing']],
    ['12 34', texts.faults['code-wrong']],
  ])('%j is no code', async (code, sentence) => {
    const visitor = newVisitor();
    await portal.portal.db.execute('delete from rate_limit');
    await visitor.post(paths.signUp, { name: 'Gita Contoh', phone: '0812 0000 9011' });
    expect((await visitor.post(paths.signUpCode, { code })).html).toContain(sentence);
  });

  test('may be typed with spaces, as a message shows it', async () => {
    const visitor = newVisitor();
    await visitor.post(paths.signUp, { name: 'Hadi Contoh', phone: '0812 0000 9012' });
    const code = await newestCode(portal.portal, '+6281200009012');
    const typed = ` ${code.slice(0, 3)} ${code.slice(3)} `;
    expect((await visitor.post(paths.signUpCode, { code: typed })).location).toBe(paths.signUpPassword);
  });

  test('is not sent again within a minute, and says when it will be', async () => {
    const visitor = newVisitor();
    await visitor.post(paths.signUp, { name: 'Indah Contoh', phone: '0812 0000 9013' });
    const { status, html, response } = await visitor.post(`${paths.signUpCode}/kiriman`);
    expect(status).toBe(429);
    expect(html).toContain('10.01 WITA');
    expect(response.headers.get('retry-after')).toBe('60');
  });

  test('asked for too often for one phone, waits; the page says until when', async () => {
    const visitor = newVisitor();
    const typed = { name: 'Joko Contoh', phone: '0812 0000 9014' };
    const statuses = [];
    for (let times = 0; times < 6; times++) statuses.push((await visitor.post(paths.signUp, typed)).status);
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
  });
});

describe('a phone that has an account', () => {
  test('looks the same on the screen as one that has none; only its owner is told', async () => {
    const phones = { taken: filmPerson.phone, free: '0812 0000 9020' };
    const screens = [];
    for (const phone of [phones.taken, phones.free]) {
      const visitor = newVisitor();
      const sent = await visitor.post(paths.signUp, { name: 'Kiki Contoh', phone });
      const { status, html } = await visitor.get(paths.signUpCode);
      const asOther = html.replaceAll(phone, '-').replaceAll(/value="[^"]*"/g, '');
      screens.push({ sent: sent.status, to: sent.location, status, html: asOther });
    }
    expect(screens[0]).toEqual(screens[1]);
    const [told] = await messagesTo(portal.portal, '+6281200001234');
    expect(told?.subject).toBe(textsId.messages.accounts.hasAccount('', '').subject);
    expect(told?.body).not.toMatch(/\b\d{6}\b/);
  });

  test('cannot be proven by guessing a code', async () => {
    const visitor = newVisitor();
    await visitor.post(paths.signUp, { name: 'Lala Contoh', phone: filmPerson.phone });
    const { status, html } = await visitor.post(paths.signUpCode, { code: '123456' });
    expect(status).toBe(422);
    expect(html).toContain(texts.faults['code-wrong']);
  });
});

test('what is posted without the token, from elsewhere, or with unknown fields is refused', async () => {
  const visitor = newVisitor();
  const typed = { name: 'Mina Contoh', phone: '0812 0000 9030' };
  expect((await visitor.post(paths.signUp, { ...typed, _csrf: 'x' })).status).toBe(403);
  expect((await visitor.post(paths.signUp, { ...typed, role: 'administrator' })).status).toBe(403);
  expect(await messagesTo(portal.portal, '+6281200009030')).toEqual([]);
});
