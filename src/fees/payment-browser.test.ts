import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from '../../tests/applicant.ts';
import { expectNoAxeViolations, openBrowser } from '../../tests/browser.ts';
import type { TestBrowser } from '../../tests/browser.ts';
import { openFeeTest } from '../../tests/fees.ts';
import type { FeeTest } from '../../tests/fees.ts';
import { checkAll } from '../../tests/officer.ts';
import { servePortal } from '../../tests/portal.ts';
import { press } from '../../tests/press.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { worldPeople } from '../world/people.ts';
import { FEE_CODE_QUEUE, runCodeJob } from './code-job.ts';

const words = textsId.fees;
const desk = textsId.deskFees;
let fees: FeeTest;
let server: Awaited<ReturnType<typeof servePortal>>;
let browser: TestBrowser;
beforeAll(async () => {
  fees = await openFeeTest();
  await fees.portal.jobs.work(FEE_CODE_QUEUE, (data) => runCodeJob(fees.portal, data));
  server = await servePortal(fees.app);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await fees.close();
});

async function open(screen: 'phone' | 'desktop', id: string, withoutJavaScript = false): Promise<Page> {
  const page = await browser.openPage(screen, { baseUrl: server.url, withoutJavaScript });
  const person = worldPeople.find((each) => each.id === id);
  if (person === undefined) throw new Error(`the world has no ${id}`);
  await signIn(page, person);
  return page;
}

/** Everybody can use it, and nothing runs out at the side. */
async function look(page: Page): Promise<void> {
  await expectNoAxeViolations(page);
  const size = page.viewportSize();
  if (size !== null && size.width < 400) await page.setViewportSize({ width: 320, height: 600 });
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), page.url()).toBeLessThanOrEqual(0);
  if (size !== null) await page.setViewportSize(size);
}

const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** The counter looks at everything and writes the bill. */
async function writeBill(officer: Page, number: string): Promise<void> {
  await officer.goto(paths.deskCase(number));
  await checkAll(officer);
  await look(officer);
  await press(button(officer, desk.assess));
  await look(officer);
  await officer.getByLabel(desk.assessPage.amount, { exact: true }).fill('');
  await press(button(officer, desk.assessPage.submit));
  await officer.getByRole('alert').getByRole('link', { name: desk.amountFaults.missing }).waitFor();
  await look(officer);
  await officer.getByLabel(desk.assessPage.amount, { exact: true }).fill('250.000');
  await press(button(officer, desk.assessPage.submit));
  await look(officer);
  await press(button(officer, desk.assessPage.send));
  await officer.getByText(desk.notBefore).first().waitFor();
  await look(officer);
}

/** The page of the application once the bank gave its code. */
async function billOnPhone(page: Page, number: string): Promise<void> {
  await expect
    .poll(async () => {
      await page.goto(paths.application(number));
      return page.getByText(words.code, { exact: true }).count();
    })
    .toBe(1);
}

test('the counter writes the bill, the nurse pays on her phone, the head signs', async () => {
  const number = await fees.sent();
  const officer = await open('desktop', 'world-rahmat');
  await writeBill(officer, number);
  await press(link(officer, desk.record));
  await look(officer);

  const page = await open('phone', 'world-siti');
  await billOnPhone(page, number);
  await page.getByText('Rp250.000', { exact: true }).waitFor();
  expect(await page.locator('.qris svg').isVisible()).toBe(true);
  await look(page);
  await press(button(page, words.paid));
  await page.getByText(words.notYet).waitFor();
  await look(page);

  await press(link(page, words.demo));
  await look(page);
  await page.getByLabel(words.bank.amount, { exact: true }).fill('1.000');
  await press(button(page, words.bank.pay));
  await page.getByText(words.bank.mismatch).waitFor();
  await look(page);
  await press(button(page, words.bank.pay));
  await page.getByText(words.bank.paid).waitFor();
  await press(page.getByRole('link', { name: words.bank.back, exact: true }).last());
  await page.getByText(words.settled).waitFor();
  await look(page);

  await officer.goto(paths.desk);
  await press(link(officer, desk.listWith(1)));
  await officer.getByText(desk.mismatches['wrong-amount']).waitFor();
  await look(officer);
  await press(officer.getByRole('link', { name: desk.listPage.settle }));
  await look(officer);
  await officer.goto(paths.deskCase(number));
  await press(button(officer, textsId.desk.bar.passToSigning));
  const head = await open('desktop', 'world-nurbaiti');
  await head.goto(paths.letter(number));
  await look(head);
  await press(button(head, textsId.desk.signing.sign));
  await page.goto(paths.application(number));
  await link(page, textsId.applications.status.permit).waitFor();
});

test('without JavaScript it is paid too, by the code typed at the bank', async () => {
  const { number, code } = await fees.billed();
  const page = await open('phone', 'world-siti', true);
  await page.goto(paths.demoBankHome);
  await page.getByLabel(words.bank.code, { exact: true }).fill('123');
  await press(button(page, words.bank.find));
  await page.getByText(words.bank.unknown).waitFor();
  await page.getByLabel(words.bank.code, { exact: true }).fill(code);
  await press(button(page, words.bank.find));
  await press(button(page, words.bank.pay));
  await page.goto(paths.application(number));
  await page.getByText(words.settled).waitFor();
});
