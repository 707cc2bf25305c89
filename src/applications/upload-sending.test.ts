import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openNurse } from '../../tests/own-application.ts';
import type { Nurse } from '../../tests/own-application.ts';
import { moveTo } from '../../tests/drafts.ts';
import { addUnfinished, countOpenFiles } from '../files/store-unfinished.ts';
import { UPLOAD_DAYS } from '../files/upload-days.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';

const words = textsId.uploads.open;

let nurse: Nurse;
let draft: string;
beforeAll(async () => {
  nurse = await openNurse();
});
afterAll(() => nurse.close());
beforeEach(async () => {
  await nurse.portal.db.execute('delete from unfinished_upload');
  draft = await nurse.fill();
});

/** Two photographs on their way from some phone. */
async function begin(): Promise<void> {
  const { db, seal, clock } = nurse.portal;
  const now = clock.now();
  await addUnfinished(db, seal, {
    id: randomUUID(),
    personId: nurse.person.id,
    subject: draft,
    item: 'ktp',
    files: [
      { name: 'satu.jpg', bytes: 1 },
      { name: 'dua.jpg', bytes: 2 },
    ],
    bytes: 3,
    asItLooks: false,
    createdAt: now,
    endsAt: new Date(now.getTime() + UPLOAD_DAYS * 24 * 3600_000),
  });
}

const open = () => countOpenFiles(nurse.portal.db, draft, nurse.portal.clock.now());

test('a draft is not sent without what is on its way, also from another device; given up, it goes', async () => {
  await begin();
  expect((await nurse.browser.get(paths.review(draft))).html).toContain(words.title(2));
  const refused = await nurse.send(draft);
  expect(refused.status).toBe(422);
  expect(refused.html).toContain(words.title(2));
  expect((await nurse.load(draft)).state).toBe('draft');

  expect((await nurse.browser.post(paths.uploadsRemoval(draft))).location).toBe(paths.review(draft));
  expect(await open()).toBe(0);
  expect((await nurse.browser.get(paths.review(draft))).html).not.toContain(words.title(2));
  const sent = await nurse.send(draft);
  expect(sent.status).toBe(303);
  // Sent twice it answers the same, whatever else there is.
  expect((await nurse.send(draft)).location).toBe(sent.location);
});

test('nor is a correction', async () => {
  const { number } = await moveTo(nurse.portal, await nurse.load(draft), 'correction', ['ktp']);
  const reference = number ?? '';
  await begin();
  const refused = await nurse.send(reference, { kirim: 'perbaikan' });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain(words.title(2));
  expect((await nurse.browser.get(paths.correction(reference))).html).toContain(words.title(2));
  expect((await nurse.browser.post(paths.uploadsRemoval(reference))).location).toBe(paths.correction(reference));
  expect(await open()).toBe(0);
});

test('who throws a draft away throws away what is on its way', async () => {
  await begin();
  const { revision } = await nurse.load(draft);
  expect((await nurse.browser.post(paths.removal(draft), { revisi: String(revision) })).location).toBe(paths.applications);
  expect(await open()).toBe(0);
});
