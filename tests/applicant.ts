import type { Locator, Page } from 'playwright-core';
import { exampleAnswers } from '../src/catalogue/examples.ts';
import { evaluateForm, walkedPages } from '../src/catalogue/form.ts';
import { postedOf } from '../src/catalogue/parse-answer.ts';
import type { Answers, FormPage, Question, Requirement, Service } from '../src/catalogue/service.ts';
import type { Portal } from '../src/portal.ts';
import { paths } from '../src/web/paths.ts';
import { textsId } from '../src/web/texts/texts.ts';
import { documentFor } from '../src/world/documents/document-for.ts';
import type { WorldPerson } from '../src/world/people.ts';
import { newestCode } from './outbox.ts';
import { press } from './press.ts';

/** What is looked at on every page that somebody comes to. */
export type Look = (page: Page) => Promise<void>;

const t = textsId;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Makes an account in the three small steps, from wherever the page is on `/daftar`. */
export async function signUp(page: Page, portal: Portal, person: WorldPerson, phone: string, look: Look): Promise<void> {
  const { fields } = t.accounts;
  await page.getByLabel(fields.name.label, { exact: true }).fill(person.name);
  await page.getByLabel(fields.phone.label, { exact: true }).fill(phone);
  await press(button(page, t.accounts.signUp.submit));
  await look(page);
  await page
    .getByLabel(fields.code.label, { exact: true })
    .fill(await newestCode(portal, `+62${phone.replace(/\D/g, '').slice(1)}`));
  await press(button(page, t.accounts.code.submit));
  await look(page);
  await page.getByLabel(fields.nik.label, { exact: true }).fill(person.nik);
  await page.getByLabel(fields.password.label, { exact: true }).fill(person.password);
  await press(button(page, t.accounts.password.submit));
}

/** Signs in on `/masuk`, where the page is already or is opened. */
export async function signIn(page: Page, person: Pick<WorldPerson, 'phone' | 'password'>): Promise<void> {
  if (new URL(page.url()).pathname !== paths.signIn) await page.goto(paths.signIn);
  await page.getByLabel(t.accounts.fields.phone.label, { exact: true }).fill(person.phone);
  await page.getByLabel(t.accounts.fields.password.label, { exact: true }).fill(person.password);
  await press(button(page, t.accounts.signIn.submit));
}

/** Presses the start on a service's page, the first of the two that stand there. */
export const start = (page: Page): Promise<void> => press(button(page, t.publicPages.service.start).first());

/** Chooses what to do on the page before the form, where a service knows several things. */
export async function chooseTransaction(page: Page, { transactions }: Service, answers: Answers): Promise<void> {
  if (transactions === null) return;
  const label = transactions.choices.find(({ option }) => option === answers[transactions.question])?.label ?? '';
  await group(page, t.start.what).getByRole('radio', { name: label, exact: true }).check();
  await press(button(page, t.start.goOn));
}

/** Answers of a definition's own examples, with what a person says otherwise. */
export function examplesOf(service: Service, otherwise: Answers = {}): Record<string, string> {
  return { ...exampleAnswers(service), ...otherwise };
}

/** Answers every page of questions that comes, from the first, with a look at each; ends on the page of documents. */
export async function answerAll(
  page: Page,
  service: Service,
  answers: Answers,
  look: Look,
  /** Questions that are known already and not asked, by what of the account they are. */
  { known = [] }: { known?: readonly (string | null)[] } = {},
): Promise<void> {
  for (const one of walkedPages(evaluateForm(service, answers))) {
    await page.getByRole('heading', { level: 1, name: one.title, exact: true }).waitFor();
    await look(page);
    const questions = one.questions.filter(({ profileField }) => !known.includes(profileField));
    await answerPage(page, { questions }, answers);
    await press(button(page, t.applications.save));
  }
}

/** Fills the questions of one page as a person does, by their labels. */
export async function answerPage(page: Page, { questions }: Pick<FormPage, 'questions'>, answers: Answers): Promise<void> {
  for (const question of questions) await answer(page, question, answers[question.id] ?? '');
}

async function answer(page: Page, question: Question, value: string): Promise<void> {
  const field = page.getByLabel(question.label, { exact: true });
  switch (question.kind) {
    case 'radio': {
      const label = question.options.find((option) => option.value === value)?.label ?? '';
      await group(page, question.label).getByRole('radio', { name: label, exact: true }).check();
      return;
    }
    case 'select':
    case 'kelurahan':
      await field.selectOption(value);
      return;
    case 'date':
    case 'datetime': {
      const labels: Record<string, string> = t.shell.dateParts;
      for (const [name, part] of Object.entries(postedOf(question, value))) {
        const label = labels[name.split('-').at(-1) ?? ''] ?? '';
        await group(page, question.label).getByLabel(label, { exact: true }).fill(part);
      }
      return;
    }
    case 'text':
    case 'textarea':
    case 'year':
    case 'integer':
    case 'decimal':
    case 'nik':
    case 'nib':
    case 'phone':
    case 'email':
    case 'rupiah':
      await field.fill(postedOf(question, value)[question.id] ?? '');
      return;
    case 'map':
    case 'schedule':
    case 'repeat':
    case 'checkbox':
      await answerParts(page, question, value);
  }
}

/** The fields of a question that has several: boxes are ticked, the others written into. */
async function answerParts(page: Page, question: Question, value: string): Promise<void> {
  for (const [name, text] of Object.entries(postedOf(question, value))) {
    const part = page.locator(`[name="${name}"]`);
    if ((await part.getAttribute('type')) === 'checkbox') await part.check();
    else await part.fill(text);
  }
}

const group = (page: Page, name: string): Locator => page.getByRole('group', { name, exact: true });

/** Hands in the world's paper for each document that is asked for; `js`: choosing a file sends it. */
export async function uploadAll(
  page: Page,
  requirements: readonly Requirement[],
  person: WorldPerson,
  { js }: { js: boolean },
): Promise<void> {
  for (const { id, name } of requirements) {
    await chooseFile(page, { id, name }, person);
    if (!js) await press(button(page, t.files.upload(name)));
    await page.getByRole('img', { name: t.files.pictureOf(name), exact: true }).waitFor();
  }
}

/** Puts another file in the place of a document on the page of its own. */
export async function replaceAlone(page: Page, { id, name }: { id: string; name: string }, person: WorldPerson): Promise<void> {
  await page.getByLabel(t.files.chooseFor(name), { exact: true }).setInputFiles(await paperOf({ id, name }, person));
  await page.waitForURL((url) => !url.pathname.includes('/dokumen'));
}

async function chooseFile(page: Page, { id, name }: { id: string; name: string }, person: WorldPerson): Promise<void> {
  await page.getByLabel(t.files.chooseFor(name), { exact: true }).setInputFiles(await paperOf({ id, name }, person));
}

async function paperOf(asked: { id: string; name: string }, person: WorldPerson) {
  const { name, contentType, bytes } = await documentFor(asked, person);
  return { name, mimeType: contentType, buffer: Buffer.from(bytes) };
}

/** Declares and sends on the review page. Answers the registration number. */
export async function declareAndSend(page: Page): Promise<string> {
  await page.getByLabel(t.applications.review.declaration, { exact: true }).check();
  await press(button(page, t.actions.submit.button));
  await page.getByRole('heading', { level: 1, name: t.applications.sent.title, exact: true }).waitFor();
  const number = /[A-Z]+-\d{4}-\d{6}/.exec(await page.locator('main').innerText())?.[0];
  if (number === undefined) throw new Error('the page after sending shows no number');
  return number;
}
