import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from '../../tests/applicant.ts';
import { openBrowsedPortal } from '../../tests/browsed-portal.ts';
import type { BrowsedPortal } from '../../tests/browsed-portal.ts';
import { expectGoodPage, expectNoSidewaysScroll } from '../../tests/look.ts';
import { listForDesk } from '../applications/store-desk.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { worldPeople } from '../world/people.ts';

const t = textsId.deskViewing;
let opened: BrowsedPortal;
let number = '';
beforeAll(async () => {
  opened = await openBrowsedPortal();
  const { db, seal } = opened.portal;
  const waiting = await listForDesk(db, seal, { id: 'nobody', role: 'front_desk', technicalOffice: null });
  number = waiting.find(({ state }) => state === 'completeness')!.number!;
});
afterAll(() => opened.close());

async function atCase(screen: 'phone' | 'desktop', withoutJavaScript = false): Promise<Page> {
  const page = await opened.openPage(screen, { withoutJavaScript });
  await signIn(
    page,
    worldPeople.find(({ id }) => id === 'world-rahmat')!,
  );
  await page.goto(paths.deskDocument(number, 'ktp'));
  return page;
}

const tool = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('a frame that is pulled on the picture is stored with the check, also on one that lies turned', async () => {
  const page = await atCase('desktop');
  const [turned] = await Promise.all([page.waitForResponse(/putaran$/), tool(page, t.turn).click()]);
  expect(await turned.text()).toBe('1');
  const picture = page.locator('.viewer-page img');
  await page.waitForFunction(() => document.querySelector('.viewer-page img')!.getAttribute('src')!.includes('putar=1'));
  await tool(page, t.mark).click();
  await picture.evaluate((shown) => Reflect.get(shown, 'decode').call(shown));
  const { x, y, width, height } = (await picture.boundingBox())!;
  await page.mouse.move(x + width * 0.1, y + height * 0.05);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.4, y + height * 0.15, { steps: 4 });
  await page.mouse.up();
  expect(await page.getByRole('radio', { name: textsId.desk.case.no, exact: true }).first().isChecked()).toBe(true);
  // At the top of a page that was turned to the right lies what was its left edge.
  const [, left, top, wide, high] = (await page.locator('input[name="d-ktp-kotak"]').inputValue()).split(':').map(Number);
  for (const [found, meant] of [
    [left, 50],
    [top, 600],
    [wide, 100],
    [high, 300],
  ] as const)
    expect(Math.abs(found! - meant)).toBeLessThan(20);
  await page.getByLabel(textsId.desk.case.reason, { exact: true }).selectOption('terpotong');
  await expectGoodPage(page);
  await tool(page, textsId.desk.bar.save).click();
  await page.getByText(t.marked(textsId.marks.fields['bottom-left'])).waitFor();
  for (const _ of [1, 2, 3]) await Promise.all([page.waitForResponse(/putaran$/), tool(page, t.turn).click()]);
});

test('keys act only while the sheet has the focus, and the view is kept by the next button', async () => {
  const page = await atCase('desktop');
  const sheet = page.locator('.viewer-sheet');
  await page.keyboard.press('+');
  expect(await sheet.getAttribute('data-size')).toBe('lebar');
  await sheet.focus();
  await page.keyboard.press('+');
  expect(await sheet.getAttribute('data-size')).toBe('150');
  await page.keyboard.press('0');
  expect(await sheet.getAttribute('data-size')).toBe('pas');
  await Promise.all([page.waitForURL(/dokumen=str&.*ukuran=pas/), page.keyboard.press('n')]);
  await page.locator('.viewer-sheet[data-size="pas"]').waitFor();
});

test('all of it works on a phone without JavaScript', async () => {
  const page = await atCase('phone', true);
  expect(await tool(page, t.mark).isVisible()).toBe(false);
  await tool(page, t.larger).click();
  await page.locator('.viewer-sheet[data-size="150"]').waitFor();
  await expectNoSidewaysScroll(page);
  await page.getByLabel(t.besideWith).selectOption({ index: 1 });
  await tool(page, t.beside).click();
  await page.getByRole('heading', { level: 1, name: t.besideTitle }).waitFor();
  expect(await page.locator('.viewer-page img').count()).toBe(2);
  await expectNoSidewaysScroll(page);
});
