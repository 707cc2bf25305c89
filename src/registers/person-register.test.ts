import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openPersonRegisterDouble } from '../../tests/person-register-double.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { WORLD_DATE } from '../clock.ts';
import { paths } from '../web/paths.ts';
import { textsId as t } from '../web/texts/texts.ts';
import { filmPerson } from '../world/people.ts';
import { askPersonRegister } from './person-register.ts';

const words = t.identity.register;
const { nik, name, birthDate } = filmPerson;
const asked = { nik, name, birthDate };

let double: Awaited<ReturnType<typeof openPersonRegisterDouble>>;
let world: Awaited<ReturnType<typeof openTestPortal>>;
let browser: Visitor;
beforeAll(async () => {
  const facts = { name, birthDate, birthPlace: 'Kota Contoh', address: 'Jalan Register 7', kelurahan: 'entah' };
  double = await openPersonRegisterDouble(new Map([[nik, facts]]));
  world = await openTestPortal({ config: { nikRegister: double.settings } });
});
afterAll(async () => {
  await world.close();
  await double.close();
});
beforeEach(async () => {
  double.setMood(null);
  await world.portal.db.execute(sql`delete from rate_limit`);
  browser = visitorOf(world.app);
  await browser.signIn(filmPerson);
});

test('a register answers who signs, about whom all three facts fit', async () => {
  expect(await askPersonRegister(double.settings, asked, WORLD_DATE)).toMatchObject({
    match: true,
    facts: { birthPlace: 'Kota Contoh' },
  });
  expect(await askPersonRegister(double.settings, { ...asked, name: 'Orang Lain' }, WORLD_DATE)).toEqual({ match: false });
  expect(await askPersonRegister({ ...double.settings, secret: 'x'.repeat(32) }, asked, WORLD_DATE)).toEqual({ down: true });
});

test.each([
  ['out of order', { status: 500 }],
  ['a page', { page: '<p>login</p>' }],
  ['slow', { wait: 500 }],
] as const)('a register that is %s is down, and nobody waits', async (_, mood) => {
  double.setMood(mood);
  expect(await askPersonRegister(double.settings, asked, WORLD_DATE, 200)).toEqual({ down: true });
  expect(await askPersonRegister({ ...double.settings, url: 'http://127.0.0.1:9/' }, asked, WORLD_DATE)).toEqual({ down: true });
});

test('is asked with the person’s consent only; what it says is shown, and stored when they save', async () => {
  const before = double.asked.length;
  const refused = await browser.post(paths.accountRegister);
  expect([refused.status, refused.html.includes(words.consentMissing)]).toEqual([422, true]);
  expect(double.asked).toHaveLength(before);
  const filled = await browser.post(paths.accountRegister, { setuju: 'ya' });
  expect(filled.html).toContain(words.filledTitle);
  expect(filled.html).toContain('Jalan Register 7');
  expect((await browser.get(paths.account)).html).not.toContain('Jalan Register 7');
  expect(double.asked.at(-1)).toMatchObject({ consent: true, person: asked });
  const { rows } = await world.portal.db.execute<{ detail: unknown }>(
    sql`select detail from event where verb = 'ask_register' order by id desc limit 1`,
  );
  expect(rows).toEqual([{ detail: { consent: true, outcome: 'filled' } }]);
});

test('that is down says so, and the fields stay as they were; asked too often it waits', async () => {
  double.setMood({ status: 503 });
  const down = await browser.post(paths.accountRegister, { setuju: 'ya' });
  expect(down.html).toContain(words.failed.down);
  expect(down.html).toContain(t.accounts.account.save);
  double.setMood(null);
  for (let more = 0; more < 4; more++) await browser.post(paths.accountRegister, { setuju: 'ya' });
  expect((await browser.post(paths.accountRegister, { setuju: 'ya' })).status).toBe(429);
});

test('without a register nothing of it is there', async () => {
  const other = await openTestPortal();
  const visitor = visitorOf(other.app);
  await visitor.signIn(filmPerson);
  expect((await visitor.get(paths.account)).html).not.toContain(words.button);
  expect((await visitor.post(paths.accountRegister, { setuju: 'ya' })).status).toBe(404);
  await other.close();
});
