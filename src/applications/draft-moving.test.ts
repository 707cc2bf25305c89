import { afterEach, beforeEach, expect, test } from 'vitest';
import { first, formPage, openChangingService, second } from '../../tests/changing-service.ts';
import type { ChangingService } from '../../tests/changing-service.ts';
import { ktpFile, uploadTo } from '../../tests/drafts.ts';
import { newestCode } from '../../tests/outbox.ts';
import { hidden } from '../../tests/own-application.ts';
import { visitorOf } from '../../tests/visitor.ts';
import { paths } from '../web/paths.ts';
import { textsId as t } from '../web/texts/texts.ts';
import { filmPerson, worldPeople } from '../world/people.ts';
import { historyOf } from './store-history.ts';

let service: ChangingService;
beforeEach(async () => {
  service = await openChangingService();
});
afterEach(() => service.world.close());

const words = t.draftChanges;

test('moves with one press: what fits stays, only what is new or does not fit is open, then it is sent', async () => {
  await service.answerAll();
  await service.change(second);
  expect((await service.adopt()).location).toBe(paths.formPage(service.draft, 'usaha'));
  const moved = await service.load();
  expect(moved.definitionVersion).toBe(2);
  expect(moved.answers).toMatchObject({ nama_usaha: 'Warung Siti', luas: '12' });
  expect(moved.answers['jenis']).toBeUndefined();
  expect((await service.siti.get(paths.application(service.draft))).html).not.toContain(words.title);
  expect((await service.siti.get(paths.formPage(service.draft, 'usaha'))).html).toContain('value="Warung Siti"');

  await service.answer('usaha', { nama_usaha: 'Warung Siti', jenis: 'kios' });
  await service.answer('pegawai', { pegawai: '2' });
  expect((await service.siti.get(paths.documents(service.draft))).html).toContain('KTP-el');
  await uploadTo(moved, service.siti, await ktpFile(), 'denah');
  const { location } = await service.send();
  const sent = await service.load();
  expect(location).toBe(paths.submission(sent.number ?? ''));
  expect(Object.keys(sent.answers).filter((id) => !id.startsWith('pemohon'))).toEqual(['nama_usaha', 'jenis', 'luas', 'pegawai']);
  const history = await historyOf(service.world.portal.db, service.draft);
  expect(history.filter(({ verb }) => verb === 'adopt').map(({ detail }) => detail)).toEqual([{ from: 1, to: 2 }]);
  expect((await service.siti.get(paths.application(sent.number ?? ''))).html).toContain(t.applications.history.adopt());
});

test('keeps what was typed and not handed in', async () => {
  const address = paths.formPage(service.draft, 'tempat');
  await service.answer('usaha', { nama_usaha: 'Warung Siti', jenis: 'warung' });
  const shown = await service.siti.get(address);
  const typed = { _versi: hidden(shown, '_versi'), _tampilan: 'a', _urutan: '1', luas: '1 2' };
  expect((await service.siti.post(paths.formPageTyped(service.draft, 'tempat'), typed, address)).status).toBe(200);
  await service.change(second);
  await service.adopt();
  expect((await service.siti.get(address)).html).toContain('value="1 2"');
});

test('in two tabs: the second press finds it done, and one from before another change is shown again', async () => {
  await service.change(second);
  const shown = await service.siti.get(paths.draftChanges(service.draft));
  const posted = { revisi: hidden(shown, 'revisi'), versi: hidden(shown, 'versi') };
  await service.answer('usaha', { nama_usaha: 'Toko Siti', jenis: 'toko' });
  const stale = await service.siti.post(paths.draftChanges(service.draft), posted);
  expect([stale.status, stale.html.includes(words.stale.title)]).toEqual([409, true]);
  expect((await service.load()).definitionVersion).toBe(1);

  await service.adopt();
  expect((await service.siti.post(paths.draftChanges(service.draft), posted)).location).toBe(
    paths.formPage(service.draft, 'usaha'),
  );
  expect((await historyOf(service.world.portal.db, service.draft)).filter(({ verb }) => verb === 'adopt')).toHaveLength(1);
  expect((await service.siti.get(paths.draftChanges(service.draft))).location).toBe(paths.application(service.draft));
});

test('a page that is gone, still open in a tab, shows once more what was written in it', async () => {
  await service.change(second);
  const shown = await service.siti.get(paths.formPage(service.draft, 'dahulu'));
  await service.adopt();
  const late = await service.siti.post(paths.formPage(service.draft, 'dahulu'), {
    _versi: hidden(shown, '_versi'),
    lama: 'Sejak 2021',
  });
  expect(late.html).toContain('Sejak 2021');
  expect(late.html).toContain(t.applications.movedOn.pageGone);
  expect((await service.siti.get(paths.formPage(service.draft, 'dahulu'))).location).toBe(paths.formPage(service.draft, 'usaha'));
  expect((await service.siti.get(paths.formPage(service.draft, 'tidak-pernah-ada'))).status).toBe(404);
});

