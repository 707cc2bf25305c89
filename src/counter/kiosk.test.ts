import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openCounterTest } from '../../tests/counter.ts';
import type { CounterTest } from '../../tests/counter.ts';
import { phoneInWords } from '../accounts/phone-in-words.ts';
import { paths } from '../web/paths.ts';
import { filmPerson } from '../world/people.ts';
import { KIOSK_QUIET_MINUTES } from './rules.ts';

let at: CounterTest;
beforeAll(async () => {
  at = await openCounterTest();
});
afterAll(() => at.close());
beforeEach(() => at.begin());

/** From the page that is there: the kiosk forgot the one before. */
async function signInAtKiosk(): Promise<void> {
  await at.desk.get(paths.signIn);
  expect((await at.desk.signIn(filmPerson)).location).toBe(paths.applications);
}

test('a kiosk signs the officer out, and by the portal’s own clock forgets who left, whatever the browser does', async () => {
  expect((await at.desk.post(paths.counterKiosk)).location).toBe(paths.kiosk);
  expect((await at.desk.get(paths.counter)).location).toBe(paths.kiosk);
  await signInAtKiosk();
  at.pass(KIOSK_QUIET_MINUTES - 1);
  expect((await at.desk.get(paths.account)).html).toContain(phoneInWords('+6281200001234'));
  at.pass(KIOSK_QUIET_MINUTES);
  const late = await at.desk.get(paths.account);
  expect([late.location, late.response.headers.get('clear-site-data')]).toEqual([paths.kiosk, '"cache", "storage"']);
  expect((await at.desk.get(paths.account)).location).toContain(paths.signIn);
});

test('what a kiosk shows is kept by no browser', async () => {
  await at.desk.post(paths.counterKiosk);
  await signInAtKiosk();
  for (const path of [paths.kiosk, paths.account, paths.applications])
    expect((await at.desk.get(path)).response.headers.get('cache-control')).toBe('no-store');
});

test('on any other device there is no kiosk', async () => {
  expect((await at.stranger().get(paths.kiosk)).location).toBe(paths.home);
});
