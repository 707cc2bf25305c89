import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asFile, moveTo, nurseWithDraft, uploadTo } from '../../tests/drafts.ts';
import { paper, turnedPhoto } from '../../tests/papers.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { blurredPhoto, darkPhoto } from '../../tests/pictures.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { worldPeople } from '../world/people.ts';
import type { Application } from './application.ts';
import { READ_QUEUE, readPaper } from './read-paper.ts';
import { documentsOf } from './store-documents.ts';

const words = textsId.paperFindings;
const NOT_FOUND = words.sentence('other', 'Surat Tanda Registrasi');

let world: Awaited<ReturnType<typeof openTestPortal>>;
let siti: Visitor;
let draft: Application;

beforeAll(async () => {
  world = await openTestPortal();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.portal.db.execute(sql`delete from pgboss.job where name = ${READ_QUEUE}`);
  ({ siti, draft } = await nurseWithDraft(world));
});

const str = async () => (await documentsOf(world.portal.db, draft.id)).find(({ requirement }) => requirement === 'str');
const page = async (path = paths.documents(draft.id)) => (await siti.get(path)).html;

async function asked(): Promise<object[]> {
  const { rows } = await world.portal.db.execute<{ data: object }>(
    sql`select data from pgboss.job where name = ${READ_QUEUE} order by created_on`,
  );
  return rows.map(({ data }) => data);
}

/** Hands in a paper for the STR and reads what waits to be read. */
async function handIn(bytes: Uint8Array): Promise<void> {
  await uploadTo(draft, siti, asFile(bytes, 'str.jpg'), 'str');
  for (const data of await asked()) await readPaper(world.portal, data);
}

