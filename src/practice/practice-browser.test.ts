import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowsedPortal } from '../../tests/browsed-portal.ts';
import type { BrowsedPortal } from '../../tests/browsed-portal.ts';
import { expectGoodPage } from '../../tests/look.ts';
import { paths } from '../web/paths.ts';
import { textsId as t } from '../web/texts/texts.ts';
import { SAMPLE_CODE, SAMPLE_PASSWORD, samplePerson } from './open-practice.ts';

const words = t.practice;

let portal: BrowsedPortal;
beforeAll(async () => {
  portal = await openBrowsedPortal();
});
afterAll(() => portal.close());

const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

test('on a phone one learns to mend a NIK, leaves, and the phone keeps nothing', async () => {
  const page = await portal.openPage('phone');
  await page.goto(paths.practice('sip-perawat'));
  await expectGoodPage(page);
  await press(page, words.begin);
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await press(page, words.next);
  await expectGoodPage(page);
  await page.getByLabel(t.accounts.fields.name.label).fill('Siti');
  await page.getByLabel(t.accounts.fields.phone.label).fill(samplePerson.phone);
  await press(page, t.accounts.signUp.submit);
  await page.getByText(words.near).waitFor();
  await expectGoodPage(page);
  await page.getByLabel(t.accounts.fields.name.label).fill(samplePerson.name.toLowerCase());
  await press(page, t.accounts.signUp.submit);
  await page.getByLabel(t.accounts.fields.code.label).fill(SAMPLE_CODE);
  await press(page, t.accounts.code.submit);
  await page.getByText(words.tryShortNik).waitFor();
  await page.getByLabel(t.accounts.fields.nik.label).fill(samplePerson.nik.slice(0, -1));
  await page.getByLabel(t.accounts.fields.password.label).fill(SAMPLE_PASSWORD);
  await press(page, t.accounts.password.submit);
  await page.getByText(words.near).waitFor();
  await expectGoodPage(page);
  await page.getByLabel(t.accounts.fields.nik.label).fill(samplePerson.nik);
  await page.getByLabel(t.accounts.fields.password.label).fill(SAMPLE_PASSWORD);
  await press(page, t.accounts.password.submit);
  await page.getByText(words.searchFor).waitFor();

  await page.goBack();
  await page.getByRole('button', { name: words.leave }).click();
  await page.waitForURL(`**${paths.service('sip-perawat')}`);
  const kept = await page.context().cookies();
  expect(kept.map(({ name }) => name)).not.toContain('pintu_latihan');
});
