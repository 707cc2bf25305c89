import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from '../../../tests/applicant.ts';
import { openBrowser } from '../../../tests/browser.ts';
import type { TestBrowser } from '../../../tests/browser.ts';
import { startNurseDraft } from '../../../tests/drafts.ts';
import { expectGoodPage } from '../../../tests/look.ts';
import { openTestPortal, servePortal } from '../../../tests/portal.ts';
import { press } from '../../../tests/press.ts';
import { publishSet, putFiles } from '../../../tests/small-film.ts';
import { STILL_MS } from '../../client/stuck-rules.ts';
import { sampleSet } from '../../tutorials/sample-set.ts';
import { paths } from '../../web/paths.ts';
import { textsId } from '../../web/texts/texts.ts';
import { filmPerson, worldPeople } from '../../world/people.ts';

const t = textsId.placement;
const words = textsId.understanding;
const SENTENCE = 'Nomor STR ada di bagian atas surat.';
const lina = worldPeople.find(({ role }) => role === 'publisher')!;

let world: Awaited<ReturnType<typeof openTestPortal>>;
let server: Awaited<ReturnType<typeof servePortal>>;
let browser: TestBrowser;
beforeAll(async () => {
  [world, browser] = await Promise.all([openTestPortal(), openBrowser()]);
  server = await servePortal(world.app);
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await world.close();
});

const open = (screen: 'phone' | 'desktop', more = {}) => browser.openPage(screen, { baseUrl: server.url, ...more });
const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });

test('the office places a sentence for who stays still, sees it, and one who stays still reads it', async () => {
  const office = await open('desktop');
  await signIn(office, lina);
  await office.goto(paths.placements);
  await press(office.getByRole('link', { name: t.add, exact: true }));
  await office.getByLabel(t.form.service, { exact: true }).selectOption('sip-perawat');
  await press(office.getByRole('button', { name: t.form.goOn, exact: true }));
  await office.getByLabel(t.form.step, { exact: true }).selectOption('isian/str-anda');
  await radio(office, t.audiences.still).check();
  await radio(office, t.whats.sentence).check();
  await office.getByLabel(t.form.sentenceId, { exact: true }).fill(SENTENCE);
  await press(office.getByRole('button', { name: t.form.save, exact: true }));
  await office.getByText(t.faults['sentenceEn-missing']).first().waitFor();
  expect(await office.getByLabel(t.form.sentenceId, { exact: true }).inputValue()).toBe(SENTENCE);
  await office.getByLabel(t.form.sentenceEn, { exact: true }).fill('The STR number is at the top of the letter.');
  await press(office.getByRole('button', { name: t.form.save, exact: true }));
  await office.getByText(t.form.saved).waitFor();
  await office.locator('.help').getByText(SENTENCE).waitFor();
  await expectGoodPage(office);
  await office.goto(paths.placements);
  await office.getByRole('listitem').getByText(SENTENCE).waitFor();
  await expectGoodPage(office);
  await office.context().close();

  const draft = await startNurseDraft(world.portal);
  const page = await open('phone');
  await page.clock.install();
  await signIn(page, filmPerson);
  await page.goto(paths.formPage(draft.id, 'str-anda'));
  const sentence = page.locator('.help').getByText(SENTENCE);
  expect(await sentence.isVisible()).toBe(false);
  await page.clock.runFor(STILL_MS + 3000);
  await sentence.waitFor();
  await page.context().close();
});

test.each([true, false])('after a film a wrong answer leads to its scene, JavaScript: %s', async (js) => {
  await world.portal.db.execute('delete from film; delete from film_question');
  const film = await publishSet(world.portal);
  await putFiles(world.portal, film);
  const office = await open('desktop');
  await signIn(office, lina);
  await office.goto(paths.filmQuestions(film));
  await press(office.getByRole('button', { name: textsId.filmQuestions.propose, exact: true }));
  await office.getByText(textsId.filmQuestions.saved).waitFor();
  await expectGoodPage(office);
  await office.context().close();

  const page = await open('phone', { withoutJavaScript: !js });
  await page.goto(paths.video(sampleSet.service));
  await press(page.getByRole('link', { name: words.begin, exact: true }));
  if (js) await expectGoodPage(page);
  await press(page.getByRole('button', { name: words.answer, exact: true }));
  await page.getByText(words.missing).waitFor();
  // The first proposal has its right picture in the first place.
  await page.getByRole('radio').nth(1).check();
  await press(page.getByRole('button', { name: words.answer, exact: true }));
  await page.getByText(words.wrong, { exact: true }).waitFor();
  await press(page.getByRole('link', { name: words.scene, exact: true }));
  const line = Number(new URL(page.url()).searchParams.get('kalimat'));
  const lines = sampleSet.cuts[1]!.stages.flatMap(({ scenes }) => scenes.flatMap((scene) => scene.lines));
  if (js) {
    await page.getByRole('button', { name: textsId.player.play, exact: true }).click();
    const now = () => page.evaluate<number>(`(document.querySelector('.film-picture video')?.currentTime ?? 0) * 1000`);
    await expect.poll(now).toBeGreaterThan(lines[line - 1]!.startMs);
  }
  await page.context().close();
});
