import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { z } from 'zod';
import { launchBrowser } from '../src/browser/launch.ts';

const screens = {
  /** A small phone, as people here hold. */
  phone: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 900 } },
} satisfies Record<string, BrowserContextOptions>;

type Wishes = { withoutJavaScript?: boolean; baseUrl?: string };

/** Opens pages, each with cookies of its own; `close` ends the browser. */
export type TestBrowser = {
  openPage: (screen: keyof typeof screens, wishes?: Wishes) => Promise<Page>;
  close: () => Promise<void>;
};

/** The Chromium of npm: the same for everybody who runs the tests. */
export async function openBrowser(): Promise<TestBrowser> {
  const browser = await launchBrowser('npm');
  return {
    openPage: async (screen, { withoutJavaScript = false, baseUrl } = {}) => {
      const context = await browser.newContext({
        ...screens[screen],
        locale: 'id-ID',
        timezoneId: 'Asia/Makassar',
        reducedMotion: 'reduce',
        javaScriptEnabled: !withoutJavaScript,
        ...(baseUrl === undefined ? {} : { baseURL: baseUrl }),
      });
      context.setDefaultTimeout(15_000);
      return context.newPage();
    },
    close: () => browser.close(),
  };
}

const findings = z.object({
  violations: z.array(z.object({ id: z.string(), help: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
  passes: z.array(z.object({ id: z.string() })),
});

/** Expects that axe finds nothing on a page, and that it did look. The page needs JavaScript, so open it with. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  // Through the debugger's door, because our Content-Security-Policy rightly refuses a script tag.
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const { violations, passes } = findings.parse(
    await page.evaluate('axe.run(document, { resultTypes: ["violations", "passes"] })'),
  );
  const sentences = violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join('\n  ')}`);
  expect(sentences.length, `axe on ${new URL(page.url()).pathname}:\n${sentences.join('\n')}`).toBe(0);
  expect(passes.length).toBeGreaterThan(5);
}