test('a page that lost a question, still open in a tab, is no forgery: what was written comes back', async () => {
  const shown = await service.siti.get(paths.formPage(service.draft, 'usaha'));
  const without = first.form_fields.filter(({ id }) => id !== 'jenis');
  await service.change({ ...first, form_fields: without, pages: [formPage('Usaha', 'nama_usaha'), ...first.pages.slice(1)] });
  await service.adopt();
  const address = paths.formPage(service.draft, 'usaha');
  const late = { _versi: hidden(shown, '_versi'), nama_usaha: 'Toko Siti', jenis: 'toko' };
  const answered = await service.siti.post(address, late, address);
  expect([answered.status, answered.html.includes('value="Toko Siti"')]).toEqual([409, true]);
  const typed = { ...late, _tampilan: 'a', _urutan: '1' };
  expect((await service.siti.post(paths.formPageTyped(service.draft, 'usaha'), typed, address)).status).toBe(409);
});

test('asks new questions before the start first; a wrong answer says why and moves nothing', async () => {
  const sendiri = {
    id: 'sendiri',
    ask_id: 'Milik Anda sendiri?',
    why_id: 'Hanya untuk pemilik.',
    instead_id: 'Tanya pemiliknya.',
  };
  await service.change({ ...second, eligibility: [sendiri] });
  const address = paths.draftChanges(service.draft);
  const shown = await service.siti.get(address);
  expect(shown.html).toContain('Milik Anda sendiri?');
  const posted = { revisi: hidden(shown, 'revisi'), versi: hidden(shown, 'versi') };
  const empty = await service.siti.post(address, posted);
  expect([empty.status, empty.html.includes(t.start.notAnswered)]).toEqual([422, true]);
  const no = await service.siti.post(address, { ...posted, syarat_sendiri: 'tidak' });
  for (const said of ['Hanya untuk pemilik.', 'Tanya pemiliknya.', 'value="tidak" checked']) expect(no.html).toContain(said);
  expect((await service.load()).definitionVersion).toBe(1);
  const yes = { ...posted, syarat_sendiri: 'ya' };
  expect((await service.siti.post(address, yes)).location).toBe(paths.formPage(service.draft, 'usaha'));
  expect((await service.siti.post(address, yes)).location).toBe(paths.formPage(service.draft, 'usaha'));
  expect((await service.load()).definitionVersion).toBe(2);
});

test.each([
  ['changed once more', second, 409, words.stale.title],
  ['closed', null, 200, words.closed.title],
] as const)(
  'a page of new questions that is still open when the service is %s is answered, not refused',
  async (_, next, status, said) => {
    const sendiri = {
      id: 'sendiri',
      ask_id: 'Milik Anda sendiri?',
      why_id: 'Hanya untuk pemilik.',
      instead_id: 'Tanya pemiliknya.',
    };
    await service.change({ ...second, eligibility: [sendiri] });
    const address = paths.draftChanges(service.draft);
    const shown = await service.siti.get(address);
    await service.change(next);
    const posted = { revisi: hidden(shown, 'revisi'), versi: hidden(shown, 'versi'), syarat_sendiri: 'ya' };
    const late = await service.siti.post(address, posted);
    expect([late.status, late.html.includes(said)]).toEqual([status, true]);
    expect((await service.siti.post(address, { ...posted, lain: 'x' })).status).toBe(403);
  },
);

test('a helper moves it too, and the owner reads so', async () => {
  await service.change(second);
  await service.siti.post(paths.helpers(service.draft), { name: 'Budi Contoh', phone: '0812 0000 7777', relation: 'neighbour' });
  const budi = visitorOf(service.world.app);
  await budi.post(paths.helping, { phone: '0812 0000 7777', code: await newestCode(service.world.portal, '+6281200007777') });
  for (const closed of [paths.review(service.draft), paths.approval(service.draft)])
    expect((await budi.get(closed)).location).toBe(paths.draftChanges(service.draft));
  expect((await service.adopt(budi)).location).toBe(paths.formPage(service.draft, 'usaha'));
  expect((await service.load()).definitionVersion).toBe(2);
});

test('nobody else’s draft is moved', async () => {
  await service.change(second);
  const stranger = visitorOf(service.world.app);
  const address = paths.draftChanges(service.draft);
  expect((await stranger.get(address)).location).toBe(paths.signInThen(address));
  const other = worldPeople.find(({ role, id }) => role === 'applicant' && id !== filmPerson.id);
  if (other !== undefined) await stranger.signIn(other);
  expect((await stranger.get(address)).status).toBe(404);
  expect((await stranger.post(address, { revisi: '1', versi: '2' })).status).toBe(404);
  expect((await service.load()).definitionVersion).toBe(1);
});
