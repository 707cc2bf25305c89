import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPortal } from '../../tests/portal.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { evaluateForm, walkedPages } from '../catalogue/form.ts';
import { postedOf } from '../catalogue/parse-answer.ts';
import { isLocal } from '../catalogue/service.ts';
import type { FormPage, Service } from '../catalogue/service.ts';
import { paths } from '../web/paths.ts';
import { filmPerson } from '../world/people.ts';
import { putDocument } from './store-documents.ts';

let world: Awaited<ReturnType<typeof openTestPortal>>;
let siti: Visitor;

beforeAll(async () => {
  world = await openTestPortal();
  siti = visitorOf(world.app);
  await siti.signIn(filmPerson);
});
afterAll(() => world.close());

/** Answers one page with the examples of its definition, as a person does who reads them off the page. */
async function answer(reference: string, page: FormPage): Promise<string> {
  const { html } = await siti.get(paths.formPage(reference, page.id));
  const values = Object.assign({}, ...page.questions.map((question) => postedOf(question, question.example)));
  for (const name of Object.keys(values)) expect(html, `${page.id}: ${name}`).toContain(`name="${name}"`);
  const mark = /name="_versi" value="([^"]*)"/.exec(html)?.[1] ?? '';
  const { status, html: told, location } = await siti.post(paths.formPage(reference, page.id), { ...values, _versi: mark });
  expect(status, `${page.id}: ${/id="e-[^"]*"[\s\S]{0,900}?<span>([^<]*)/.exec(told)?.[1] ?? ''}`).toBe(303);
  return location ?? '';
}

/** Puts a paper in the place of every document that must be there. Its bytes do not matter here. */
async function hand(reference: string, service: Service, answers: Record<string, string>): Promise<void> {
  const { db, clock } = world.portal;
  const wanted = evaluateForm(service, answers).documents.filter(({ mandatory }) => mandatory);
  await db.transaction(async (tx) => {
    for (const { id: requirement } of wanted) {
      const file = {
        id: randomUUID(),
        ownerId: filmPerson.id,
        sha256: '',
        contentType: 'image/jpeg',
        bytes: 1,
        pages: 1,
        look: null,
      };
      await putDocument(tx, { applicationId: reference, requirement, file, at: clock.now() });
    }
  });
}

test('every service that the city handles itself is answered page by page with its examples, and sent', async () => {
  const services = [...world.portal.catalogue.services.values()].filter(isLocal);
  expect(services.length).toBe(32);
  const numbers = new Set<string>();
  for (const service of services) {
    const { transactions } = service;
    const commonest = service.pages.flatMap(({ questions }) => questions).find(({ id }) => id === transactions?.question);
    const urusan = commonest?.example ?? '';
    const started = await siti.post(paths.start(service.slug), transactions === null ? {} : { langkah: 'pilih', urusan });
    const reference = started.location?.split('/')[2] ?? '';
    const answers: Record<string, string> = transactions === null ? {} : { [transactions.question]: urusan };
    let next = started.location ?? '';
    for (let page = pageAt(service, next); page !== undefined; page = pageAt(service, next)) {
      const asked = walkedPages(evaluateForm(service, answers)).find(({ id }) => id === page?.id) ?? page;
      next = await answer(reference, asked);
      for (const { id, example } of asked.questions) answers[id] = example;
    }
    expect(next, service.slug).toBe(paths.documents(reference));
    await hand(reference, service, answers);
    const { html } = await siti.get(paths.review(reference));
    expect(html, service.slug).not.toContain('missing-title');
    const revisi = /name="revisi" value="(\d+)"/.exec(html)?.[1] ?? '';
    const sent = await siti.post(paths.submission(reference), { kirim: 'permohonan', revisi, pernyataan: 'ya' });
    expect(sent.status, service.slug).toBe(303);
    const number = /SMR-2026-\d{6}/.exec(sent.location ?? '')?.[0] ?? '';
    const receipt = await siti.get(paths.receipt(number));
    expect(receipt.status, service.slug).toBe(200);
    numbers.add(number);
  }
  expect(numbers.size).toBe(services.length);
}, 240_000);

const pageAt = (service: Service, path: string): FormPage | undefined =>
  service.pages.find(({ id }) => path.endsWith(`/isian/${id}`));
