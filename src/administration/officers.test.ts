import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDeskTest } from '../../tests/desk.ts';
import type { DeskTest } from '../../tests/desk.ts';
import { newestCode } from '../../tests/outbox.ts';
import { listOfficers } from '../accounts/store-officers.ts';
import { newestMessages } from '../messages/store.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { worldPeople } from '../world/people.ts';

const words = textsId.administration.people;
const dewi = worldPeople.find(({ id }) => id === 'world-dewi')!;
let desk: DeskTest;
beforeAll(async () => {
  desk = await openDeskTest();
});
afterAll(() => desk.close());

const admin = () => desk.at('world-admin');
const fresh = { nama: 'Sari Contoh', telepon: '0812 0000 5099', email: '', peran: 'front_desk', dinas: '', catatan: 'SK 800/12' };
const officers = () => listOfficers(desk.portal.db, desk.portal.seal);

/** Chooses a password as the invitation says. */
async function accept(phone: string, password: string) {
  const visitor = desk.stranger();
  await visitor.post(paths.forgotten, { phone });
  await visitor.post(paths.forgottenCode, { code: await newestCode(desk.portal, `+62${phone.replaceAll(' ', '').slice(1)}`) });
  await visitor.post(paths.signUpPassword, { nik: '9999010101805099', password });
  return visitor;
}

test('somebody is invited, chooses a password by the invitation, and works', async () => {
  const added = await admin().post(paths.officerNew, fresh);
  const sari = (await officers()).find(({ profile }) => profile.name === 'Sari Contoh')!;
  expect(added.location).toBe(paths.officerAfter(sari.id, 'baru'));
  const [told] = await newestMessages(desk.portal.db, desk.portal.seal, 1);
  expect(told?.content.body).toContain(paths.forgotten);
  expect(told?.content.to).toBe('+6281200005099');

  const visitor = await accept(fresh.telepon, 'sandi-contoh-panjang');
  expect((await visitor.get(paths.desk)).status).toBe(200);
  expect((await admin().get(paths.officers)).html).toContain('Sari Contoh');
  const { html } = await admin().get(paths.officeChangesOf('person'));
  for (const part of ['Sari Contoh', 'SK 800/12', textsId.shell.roles.front_desk]) expect(html).toContain(part);
});

test('another role counts at once, for who is signed in too', async () => {
  const [agency] = desk.portal.catalogue.services.values();
  await admin().post(paths.officer('world-lina'), { peran: 'technical', dinas: agency!.technicalOffice, catatan: '' });
  expect((await desk.at('world-lina').get(paths.deskVisits)).status).toBe(200);
  await admin().post(paths.officer('world-lina'), { peran: 'publisher', dinas: '', catatan: '' });
  expect((await desk.at('world-lina').get(paths.deskVisits)).status).toBe(404);
});

test('who is locked is out at once and cannot come back, until somebody unlocks them', async () => {
  const at = desk.at('world-dewi');
  expect((await at.get(paths.desk)).status).toBe(200);
  expect((await admin().post(paths.officerAct('world-dewi', 'kunci'))).location).toBe(paths.officerAfter('world-dewi', 'kunci'));
  expect((await at.get(paths.desk)).location).toBe(paths.signInThen(paths.desk));
  expect((await desk.stranger().signIn(dewi)).status).toBe(422);
  const [told] = await newestMessages(desk.portal.db, desk.portal.seal, 1);
  expect(told?.content.subject).toBe(textsId.administration.messages.locked({ office: '' }).subject);
  await admin().post(paths.officerAct('world-dewi', 'buka'));
  expect((await desk.stranger().signIn(dewi)).location).toBe(paths.desk);
});

test('a password that is taken ends every session, and another is chosen with a code', async () => {
  const visitor = desk.stranger();
  await visitor.signIn(dewi);
  await admin().post(paths.officerAct('world-dewi', 'sandi'));
  expect((await visitor.get(paths.desk)).status).toBe(303);
  expect((await desk.stranger().signIn(dewi)).status).toBe(422);
  const back = desk.stranger();
  await back.post(paths.forgotten, { phone: dewi.phone });
  await back.post(paths.forgottenCode, { code: await newestCode(desk.portal, '+6281200005002') });
  expect((await back.post(paths.forgottenPassword, { password: 'sandi-lain-panjang' })).location).toBe(paths.desk);
});

test('the last administrator stays one', async () => {
  for (const answer of [
    await admin().post(paths.officerAct('world-admin', 'kunci')),
    await admin().post(paths.officer('world-admin'), { peran: 'head', dinas: '', catatan: '' }),
  ]) {
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(words.refusals['last-administrator']);
  }
  expect((await officers()).find(({ id }) => id === 'world-admin')).toMatchObject({ role: 'administrator', lockedAt: null });
});

test('what is wrong is said beside its field, and nobody is added', async () => {
  const count = (await officers()).length;
  const taken = await admin().post(paths.officerNew, { ...fresh, telepon: worldPeople[0]!.phone });
  expect(taken.html).toContain(words.faults['phone-taken']);
  const wrong = await admin().post(paths.officerNew, { ...fresh, nama: '', peran: 'raja' });
  expect(wrong.status).toBe(422);
  for (const fault of ['name-missing', 'role-missing'] as const) expect(wrong.html).toContain(words.faults[fault]);
  expect(await officers()).toHaveLength(count);
});

test('no applicant is an officer here, and nobody but an administrator sees the page', async () => {
  expect((await admin().get(paths.officer('world-siti'))).status).toBe(404);
  expect((await admin().post(paths.officerAct('world-siti', 'kunci'))).status).toBe(404);
  for (const id of ['world-nurbaiti', 'world-rahmat', 'world-siti'])
    for (const path of [paths.officers, paths.officerNew, paths.officer('world-dewi')])
      expect((await desk.at(id).get(path)).status).toBe(404);
});
