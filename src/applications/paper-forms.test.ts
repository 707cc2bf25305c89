import { sql } from 'drizzle-orm';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hidden, openNurse } from '../../tests/own-application.ts';
import type { Nurse } from '../../tests/own-application.ts';
import { newestCode } from '../../tests/outbox.ts';
import type { Answer, Visitor } from '../../tests/visitor.ts';
import { visitorOf } from '../../tests/visitor.ts';
import { createApp } from '../web/server.ts';
import { paths } from '../web/paths.ts';
import { textsId as t } from '../web/texts/texts.ts';
import { neighbours } from '../world/neighbours.ts';
import { filmPerson, worldPeople } from '../world/people.ts';
import { paperFormOf } from './store-paper-forms.ts';

const words = t.papers.goOn;
let nurse: Nurse;
let browser: Visitor;
beforeAll(async () => {
  nurse = await openNurse();
});
afterAll(() => nurse.close());
beforeEach(async () => {
  await nurse.portal.db.execute('delete from rate_limit');
  browser = visitorOf(createApp(nurse.portal));
});

/** What stands on the first page. */
async function printed({ response, status }: Answer): Promise<{ nomor: string; kode: string }> {
  expect(status).toBe(200);
  const { text } = await extractText(new Uint8Array(await response.arrayBuffer()), { mergePages: true });
  const read = (pattern: RegExp) => pattern.exec(text.replaceAll('\u200B', ''))?.[0] ?? '';
  return { nomor: read(/F-\d{4}-\d{6}/), kode: read(/[A-Z2-9]{4}-[A-Z2-9]{4}/) };
}

const goOn = (visitor: Visitor, paper: { nomor: string; kode: string }) => visitor.post(paths.paperForm, paper);
const officer = worldPeople.find(({ role }) => role === 'front_desk')!;

const handOut = async (): Promise<{ nomor: string; kode: string }> => {
  const desk = visitorOf(createApp(nurse.portal));
  await desk.signIn(officer);
  const made = await desk.post(paths.deskPaperForms, { layanan: 'izin-penebangan-pohon' });
  expect([made.status, made.location?.startsWith(`${paths.deskPaperForms}/`)]).toEqual([303, true]);
  const paper = await printed(await desk.get(made.location ?? ''));
  // Loaded again, it is the same paper.
  expect(await printed(await desk.get(made.location ?? ''))).toEqual(paper);
  return paper;
};

describe('a draft that is printed', () => {
  test('keeps its number and code however often, and opens by them on another device after signing in', async () => {
    const id = await nurse.fill();
    const paper = await printed(await nurse.browser.get(paths.draftFormPdf(id)));
    expect(await printed(await nurse.browser.get(paths.draftFormPdf(id)))).toEqual(paper);
    expect((await nurse.browser.get(paths.application(id))).html).toContain(words.numbered(paper.nomor));

    expect((await goOn(browser, { nomor: paper.nomor, kode: paper.kode.toLowerCase() })).location).toBe(paths.paperFormOnward);
    expect((await browser.get(paths.paperFormOnward)).location).toBe(paths.signInThen(paths.paperFormOnward));
    await browser.signIn(filmPerson);
    expect((await browser.get(paths.paperFormOnward)).location).toBe(paths.application(id));
  });

  test('has one number, also when it is printed twice at once, and takes none after it was sent', async () => {
    const last = async () =>
      (await nurse.portal.db.execute(sql`select last from counter where name = 'paper-form'`)).rows[0]?.['last'] ?? 0;
    const id = await nurse.fill();
    const before = Number(await last());
    await Promise.all([1, 2, 3].map(() => nurse.browser.get(paths.draftFormPdf(id))));
    expect(await last()).toBe(before + 1);
    const sent = decodeURIComponent((await nurse.send(await nurse.fill())).location?.split('/')[2] ?? '');
    expect((await printed(await nurse.browser.get(paths.draftFormPdf(sent)))).nomor).toBe('');
    expect(await last()).toBe(before + 1);
  });

  test('is opened to nobody else who holds the paper', async () => {
    const paper = await printed(await nurse.browser.get(paths.draftFormPdf(await nurse.fill())));
    const [other] = neighbours;
    await browser.signIn(other!);
    await goOn(browser, paper);
    const closed = await browser.get(paths.paperFormOnward);
    expect([closed.status, closed.html.includes(words.closedText)]).toEqual([404, true]);
  });

  test('is found by the same number after it was sent, on the receipt and without an account', async () => {
    const id = await nurse.fill();
    const paper = await printed(await nurse.browser.get(paths.draftFormPdf(id)));
    const number = decodeURIComponent((await nurse.send(id)).location?.split('/')[2] ?? '');
    expect((await nurse.browser.get(paths.receipt(number))).html).toContain(paper.nomor);
    await browser.post(paths.publicStatus, { nomor: paper.nomor, phone: filmPerson.phone });
    await browser.post(paths.publicStatusCode, { code: await newestCode(nurse.portal, nurse.person.profile.phone) });
    expect((await browser.get(paths.publicStatusShown)).html).toContain(number);
  });
});

