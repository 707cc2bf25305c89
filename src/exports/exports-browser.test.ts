import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from '../../tests/applicant.ts';
import { openBrowsedPortal } from '../../tests/browsed-portal.ts';
import type { BrowsedPortal } from '../../tests/browsed-portal.ts';
import { expectGoodPage, expectNoSidewaysScroll } from '../../tests/look.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { worldPeople } from '../world/people.ts';
import { runExportJob } from './export-job.ts';
import { exportsOf } from './store-exports.ts';

const t = textsId.deskExports;
const rahmat = worldPeople.find(({ id }) => id === 'world-rahmat')!;

let portal: BrowsedPortal;
beforeAll(async () => {
  portal = await openBrowsedPortal();
});
afterAll(() => portal.close());

test.each(['phone', 'desktop'] as const)('on a %s a list is asked for, made and saved without JavaScript', async (screen) => {
  const page = await portal.openPage(screen, { withoutJavaScript: true });
  await signIn(page, rahmat);
  await page.goto(paths.permits);
  await expectNoSidewaysScroll(page);
  await page.getByRole('link', { name: t.ask }).click();
  await page.getByLabel(t.columns.name, { exact: true }).check();
  await page.getByRole('button', { name: t.form.submit }).click();
  await page.getByRole('link', { name: t.form.faults.reason }).waitFor();
  await expectNoSidewaysScroll(page);
  await page.getByLabel(t.form.reason).selectOption('laporan-dinas');
  await page.getByRole('button', { name: t.form.submit }).click();
  await page.getByText(t.standings.waiting).first().waitFor();
  const waiting = (await exportsOf(portal.portal.db, rahmat.id)).find(({ state }) => state === 'waiting')!;
  await runExportJob(portal.portal, waiting.id, new AbortController().signal);
  await page.reload();
  await expectNoSidewaysScroll(page);
  const download = page.waitForEvent('download');
  await page.locator(`a[href="${paths.deskExportFile(waiting.id)}"]`).click();
  expect((await download).suggestedFilename()).toBe('izin-terbit-2026-11-24.xlsx');
});

test('the columns of the queue are chosen, and lists asked for, on pages that everybody can use', async () => {
  const page = await portal.openPage('phone');
  await signIn(page, rahmat);
  for (const path of [paths.deskExportOf({ jenis: 'izin' }), paths.deskExports, paths.permits, paths.deskColumns]) {
    await page.goto(path);
    await expectGoodPage(page);
  }
  await page.getByLabel(textsId.deskQueue.head.received, { exact: true }).selectOption('1');
  await page.getByRole('button', { name: textsId.deskQueue.columns.save }).click();
  await page.waitForURL(/petugas\?/);
  await expectNoSidewaysScroll(page);
});
