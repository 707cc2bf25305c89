import type { Page } from 'playwright-core';
import { paths } from '../src/web/paths.ts';
import { textsId as t } from '../src/web/texts/texts.ts';
import type { Look } from './applicant.ts';
import { press } from './press.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Opens an application from the queue, as an officer does. */
export async function openFromQueue(page: Page, number: string, look: Look): Promise<void> {
  await page.goto(paths.desk);
  await look(page);
  await press(page.getByRole('link', { name: number, exact: true }));
  await look(page);
}

/** Looks at every document and every page of answers and finds all of them good, but for the documents that are named. */
export async function checkAll(page: Page, bad: readonly { name: string; reason: string; note: string }[] = []): Promise<void> {
  const list = page.getByRole('navigation', { name: t.desk.case.documents, exact: true }).getByRole('button');
  const count = await list.count();
  if (count === 0) await findGood(page);
  for (let at = 0; at < count; at++) {
    await press(list.nth(at));
    const wrong = await badHere(page, bad);
    if (wrong === null) await findGood(page);
    else {
      await page.locator('.case-side fieldset.verdict').first().getByRole('radio', { name: t.desk.case.no, exact: true }).check();
      await page.getByLabel(t.desk.case.reason, { exact: true }).first().selectOption(wrong.reason);
      await page.getByLabel(t.desk.case.note, { exact: true }).first().fill(wrong.note);
    }
  }
  await press(button(page, t.desk.bar.save));
}

async function findGood(page: Page): Promise<void> {
  for (const yes of await page.getByRole('radio', { name: t.desk.case.yes, exact: true }).all()) await yes.check();
}

async function badHere(page: Page, bad: readonly { name: string; reason: string; note: string }[]) {
  const chosen = await page.locator('.case-list [aria-current] .case-name').innerText();
  return bad.find(({ name }) => name === chosen) ?? null;
}
