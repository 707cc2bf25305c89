import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNoAxeViolations, openBrowser } from '../../tests/browser.ts';
import type { TestBrowser } from '../../tests/browser.ts';
import { expectGoodPage, expectNoSidewaysScroll } from '../../tests/look.ts';
import { openTestPortal, servePortal } from '../../tests/portal.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { sampleGuideSet } from './guide/sample-guide.ts';
import { filmFolder } from './publish/film-files.ts';
import { actOnFilm, markEnded, markRunning, requestFilm } from './store.ts';

const t = textsId.guide;
const lina = { id: 'world-lina', role: 'publisher' };
const FILMED = 'sip-perawat';
const NOT_FILMED = 'surat-keterangan-penelitian';

let opened: Awaited<ReturnType<typeof openTestPortal>>;
let served: Awaited<ReturnType<typeof servePortal>>;
let browser: TestBrowser;
beforeAll(async () => {
  opened = await openTestPortal({ world: false });
  served = await servePortal(opened.app);
  browser = await openBrowser();
  const { db, dataFolder, office, catalogue, clock } = opened.portal;
  const { id } = await requestFilm(db, { service: FILMED, definitionVersion: 1, actor: lina, at: clock.now() });
  await markRunning(db, id);
  const report = await sampleGuideSet(catalogue.services.get(FILMED)!, office, filmFolder(dataFolder, id));
  await markEnded(db, id, { report }, clock.now());
  await actOnFilm(db, { id, verb: 'publish', actor: lina, at: clock.now() });
});
afterAll(async () => {
  await browser.close();
  await served.close();
  await opened.close();
});

const pages = [paths.guide(FILMED), paths.guide(NOT_FILMED), paths.service(FILMED)];

describe('the guide', () => {
  test.each(['phone', 'desktop'] as const)('can be used by everybody on a %s, and fits', async (screen) => {
    const page = await browser.openPage(screen, { baseUrl: served.url });
    for (const path of pages) {
      await page.goto(path);
      await expectGoodPage(page);
      if (screen === 'desktop') continue;
      await page.setViewportSize({ width: 320, height: 600 });
      await expectNoSidewaysScroll(page);
      await page.setViewportSize({ width: 360, height: 740 });
    }
  });

  test('is whole without JavaScript: pictures, sentences, boxes to tick', async () => {
    const page = await browser.openPage('phone', { baseUrl: served.url, withoutJavaScript: true });
    await page.goto(paths.guide(FILMED));
    await expectNoSidewaysScroll(page);
    // Seven parts of the guide, and the practice after them.
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toHaveLength(8);
    const box = page.getByRole('checkbox', { name: 'KTP-el pemohon', exact: true });
    await box.check();
    expect(await box.isChecked()).toBe(true);
    const picture = page.getByAltText('Untuk membuat akun, pilih Masuk di bagian atas. Tautan itu ditandai kotak.');
    await picture.scrollIntoViewIfNeeded();
    await picture.waitFor();
    await page
      .getByRole('link', { name: t.pdfLabel(null).slice(0, 3) })
      .first()
      .waitFor();
  });

  test('loads no picture before its step comes near, no sound and no film at all', async () => {
    const page = await browser.openPage('phone', { baseUrl: served.url });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(paths.guide(FILMED));
    const pictures = await page.locator('.guide-items img').count();
    expect(asked.filter((path) => path.endsWith('.webp')).length).toBeLessThan(pictures);
    expect(asked.filter((path) => /\.(mp4|m4a|vtt)$/.test(path))).toEqual([]);
  });

  test('prints its steps and boxes, not its buttons', async () => {
    const page = await browser.openPage('desktop', { baseUrl: served.url });
    await page.goto(paths.guide(FILMED));
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('checkbox').first().isVisible()).toBe(true);
    expect(await page.locator('.guide-items img').first().isVisible()).toBe(true);
    expect(await page.locator('.guide-acts, .guide-item-acts').filter({ visible: true }).count()).toBe(0);
  });

  test('is printed with all its pictures, also those that nobody has come near', async () => {
    const page = await browser.openPage('phone', { baseUrl: served.url });
    await page.addInitScript(
      `window.print = () => { window.missing = [...document.images].filter((one) => !one.complete || one.naturalWidth === 0).length; };`,
    );
    await page.goto(paths.guide(FILMED));
    await page.getByRole('button', { name: textsId.shell.print }).click();
    await expect.poll(() => page.evaluate('window.missing')).toBe(0);
  });
});

describe('the packet, unpacked into a folder', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pintu-stick-'));
    const zip = await fetch(served.url + paths.kelurahanPackage(FILMED));
    for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(await zip.arrayBuffer())))) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), bytes);
    }
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('opens without a network: every picture is there, and the captions are in the page', async () => {
    const page = await browser.openPage('phone');
    const outside: string[] = [];
    page.on('request', (request) => {
      if (!/^(file|data):/.test(request.url())) outside.push(request.url());
    });
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    const broken = await page.evaluate(() => {
      const pictures = [...document.images];
      return pictures.filter(({ complete, naturalWidth }) => !complete || naturalWidth === 0).length;
    });
    expect(broken).toBe(0);
    const cues = await page.evaluate(async () => {
      const track = document.querySelector('track');
      if (track === null) return 0;
      track.track.mode = 'showing';
      while (track.readyState < 2) await new Promise((resolve) => setTimeout(resolve, 20));
      return track.track.cues?.length ?? 0;
    });
    expect(cues).toBe(2);
    expect(outside).toEqual([]);
    await page.locator('summary').focus();
    await page.keyboard.press('Enter');
    await page.getByText('Masuk, isi formulir, unggah, kirim, lalu simpan nomor.').waitFor();
    await expectNoAxeViolations(page);
    await page.setViewportSize({ width: 320, height: 600 });
    await expectNoSidewaysScroll(page);
  });
});
