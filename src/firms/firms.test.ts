import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { messagesTo } from '../../tests/outbox.ts';
import { openNurse } from '../../tests/own-application.ts';
import type { Nurse } from '../../tests/own-application.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { findPerson } from '../accounts/store.ts';
import { tellApplicant } from '../applications/notices.ts';
import { loadForApplicant } from '../applications/store.ts';
import { tellOfWriting } from '../correspondence/notices.ts';
import { createApp } from '../web/server.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { worldPeople } from '../world/people.ts';
import { neighbours } from '../world/neighbours.ts';
import { firmsOf } from './store-firms.ts';
import { answerInvitation, inviteStaff, staffOfFirm, staffPlacesOf } from './store-staff.ts';

const words = textsId.firms;
const [maria, aisyah] = neighbours;
const SLUG = 'izin-lkp';

let nurse: Nurse;
let firmId: string;
let staff: Visitor;
beforeAll(async () => {
  nurse = await openNurse();
  await nurse.browser.post(paths.firms, { nama: 'LKP Cahaya', nib: '1234 5678 90123', alamat: 'Jalan Misal 7' });
  firmId = (await firmsOf(nurse.portal.db, nurse.portal.seal, nurse.person.id))[0]?.id ?? '';
});
afterAll(() => nurse.close());
beforeEach(async () => {
  await nurse.portal.db.execute('delete from rate_limit');
  await nurse.portal.db.execute('update firm_staff set ended_at = now() where ended_at is null');
  staff = visitorOf(createApp(nurse.portal));
  await staff.signIn(maria!);
});

const invite = (role: 'manage' | 'fill', phone = maria!.phone) =>
  nurse.browser.post(paths.firmStaff(firmId), { name: 'Maria', phone, role });
const staffId = async () => (await staffOfFirm(nurse.portal.db, nurse.portal.seal, firmId)).at(-1)?.id ?? '';
const employ = async (role: 'manage' | 'fill') => {
  await invite(role);
  await staff.post(paths.firmInvitation(await staffId()), { jawaban: 'terima' });
};
/** An application of the owner, filled in, that is the firm's. */
async function ofFirm(): Promise<string> {
  const id = await nurse.fill();
  await nurse.portal.db.execute(sql`update application set firm_id = ${firmId} where id = ${id}`);
  return id;
}
const begin = async (who: Visitor) => {
  const page = await who.get(paths.startAnother(SLUG));
  const sesudah = /name="sesudah" value="([^"]+)"/.exec(page.html)?.[1];
  const about = { langkah: 'pilih', usaha: firmId, urusan: 'baru', ...(sesudah === undefined ? {} : { sesudah }) };
  return (await who.post(paths.start(SLUG), about)).location?.split('/')[2] ?? '';
};

describe('a firm', () => {
  test('needs a name and a NIB of thirteen digits, once for each owner, and stands sealed', async () => {
    const wrong = await nurse.browser.post(paths.firms, { nama: '', nib: '123', alamat: '' });
    expect(wrong.status).toBe(422);
    for (const part of [words.fields.nameMissing, words.fields.nibWrong]) expect(wrong.html).toContain(part);
    const twice = await nurse.browser.post(paths.firms, { nama: 'Lain', nib: '1234567890123', alamat: '' });
    expect(twice.html).toContain(words.fields.nibTwice);
    const { rows } = await nurse.portal.db.execute(sql`select sealed::text || nib_hash as all from firm`);
    expect(JSON.stringify(rows)).not.toContain('1234567890123');
  });

  test('is nobody else’s: neither its page nor its staff', async () => {
    expect((await staff.get(paths.firm(firmId))).status).toBe(404);
    expect((await staff.post(paths.firmStaff(firmId), { name: 'X', phone: aisyah!.phone, role: 'manage' })).status).toBe(404);
  });
});

