import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from '../../../tests/applicant.ts';
import { openBrowser } from '../../../tests/browser.ts';
import type { TestBrowser } from '../../../tests/browser.ts';
import { expectGoodPage } from '../../../tests/look.ts';
import { openTestPortal, servePortal } from '../../../tests/portal.ts';
import { press } from '../../../tests/press.ts';
import { paths } from '../../web/paths.ts';
import { textsId } from '../../web/texts/texts.ts';
import { worldPeople } from '../../world/people.ts';
import { newestMessages } from '../store.ts';

const words = textsId.wording;
const administrator = worldPeople.find(({ role }) => role === 'administrator')!;
let opened: Awaited<ReturnType<typeof openTestPortal>>;
let served: Awaited<ReturnType<typeof servePortal>>;
let browser: TestBrowser;
beforeAll(async () => {
  opened = await openTestPortal();
  served = await servePortal(opened.app);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.close();
  await opened.close();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

test('an administrator rewords a message with a button for each field, looks at it on every way, and somebody gets it', async () => {
  const desk = await browser.openPage('desktop', { baseUrl: served.url });
  await signIn(desk, administrator);
  await press(link(desk, textsId.shell.deskTabs.office));
  await press(link(desk, textsId.deskOffice.wordings.title));
  await expectGoodPage(desk);
  await press(link(desk, words.titles['kode-masuk'] ?? ''));
  await expectGoodPage(desk);
  const body = desk.getByLabel(words.form.body, { exact: true });
  await body.fill('Ini kode Anda: ');
  await press(button(desk, words.form.save));
  await desk.getByRole('alert').getByText('{kode}').first().waitFor();
  await expectGoodPage(desk);
  await body.focus();
  await body.press('End');
  await button(desk, '{kode}').click();
  expect(await body.inputValue()).toBe('Ini kode Anda: {kode}');
  await press(button(desk, words.form.preview));
  await desk.getByText(words.preview.notSaved, { exact: true }).waitFor();
  expect(await desk.getByText('Ini kode Anda: 123456', { exact: true }).count()).toBeGreaterThan(1);
  await press(button(desk, words.form.save));
  await desk.getByText(words.saved, { exact: true }).waitFor();
  await expectGoodPage(desk);

  const phone = await browser.openPage('phone', { baseUrl: served.url, withoutJavaScript: true });
  await phone.goto(paths.forgotten);
  await phone.getByLabel(textsId.accounts.fields.phone.label, { exact: true }).fill('0812 0000 1234');
  await press(phone.getByRole('button').last());
  const [newest] = await newestMessages(opened.portal.db, opened.portal.seal, 1);
  expect(newest?.content.body).toMatch(/^Ini kode Anda: \d{6}$/);

  await desk.setViewportSize({ width: 360, height: 740 });
  for (const path of [paths.wordings, paths.wording('terbit')]) {
    await desk.goto(path);
    await expectGoodPage(desk);
  }
});
