import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { messagesTo, newestCode } from '../../tests/outbox.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { visitorOf } from '../../tests/visitor.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { filmPerson, worldPeople } from '../world/people.ts';

const texts = textsId.accounts;
const person = (id: string) => worldPeople.find((each) => each.id === id) ?? filmPerson;
const aminah = person('world-aminah');

let portal: Awaited<ReturnType<typeof openTestPortal>>;
beforeAll(async () => {
  portal = await openTestPortal();
});
beforeEach(() => portal.portal.db.execute('delete from rate_limit'));
afterAll(() => portal.close());

const newVisitor = () => visitorOf(portal.app);

describe('signing in', () => {
  test.each([
    ['world-aminah', paths.applications],
    ['world-rahmat', paths.desk],
    ['world-yusuf', paths.desk],
    ['world-nurbaiti', paths.desk],
    ['world-lina', paths.tutorials],
    ['world-admin', paths.deskOffice],
  ])('%s lands at %s', async (id, landing) => {
    expect((await newVisitor().signIn(person(id))).location).toBe(landing);
  });

  test('on the way to a page leads back to it', async () => {
    const visitor = newVisitor();
    const refused = await visitor.get(paths.account);
    expect(refused.location).toBe(paths.signInThen(paths.account));
    const { html } = await visitor.get(refused.location ?? '');
    expect(html).toContain(texts.signIn.onwardTitle);
    expect(html).toContain(`name="onward" value="${paths.account}"`);
    const { phone, password } = aminah;
    expect((await visitor.post(paths.signIn, { phone, password, onward: paths.account })).location).toBe(paths.account);
  });

  test.each(['//contoh.invalid/', 'https://contoh.invalid/', '/\\contoh.invalid', paths.signIn])(
    'never leads to %j',
    async (onward) => {
      const { phone, password } = aminah;
      expect((await newVisitor().post(paths.signIn, { phone, password, onward })).location).toBe(paths.applications);
    },
  );

  test('a wrong password and an unknown phone get the same answer', async () => {
    const screens = [];
    for (const phone of [aminah.phone, '0812 0000 9999']) {
      const { status, html } = await newVisitor().post(paths.signIn, { phone, password: 'bukan sandinya' });
      expect(html).toContain(texts.signIn.wrongTitle);
      expect(html).not.toContain('bukan sandinya');
      screens.push({ status, html: html.replaceAll(/0812 0000 \d{4}|value="[^"]*"/g, '') });
    }
    expect(screens[0]).toEqual(screens[1]);
    expect(screens[0]?.status).toBe(422);
  });

  test('five wrong passwords close the door for a while, also for the right one', async () => {
    const visitor = newVisitor();
    const { phone, password } = aminah;
    for (let tries = 0; tries < 5; tries++)
      expect((await visitor.post(paths.signIn, { phone, password: 'salah terus' })).status).toBe(422);
    const late = await visitor.post(paths.signIn, { phone, password });
    expect(late.status).toBe(429);
    expect(late.html).toContain(texts.tooOften('10.15 WITA'));
    expect(late.response.headers.get('retry-after')).toBe('900');
    expect((await newVisitor().signIn(person('world-andi'))).status).toBe(303);
  });

  test('a right password takes the wrong tries back', async () => {
    const visitor = newVisitor();
    const { phone, password } = aminah;
    for (let round = 0; round < 3; round++) {
      for (let tries = 0; tries < 3; tries++) await visitor.post(paths.signIn, { phone, password: 'salah lagi' });
      expect((await visitor.post(paths.signIn, { phone, password })).status).toBe(303);
    }
  });

  test('signing out ends the session', async () => {
    const visitor = newVisitor();
    await visitor.signIn(aminah);
    expect((await visitor.get(paths.account)).status).toBe(200);
    expect((await visitor.post(paths.signOut)).location).toBe(paths.home);
    expect((await visitor.get(paths.account)).location).toBe(paths.signInThen(paths.account));
  });

  test('of somebody without the right, a page does not exist', async () => {
    const visitor = newVisitor();
    await visitor.signIn(aminah);
    expect((await visitor.get(paths.tutorials)).status).toBe(404);
  });
});

describe('a session that ended under somebody’s hands', () => {
  const typed = {
    name: 'Aminah',
    birthPlace: 'Balikpapan',
    'birthDate-hari': '15',
    'birthDate-bulan': '9',
    'birthDate-tahun': '1985',
    address: 'Gang Baru No. 4',
    kelurahan: aminah.kelurahan,
    email: '',
  };

  test('keeps what was posted, for the same person to store after signing in', async () => {
    const visitor = newVisitor();
    await visitor.signIn(aminah);
    visitor.loseSession();
    const ended = await visitor.post(paths.accountProfile, typed, paths.account);
    expect(ended.html).toContain(texts.signIn.overTitle);
    const kept = /name="kept" value="([^"]+)"/.exec(ended.html)?.[1] ?? '';
    expect(Buffer.from(kept, 'base64url').toString('latin1')).not.toContain('Gang Baru');
    const { phone, password } = aminah;
    const back = await visitor.post(paths.signIn, { phone, password, kept, onward: paths.account });
    expect(back.html).toContain(texts.keptForm.title);
    expect(back.html).toContain(`action="${paths.accountProfile}"`);
    const [, form = ''] = back.html.split(`action="${paths.accountProfile}"`);
    const [own = ''] = form.split('</form>');
    const fields = [...own.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    const again = Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]));
    expect(again).toMatchObject(typed);
    expect((await visitor.post(paths.accountProfile, again)).status).toBe(303);
    expect((await visitor.get(paths.account)).html).toContain('Gang Baru No. 4');
  });

  test('shows it to nobody else', async () => {
    const visitor = newVisitor();
    await visitor.signIn(aminah);
    visitor.loseSession();
    const { html } = await visitor.post(paths.accountProfile, typed, paths.account);
    const kept = /name="kept" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const { phone, password } = person('world-andi');
    const other = await visitor.post(paths.signIn, { phone, password, kept });
    expect([other.status, other.location]).toEqual([303, paths.applications]);
  });

  test('is said where nothing could be kept, and leads back to the page of the form', async () => {
    const ended = await newVisitor().post(paths.accountProfile, typed, paths.account);
    expect(ended.location).toBe(`${paths.signInThen(paths.account)}&sesi=berakhir`);
    expect((await newVisitor().get(ended.location ?? '')).html).toContain(texts.signIn.overTitle);
  });
});

