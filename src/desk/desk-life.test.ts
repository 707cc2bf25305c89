import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestPortal } from '../../tests/portal.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { findPerson } from '../accounts/store.ts';
import type { SignedInPerson } from '../accounts/person.ts';
import type { Application } from '../applications/application.ts';
import { uploadDocument } from '../applications/change-document.ts';
import { correctionItemsOf } from '../applications/store-corrections.ts';
import { loadForOfficer } from '../applications/store-desk.ts';
import { documentsOf } from '../applications/store-documents.ts';
import { historyOf } from '../applications/store-history.ts';
import { submitApplication, resubmitApplication } from '../applications/store-submission.ts';
import { loadForApplicant } from '../applications/store.ts';
import { WORLD_DATE } from '../clock.ts';
import { evaluateForm } from '../catalogue/form.ts';
import { permitOfApplication } from '../permits/store.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { documentFor } from '../world/documents/document-for.ts';
import { fillApplication } from '../world/fill-application.ts';
import { filmPerson, worldPeople } from '../world/people.ts';
import { checkFields } from './posted-looks.ts';

const t = textsId.desk;
let opened: Awaited<ReturnType<typeof openTestPortal>>;
let now = WORLD_DATE;
let siti: SignedInPerson;
let head: SignedInPerson;
const desks = new Map<string, Visitor>();

/** Somebody of the world at their own browser, signed in. */
const at = (id: string): Visitor => desks.get(id)!;
const [rahmat, dewi, yusuf, nurbaiti] = ['world-rahmat', 'world-dewi', 'world-yusuf', 'world-nurbaiti'];

beforeAll(async () => {
  opened = await openTestPortal({ clock: { now: () => new Date(now) } });
  for (const person of worldPeople) {
    const visitor = visitorOf(opened.app);
    await visitor.signIn(person);
    desks.set(person.id, visitor);
  }
  siti = await person('world-siti');
  head = await person('world-nurbaiti');
});
afterAll(() => opened.close());

async function person(id: string): Promise<SignedInPerson> {
  const found = await findPerson(opened.portal.db, opened.portal.seal, id);
  if (found === null) throw new Error(`${id} is nobody`);
  return found;
}

/** A new application of the nurse, filled in and sent; its number. */
async function sent(slug = 'sip-perawat'): Promise<string> {
  const { portal } = opened;
  const id = await fillApplication(portal, { person: siti, slug, what: 'everything' });
  const draft = await loadForApplicant(portal.db, portal.seal, siti, id);
  const sending = await submitApplication(portal, { person: siti, reference: id, revision: draft?.revision ?? 0 });
  if (!sending.ok) throw new Error(sending.reason);
  return sending.number;
}

async function application(number: string): Promise<Application> {
  const found = await loadForOfficer(opened.portal.db, opened.portal.seal, head, number);
  if (found === null) throw new Error(`there is no ${number}`);
  return found;
}

/** The form of the check with "Ya" everywhere, as it would be posted now. */
async function everythingGood(number: string): Promise<Record<string, string>> {
  const found = await application(number);
  const service = opened.portal.catalogue.services.get(found.service)!;
  const held = await documentsOf(opened.portal.db, found.id);
  return {
    revision: String(found.revision),
    ...Object.fromEntries(held.map(({ requirement }) => [checkFields.document(requirement), 'ya'])),
    ...Object.fromEntries(evaluateForm(service, found.answers).pages.map(({ id }) => [checkFields.page(id), 'ya'])),
  };
}

/** Sent, and brought by the officers to a stage. */
async function broughtTo(stage: 'technical' | 'signing', slug?: string): Promise<string> {
  const number = await sent(slug);
  await at(rahmat).post(paths.deskPassing(number), await everythingGood(number));
  if (stage === 'signing') await at(yusuf).post(paths.deskApproval(number), await everythingGood(number));
  expect((await application(number)).state).toBe(stage);
  return number;
}

const waitsAt = async (id: string, number: string): Promise<boolean> => {
  const { html } = await at(id).get(paths.desk);
  return html.slice(html.indexOf('<tbody'), html.indexOf('</tbody')).includes(paths.deskCase(number));
};

