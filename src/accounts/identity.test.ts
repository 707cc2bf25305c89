import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { openOidcProvider } from '../../tests/oidc-provider.ts';
import { newestCode } from '../../tests/outbox.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Answer, Visitor } from '../../tests/visitor.ts';
import { paths } from '../web/paths.ts';
import { textsId as t } from '../web/texts/texts.ts';
import { filmPerson, worldPeople } from '../world/people.ts';
import { findByPhone } from './store.ts';

const words = t.identity;
const PORTAL = 'http://localhost:3000';
const newcomer = {
  sub: 'np-1',
  name: 'Mulawarman Percobaan',
  nik: '9999015203880044',
  birthdate: '1988-03-12',
  phone_number: '+6281200007711',
};

let provider: Awaited<ReturnType<typeof openOidcProvider>>;
let world: Awaited<ReturnType<typeof openTestPortal>>;
let browser: Visitor;
beforeAll(async () => {
  provider = await openOidcProvider(() => `${PORTAL}${paths.identityReturn}`);
  world = await openTestPortal({ config: { url: PORTAL, identity: provider.settings } });
});
afterAll(async () => {
  await world.close();
  await provider.close();
});
beforeEach(async () => {
  provider.setBroken(false);
  await world.portal.db.execute(sql`delete from rate_limit`);
  browser = visitorOf(world.app);
});

/** From the button to the provider, and back with what it says. */
async function comeBack(
  person: Parameters<typeof provider.visit>[1],
  consent?: 'agree' | 'cancel',
  onward?: string,
): Promise<string> {
  const gone = await browser.get(onward === undefined ? paths.identity : paths.identityThen(onward));
  const back = await provider.visit(gone.location ?? '', person, consent);
  expect(back.origin).toBe(PORTAL);
  return `${back.pathname}${back.search}`;
}

async function provePhone(phone: string): Promise<Answer> {
  expect((await browser.post(paths.identityPhone, { phone })).location).toBe(paths.identityCode);
  const normal = `+62${phone.replaceAll(' ', '').slice(1)}`;
  const proven = await browser.post(paths.identityCode, { code: await newestCode(world.portal, normal) });
  expect(proven.location).toBe(paths.identityDone);
  return browser.get(paths.identityDone);
}

const faultAfter = async (path: string): Promise<string> => {
  const { location } = await browser.get(path);
  expect(location).toMatch(/^\/masuk\?identitas=/);
  const { html } = await browser.get(location ?? '');
  expect(html).toContain(t.accounts.fields.phone.label);
  return html;
};

test('without a provider nothing of it is on the screen', async () => {
  const other = await openTestPortal();
  const visitor = visitorOf(other.app);
  expect((await visitor.get(paths.signIn)).html).not.toContain('INApas');
  for (const path of [paths.identity, paths.identityReturn, paths.identityPhone, paths.identityDone])
    expect((await visitor.get(path)).status, path).toBe(404);
  await other.close();
});

test('who comes for the first time proves their phone, has an account with what was told, and comes in at once the next time', async () => {
  expect((await browser.get(paths.signIn)).html).toContain(words.button('INApas'));
  const back = await browser.get(await comeBack(newcomer, 'agree', paths.startPage('sip-perawat')));
  expect(back.location).toBe(paths.identityPhone);
  const page = await browser.get(paths.identityPhone);
  expect(page.html).toContain('0812 0000 7711');
  expect((await provePhone('0812 0000 7711')).location).toBe(paths.startPage('sip-perawat'));
  const owner = await findByPhone(world.portal.db, world.portal.seal, '+6281200007711');
  expect(owner).toMatchObject({
    complete: true,
    person: {
      profile: { name: newcomer.name, nik: newcomer.nik, birthDate: '1988-03-12', fromIdentity: ['name', 'nik', 'birthDate'] },
    },
  });

  browser = visitorOf(world.app);
  expect((await browser.get(await comeBack({ ...newcomer, name: 'Mulawarman P.' }))).location).toBe(paths.applications);
  const account = await browser.get(paths.account);
  expect(account.html).toContain('Mulawarman P.');
  expect(account.html).toContain(words.fixed('INApas'));
  expect(account.html).toContain(words.noPassword('INApas'));
});

test('what was told cannot be changed in the account or in a form, also by who posts it anyway', async () => {
  await browser.get(await comeBack(newcomer));
  expect((await browser.get(paths.account)).html).not.toContain('name="name"');
  await browser.post(paths.accountProfile, { name: 'Orang Lain', address: 'Jalan Baru 1', 'birthDate-hari': '1' });
  const owner = await findByPhone(world.portal.db, world.portal.seal, '+6281200007711');
  expect(owner?.person.profile).toMatchObject({ name: newcomer.name, birthDate: '1988-03-12', address: 'Jalan Baru 1' });
  const draft = await browser.post(paths.start('izin-penebangan-pohon'), {});
  const form = await browser.get(draft.location ?? '');
  expect(form.html).toContain(newcomer.name);
  expect(form.html).toContain(words.fixed('INApas'));
  expect(form.html).not.toContain('name="pemohon_nama"');
});

