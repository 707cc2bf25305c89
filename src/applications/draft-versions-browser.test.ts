import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { signIn } from '../../tests/applicant.ts';
import { openBrowser } from '../../tests/browser.ts';
import type { TestBrowser } from '../../tests/browser.ts';
import { expectGoodPage, expectNoSidewaysScroll } from '../../tests/look.ts';
import { openTestPortal, servePortal } from '../../tests/portal.ts';
import { press } from '../../tests/press.ts';
import { findPerson } from '../accounts/store.ts';
import { packageRoot } from '../package-root.ts';
import { paths } from '../web/paths.ts';
import { textsId as t } from '../web/texts/texts.ts';
import { fillApplication } from '../world/fill-application.ts';
import { filmPerson } from '../world/people.ts';

const words = t.draftChanges;

let world: Awaited<ReturnType<typeof openTestPortal>>;
let server: Awaited<ReturnType<typeof servePortal>>;
let browser: TestBrowser;
let draft: string;
beforeAll(async () => {
  [world, browser] = await Promise.all([openTestPortal(), openBrowser()]);
  const person = await findPerson(world.portal.db, world.portal.seal, filmPerson.id);
  if (person === null) throw new Error('the world has no nurse');
  draft = await fillApplication(world.portal, { person, slug: 'sip-perawat', what: 'everything' });
  world = await world.reopen({ servicesFolder: await changedServices() });
  server = await servePortal(world.app);
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await world.close();
});

/** The nurse is asked one thing more, before and in the form, hands in one document more, and her STR number is gone. */
async function changedServices(): Promise<string> {
  const folder = await mkdtemp(join(inject('testServer').folder, 'services-'));
  await cp(join(packageRoot, 'services'), folder, { recursive: true });
  const file = join(folder, 'sip-perawat.yaml');
  const yaml = (await readFile(file, 'utf8'))
    .replace(
      / {2}- id: nomor_str\n(?: {4}.*\n)+/,
      '  - { id: bahasa_asing, label_id: Bahasa asing yang dikuasai, type: text, required: true }\n',
    )
    .replaceAll('nomor_str', 'bahasa_asing')
    .replace('requirements:\n', 'requirements:\n  - { id: vaksin, name_id: Bukti vaksin hepatitis, mandatory: true }\n')
    .replace(/^fee: .*$/m, 'fee: Rp10.000');
  const asked =
    '{ id: praktik_sini, ask_id: Anda praktik di kota ini?, why_id: Hanya untuk kota ini., instead_id: Urus di kota Anda. }';
  await writeFile(file, `${yaml}\neligibility:\n  - ${asked}\n`);
  return folder;
}

test('every page that tells of the changes is good to read, by eye and by ear', async () => {
  const page = await browser.openPage('phone', { baseUrl: server.url });
  await signIn(page, filmPerson);
  await page.waitForURL(`**${paths.applications}`);
  for (const address of [paths.application(draft), paths.documents(draft), paths.review(draft)]) {
    await page.goto(address);
    await page.getByText(words.title).first().waitFor();
    await expectGoodPage(page);
  }
  await press(page.getByRole('button', { name: t.actions.adopt.button, exact: true }));
  await expectGoodPage(page);
});

test('a phone without JavaScript shows what changed, and the draft goes on from there with one press', async () => {
  const page = await browser.openPage('phone', { baseUrl: server.url, withoutJavaScript: true });
  const adopt = page.getByRole('button', { name: t.actions.adopt.button, exact: true });
  await signIn(page, filmPerson);
  await page.goto(paths.application(draft));
  await press(page.getByRole('link', { name: words.look, exact: true }));
  await page.getByRole('heading', { level: 1, name: words.title, exact: true }).waitFor();
  await expectNoSidewaysScroll(page);
  for (const said of ['Bahasa asing yang dikuasai', 'Bukti vaksin hepatitis', words.goneLead])
    await page.getByText(said).first().waitFor();
  await press(adopt);
  await page.getByRole('link', { name: /Anda praktik di kota ini/ }).waitFor();
  await page.getByLabel(t.start.yes, { exact: true }).check();
  await press(adopt);
  await page.getByLabel('Bahasa asing yang dikuasai', { exact: true }).waitFor();
  expect(new URL(page.url()).pathname).toMatch(/\/isian\//);
});