describe('a forgotten password', () => {
  test('is replaced by who proves the phone, and opens the account at once', async () => {
    const visitor = newVisitor();
    const andi = person('world-andi');
    const elsewhere = newVisitor();
    await elsewhere.signIn(andi);
    expect((await visitor.post(paths.forgotten, { phone: andi.phone })).location).toBe(paths.forgottenCode);

    const phone = '+6281200002345';
    const proven = await visitor.post(paths.forgottenCode, { code: await newestCode(portal.portal, phone) });
    expect(proven.location).toBe(paths.forgottenPassword);
    const done = await visitor.post(paths.forgottenPassword, { password: 'sandi baru sekali' });
    expect(done.location).toBe(paths.applications);
    expect((await elsewhere.get(paths.account)).status).toBe(303);
    expect((await newVisitor().signIn(andi)).status).toBe(422);
    expect((await newVisitor().signIn({ ...andi, password: 'sandi baru sekali' })).status).toBe(303);
    const [told] = await messagesTo(portal.portal, phone);
    expect(told?.subject).toBe(textsId.messages.accounts.passwordChanged('', '').subject);
  });

  test('of a phone without account looks the same; only its owner is told', async () => {
    const visitor = newVisitor();
    expect((await visitor.post(paths.forgotten, { phone: '0812 0000 9050' })).location).toBe(paths.forgottenCode);

    const [told] = await messagesTo(portal.portal, '+6281200009050');
    expect(told?.subject).toBe(textsId.messages.accounts.noAccount('').subject);
  });

  test('cannot be set without proving the phone', async () => {
    const visitor = newVisitor();
    await visitor.post(paths.forgotten, { phone: aminah.phone });
    expect((await visitor.post(paths.forgottenPassword, { password: 'sandi orang lain' })).location).toBe(paths.forgotten);
    expect((await newVisitor().signIn(aminah)).status).toBe(303);
  });
});