describe('an application goes from desk to desk', () => {
  let number = '';

  test('what was sent waits at the front desk and nowhere else', async () => {
    number = await sent();
    expect(await waitsAt(rahmat, number)).toBe(true);
    expect(await waitsAt(dewi, number)).toBe(true);
    expect(await waitsAt(yusuf, number)).toBe(false);
    expect(await waitsAt(nurbaiti, number)).toBe(false);
    expect((await at(yusuf).get(paths.deskCase(number))).status).toBe(404);
  });

  test('it is not passed on before everything was looked at, and says what is left', async () => {
    const { revision = '' } = await everythingGood(number);
    const answer = await at(rahmat).post(paths.deskPassing(number), { revision, [checkFields.document('ktp')]: 'ya' });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(t.faults.unchecked('STR'));
    expect((await application(number)).state).toBe('completeness');
  });

  test('what was ticked on the way is stored', async () => {
    const { html } = await at(dewi).get(paths.deskDocument(number, 'ktp'));
    expect(html).toMatch(/name="d-ktp" value="ya"[^>]*checked/);
  });

  test('found complete it goes to the office that reviews it; the front desk still reads it and decides nothing', async () => {
    const answer = await at(rahmat).post(paths.deskPassing(number), await everythingGood(number));
    expect(answer.location).toBe(paths.deskAfter('diteruskan', number));
    expect((await at(rahmat).get(answer.location!)).html).toContain(
      t.queue.done.diteruskan(number, 'Dinas Kesehatan Kota Samarinda'),
    );
    expect(await waitsAt(rahmat, number)).toBe(false);
    expect(await waitsAt(yusuf, number)).toBe(true);
    const read = await at(rahmat).get(paths.deskCase(number));
    expect(read.html).toContain(t.case.notYours.technical);
    expect(read.html).not.toContain(t.bar.save);
    expect((await application(number)).completeAt).toEqual(now);
  });

  test('approved it waits for the head', async () => {
    const answer = await at(yusuf).post(paths.deskApproval(number), await everythingGood(number));
    expect(answer.location).toBe(paths.deskAfter('disetujui', number));
    expect(await waitsAt(nurbaiti, number)).toBe(true);
    expect((await at(nurbaiti).get(paths.signing)).html).toContain(number);
  });

  test('the head reads the letter as a picture and in words', async () => {
    const { html } = await at(nurbaiti).get(paths.letter(number));
    expect(html).toContain(filmPerson.name);
    const picture = await at(nurbaiti).get(paths.letterPicture(number, ''));
    expect(picture.response.headers.get('content-type')).toBe('image/svg+xml');
    expect(picture.html).toMatch(/^<svg/);
  });

  test('signed it is a permit: a row, a number, a line in the register', async () => {
    const { revision } = await application(number);
    const answer = await at(nurbaiti).post(paths.letter(number), { revision: String(revision) });
    expect(answer.location).toBe(paths.lettersAfter(number));
    const { id, state } = await application(number);
    const permit = await permitOfApplication(opened.portal.db, opened.portal.seal, id);
    expect(state).toBe('issued');
    expect(permit).toMatchObject({ holder: filmPerson.name, state: 'valid', validUntil: '2031-11-24' });
    const result = await at(nurbaiti).get(answer.location!);
    expect(result.html).toContain(permit!.number);
    expect(result.html).toContain(paths.verify(permit!.token));
    for (const id of [rahmat, yusuf, nurbaiti]) expect((await at(id).get(paths.permits)).html).toContain(permit!.number);
  });

  test('signed twice it is signed once', async () => {
    const answer = await at(nurbaiti).post(paths.letter(number), { revision: '1' });
    expect(answer.status).toBe(409);
    expect(answer.html).toContain(t.signing.refusals['wrong-state']);
  });

  test('its log tells who decided what', async () => {
    const { id } = await application(number);
    const acts = (await historyOf(opened.portal.db, id)).map(({ verb, actorId }) => `${verb} ${actorId}`);
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
    number = await sent();
    const good = await everythingGood(number);
    const nothing = await at(rahmat).post(paths.deskCorrectionPreview(number), good);
    expect(nothing.html).toContain(t.nothingToMend);
    const again = { ...(await everythingGood(number)), [checkFields.document('str')]: 'tidak' };
    const unreasoned = await at(rahmat).post(paths.deskCorrectionPreview(number), again);
    expect(unreasoned.status).toBe(422);
    expect(unreasoned.html).toContain(t.faults['no-reason']('STR'));
  });

  test('shows what the applicant will read before it is handed back', async () => {
    const field = checkFields.document('str');
    const answer = await at(rahmat).post(paths.deskCorrectionPreview(number), {
      ...(await everythingGood(number)),
      [field]: 'tidak',
      [checkFields.reason(field)]: 'terpotong',
      [checkFields.note(field)]: note,
    });
    expect(answer.location).toBe(paths.deskCorrection(number));
    const { html } = await at(rahmat).get(paths.deskCorrection(number));
    const reason = opened.portal.office.reasons.corrections.find(({ code }) => code === 'terpotong')!;
    for (const words of [reason.sentence, reason.remedy, note]) expect(html).toContain(words);
    expect((await application(number)).state).toBe('completeness');
  });

  test('stops the clock', async () => {
    const { revision } = await application(number);
    const answer = await at(rahmat).post(paths.deskCorrection(number), { revision: String(revision) });
    expect(answer.location).toBe(paths.deskAfter('dikembalikan', number));
    const found = await application(number);
    expect(found).toMatchObject({
      state: 'correction',
      correctionFrom: 'completeness',
      clockStoppedAt: now,
      dueOn: '2026-12-01',
    });
    expect(await correctionItemsOf(opened.portal.db, opened.portal.seal, found.id)).toMatchObject([
      { kind: 'document', item: 'str', reason: 'terpotong', note, round: 1 },
    ]);
    now = new Date('2026-11-27T02:00:00Z');
    const { html } = await at(rahmat).get(paths.deskPart('waiting'));
    expect(html).toContain('Berhenti 3 hari');
    expect(html).toContain(number);
  });

  test('sent again it comes back to the same desk, three working days later due, and only what was mended is to be looked at again', async () => {
    const { portal } = opened;
    const paper = await documentFor({ id: 'str', name: 'STR' }, filmPerson);
    const file = new File([Uint8Array.from(paper.bytes)], paper.name, { type: paper.contentType });
    expect((await uploadDocument(portal, { person: siti, reference: number, requirement: 'str' }, file)).ok).toBe(true);
    const { revision } = await application(number);
    expect((await resubmitApplication(portal, { person: siti, reference: number, revision })).ok).toBe(true);
    expect(await application(number)).toMatchObject({ state: 'completeness', dueOn: '2026-12-04', clockStoppedAt: null });
    const { html } = await at(rahmat).get(paths.deskDocument(number, 'str'));
    expect(html).not.toMatch(/name="d-str" value="(ya|tidak)"[^>]*checked/);
    expect(html).toContain(t.case.corrections(1));
    expect((await at(rahmat).get(paths.deskDocument(number, 'ktp'))).html).toMatch(/name="d-ktp" value="ya"[^>]*checked/);
    now = WORLD_DATE;
  });
});

