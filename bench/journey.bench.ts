import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../src/browser/launch.ts';
import { evaluateForm } from '../src/catalogue/form.ts';
import { readOffice } from '../src/catalogue/office.ts';
import { readCatalogue } from '../src/catalogue/read-catalogue.ts';
import { paths } from '../src/web/paths.ts';
import { textsId as t } from '../src/web/texts/texts.ts';
import { demoPassword, filmPerson } from '../src/world/people.ts';
import { answerAll, chooseTransaction, declareAndSend, examplesOf, start, uploadAll } from '../tests/applicant.ts';
import { press } from '../tests/press.ts';
import { openSlowLine } from './slow-line.ts';
import type { Line } from './slow-line.ts';

const PORT = 3967;
const BASE = `http://localhost:${PORT}`;
/** A phone that nobody of the demo has. */
const PHONE = '0812 0000 9001';

/** 400 kbit/s with 300 ms there and back, as on the edge of a cell. */
const SLOW = { offline: false, latency: 300, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/** The same width, and 2 of 100 packets lost, as in a valley. */
const LOSSY: Line = { bytesPerSecond: 50_000, roundTripMs: 300, loss: 0.02, seed: 2026 };

/**
 * What does the whole way cost somebody on a phone, from the first page to "sent": KB over the air without their own files, taps, and seconds of waiting at
 * 400 kbit/s, also when packets are lost? Against the built portal, started for each walk and thrown away. Word: the service, default sip-perawat.
 */
export async function measure([slug = 'sip-perawat']: string[]) {
  const clean = await journey(slug, null);
  const lossy = await journey(slug, LOSSY);
  return {
    rows: clean.rows.map((row, at) => ({ ...row, withLoss: lossy.rows[at]?.secondsAt400kbit })),
    figures: {
      service: slug,
      kilobytes: round(clean.all.bytes / 1024),
      taps: clean.all.taps,
      fieldsTypedInto: clean.all.typed,
      secondsAt400kbit: round(clean.all.waitedMs / 1000),
      secondsAt400kbitWith2PercentLoss: round(lossy.all.waitedMs / 1000),
    },
  };
}

type Row = { what: string; kilobytes: number; taps: number; fieldsTypedInto: number; secondsAt400kbit: number };

/** One walk. @param line between browser and portal; null = the browser slows itself down, and nothing is lost. */
async function journey(slug: string, line: Line | null): Promise<{ rows: Row[]; all: Spent }> {
  const data = mkdtempSync(join(tmpdir(), 'pintu-journey-'));
  const portal = spawn(process.execPath, ['dist/main.js', 'start'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PINTU_DATA: data, PORT: String(PORT), PINTU_MODE: 'demo', DATABASE_URL: '', LOG_LEVEL: 'error' },
  });
  const browser = await launchBrowser();
  const slow = line === null ? null : await openSlowLine(PORT, line);
  try {
    await ready(portal);
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      isMobile: true,
      hasTouch: true,
      locale: 'id-ID',
      baseURL: slow === null ? BASE : `http://localhost:${slow.port}`,
    });
    const { page, spent } = await watched(context, slow === null);
    page.setDefaultTimeout(60_000);
    const rows: Row[] = [];
    let before = spent();
    const part = (what: string) => {
      const now = spent();
      rows.push({
        what,
        kilobytes: round((now.bytes - before.bytes) / 1024),
        taps: now.taps - before.taps,
        fieldsTypedInto: now.typed - before.typed,
        secondsAt400kbit: round((now.waitedMs - before.waitedMs) / 1000),
      });
      before = now;
    };
    await walk(page, context, slug, part);
    return { rows, all: spent() };
  } finally {
    await browser.close();
    await slow?.close();
    portal.kill('SIGTERM');
    await new Promise((resolve) => portal.once('close', resolve));
    rmSync(data, { recursive: true, force: true });
  }
}

/** The way of somebody who has never been here. */
async function walk(page: Page, context: BrowserContext, slug: string, part: (what: string) => void): Promise<void> {
  const office = await readOffice('office');
  const service = (await readCatalogue('services', office)).services.get(slug);
  if (service === undefined) throw new Error(`there is no service ${slug}`);
  const answers = examplesOf(service);
  await page.goto(paths.home);
  await page.getByRole('searchbox').first().fill(service.shortName);
  await press(page.getByRole('button', { name: t.publicPages.search.submit, exact: true }).first());
  await press(page.getByRole('link', { name: service.shortName }).first());
  part('find the permit');
  await start(page);
  await press(page.getByRole('link', { name: t.accounts.signIn.signUp, exact: true }));
  await signUp(page, context);
  part('make an account');
  if (service.transactions === null) await press(page.getByRole('button', { name: t.applications.start.begin, exact: true }));
  else await chooseTransaction(page, service, answers);
  await answerAll(page, service, answers, () => Promise.resolve());
  part('answer');
  const { documents } = evaluateForm(service, answers);
  await uploadAll(
    page,
    documents.filter(({ mandatory }) => mandatory),
    filmPerson,
    { js: true },
  );
  await press(page.getByRole('link', { name: t.files.next, exact: true }));
  part('hand in documents');
  await declareAndSend(page);
  part('look over and send');
}

