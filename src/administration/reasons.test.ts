import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDeskTest } from '../../tests/desk.ts';
import type { DeskTest } from '../../tests/desk.ts';
import { checkFields } from '../desk/posted-looks.ts';
import { portalIn } from '../portal-languages.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';

const words = textsId.administration.reasons;
let desk: DeskTest;
beforeAll(async () => {
  desk = await openDeskTest();
});
afterAll(() => desk.close());

const admin = () => desk.at('world-admin');
const seen = () => ({ dilihat: String(desk.portal.officeParts.newest) });
const reworded = () => ({
  label: 'Terpotong',
  sentence: 'Tepi dokumen ini tidak terlihat.',
  remedy: 'Foto lagi sampai keempat tepinya terlihat.',
  'en-sentence': 'The edge of this document cannot be seen.',
  'en-remedy': 'Take it again with all four edges.',
  dokumen: 'ya',
  ...seen(),
});

const codes = () => desk.portal.office.reasons.revocations.map(({ code }) => code);

/** Hands a new application back for a document, with a reason. */
async function handedBack(reason: string) {
  const number = await desk.sent();
  const good = await desk.everythingGood(number);
  const document = Object.keys(good).find((name) => name.startsWith('d-'))!;
  const bad = { ...good, [document]: 'tidak', [checkFields.reason(document)]: reason };
  await desk.at('world-rahmat').post(paths.deskCheck(number), bad);
  const { revision } = await desk.application(number);
  return { number, answer: await desk.at('world-rahmat').post(paths.deskCorrection(number), { revision: String(revision) }) };
}

test('what was decided keeps the words that people were told, and what is decided next has the new ones', async () => {
  const { number: before } = await handedBack('terpotong');
  const old = 'Sebagian dokumen ini tidak terlihat.';
  expect((await desk.at('world-siti').get(paths.correction(before))).html).toContain(old);

  const answer = await admin().post(paths.officeReason('corrections', 'terpotong'), reworded());
  expect(answer.location).toBe(paths.officeReasonsAfter('corrections', 'disimpan'));
  const again = (await desk.at('world-siti').get(paths.correction(before))).html;
  expect(again).toContain(old);
  expect(again).not.toContain(reworded().sentence);

  const { number: after } = await handedBack('terpotong--2');
  expect((await desk.at('world-siti').get(paths.correction(after))).html).toContain(reworded().sentence);
  const english = portalIn(desk.portal, 'en').office.reasons.corrections.find(({ code }) => code === 'terpotong--2');
  expect(english?.sentence).toBe(reworded()['en-sentence']);
});

test('a retired reason cannot be chosen any more, also by a form that was open', async () => {
  const refusals = () => desk.portal.office.reasons.refusals.filter(({ retired }) => !retired).map(({ code }) => code);
  await admin().post(paths.officeReasonAct('refusals', 'sudah-ada', 'berhenti'), seen());
  expect(refusals()).not.toContain('sudah-ada');
  const number = await desk.sent();
  const { html } = await desk.at('world-rahmat').get(paths.deskRefusal(number));
  expect(html).not.toContain('value="sudah-ada"');
  const revision = String((await desk.application(number)).revision);
  const tried = await desk.at('world-rahmat').post(paths.deskRefusal(number), { revision, reason: 'sudah-ada', note: '' });
  expect(tried.status).toBe(422);
  expect((await admin().get(paths.officeReasons)).html).toContain(words.retiredTitle(1));
  await admin().post(paths.officeReasonAct('refusals', 'sudah-ada', 'pakai'), seen());
  expect(refusals()).toContain('sudah-ada');
});

test('a reason is added, moved up, and offered', async () => {
  const added = { label: 'Salah alamat', sentence: 'Alamat di izin salah.', 'en-sentence': 'The address is wrong.', ...seen() };
  await admin().post(paths.officeReasonNew('revocations'), added);
  expect(codes().at(-1)).toBe('salah-alamat');
  await admin().post(paths.officeReasonAct('revocations', 'salah-alamat', 'naik'), seen());
  expect(codes().at(-2)).toBe('salah-alamat');
});

test('what is wrong is said beside its field, and an unknown list or reason is not found', async () => {
  const wrong = await admin().post(paths.officeReason('corrections', 'tidak-terbaca'), { ...reworded(), sentence: '' });
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain(words.faults['part-missing']);
  expect((await admin().get(paths.officeReasonNew('pujian'))).status).toBe(404);
  expect((await admin().get(paths.officeReason('corrections', 'tidak-ada'))).status).toBe(404);
  expect((await desk.at('world-nurbaiti').get(paths.officeReasons)).status).toBe(200);
  expect((await desk.at('world-nurbaiti').get(paths.officeReasonNew('corrections'))).status).toBe(404);
  expect((await desk.at('world-rahmat').get(paths.officeReasons)).status).toBe(404);
});