describe('refusing', () => {
  test('shows how to object before it is final, then tells the applicant', async () => {
    const number = await sent();
    const { revision } = await application(number);
    const refusal = { revision: String(revision), reason: 'syarat-tidak-dipenuhi', note: 'STR milik orang lain.' };
    expect((await at(rahmat).post(paths.deskRefusalPreview(number), { ...refusal, note: '' })).html).toContain(
      t.refuse.faults.note,
    );
    const preview = await at(rahmat).post(paths.deskRefusalPreview(number), refusal);
    for (const words of [refusal.note, ...opened.portal.office.objection.how]) expect(preview.html).toContain(words);
    expect((await application(number)).state).toBe('completeness');
    const changed = await at(rahmat).post(paths.deskRefusalPreview(number), { ...refusal, change: 'ya' });
    expect(changed.html).toContain(refusal.note);
    const answer = await at(rahmat).post(paths.deskRefusal(number), refusal);
    expect(answer.location).toBe(paths.deskAfter('ditolak', number));
    expect(await application(number)).toMatchObject({
      state: 'refused',
      refusalReason: refusal.reason,
      refusalNote: refusal.note,
    });
    expect((await at(rahmat).post(paths.deskRefusal(number), refusal)).status).toBe(409);
  });
});

describe('the head', () => {
  test('sends a letter back to the office that reviewed it, with a reason', async () => {
    const number = await broughtTo('signing');
    const revision = String((await application(number)).revision);
    expect((await at(nurbaiti).post(paths.deskSendingBack(number), { revision, reason: '' })).status).toBe(422);
    const answer = await at(nurbaiti).post(paths.deskSendingBack(number), { revision, reason: 'belum-jelas' });
    expect(answer.location).toBe(paths.deskAfter('kembali-ke-dinas', number));
    expect((await application(number)).state).toBe('technical');
    expect(await waitsAt(yusuf, number)).toBe(true);
    expect((await at(nurbaiti).get(paths.letter(number))).html).toContain(t.signing.refusals['wrong-state']);
  });

  test('gives the last day of validity where the definition leaves it to them', async () => {
    const left = [...opened.portal.catalogue.services.values()].find(
      ({ validity, technicalOffice, handOver }) =>
        validity.rule.kind === 'head-decides' && technicalOffice === 'Dinas Kesehatan Kota Samarinda' && handOver === null,
    );
    const number = await broughtTo('signing', left!.slug);
    const revision = String((await application(number)).revision);
    const unsaid = await at(nurbaiti).post(paths.letter(number), { revision });
    expect(unsaid.status).toBe(422);
    expect(unsaid.html).toContain(t.signing.refusals.missing);
    const day = { masa: 'tanggal', 'sampai-hari': '24', 'sampai-bulan': '11', 'sampai-tahun': '2028' };
    const shown = await at(nurbaiti).post(paths.letterPreview(number), { revision, ...day });
    expect((await at(nurbaiti).get(shown.location!)).html).toContain(t.signing.validity.chosen('2028-11-24'));
    await at(nurbaiti).post(paths.letter(number), { revision, ...day });
    const { id } = await application(number);
    expect(await permitOfApplication(opened.portal.db, opened.portal.seal, id)).toMatchObject({ validUntil: '2028-11-24' });
  });
});

