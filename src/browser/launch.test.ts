import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNoAxeViolations, openBrowser } from '../../tests/browser.ts';
import type { TestBrowser } from '../../tests/browser.ts';

const page = (body: string) =>
  `<!doctype html><html lang="id"><head><title>Coba</title></head><body><main>${body}</main></body></html>`;

describe('the browser of npm', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test('paints with the typefaces of npm: the system font is Roboto, whatever the machine has', async () => {
    const phone = await browser.openPage('phone');
    const width = (family: string) =>
      phone.evaluate((asked) => {
        const pen = document.createElement('canvas').getContext('2d');
        if (pen === null) return 0;
        pen.font = `40px ${asked}`;
        return pen.measureText('Dinas Kelurahan 0812').width;
      }, family);
    const roboto = await width('Roboto');
    expect(roboto).toBeGreaterThan(300);
    expect(await width('system-ui')).toBe(roboto);
    expect(await width('Arial')).toBe(roboto);
    expect(await width('"Noto Sans"')).not.toBe(roboto);
    await phone.context().close();
  });

  test('takes the same picture twice', async () => {
    const desktop = await browser.openPage('desktop');
    await desktop.setContent(page('<h1>Ajukan izin</h1><p style="font:16px system-ui">Data Anda disimpan.</p>'));
    const first = await desktop.screenshot();
    expect(first.readUInt32BE(16)).toBe(1280);
    expect((await desktop.screenshot()).equals(first)).toBe(true);
    await desktop.context().close();
  });

  test('axe finds a field without a label, and nothing on a sound page', async () => {
    const desktop = await browser.openPage('desktop');
    await desktop.setContent(page('<h1>Masuk</h1><input type="text" name="hp">'));
    await expect(expectNoAxeViolations(desktop)).rejects.toThrow(/label: Form elements must have labels/);
    await desktop.setContent(page('<h1>Masuk</h1><label>Nomor HP <input type="text" name="hp"></label>'));
    await expectNoAxeViolations(desktop);
    await desktop.context().close();
  });

  test('runs no script where that is wished', async () => {
    const phone = await browser.openPage('phone', { withoutJavaScript: true });
    await phone.setContent(page('<h1>Masuk</h1><script>document.title = "berjalan"</script>'));
    expect(await phone.title()).toBe('Coba');
    await phone.context().close();
  });
});