test('what the owner corrected, where the office lets them, is left alone at the next sign-in; the rest is renewed', async () => {
  const { office } = world.portal;
  const asWritten = office.identity;
  office.identity = { ...asWritten, correctable: ['name'] };
  onTestFinished(() => {
    office.identity = asWritten;
  });
  await browser.get(await comeBack(newcomer));
  expect((await browser.get(paths.account)).html).toContain('name="name"');
  await browser.post(paths.accountProfile, { name: 'Mulawarman Perbaikan', address: 'Jalan Baru 1' });
  browser = visitorOf(world.app);
  await browser.get(await comeBack({ ...newcomer, birthdate: '1988-03-13' }));
  const owner = await findByPhone(world.portal.db, world.portal.seal, '+6281200007711');
  expect(owner?.person.profile).toMatchObject({
    name: 'Mulawarman Perbaikan',
    birthDate: '1988-03-13',
    fromIdentity: ['nik', 'birthDate'],
  });
  // The office takes the leave back: the provider counts again.
  office.identity = asWritten;
  browser = visitorOf(world.app);
  await browser.get(await comeBack(newcomer));
  const again = await findByPhone(world.portal.db, world.portal.seal, '+6281200007711');
  expect(again?.person.profile).toMatchObject({ name: newcomer.name, fromIdentity: ['name', 'nik', 'birthDate'] });
});

test('a phone that has an account opens it only by its code, and not for another NIK', async () => {
  const siti = { sub: 'np-siti', name: 'SITI RAHMAWATI', nik: filmPerson.nik, birthdate: '1990-07-01' };
  await browser.get(await comeBack(siti));
  await browser.post(paths.identityPhone, { phone: filmPerson.phone });
  // The code is not typed: nothing is connected.
  expect((await browser.get(paths.identityDone)).location).toContain('identitas=expired');
  browser = visitorOf(world.app);
  expect((await browser.get(await comeBack(siti))).location).toBe(paths.identityPhone);
  expect((await provePhone(filmPerson.phone)).location).toBe(paths.applications);
  // Phone and password stay.
  const other = visitorOf(world.app);
  expect((await other.signIn(filmPerson)).location).toBe(paths.applications);

  const andi = worldPeople.find(({ id }) => id === 'world-andi')!;
  browser = visitorOf(world.app);
  await browser.get(await comeBack({ ...newcomer, sub: 'np-2', nik: '9999015203880055' }));
  expect((await provePhone(andi.phone)).location).toContain('identitas=other-nik');
  const officer = worldPeople.find(({ role }) => role === 'head')!;
  browser = visitorOf(world.app);
  await browser.get(await comeBack({ ...newcomer, sub: 'np-3', nik: officer.nik }));
  expect((await provePhone(officer.phone)).location).toContain('identitas=officer');
});

test('turning back there, an answer that was used, one of another browser, and facts that are missing are told in a sentence', async () => {
  expect(await faultAfter(await comeBack(newcomer, 'cancel'))).toContain(words.faults.cancelled('INApas'));
  const used = await comeBack(newcomer);
  await browser.get(used);
  await browser.post(paths.signOut);
  expect(await faultAfter(used)).toContain(words.faults.expired('INApas'));
  const stolen = await comeBack(newcomer);
  browser = visitorOf(world.app);
  expect(await faultAfter(stolen)).toContain(words.faults.expired('INApas'));
  // A code that the provider gave to somebody else fits no state of this browser.
  await browser.get(paths.identity);
  expect(await faultAfter(stolen)).toContain(words.faults.refused('INApas'));
  expect(await faultAfter(await comeBack({ sub: 'np-4', name: 'Tanpa NIK' }))).toContain(words.faults.incomplete('INApas'));
});

test('an answer that names another issuer is refused', async () => {
  const back = await comeBack(newcomer);
  expect(await faultAfter(back.replace(/iss=[^&]+/, 'iss=http%3A%2F%2Felsewhere'))).toContain(words.faults.refused('INApas'));
});

test('while the provider is down people are told so at once, and phone and password go on', async () => {
  const back = await comeBack(newcomer);
  provider.setBroken(true);
  expect(await faultAfter(back)).toContain(words.faults.down('INApas'));
  const gone = await openTestPortal({
    config: { url: PORTAL, identity: { ...provider.settings, issuer: 'http://127.0.0.1:9' } },
  });
  const visitor = visitorOf(gone.app);
  expect((await visitor.get(paths.identity)).location).toBe(paths.signInAfter('down', null));
  await gone.close();
});

test('who has no password makes one by "forgotten password"', async () => {
  await browser.post(paths.forgotten, { phone: '0812 0000 7711' });
  await browser.post(paths.forgottenCode, { code: await newestCode(world.portal, '+6281200007711') });
  await browser.post(paths.forgottenPassword, { password: 'sungai-besar-pagi' });
  const other = visitorOf(world.app);
  expect((await other.signIn({ phone: '0812 0000 7711', password: 'sungai-besar-pagi' })).location).toBe(paths.applications);
});

test('the sign-in library’s tables hold no token and nobody’s name', async () => {
  for (const table of ['user', 'account', 'session', 'verification', 'person']) {
    const { rows } = await world.portal.db.execute(sql`select * from ${sql.identifier(table)}`);
    const text = JSON.stringify(rows);
    for (const secret of [newcomer.name, newcomer.nik, newcomer.sub, '81200007711'])
      expect(text.includes(secret), table).toBe(false);
  }
  const { rows } = await world.portal.db.execute(
    sql`select 1 from account where access_token is not null or id_token is not null`,
  );
  expect(rows).toEqual([]);
});