describe('staff', () => {
  test('is asked by phone, told, and opens nothing before the invitation is accepted', async () => {
    const id = await ofFirm();
    expect((await invite('manage')).location).toBe(paths.firmAfter(firmId, 'diundang'));
    expect((await invite('fill')).html).toContain(words.already);
    const phone = (await findPerson(nurse.portal.db, nurse.portal.seal, maria!.id))?.profile.phone ?? '';
    expect((await messagesTo(nurse.portal, phone))[0]?.body).toContain(paths.firms);
    expect((await staff.get(paths.application(id))).status).toBe(404);
    expect((await staff.get(paths.firms)).html).toContain(words.asked('LKP Cahaya'));
    await staff.post(paths.firmInvitation(await staffId()), { jawaban: 'terima' });
    expect((await staff.get(paths.application(id))).html).toContain(words.of('LKP Cahaya'));
    expect((await staff.get(paths.applications)).html).toContain('LKP Cahaya');
  });

  test('that is asked twice at once is asked once, and asked on another phone has the right that was accepted last', async () => {
    const { db, seal, clock } = nurse.portal;
    const owner = { id: nurse.person.id, role: 'applicant' };
    const ask = (phone: string, role: 'manage' | 'fill') =>
      db.transaction((tx) => inviteStaff(tx, seal, { firmId, who: { name: 'Maria', phone }, role, owner, at: clock.now() }));
    const person = (await findPerson(db, seal, maria!.id))!;
    const twice = await Promise.all([1, 2, 3].map(() => ask(person.profile.phone, 'manage')));
    const asked = twice.filter((one) => one !== null);
    expect(asked).toHaveLength(1);
    const other = await ask('081299990000', 'fill');
    for (const { id, phone } of [...asked, other!]) {
      const given = { id, person: { id: person.id, role: 'applicant' }, phone, accept: true, at: clock.now() };
      expect(await answerInvitation(db, seal, given)).toBe(true);
    }
    expect(await staffPlacesOf(db, person.id)).toEqual([{ firmId, role: 'fill' }]);
  });

  test('an invitation is answered only by the phone that it went to', async () => {
    await invite('manage', aisyah!.phone);
    await staff.post(paths.firmInvitation(await staffId()), { jawaban: 'terima' });
    expect((await staffOfFirm(nurse.portal.db, nurse.portal.seal, firmId)).at(-1)?.acceptedAt).toBeNull();
  });

  test('begins for the firm with what is known of it, and nothing of the owner; it is the owner’s, and both are told', async () => {
    await employ('fill');
    const id = await begin(staff);
    const application = await nurse.load(id);
    expect(application).toMatchObject({ personId: nurse.person.id, firmId, filedBy: maria!.id });
    expect(application.answers).toMatchObject({ nama_lembaga: 'LKP Cahaya', alamat_lembaga: 'Jalan Misal 7' });
    expect(Object.values(application.answers)).not.toContain(nurse.person.profile.nik);
    expect((await nurse.browser.get(paths.applications)).html).toContain(`href="${paths.application(id)}"`);

    await nurse.portal.db.transaction((tx) => tellApplicant(nurse.portal, tx, application, { kind: 'issued' }));
    const phone = (await findPerson(nurse.portal.db, nurse.portal.seal, maria!.id))?.profile.phone ?? '';
    for (const to of [phone, nurse.person.profile.phone])
      expect((await messagesTo(nurse.portal, to))[0]?.body).toContain(paths.application(id));
  });

  test('who has a firm is asked for whom before anything begins', async () => {
    expect((await nurse.browser.post(paths.start('izin-penebangan-pohon'))).location).toBe(
      paths.startPage('izin-penebangan-pohon'),
    );
    const asked = await nurse.browser.get(paths.startAnother('izin-penebangan-pohon'));
    for (const part of [words.forWhom.legend, words.forWhom.self, 'LKP Cahaya']) expect(asked.html).toContain(part);
  });

  test('who only fills in types and uploads, and neither sends nor takes back, by no way', async () => {
    await employ('fill');
    const id = await ofFirm();
    expect((await staff.get(paths.formPage(id, 'data-anda'))).status).toBe(200);
    expect((await staff.get(paths.review(id))).html).toContain(words.fillOnly);
    const { revision } = await nurse.load(id);
    for (const [path, posted] of [
      [paths.submission(id), { kirim: 'permohonan', revisi: String(revision), pernyataan: 'ya' }],
      [paths.removal(id), { revisi: String(revision) }],
      [paths.helpers(id), { name: 'X', phone: aisyah!.phone, relation: 'child' }],
    ] as const)
      expect((await staff.post(path, posted)).status).toBe(403);
    expect((await nurse.load(id)).state).toBe('draft');
  });

  test('who only fills in finds the same doors closed where a number is written otherwise in an address', async () => {
    await employ('fill');
    const id = await ofFirm();
    const number = `SMR/2026/${id.slice(0, 6)}`;
    await nurse.portal.db.execute(sql`update application set number = ${number}, state = 'completeness' where id = ${id}`);
    expect((await staff.get(paths.application(number))).status).toBe(200);
    expect((await staff.get(paths.caseMessages(number))).status).toBe(403);
    expect((await staff.post(paths.withdrawal(number), { revisi: '1' })).status).toBe(403);
    expect((await staff.get('/permohonan/%E0%A4%A/pesan')).status).toBe(404);
    await nurse.portal.db.execute(sql`update application set number = null, state = 'draft' where id = ${id}`);
  });

  test.each([
    ['fill', paths.application],
    ['manage', paths.caseMessages],
  ] as const)('who may %s is told of a message where they can open it', async (role, path) => {
    await employ(role);
    const id = await ofFirm();
    const number = `SMR-${id.slice(0, 6)}`;
    await nurse.portal.db.execute(
      sql`update application set number = ${number}, state = 'completeness', filed_by = ${maria!.id} where id = ${id}`,
    );
    await nurse.portal.db.transaction(async (tx) => tellOfWriting(nurse.portal, tx, await nurse.load(id), 'message'));
    const phone = (await findPerson(nurse.portal.db, nurse.portal.seal, maria!.id))?.profile.phone ?? '';
    const address = /http\S+/.exec((await messagesTo(nurse.portal, phone))[0]?.body ?? '')?.[0] ?? '';
    expect(new URL(address).pathname).toBe(path(number));
    expect((await staff.get(path(number))).status).toBe(200);
  });

  test('who manages sends, the history says who, and the owner’s account stays as it was', async () => {
    await employ('manage');
    const id = await ofFirm();
    const { revision } = await nurse.load(id);
    const sent = await staff.post(paths.submission(id), { kirim: 'permohonan', revisi: String(revision), pernyataan: 'ya' });
    const number = decodeURIComponent(sent.location?.split('/')[2] ?? '');
    expect((await nurse.load(id)).filedBy).toBe(maria!.id);
    const { html } = await nurse.browser.get(paths.application(number));
    expect(html).toContain(words.history.by(maria!.name, words.history.submit));
    const desk = visitorOf(createApp(nurse.portal));
    await desk.signIn(worldPeople.find(({ role }) => role === 'front_desk')!);
    expect((await desk.get(paths.deskCase(number))).html).toContain('LKP Cahaya · NIB 1234567890123');
    expect((await findPerson(nurse.portal.db, nurse.portal.seal, nurse.person.id))?.profile).toEqual(nurse.person.profile);
  });

  test.each(['removed', 'left'] as const)('who %s opens nothing any more at once, and hears nothing', async (how) => {
    await employ('manage');
    const id = await begin(staff);
    expect((await staff.get(paths.application(id))).status).toBe(200);
    const place = await staffId();
    await (how === 'removed' ? nurse.browser.post(paths.firmStaffEnd(firmId, place)) : staff.post(paths.firmLeaving(place)));
    expect((await staff.get(paths.application(id))).status).toBe(404);
    expect((await staff.get(paths.applications)).html).not.toContain('LKP Cahaya');
    const person = await findPerson(nurse.portal.db, nurse.portal.seal, maria!.id);
    expect(await loadForApplicant(nurse.portal.db, nurse.portal.seal, person!, id)).toBeNull();
    const before = (await messagesTo(nurse.portal, person!.profile.phone)).length;
    await nurse.portal.db.transaction(async (tx) => tellApplicant(nurse.portal, tx, await nurse.load(id), { kind: 'issued' }));
    expect(await messagesTo(nurse.portal, person!.profile.phone)).toHaveLength(before);
  });
});
