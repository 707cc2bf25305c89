import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDeskTest } from '../../tests/desk.ts';
import type { DeskTest } from '../../tests/desk.ts';
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
    for (const words of [refusal.note, ...desk.portal.office.objection.how]) expect(preview.html).toContain(words);
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
    expect((await desk.at(rahmat).post(paths.deskRefusal(number), refusal)).status).toBe(409);
  });
});

describe('the head', () => {
  test('sends a letter back to the office that reviewed it, with a reason', async () => {
    const number = await desk.broughtTo('signing');
    const revision = String((await desk.application(number)).revision);
    expect((await desk.at(nurbaiti).post(paths.deskSendingBack(number), { revision, reason: '' })).status).toBe(422);
    const answer = await desk.at(nurbaiti).post(paths.deskSendingBack(number), { revision, reason: 'belum-jelas' });
    expect(answer.location).toBe(paths.deskAfter('kembali-ke-dinas', number));
    expect((await desk.application(number)).state).toBe('technical');
    expect(await desk.waitsAt(yusuf, number)).toBe(true);
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
