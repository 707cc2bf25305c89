import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDeskTest } from '../../tests/desk.ts';
import type { DeskTest } from '../../tests/desk.ts';
import { documentsOf } from '../applications/store-documents.ts';
import { evaluateForm } from '../catalogue/form.ts';
import { permitOfApplication } from '../permits/store.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { checkFields } from './posted-looks.ts';

const t = textsId.desk;
const [rahmat, dewi, yusuf, nurbaiti] = ['world-rahmat', 'world-dewi', 'world-yusuf', 'world-nurbaiti'] as const;

let desk: DeskTest;
beforeAll(async () => {
  desk = await openDeskTest();
});
afterAll(() => desk.close());

describe('refusing', () => {
  test('shows how to object before it is final, then tells the applicant', async () => {
    const number = await desk.sent();
    const { revision } = await desk.application(number);
    const refusal = { revision: String(revision), reason: 'syarat-tidak-dipenuhi', note: 'STR milik orang lain.' };
    expect((await desk.at(rahmat).post(paths.deskRefusalPreview(number), { ...refusal, note: '' })).html).toContain(
      t.refuse.faults.note,
    );
    const preview = await desk.at(rahmat).post(paths.deskRefusalPreview(number), refusal);
    const read = [textsId.applications.turn.states.refused, refusal.note, ...desk.portal.office.objection.how];
    for (const words of read) expect(preview.html).toContain(words);
    expect((await desk.application(number)).state).toBe('completeness');
    const changed = await desk.at(rahmat).post(paths.deskRefusalPreview(number), { ...refusal, change: 'ya' });
    expect(changed.html).toContain(refusal.note);
    const answer = await desk.at(rahmat).post(paths.deskRefusal(number), refusal);
    expect(answer.location).toBe(paths.deskAfter('ditolak', number));
    expect(await desk.application(number)).toMatchObject({
      state: 'refused',
      refusalReason: refusal.reason,
      refusalNote: refusal.note,
    });
    const { html } = await desk.at('world-siti').get(paths.application(number));
    for (const words of read) expect(html).toContain(words);
    expect((await desk.at(rahmat).post(paths.deskRefusal(number), refusal)).status).toBe(409);
  });
});

describe('the head', () => {
  test('sends a letter back to the office that reviewed it, with a reason and words that only officers read', async () => {
    const number = await desk.broughtTo('signing');
    const revision = String((await desk.application(number)).revision);
    const note = 'Nomor STR di surat berbeda dengan STR.';
    const sendBack = (reason: string, words: string) =>
      desk.at(nurbaiti).post(paths.deskSendingBack(number), { revision, reason, note: words });
    const unsaid = await sendBack('', '');
    expect(unsaid.status).toBe(422);
    for (const fault of Object.values(t.sendBack.faults)) expect(unsaid.html).toContain(fault);
    expect((await sendBack('belum-jelas', note)).location).toBe(paths.deskAfter('kembali-ke-dinas', number));
    expect((await desk.application(number)).state).toBe('technical');
    expect(await desk.waitsAt(yusuf, number)).toBe(true);
    const { html } = await desk.at(yusuf).get(paths.deskCase(number));
    expect(html).toContain(t.case.sentBack('Belum jelas'));
    expect(html).toContain(note);
    expect((await desk.at('world-siti').get(paths.application(number))).html).not.toContain(note);
    expect((await desk.at(nurbaiti).get(paths.letter(number))).html).toContain(t.signing.refusals['wrong-state']);
  });

  test('gives the last day of validity where the definition leaves it to them', async () => {
    const left = [...desk.portal.catalogue.services.values()].find(
      ({ validity, handOver }) => validity.rule.kind === 'head-decides' && handOver === null,
    );
    const number = await desk.broughtTo('signing', left!.slug);
    const revision = String((await desk.application(number)).revision);
    const unsaid = await desk.at(nurbaiti).post(paths.letter(number), { revision });
    expect(unsaid.status).toBe(422);
    expect(unsaid.html).toContain(t.signing.refusals.missing);
    const day = { masa: 'tanggal', 'sampai-hari': '24', 'sampai-bulan': '11', 'sampai-tahun': '2028' };
    const shown = await desk.at(nurbaiti).post(paths.letterPreview(number), { revision, ...day });
    expect((await desk.at(nurbaiti).get(shown.location!)).html).toContain(t.signing.validity.chosen('2028-11-24'));
    await desk.at(nurbaiti).post(paths.letter(number), { revision, ...day });
    const { id } = await desk.application(number);
    expect(await permitOfApplication(desk.portal.db, desk.portal.seal, id)).toMatchObject({ validUntil: '2028-11-24' });
  });
});

test('a page that is out of date is refused with a sentence, and what was typed stays on it', async () => {
  const number = await desk.sent();
  const stale = await desk.everythingGood(number);
  const field = checkFields.document('ktp');
  await desk.at(dewi).post(paths.deskCheck(number), stale);
  const answer = await desk.at(rahmat).post(paths.deskPassing(number), {
    ...stale,
    [field]: 'tidak',
    [checkFields.reason(field)]: 'terpotong',
    [checkFields.note(field)]: 'Pinggir kiri hilang.',
  });
  expect(answer.status).toBe(409);
  expect(answer.html).toContain(t.refusals['changed-meanwhile'].title);
  expect(answer.html).toContain('Pinggir kiri hilang.');
  expect(answer.html).toMatch(/name="d-ktp" value="tidak"[^>]*checked/);
  expect((await desk.application(number)).state).toBe('completeness');
});

test('where it has gone on meanwhile, the page shows what is stored and not what was ticked in vain', async () => {
  const number = await desk.sent();
  const stale = await desk.everythingGood(number);
  await desk.at(dewi).post(paths.deskPassing(number), stale);
  const answer = await desk.at(rahmat).post(paths.deskPassing(number), { ...stale, [checkFields.document('ktp')]: 'tidak' });
  expect(answer.status).toBe(409);
  expect(answer.html).toContain(t.refusals['wrong-state'].title);
  expect(answer.html).not.toContain(t.case.looks.bad);
});

test('a document that was not sent is never called good', async () => {
  const number = await desk.sent();
  const { service: slug, answers, id } = await desk.application(number);
  const { documents } = evaluateForm(desk.portal.catalogue.services.get(slug)!, answers);
  const sent = new Set((await documentsOf(desk.portal.db, id)).map(({ requirement }) => requirement));
  const missing = documents.find((each) => !sent.has(each.id))!;
  const { revision = '' } = await desk.everythingGood(number);
  await desk.at(rahmat).post(paths.deskCheck(number), { revision, [checkFields.document(missing.id)]: 'ya' });
  const { html } = await desk.at(rahmat).get(paths.deskDocument(number, missing.id));
  expect(html).toContain(t.case.withoutDocument(missing.name));
  expect(html).toMatch(new RegExp(`name="d-${missing.id}" value="ya"[^>]*checked`));
  expect(html).not.toContain(`>${t.case.looks.good}<`);
});

test('what the office looks at in a document stands beside it', async () => {
  const number = await desk.sent();
  const { html } = await desk.at(rahmat).get(paths.deskDocument(number, 'ktp'));
  for (const check of desk.portal.office.checks.get('ktp')!) expect(html).toContain(check);
});
