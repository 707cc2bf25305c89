import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoAxeViolations, openBrowser } from '../../../tests/browser.ts';
import type { TestBrowser } from '../../../tests/browser.ts';
import { openTestPortal, servePortal } from '../../../tests/portal.ts';
import { paths } from '../paths.ts';

let portal: Awaited<ReturnType<typeof openTestPortal>>;
let server: Awaited<ReturnType<typeof servePortal>>;
let browser: TestBrowser;
beforeAll(async () => {
  portal = await openTestPortal({ world: false });
  server = await servePortal(portal.app);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await portal.close();
});

const pages = [
  paths.home,
  paths.services,
  paths.category('tenaga-kesehatan'),
  paths.search('perawat'),
  paths.search('zzqqxx'),
  paths.service('sip-perawat'),
  paths.service('pbg'),
  paths.help,
  paths.promise,
  paths.complaint,
  paths.privacy,
  '/tidak-ada',
];

/** Counts what jumps while a page loads. */
const watchShifts = `globalThis.shifts = 0;
new PerformanceObserver((list) => { for (const entry of list.getEntries()) globalThis.shifts += entry.value; })
  .observe({ type: 'layout-shift', buffered: true });`;

test.each(['phone', 'desktop'] as const)(
  'on a %s every public page can be used by everybody, stands still and fits',
  async (screen) => {
    const page = await browser.openPage(screen, { baseUrl: server.url });
    await page.addInitScript(watchShifts);
    for (const path of pages) {
      await page.goto(path, { waitUntil: 'load' });
      expect(await page.evaluate('globalThis.shifts'), path).toBe(0);
      await expectNoAxeViolations(page);
      if (screen === 'phone') await page.setViewportSize({ width: 320, height: 600 });
      for (const summary of await page.locator('summary').all()) await summary.click();
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), path).toBeLessThanOrEqual(0);
      if (screen === 'phone') await page.setViewportSize({ width: 360, height: 740 });
    }
  },
);

test('the menu stays in one line, also beside a long name and news', async () => {
  const page = await browser.openPage('desktop', { baseUrl: server.url });
  for (const language of ['id', 'en']) {
    await page.goto(`${paths.home}?bahasa=${language}`);
    await page.evaluate(`{
      const action = document.querySelector('.masthead .top-action');
      const news = action.cloneNode(true);
      news.classList.add('new-messages');
      news.lastElementChild.textContent = '99+';
      action.before(news);
      action.lastElementChild.textContent = 'Rahmawatiningsih Wijayakusuma';
    }`);
    for (const width of [768, 900, 960, 1000, 1024, 1100, 1120, 1279, 1280, 1366]) {
      await page.setViewportSize({ width, height: 600 });
      const seen = await page.evaluate(linesOfMenu);
      expect(seen, `${language}, ${width} px`).toEqual({ broken: [], beyond: 0 });
    }
  }
});

/** What of the menu takes more than one line, and by how much the page is wider than its window. */
const linesOfMenu = `({
  broken: [...document.querySelectorAll('.masthead .nav a, .masthead .brand-line')]
    .filter((each) => {
      const words = document.createRange();
      words.selectNodeContents(each);
      return new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
    })
    .map((each) => each.textContent),
  beyond: Math.max(0, document.documentElement.scrollWidth - innerWidth),
})`;

test('without JavaScript one searches, opens a service and reads the documents of one’s case', async () => {
  const page = await browser.openPage('phone', { baseUrl: server.url, withoutJavaScript: true });
  await page.goto(paths.home);
  await page.getByLabel('Cari izin').fill('ijin perawat');
  await page.getByRole('button', { name: 'Cari' }).click();
  await page.getByRole('link', { name: 'Izin praktik perawat' }).click();
  await page.getByText('Praktik di tempat sendiri').click();
  await page.getByText('Denah lokasi dan ruang praktik').waitFor();
  expect(await page.getByRole('button', { name: 'Mulai urus izin' }).count()).toBe(2);
});
