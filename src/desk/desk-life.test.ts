import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDeskTest } from '../../tests/desk.ts';
import type { DeskTest } from '../../tests/desk.ts';
import { pdf } from '../../tests/pdf-files.ts';
import { saveProfile } from '../accounts/store.ts';
import { uploadDocument } from '../applications/change-document.ts';
import { correctionItemsOf } from '../applications/store-corrections.ts';
import { documentsOf } from '../applications/store-documents.ts';
import { historyOf } from '../applications/store-history.ts';
import { resubmitApplication } from '../applications/store-submission.ts';
import { WORLD_DATE } from '../clock.ts';
import { permitOfApplication } from '../permits/store.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { filmPerson } from '../world/people.ts';
import { checkFields } from './posted-looks.ts';

const t = textsId.desk;
const [rahmat, dewi, yusuf, nurbaiti] = ['world-rahmat', 'world-dewi', 'world-yusuf', 'world-nurbaiti'] as const;

let desk: DeskTest;
beforeAll(async () => {
  desk = await openDeskTest();
});
afterAll(() => desk.close());

describe('an application goes from desk to desk', () => {
  let number = '';

  test('what was sent waits at the front desk and nowhere else', async () => {
    number = await desk.sent();
    expect(await desk.waitsAt(rahmat, number)).toBe(true);
    expect(await desk.waitsAt(dewi, number)).toBe(true);
    expect(await desk.waitsAt(yusuf, number)).toBe(false);
    expect(await desk.waitsAt(nurbaiti, number)).toBe(false);
    expect((await desk.at(yusuf).get(paths.deskCase(number))).status).toBe(404);
  });

  test('whose account is another’s than the applicant is told of', async () => {
    const { db, seal, office } = desk.portal;
    const read = async () => (await desk.at(rahmat).get(paths.deskCase(number))).html;
    const told = t.case.otherAccount('Andi Baso Tenri', ['name', 'nik']);
    expect(await read()).not.toContain(t.case.otherAccountText);
    const { profile } = desk.siti;
    await saveProfile({ db, seal, office }, filmPerson.id, { ...profile, name: 'Andi Baso Tenri', nik: '9999010101900001' });
    expect(await read()).toContain(told);
    await saveProfile({ db, seal, office }, filmPerson.id, profile);
  });

  test('it is not passed on before everything was looked at, and says what is left', async () => {
    const { revision = '' } = await desk.everythingGood(number);
    const answer = await desk.at(rahmat).post(paths.deskPassing(number), { revision, [checkFields.document('ktp')]: 'ya' });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(t.faults.unchecked('STR'));
    expect((await desk.application(number)).state).toBe('completeness');
  });

  test('what was ticked on the way is stored', async () => {
    const { html } = await desk.at(dewi).get(paths.deskDocument(number, 'ktp'));
    expect(html).toMatch(/name="d-ktp" value="ya"[^>]*checked/);
  });

  test('found complete it goes to the office that reviews it; the front desk still reads it and decides nothing', async () => {
    const answer = await desk.at(rahmat).post(paths.deskPassing(number), await desk.everythingGood(number));
    expect(answer.location).toBe(paths.deskAfter('diteruskan', number));
    expect((await desk.at(rahmat).get(answer.location!)).html).toContain(
      t.queue.done.diteruskan(number, 'Dinas Kesehatan Kota Samarinda'),
    );
    expect(await desk.waitsAt(rahmat, number)).toBe(false);
    expect(await desk.waitsAt(yusuf, number)).toBe(true);
    const read = await desk.at(rahmat).get(paths.deskCase(number));
    expect(read.html).toContain(t.case.notYours.technical);
    expect(read.html).not.toContain(t.bar.save);
    expect((await desk.application(number)).completeAt).toEqual(WORLD_DATE);
  });

  test('approved it waits for the head', async () => {
    const answer = await desk.at(yusuf).post(paths.deskApproval(number), await desk.everythingGood(number));
    expect(answer.location).toBe(paths.deskAfter('disetujui', number));
    expect(await desk.waitsAt(nurbaiti, number)).toBe(true);
    expect((await desk.at(nurbaiti).get(paths.signing)).html).toContain(number);
  });

  test('the head reads the letter as a picture and in words', async () => {
    const { html } = await desk.at(nurbaiti).get(paths.letter(number));
    expect(html).toContain(filmPerson.name);
    const picture = await desk.at(nurbaiti).get(paths.letterPicture(number, ''));
    expect(picture.response.headers.get('content-type')).toBe('image/svg+xml');
    expect(picture.html).toMatch(/^<svg/);
  });

  test('signed it is a permit: a row, a number, a line in the register', async () => {
    const { revision } = await desk.application(number);
    const answer = await desk.at(nurbaiti).post(paths.letter(number), { revision: String(revision) });
    expect(answer.location).toBe(paths.lettersAfter(number));
    const { id, state } = await desk.application(number);
    const permit = await permitOfApplication(desk.portal.db, desk.portal.seal, id);
    expect(state).toBe('issued');
    expect(permit).toMatchObject({ holder: filmPerson.name, state: 'valid', validUntil: '2031-11-24' });
    const result = await desk.at(nurbaiti).get(answer.location!);
    expect(result.html).toContain(permit!.number);
    expect(result.html).toContain(paths.verify(permit!.token));
    for (const id of [rahmat, yusuf, nurbaiti]) expect((await desk.at(id).get(paths.permits)).html).toContain(permit!.number);
  });

  test('signed twice it is signed once', async () => {
    const answer = await desk.at(nurbaiti).post(paths.letter(number), { revision: '1' });
    expect(answer.status).toBe(409);
    expect(answer.html).toContain(t.signing.refusals['wrong-state']);
  });

  test('its log tells who decided what', async () => {
    const { id } = await desk.application(number);
    const acts = (await historyOf(desk.portal.db, id)).map(({ verb, actorId }) => `${verb} ${actorId}`);
    expect(acts.filter((act) => /^(pass_on|approve|sign) /.test(act))).toEqual([
      `pass_on ${rahmat}`,
      `approve ${yusuf}`,
      `sign ${nurbaiti}`,
    ]);
  });
});