test('a page that is out of date is refused with a sentence, and what was typed stays on it', async () => {
  const number = await sent();
  const stale = await everythingGood(number);
  const field = checkFields.document('ktp');
  await at(dewi).post(paths.deskCheck(number), stale);
  const answer = await at(rahmat).post(paths.deskPassing(number), {
    ...stale,
    [field]: 'tidak',
    [checkFields.reason(field)]: 'terpotong',
    [checkFields.note(field)]: 'Pinggir kiri hilang.',
  });
  expect(answer.status).toBe(409);
  expect(answer.html).toContain(t.refusals['changed-meanwhile'].title);
  expect(answer.html).toContain('Pinggir kiri hilang.');
  expect(answer.html).toMatch(/name="d-ktp" value="tidak"[^>]*checked/);
  expect((await application(number)).state).toBe('completeness');
});

describe('who has no right finds no page', () => {
  const own = (number: string) => [
    paths.desk,
    paths.permits,
    paths.deskCase(number),
    paths.deskCorrection(number),
    paths.deskRefusal(number),
    paths.deskSendingBack(number),
    paths.deskPage(number, 'ktp', 1),
  ];

  test.each(['world-siti', 'world-lina', 'world-admin'])('%s', async (id) => {
    const number = await sent();
    for (const path of [...own(number), paths.signing, paths.letter(number), paths.letterPicture(number, '')])
      expect([path, (await at(id).get(path)).status]).toEqual([path, 404]);
    for (const path of [paths.deskCheck, paths.deskPassing, paths.deskApproval, paths.deskRefusal, paths.letter])
      expect((await at(id).post(path(number), { revision: '1' })).status).toBe(404);
  });

  test('only the head signs, and only the administrator sees what is wrong with definitions', async () => {
    for (const id of [rahmat, yusuf]) expect((await at(id).get(paths.signing)).status).toBe(404);
    expect((await at('world-admin').get(paths.faultyServices)).status).toBe(200);
    for (const id of [rahmat, nurbaiti, 'world-siti']) expect((await at(id).get(paths.faultyServices)).status).toBe(404);
  });

  test('an office sees nothing of what another office reviews', async () => {
    const number = await sent('izin-reklame-insidental');
    await at(rahmat).post(paths.deskPassing(number), await everythingGood(number));
    expect((await application(number)).state).toBe('technical');
    expect(await waitsAt(yusuf, number)).toBe(false);
    expect((await at(yusuf).get(paths.deskCase(number))).status).toBe(404);
    expect((await at(yusuf).post(paths.deskApproval(number), { revision: '1' })).status).toBe(404);
  });

  test('somebody who is not signed in is asked to, and comes back', async () => {
    const { location } = await visitorOf(opened.app).get(paths.desk);
    expect(location).toBe(paths.signInThen(paths.desk));
  });

  test('a verb that is not of this stage is refused', async () => {
    const number = await sent();
    const answer = await at(rahmat).post(paths.deskApproval(number), await everythingGood(number));
    expect(answer.status).toBe(409);
    expect((await application(number)).state).toBe('completeness');
  });
});

test('the administrator is told what nobody has confirmed', async () => {
  const { html } = await at('world-admin').get(paths.faultyServices);
  for (const part of opened.portal.office.unconfirmed) expect(html).toContain(t.office.facts.names[part] ?? part);
  const unsure = [...opened.portal.catalogue.services.values()].find(({ uncertainties }) => uncertainties.length > 0);
  expect(html).toContain(unsure!.name);
});