async function signUp(page: Page, context: BrowserContext): Promise<void> {
  const { fields } = t.accounts;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await page.getByLabel(fields.name.label, { exact: true }).fill(filmPerson.name);
  await page.getByLabel(fields.phone.label, { exact: true }).fill(PHONE);
  await press(button(t.accounts.signUp.submit));
  await page.getByLabel(fields.code.label, { exact: true }).fill(await readCode(context));
  await press(button(t.accounts.code.submit));
  await page.getByLabel(fields.nik.label, { exact: true }).fill(filmPerson.nik);
  await page.getByLabel(fields.password.label, { exact: true }).fill(demoPassword);
  await press(button(t.accounts.password.submit));
}

/** From the demo's outbox, which is not on the person's way. */
async function readCode(context: BrowserContext): Promise<string> {
  const text = await (await context.request.get(paths.outbox)).text();
  const code = /(?<!\d)(\d{6})(?!\d)/.exec(text.slice(text.indexOf('<main')).replaceAll(/<[^>]*>/g, ' '))?.[1];
  if (code === undefined) throw new Error('the outbox shows no code');
  return code;
}

/** `taps` on buttons, links, choices and files; fields that are typed into are counted apart, each once. */
type Spent = { bytes: number; taps: number; typed: number; waitedMs: number };

/** A page on a slow line that counts what comes over it, how long is waited for pages, and what is touched. */
async function watched(context: BrowserContext, slowed: boolean): Promise<{ page: Page; spent: () => Spent }> {
  const touched = { taps: 0, typed: 0 };
  await context.exposeBinding('pintuTouched', (_, kind: keyof typeof touched, count: number) => {
    touched[kind] += count;
  });
  await context.addInitScript(countTaps);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const counted = await countTraffic(session, slowed);
  return { page, spent: () => ({ ...counted(), ...touched }) };
}

async function countTraffic(session: CDPSession, slowed: boolean): Promise<() => Pick<Spent, 'bytes' | 'waitedMs'>> {
  let bytes = 0;
  let waitedMs = 0;
  let since: number | null = null;
  await session.send('Network.enable');
  await session.send('Page.enable');
  if (slowed) await session.send('Network.emulateNetworkConditions', SLOW);
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  session.on('Network.requestWillBeSent', ({ type, redirectResponse }) => {
    // What a redirect weighs is told with the request that follows it.
    bytes += redirectResponse?.encodedDataLength ?? 0;
    if (type === 'Document') since ??= performance.now();
  });
  session.on('Page.loadEventFired', () => {
    if (since !== null) waitedMs += performance.now() - since;
    since = null;
  });
  return () => ({ bytes, waitedMs });
}

/**
 * Runs in the page. One tap for a choice, a button, a link; two for what opens a list or the phone's camera first. A field counts when its text has changed: what
 * the portal knows already is not typed again; the three fields of a date are one, because the keyboard leads from one to the next.
 */
function countTaps(): void {
  const touched = (window as unknown as { pintuTouched: (kind: 'taps' | 'typed', count: number) => void }).pintuTouched;
  const before = new WeakMap<EventTarget, string>();
  const typedInto = new WeakSet<Element>();
  // It goes into the page alone, with nothing that stands around it.
  // oxlint-disable-next-line unicorn/consistent-function-scoping
  const typed = (target: EventTarget | null) =>
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !['radio', 'checkbox', 'file', 'submit', 'button', 'hidden'].includes(target.type))
      ? target
      : null;
  addEventListener(
    'focusin',
    ({ target }) => {
      const field = typed(target);
      if (field !== null) before.set(field, field.value);
    },
    true,
  );
  addEventListener(
    'input',
    ({ target }) => {
      const changed = typed(target);
      if (changed === null || before.get(changed) === changed.value) return;
      const field = changed.closest('fieldset') ?? changed;
      if (typedInto.has(field)) return;
      typedInto.add(field);
      touched('typed', 1);
    },
    true,
  );
  addEventListener(
    'change',
    ({ target }) => {
      if (target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === 'file'))
        touched('taps', 2);
      else if (target instanceof HTMLInputElement && ['radio', 'checkbox'].includes(target.type)) touched('taps', 1);
    },
    true,
  );
  addEventListener(
    'click',
    ({ target }) => target instanceof Element && target.closest('a, button, summary') !== null && touched('taps', 1),
    true,
  );
}

async function ready(portal: ChildProcess): Promise<void> {
  for (const until = performance.now() + 120_000; performance.now() < until; await sleep(200)) {
    if (portal.exitCode !== null) throw new Error('the portal did not start: build it first');
    const answer = await fetch(`${BASE}/readyz`).catch(() => null);
    if (answer?.ok === true) return;
  }
  throw new Error('the portal does not get ready');
}

const round = (value: number): number => Number(value.toFixed(1));
