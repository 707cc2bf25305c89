import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { openBrowser } from '../../tests/browser.ts';
import { openTestPortal, servePortal } from '../../tests/portal.ts';
import type { PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { textsId as t } from '../web/texts/texts.ts';

/** Time for the script to run, once it is there. */
const PAUSE_MS = 500;

/** The portal as it comes over a slow network: the second half of a page after the script that the first one names. */
function slowly(app: Hono<PortalEnv>): Hono<PortalEnv> {
  const slow = new Hono<PortalEnv>();
  const script = Promise.withResolvers<void>();
  slow.all('*', async (c) => {
    const request = new Request(c.req.raw);
    request.headers.delete('accept-encoding');
    const answer = await app.fetch(request);
    if (c.req.path.endsWith('.js')) script.resolve();
    if (!(answer.headers.get('content-type') ?? '').startsWith('text/html')) return answer;
    const page = await answer.text();
    const half = page.indexOf('<listen-line');
    const body = new ReadableStream({
      async start(stream) {
        const encoder = new TextEncoder();
        stream.enqueue(encoder.encode(page.slice(0, half)));
        await script.promise;
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
        stream.enqueue(encoder.encode(page.slice(half)));
        stream.close();
      },
    });
    const headers = new Headers(answer.headers);
    headers.delete('content-length');
    return new Response(body, { status: answer.status, headers });
  });
  return slow;
}

test('"Dengarkan" works also where the script is there before the page is', async () => {
  const opened = await openTestPortal({ world: false });
  const served = await servePortal(slowly(opened.app));
  const browser = await openBrowser();
  try {
    const page = await browser.openPage('phone', { baseUrl: served.url });
    const asked = page.waitForRequest((request) => request.url().includes('/dengar/'));
    await page.goto(paths.guide('sip-perawat'));
    await page
      .getByRole('button', { name: new RegExp(`^${t.listen.listen}: `) })
      .first()
      .click();
    await asked;
    expect(await page.locator('.listen-text').first().isVisible()).toBe(true);
  } finally {
    await browser.close();
    await served.close();
    await opened.close();
  }
});