describe('a correction', () => {
  const note = 'Sudut kanan atas tidak terlihat.';
  let number = '';

  test('needs something that is not good, and a reason at each', async () => {
    number = await desk.sent();
    const good = await desk.everythingGood(number);
    const nothing = await desk.at(rahmat).post(paths.deskCorrectionPreview(number), good);
    expect(nothing.html).toContain(t.nothingToMend);
    const again = { ...(await desk.everythingGood(number)), [checkFields.document('str')]: 'tidak' };
    const unreasoned = await desk.at(rahmat).post(paths.deskCorrectionPreview(number), again);
    expect(unreasoned.status).toBe(422);
    expect(unreasoned.html).toContain(t.faults['no-reason']('STR'));
  });

  test('shows what the applicant will read before it is handed back', async () => {
    const field = checkFields.document('str');
    const answer = await desk.at(rahmat).post(paths.deskCorrectionPreview(number), {
      ...(await desk.everythingGood(number)),
      [field]: 'tidak',
      [checkFields.reason(field)]: 'terpotong',
      [checkFields.note(field)]: note,
    });
    expect(answer.location).toBe(paths.deskCorrection(number));
    const { html } = await desk.at(rahmat).get(paths.deskCorrection(number));
    const reason = desk.portal.office.reasons.corrections.find(({ code }) => code === 'terpotong')!;
    for (const words of [reason.sentence, reason.remedy, note]) expect(html).toContain(words);
    expect((await desk.application(number)).state).toBe('completeness');
  });

  test('stops the clock', async () => {
    const { revision } = await desk.application(number);
    const answer = await desk.at(rahmat).post(paths.deskCorrection(number), { revision: String(revision) });
    expect(answer.location).toBe(paths.deskAfter('dikembalikan', number));
    const found = await desk.application(number);
    expect(found).toMatchObject({
      state: 'correction',
      correctionFrom: 'completeness',
      clockStoppedAt: WORLD_DATE,
      dueOn: '2026-12-01',
    });
    expect(await correctionItemsOf(desk.portal.db, desk.portal.seal, found.id)).toMatchObject([
      { kind: 'document', item: 'str', reason: 'terpotong', note, round: 1 },
    ]);
    desk.setNow(new Date('2026-11-27T02:00:00Z'));
    const { html } = await desk.at(rahmat).get(paths.deskPart('menunggu'));
    expect(html).toContain('Berhenti 3 hari');
    expect(html).toContain(number);
  });

  test('sent again it comes back to the same desk, three working days later due, and only what was mended is to be looked at again', async () => {
    const { portal, siti } = desk;
    const file = new File([Uint8Array.from(pdf({ pages: 2 }))], 'str.pdf', { type: 'application/pdf' });
    expect((await uploadDocument(portal, { person: siti, reference: number, requirement: 'str' }, [file])).ok).toBe(true);
    const { revision } = await desk.application(number);
    expect((await resubmitApplication(portal, { person: siti, reference: number, revision })).ok).toBe(true);
    expect(await desk.application(number)).toMatchObject({ state: 'completeness', dueOn: '2026-12-04', clockStoppedAt: null });
    const { html } = await desk.at(rahmat).get(paths.deskDocument(number, 'str'));
    expect(html).not.toMatch(/name="d-str" value="(ya|tidak)"[^>]*checked/);
    expect(html).toContain(t.case.corrections(1));
    expect(html).toContain(t.case.looks.mended);
    expect((await desk.at(rahmat).get(paths.deskDocument(number, 'ktp'))).html).toMatch(/name="d-ktp" value="ya"[^>]*checked/);
    desk.setNow(WORLD_DATE);
  });

  test('a PDF is read page by page, as pictures', async () => {
    const { html } = await desk.at(rahmat).get(paths.deskDocument(number, 'str'));
    const { id } = await desk.application(number);
    const str = (await documentsOf(desk.portal.db, id)).find(({ requirement }) => requirement === 'str')!.id;
    expect(html).toContain(paths.deskPage(number, str, 1));
    expect(html).not.toContain(paths.deskPage(number, str, 2));
    const seen = await desk.at(rahmat).get(paths.deskSeen(number, { requirement: 'str', page: 2, size: 'pas' }).split('#')[0]!);
    expect(seen.html).toContain(paths.deskPage(number, str, 2));
    const page = await desk.at(rahmat).get(paths.deskPage(number, str, 2));
    expect(page.response.headers.get('content-type')).toBe('image/jpeg');
    expect((await desk.at(rahmat).get(paths.deskPage(number, str, 3))).status).toBe(404);
    expect((await desk.at(yusuf).get(paths.deskPage(number, str, 1))).status).toBe(404);
  });
});