describe('a form that is handed out empty', () => {
  test('is begun online later under its number, by who signs in with the paper in hand, once', async () => {
    const paper = await handOut();
    await browser.signIn(filmPerson);
    await goOn(browser, paper);
    const page = paths.startFromPaper('izin-penebangan-pohon', paper.nomor);
    expect((await browser.get(paths.paperFormOnward)).location).toBe(page);
    const formulir = hidden(await browser.get(page), 'formulir');
    expect(formulir).toBe(paper.nomor);
    const begun = await browser.post(paths.start('izin-penebangan-pohon'), { formulir });
    const id = begun.location?.split('/')[2] ?? '';
    expect((await paperFormOf(nurse.portal.db, nurse.portal.seal, id))?.number).toBe(paper.nomor);

    await goOn(browser, paper);
    expect((await browser.get(paths.paperFormOnward)).location).toBe(paths.application(id));
  });

  test('does not go on under whoever signs in next at the same computer, nor by a start that comes from elsewhere', async () => {
    const [other] = neighbours;
    const slug = 'izin-penebangan-pohon';
    const paper = await handOut();
    const page = paths.startFromPaper(slug, paper.nomor);
    const unbound = async () =>
      (await nurse.portal.db.execute(sql`select 1 from paper_form where number = ${paper.nomor} and application_id is null`))
        .rowCount;
    const start = async (person: Parameters<Visitor['signIn']>[0]) => {
      await browser.signIn(person);
      const shown = await browser.get(page);
      const sesudah = hidden(await browser.get(paths.startPage(slug)), 'sesudah');
      await browser.post(paths.start(slug), { formulir: paper.nomor, ...(sesudah === '' ? {} : { sesudah }) });
      return hidden(shown, 'formulir');
    };
    // Typed by somebody who never signed in.
    await goOn(browser, paper);
    expect([await start(other!), await unbound()]).toEqual(['', 1]);
    // Held by another, whose session ran out.
    await browser.get(paths.paperFormOnward);
    browser.loseSession();
    expect([await start(filmPerson), await unbound()]).toEqual(['', 1]);
    expect((await browser.get(paths.paperFormOnward)).location).toBe(paths.paperForm);
    // One’s own, but begun from the page of the service; and forgotten at signing out.
    await goOn(browser, paper);
    await browser.get(paths.paperFormOnward);
    const sesudah = hidden(await browser.get(paths.startPage(slug)), 'sesudah');
    expect((await browser.post(paths.start(slug), sesudah === '' ? {} : { sesudah })).location).toContain('/permohonan/');
    expect(await unbound()).toBe(1);
    await browser.post(paths.signOut);
    expect([await start(filmPerson), await unbound()]).toEqual(['', 1]);
  });

  test('is only for officers of the counter, for a service that is applied for here', async () => {
    await browser.signIn(filmPerson);
    const { nomor } = await handOut();
    for (const closed of [paths.deskPaperForms, paths.deskPaperForm(nomor)]) expect((await browser.get(closed)).status).toBe(404);
    await browser.signIn(officer);
    expect((await browser.post(paths.deskPaperForms, { layanan: 'slhs' })).html).toContain(t.deskPapers.missing);
  });
});

test('a form says its language, and nobody keeps it for others', async () => {
  const { response } = await browser.get(`${paths.blankFormPdf('sip-perawat')}?bahasa=en`);
  expect(response.headers.get('cache-control')).toMatch(/^private/);
  expect(Buffer.from(await response.arrayBuffer()).toString('latin1')).toMatch(/\/Lang ?\(en/);
});

test('a wrong code says one thing, and after five the right one has to wait', async () => {
  const paper = await printed(await nurse.browser.get(paths.draftFormPdf(await nurse.fill())));
  expect((await goOn(browser, { nomor: 'SMR-1', kode: 'x' })).html).toContain(words.numberWrong);
  for (let tries = 0; tries < 5; tries++)
    expect((await goOn(browser, { ...paper, kode: 'AAAA-AAAA' })).html).toContain(words.wrong);
  expect((await goOn(browser, paper)).status).toBe(429);
  expect((await browser.get(paths.paperFormOnward)).location).toBe(paths.signInThen(paths.paperFormOnward));
});