describe('a paper that was handed in', () => {
  test('is read by a job that names no more than the file and what it is for; the right one gets no remark', async () => {
    await handIn(await paper('str', 'STR'));
    const held = await str();
    expect(await asked()).toEqual([{ fileId: held?.file.id, service: 'sip-perawat', version: 1, requirement: 'str' }]);
    expect(held?.file).toMatchObject({ paper: null, look: null });
    expect(await page()).not.toContain(words.right);
  });

  test('that is another is told of beside it and before sending, and counts; nothing that stands on it is kept', async () => {
    await handIn(await paper('ktp', 'KTP'));
    expect((await str())?.file.paper).toBe('other');
    const html = await page();
    for (const said of [NOT_FOUND, words.remedy('other'), words.rightFor('STR'), words.replaceFor('STR')])
      expect(html).toContain(said);
    expect(html).toMatch(/class="document look"/);
    expect(html).toContain(textsId.files.state.look);
    expect(html.indexOf(words.replaceFor('STR'))).toBeLessThan(html.indexOf(words.rightFor('STR')));
    expect(html).toMatch(/[^\d]0 dari \d+ selesai, 1 perlu/);
    expect(await page(paths.document(draft.id, 'str'))).toContain(NOT_FOUND);
    const review = await page(paths.review(draft.id));
    expect(review).toContain('class="document look"');
    expect([review.includes(words.lookAgain('STR')), review.includes(paths.documentAt(draft.id, 'str'))]).toEqual([true, true]);
    const { rows } = await world.portal.db.execute(sql`select * from file where id = ${(await str())?.file.id}`);
    expect(JSON.stringify(rows).toLowerCase()).not.toMatch(/rahmawati|kewarganegaraan|9999014305980001/);
  });

  test('is right when its owner says so; they are told no more, and the office sees both', async () => {
    await handIn(await paper('ktp', 'KTP'));
    const { status, location } = await siti.post(paths.documentMeant(draft.id, 'str'));
    expect([status, location]).toEqual([303, paths.documentAt(draft.id, 'str')]);
    expect(await page()).not.toContain(NOT_FOUND);
    expect(await page()).not.toContain('class="document look"');
    expect(await page(paths.review(draft.id))).not.toContain(words.lookAgain('STR'));
    const { number } = await moveTo(world.portal, draft, 'completeness');
    const officer = visitorOf(world.app);
    await officer.signIn(worldPeople.find(({ id }) => id === 'world-rahmat') ?? { phone: '', password: '' });
    const { html } = await officer.get(paths.deskDocumentAt(number ?? '', 'str'));
    expect(html).toContain(textsId.desk.case.found(NOT_FOUND));
    expect(html).toContain(textsId.desk.case.foundMeant);
    expect((await siti.post(paths.documentMeant(draft.id, 'str'))).status).not.toBe(303);
  });

  test('on its head is turned with one press, and is then upright; pressed twice it is turned once', async () => {
    await handIn(await turnedPhoto(await paper('str', 'STR'), 180));
    expect(await page()).toContain(words.sentence('turned-180', ''));
    const before = (await str())?.file.id;
    for (let times = 0; times < 2; times++) expect((await siti.post(paths.documentUpright(draft.id, 'str'))).status).toBe(303);
    expect((await str())?.file.id).not.toBe(before);
    expect((await str())?.file.paper).toBe(null);
    for (const data of await asked()) await readPaper(world.portal, data);
    expect((await str())?.file.paper).toBe(null);
    expect(await page()).not.toContain(words.right);
  });

  test('that is replaced is told of no more; what was found on the old one stays with that', async () => {
    await handIn(await paper('ktp', 'KTP'));
    const [old] = await asked();
    await uploadTo(draft, siti, asFile(await paper('str', 'STR'), 'str.jpg'), 'str');
    await readPaper(world.portal, old);
    expect((await str())?.file.paper).toBe(null);
    expect(await page()).not.toContain(NOT_FOUND);
  });

  test('whose photograph is blurred is told only that', async () => {
    await handIn(await blurredPhoto());
    expect((await str())?.file).toMatchObject({ look: 'blurred', paper: null });
  });

  test('whose photograph is used as it looks is read then, once', async () => {
    await handIn(await darkPhoto());
    expect((await str())?.file).toMatchObject({ look: 'too-dark', paper: null });
    for (let times = 0; times < 2; times++) await siti.post(paths.documentAsItLooks(draft.id, 'str'));
    const waiting = await asked();
    expect(waiting).toHaveLength(2);
    await readPaper(world.portal, waiting.at(-1));
    expect((await str())?.file).toMatchObject({ look: null, paper: 'other' });
    expect(await page()).toContain(NOT_FOUND);
  });

  test('is nobody else’s to judge', async () => {
    await handIn(await paper('ktp', 'KTP'));
    const andi = visitorOf(world.app);
    await andi.signIn(worldPeople.find(({ id }) => id === 'world-andi') ?? { phone: '', password: '' });
    for (const path of [paths.documentMeant, paths.documentUpright]) {
      const { status, location } = await andi.post(path(draft.id, 'str'));
      expect(status === 303 ? (await andi.get(location ?? '')).status : status).toBe(404);
    }
    expect((await str())?.file).toMatchObject({ paper: 'other', paperMeant: false });
  });
});

describe('a paper that is kept for the next application', () => {
  test('is read too: another is told of until its owner says that it is right', async () => {
    await siti.post(paths.ownDocument('str'), { 'file-str': asFile(await paper('ktp', 'KTP'), 'str.jpg') });
    for (const data of await asked()) await readPaper(world.portal, data);
    const html = await page(paths.ownDocuments);
    expect([html.includes(NOT_FOUND), html.includes(textsId.files.state.look)]).toEqual([true, true]);
    expect((await siti.post(paths.ownDocumentMeant('str'))).location).toBe(paths.ownDocuments);
    expect(await page(paths.ownDocuments)).not.toContain(NOT_FOUND);
  });

  test('shows what was found on it where it was handed in', async () => {
    await handIn(await paper('ktp', 'KTP'));
    expect(await page(paths.ownDocuments)).toContain(NOT_FOUND);
  });
});

test('the papers of the world are right, and nobody reads them', async () => {
  const fresh = await openTestPortal();
  const { rows } = await fresh.portal.db.execute(sql`select 1 from pgboss.job where name = ${READ_QUEUE}`);
  expect(rows).toEqual([]);
  await fresh.close();
});
