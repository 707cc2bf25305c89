import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDeskTest } from '../../tests/desk.ts';
import type { DeskTest } from '../../tests/desk.ts';
import { pdf } from '../../tests/pdf-files.ts';
import { findPerson } from '../accounts/store.ts';
import { uploadDocument } from '../applications/change-document.ts';
import { historyOf } from '../applications/store-history.ts';
import { submitApplication } from '../applications/store-submission.ts';
import { loadForApplicant } from '../applications/store.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { fillApplication, savePages } from '../world/fill-application.ts';

const t = textsId.deskRelated;
const [rahmat, yusuf, siti, andi] = ['world-rahmat', 'world-yusuf', 'world-siti', 'world-andi'] as const;
const SLUG = 'sip-perawat';

let desk: DeskTest;
let [first, second, andis] = ['', '', ''];
beforeAll(async () => {
  desk = await openDeskTest();
  first = await desk.sent();
  second = await desk.sent();
  andis = await sentBy(andi, pdf({ pages: 2 }));
});
afterAll(() => desk.close());

/** Sent with one document of these very bytes. */
async function sentBy(id: string, bytes: string | Uint8Array): Promise<string> {
  const { portal } = desk;
  const { db, seal } = portal;
  const person = (await findPerson(db, seal, id))!;
  const reference = await fillApplication(portal, { person, slug: SLUG, what: 'everything' });
  const file = new File([typeof bytes === 'string' ? bytes : Uint8Array.from(bytes)], 'ktp.pdf', { type: 'application/pdf' });
  expect((await uploadDocument(portal, { person, reference, requirement: 'ktp' }, [file])).ok).toBe(true);
  const filled = (await loadForApplicant(db, seal, person, reference))!;
  const page = portal.catalogue.services
    .get(SLUG)!
    .pages.find(({ questions }) => questions.some(({ id: asked }) => asked === 'nomor_str'))!;
  const { answers } = filled;
  await savePages(portal, {
    person,
    id: reference,
    pages: [page],
    stored: answers,
    answers: { ...answers, nomor_str: 'um-000012345687' },
  });
  const { revision } = (await loadForApplicant(db, seal, person, reference))!;
  const sending = await submitApplication(portal, { person, reference, revision });
  if (!sending.ok) throw new Error(sending.reason);
  return sending.number;
}

const caseOf = async (id: string, number: string) => (await desk.at(id).get(paths.deskCase(number))).html;
/** The notice that stands before the check. */
const told = (html: string): string => {
  const from = html.indexOf('class="duplicates"');
  return from < 0 ? '' : html.slice(from, html.indexOf('</ul>', from));
};

test('the same person with the same permit at the same time is told of before the check, with why', async () => {
  const html = await caseOf(rahmat, second);
  expect(told(html)).toContain(t.reasons.person);
  expect(told(html)).toContain(`href="${paths.deskPair(second, first)}"`);
  expect(html).toContain(`href="${paths.deskCase(first)}"`);
});

test('a number that another person wrote too is told of, and the very same file', async () => {
  expect(told(await caseOf(rahmat, andis))).toContain(t.reasons.number);
  expect(told(await caseOf(rahmat, andis))).not.toContain(t.reasons.document);
  const twin = await sentBy(siti, pdf({ pages: 2 }));
  expect(told(await caseOf(rahmat, andis))).toContain(t.reasons.document);
  const { html } = await desk.at(rahmat).get(paths.deskPair(andis, twin));
  expect(html.split(t.sameFile).length - 1).toBe(2);
  expect(html).toContain(t.differs);
});

test('what an officer finds is kept with its trace in both, decides nothing, and is not told of first any more', async () => {
  const before = (await desk.application(second)).state;
  const answer = await desk.at(rahmat).post(paths.deskPair(second, first), { penilaian: 'ganda' });
  expect(answer.location).toBe(paths.deskPair(second, first));
  for (const [number, other] of [
    [first, second],
    [second, first],
  ] as const) {
    const html = await caseOf(rahmat, number);
    expect(told(html)).not.toContain(`href="${paths.deskPair(number, other)}"`);
    expect(html).toContain(t.judged(1));
    expect(html).toContain(t.duplicate(other));
    const { id } = await desk.application(number);
    const acts = (await historyOf(desk.portal.db, id)).filter(({ verb }) => verb === 'call_duplicate');
    expect(acts).toMatchObject([{ actorId: rahmat, detail: { other } }]);
  }
  expect((await desk.application(second)).state).toBe(before);
  expect((await desk.at(siti).get(paths.application(second))).html).not.toContain('anda dari');
  await desk.at(rahmat).post(paths.deskPair(first, second), { penilaian: 'bukan' });
  expect(await caseOf(rahmat, second)).toContain(t.different);
});

test('an office is told of others only as many as there are, and opens none of them', async () => {
  const reviewed = await desk.broughtTo('technical');
  const html = await caseOf(yusuf, reviewed);
  expect(html).toContain(t.duplicatesHidden(1));
  for (const number of [first, andis]) {
    expect(html).not.toContain(number);
    expect((await desk.at(yusuf).get(paths.deskPair(reviewed, number))).status).toBe(404);
    expect((await desk.at(yusuf).post(paths.deskPair(reviewed, number), { penilaian: 'ganda' })).status).toBe(404);
  }
  expect((await desk.at(siti).get(paths.deskPair(first, second))).status).toBe(404);
});
