import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { messagesTo } from '../../tests/outbox.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { filmPerson, worldPeople } from '../world/people.ts';
import { findPerson } from './store.ts';

const texts = textsId.accounts;
const yohanes = worldPeople.find(({ id }) => id === 'world-yohanes') ?? filmPerson;

let portal: Awaited<ReturnType<typeof openTestPortal>>;
let visitor: Visitor;
beforeAll(async () => {
  portal = await openTestPortal();
});
beforeEach(async () => {
  await portal.portal.db.execute('delete from rate_limit');
  visitor = visitorOf(portal.app);
  await visitor.signIn(yohanes);
});
afterAll(() => portal.close());

const profile = async () => (await findPerson(portal.portal.db, portal.portal.seal, yohanes.id))?.profile;

describe('one’s own account', () => {
  test('shows what is known, and of the NIK only its ends', async () => {
    const { status, html } = await visitor.get(paths.account);
    expect(status).toBe(200);
    for (const words of [yohanes.phone, yohanes.birthPlace, yohanes.address, '9999********0004']) expect(html).toContain(words);
    expect(html).not.toContain(yohanes.nik);
    expect(html).toMatch(new RegExp(`value="${yohanes.kelurahan}" selected`));
  });

  test('stores what was changed, and leaves phone and NIK as they are', async () => {
    const changed = {
      name: 'Yohanes Liah',
      birthPlace: 'Long Iram',
      'birthDate-hari': '21',
      'birthDate-bulan': 'Januari',
      'birthDate-tahun': '2002',
      address: 'Jalan Lain No. 1\nRT 09',
      kelurahan: '',
      email: 'yohanes@contoh.id',
    };
    expect((await visitor.post(paths.accountProfile, changed)).location).toBe(`${paths.account}?tersimpan=data`);
    expect((await visitor.get(`${paths.account}?tersimpan=data`)).html).toContain(texts.account.saved);
    expect(await profile()).toMatchObject({
      phone: '+6281200004567',
      nik: yohanes.nik,
      birthPlace: 'Long Iram',
      birthDate: '2002-01-21',
      kelurahan: null,
      email: 'yohanes@contoh.id',
    });
  });

  test('says every fault at its field, keeps what was typed, and stores nothing', async () => {
    const before = await profile();
    const wrong = {
      name: '',
      birthPlace: 'x'.repeat(101),
      'birthDate-hari': '31',
      'birthDate-bulan': '2',
      'birthDate-tahun': '2002',
      address: 'Jalan yang tetap ada',
      kelurahan: 'tidak ada',
      email: 'bukan alamat',
    };
    const { status, html } = await visitor.post(paths.accountProfile, wrong);
    expect(status).toBe(422);
    for (const field of ['name', 'birthPlace', 'birthDate', 'kelurahan', 'email'])
      expect(html).toMatch(new RegExp(`href="#f-${field}"`));
    expect(html).toContain('Jalan yang tetap ada');
    expect(await profile()).toEqual(before);
  });

  test('a day of birth that is still to come is refused', async () => {
    const born = { name: 'Y', 'birthDate-hari': '25', 'birthDate-bulan': '11', 'birthDate-tahun': '2026' };
    expect((await visitor.post(paths.accountProfile, born)).html).toContain(texts.faults['date-wrong']);
  });
});

describe('another password', () => {
  test('needs the one of now', async () => {
    const { status, html } = await visitor.post(paths.accountPassword, { current: 'bukan ini', password: 'sandi baru sekali' });
    expect(status).toBe(422);
    expect(html).toContain(texts.faults['password-not-yours']);
    expect((await visitorOf(portal.app).signIn(yohanes)).status).toBe(303);
  });

  test.each([
    [{ current: '', password: 'sandi baru sekali' }, 'current', texts.faults['password-missing']],
    [{ current: yohanes.password, password: '1234567' }, 'password', texts.faults['password-short']],
    [{ current: yohanes.password, password: yohanes.nik }, 'password', texts.faults['password-easy']],
  ])('%j is refused', async (typed, field, sentence) => {
    const { status, html } = await visitor.post(paths.accountPassword, typed);
    expect(status).toBe(422);
    expect(html).toContain(`href="#f-${field}"`);
    expect(html).toContain(sentence);
  });

  test('cannot be guessed through this page', async () => {
    const typed = { current: 'menebak saja', password: 'sandi baru sekali' };
    for (let tries = 0; tries < 5; tries++) await visitor.post(paths.accountPassword, typed);
    const late = await visitor.post(paths.accountPassword, { ...typed, current: yohanes.password });
    expect(late.status).toBe(429);
    expect(late.html).toContain(texts.tooOften('10.15 WITA'));
  });

  test('ends the sessions of other devices, keeps this one, and is told to the owner', async () => {
    const elsewhere = visitorOf(portal.app);
    await elsewhere.signIn(yohanes);
    const typed = { current: yohanes.password, password: 'sandi baru sekali' };
    expect((await visitor.post(paths.accountPassword, typed)).location).toBe(`${paths.account}?tersimpan=sandi`);
    expect((await visitor.get(`${paths.account}?tersimpan=sandi`)).html).toContain(texts.account.passwordChanged);
    expect((await elsewhere.get(paths.account)).location).toBe(paths.signInThen(paths.account));
    const [told] = await messagesTo(portal.portal, '+6281200004567');
    expect(told?.subject).toBe(textsId.messages.accounts.passwordChanged('', '').subject);
    const back = { current: 'sandi baru sekali', password: yohanes.password };
    expect((await visitor.post(paths.accountPassword, back)).status).toBe(303);
  });
});

test('an officer has an account page too, without a NIK to show', async () => {
  const officer = visitorOf(portal.app);
  await officer.signIn(worldPeople.find(({ role }) => role === 'head') ?? filmPerson);
  const { status, html } = await officer.get(paths.account);
  expect(status).toBe(200);
  expect(html).not.toContain(texts.account.nikNote);
});
