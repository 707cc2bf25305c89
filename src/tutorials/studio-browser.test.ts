import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signIn } from '../../tests/applicant.ts';
import { openBrowser } from '../../tests/browser.ts';
import type { TestBrowser } from '../../tests/browser.ts';
import { expectGoodPage } from '../../tests/look.ts';
import { openTestPortal, servePortal } from '../../tests/portal.ts';
import { press } from '../../tests/press.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { worldPeople } from '../world/people.ts';
import { filmFolder } from './publish/film-files.ts';
import { sampleSet } from './sample-set.ts';
import { findFilm, markEnded, markProgress, markRunning } from './store.ts';

const words = textsId.tutorialsOffice;
const SERVICE = 'sip-perawat';

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

async function publisherAt(screen: 'phone' | 'desktop', withoutJavaScript = false): Promise<Page> {
  const page = await browser.openPage(screen, { baseUrl: served.url, withoutJavaScript });
  const lina = worldPeople.find(({ id }) => id === 'world-lina');
  if (lina === undefined) throw new Error('the world has no publisher');
  await page.goto(paths.signIn);
  await signIn(page, lina);
  return page;
}

async function finish(id: string): Promise<void> {
  const { db, clock, dataFolder } = opened.portal;
  const folder = filmFolder(dataFolder, id);
  await mkdir(folder, { recursive: true });
  for (const ending of ['.mp4', '.webp']) await writeFile(join(folder, `${SERVICE}${ending}`), '');
  for (const ending of ['.vtt', '.chapters.vtt']) await writeFile(join(folder, `${SERVICE}${ending}`), 'WEBVTT\n');
  await markEnded(db, id, { report: sampleSet }, clock.now());
}

describe.each(['phone', 'desktop'] as const)('a publisher at a %s', (screen) => {
  test('asks for a film, watches it being made without pressing anything, publishes it and sees it at its place', async () => {
    const { db, catalogue } = opened.portal;
    await db.execute('delete from film');
    const name = catalogue.services.get(SERVICE)!.shortName;
    const page = await publisherAt(screen);
    await page.goto(paths.tutorials);
    await expectGoodPage(page);
    await press(page.getByRole('button', { name: words.makeFor(name), exact: true }));
    const id = page.url().split('/').at(-1)!;
    expect((await findFilm(db, id))?.state).toBe('queued');
    await markRunning(db, id);
    await markProgress(db, id, { step: 'stage', share: 0.3 });
    await page.getByText(words.steps.stage).waitFor();
    await expectGoodPage(page);
    await finish(id);
    await page.getByRole('button', { name: words.publish, exact: true }).waitFor();
    await expectGoodPage(page);
    await press(page.getByRole('button', { name: words.publish, exact: true }));
    await press(page.getByRole('link', { name: words.publishedLink }));
    expect(new URL(page.url()).pathname).toBe(paths.service(SERVICE));
    await page.getByRole('heading', { name: sampleSet.title }).waitFor();
    await page.getByText(textsId.player.chapters, { exact: true }).click();
    await page.getByRole('button', { name: 'Siapkan dokumen' }).first().waitFor();
    await expectGoodPage(page);
    await page.context().close();
  });

  test('reads what went wrong', async () => {
    const { db, clock } = opened.portal;
    await db.execute('delete from film');
    const page = await publisherAt(screen);
    await page.goto(paths.tutorials);
    await press(page.getByRole('button', { name: /^Buat video: / }).first());
    const id = page.url().split('/').at(-1)!;
    await markRunning(db, id);
    const present = Array.from({ length: 20 }, (_, at) => `  button "Tombol yang namanya panjang sekali nomor ${at}"`);
    await markEnded(
      db,
      id,
      { fault: `Scene form, beat 2. Sought: button "Lanjut".\nOn the screen:\n${present.join('\n')}` },
      clock.now(),
    );
    await page.getByText('Sought: button "Lanjut"').waitFor();
    await expectGoodPage(page);
    await page.context().close();
  });
});

test('without JavaScript the page asks again by itself too', async () => {
  const { db } = opened.portal;
  await db.execute('delete from film');
  const page = await publisherAt('phone', true);
  await page.goto(paths.tutorials);
  await press(page.getByRole('button', { name: /^Buat video: / }).first());
  const id = page.url().split('/').at(-1)!;
  await markRunning(db, id);
  await markProgress(db, id, { step: 'voice', share: 0.1 });
  await page.getByText(words.steps.voice).waitFor();
  await page.context().close();
});
