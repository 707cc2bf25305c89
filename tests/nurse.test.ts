import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { loadForOfficer } from '../src/applications/store-desk.ts';
import { questionStep } from '../src/applications/notice-step.ts';
import { evaluateForm } from '../src/catalogue/form.ts';
import type { Service } from '../src/catalogue/service.ts';
import { permitOfApplication } from '../src/permits/store.ts';
import { paths } from '../src/web/paths.ts';
import { textsId as t } from '../src/web/texts/texts.ts';
import { filmPerson, worldPeople } from '../src/world/people.ts';
import {
  answerAll,
  chooseTransaction,
  declareAndSend,
  examplesOf,
  replaceAlone,
  signIn,
  signUp,
  start,
  uploadAll,
} from './applicant.ts';
import { openBrowsedPortal } from './browsed-portal.ts';
import type { BrowsedPortal } from './browsed-portal.ts';
import { expectGoodPage } from './look.ts';
import { checkAll, openFromQueue } from './officer.ts';
import { tickingClock } from './portal.ts';
import { press } from './press.ts';

/** A phone that nobody of the world has. */
const PHONE = '0812 0000 9001';

describe('a nurse gets her practice permit on a 360 px phone', () => {
  let browsed: BrowsedPortal;
  let nurse: Page;
  let service: Service;
  let number = '';

  beforeAll(async () => {
    browsed = await openBrowsedPortal({ clock: tickingClock() });
    nurse = await browsed.openPage('phone');
    service = browsed.portal.catalogue.services.get('sip-perawat')!;
  });
  afterAll(() => browsed.close());

  test('finds it by what she calls it, and reads what it takes', async () => {
    await nurse.goto(paths.home);
    await expectGoodPage(nurse);
    await nurse.getByRole('searchbox').first().fill('ijin perawat');
    await nurse.getByRole('searchbox').first().press('Enter');
    await expectGoodPage(nurse);
    await press(nurse.getByRole('link', { name: service.shortName }).first());
    expect(new URL(nurse.url()).pathname).toBe(paths.service(service.slug));
    const read = await nurse.locator('main').innerText();
    expect(read).toContain('Gratis.');
    expect(read).toContain('5 hari kerja');
    expect(read).not.toContain('[?]');
    await expectGoodPage(nurse);
  });

  test('makes an account in three small steps and lands where she was going', async () => {
    await start(nurse);
    await press(nurse.getByRole('link', { name: t.accounts.signIn.signUp, exact: true }));
    await expectGoodPage(nurse);
    await signUp(nurse, browsed.portal, filmPerson, PHONE, expectGoodPage);
    expect(new URL(nurse.url()).pathname).toBe(paths.startPage(service.slug));
    await expectGoodPage(nurse);
  });

  test('answers a page at a time, leaves, comes back and has lost nothing', async () => {
    const answers = examplesOf(service);
    await chooseTransaction(nurse, service, answers);
    await answerAll(nurse, service, answers, expectGoodPage);
    await nurse.getByRole('heading', { level: 1, name: t.files.title }).waitFor();
    await nurse.goto(paths.startPage(service.slug));
    await expectGoodPage(nurse);
    await press(nurse.getByRole('link', { name: t.applications.start.resume }).first());
    await expectGoodPage(nurse);
  });

  test('uploads what her answers ask for, and sees a picture of each', async () => {
    const { documents } = evaluateForm(service, examplesOf(service));
    const path = nurse.url();
    await nurse
      .getByRole('link', { name: t.applications.draft.resume })
      .or(nurse.getByRole('heading', { level: 1 }))
      .first()
      .waitFor();
    if (!path.endsWith('/dokumen')) await nurse.goto(`${new URL(path).pathname.split('/').slice(0, 3).join('/')}/dokumen`);
    await expectGoodPage(nurse);
    await uploadAll(nurse, documents, filmPerson, { js: true });
    await expectGoodPage(nurse);
  });

  test('checks everything on one page, declares, sends and gets a number and a day', async () => {
    await press(nurse.getByRole('link', { name: t.files.next, exact: true }));
    await expectGoodPage(nurse);
    number = await declareAndSend(nurse);
    expect(number).toMatch(/^SMR-2026-\d{6}$/);
    expect(await nurse.locator('main').innerText()).toContain('Selasa, 1 Desember 2026');
    await expectGoodPage(nurse);
    await press(nurse.getByRole('link', { name: t.applications.sent.receipt }));
    await expectGoodPage(nurse);
    await nurse.goto(paths.applications);
    await expectGoodPage(nurse);
    expect(await nurse.locator('main').innerText()).toContain(number);
    await nurse.goto(paths.application(number));
    await expectGoodPage(nurse);
  });

  test('hears that one paper must be mended, mends only that, and sends again', async () => {
    const [{ code: reason } = { code: '' }] = browsed.portal.office.reasons.corrections.filter((each) =>
      each.for.includes('document'),
    );
    const [first] = evaluateForm(service, examplesOf(service)).documents;
    const rahmat = await officerOf('world-rahmat');
    await openFromQueue(rahmat, number, expectGoodPage);
    await checkAll(rahmat, [{ name: first!.name, reason, note: 'Sudut kanan bawah tidak terlihat.' }]);
    await expectGoodPage(rahmat);
    await press(rahmat.getByRole('button', { name: t.desk.bar.giveBack(1), exact: true }));
    await expectGoodPage(rahmat);
    await press(rahmat.getByRole('button', { name: t.desk.giveBack.confirm(1), exact: true }));
    await expectGoodPage(rahmat);

    await nurse.goto(paths.application(number));
    await expectGoodPage(nurse);
    await nurse.goto(paths.correction(number));
    expect(await nurse.locator('main').innerText()).toContain('Sudut kanan bawah tidak terlihat.');
    await expectGoodPage(nurse);
    await press(nurse.getByRole('link', { name: t.applications.correction.changeDocument }).first());
    await expectGoodPage(nurse);
    await replaceAlone(nurse, first!, filmPerson);
    await nurse.goto(paths.correction(number));
    await expectGoodPage(nurse);
    await press(nurse.getByRole('button', { name: t.actions.resubmit.button, exact: true }));
    await nurse.getByRole('heading', { level: 1, name: t.applications.sent.titleAgain, exact: true }).waitFor();
    await expectGoodPage(nurse);
    await rahmat.context().close();
  });

  test('is found complete, right and worth signing by the three desks', async () => {
    const rahmat = await officerOf('world-rahmat');
    await openFromQueue(rahmat, number, expectGoodPage);
    await checkAll(rahmat);
    await press(rahmat.getByRole('button', { name: t.desk.bar.passOn(service.technicalOffice), exact: true }));
    await expectGoodPage(rahmat);
    expect(await rahmat.locator('main').innerText()).toContain(t.desk.queue.done.diteruskan(number, service.technicalOffice));
    const yusuf = await officerOf('world-yusuf');
    await openFromQueue(yusuf, number, expectGoodPage);
    await checkAll(yusuf);
    await press(yusuf.getByRole('button', { name: t.desk.bar.approve, exact: true }));
    await expectGoodPage(yusuf);
    expect(await yusuf.locator('main').innerText()).toContain(t.desk.queue.done.disetujui(number));
    const nurbaiti = await officerOf('world-nurbaiti');
    await nurbaiti.goto(paths.signing);
    await expectGoodPage(nurbaiti);
    await nurbaiti.goto(paths.letter(number));
    await expectGoodPage(nurbaiti);
    await press(nurbaiti.getByRole('button', { name: t.desk.signing.sign, exact: true }));
    await expectGoodPage(nurbaiti);
    for (const officer of [rahmat, yusuf, nurbaiti]) await officer.context().close();
  });

  test('saves the signed letter, and a stranger who scans its QR code reads that it is valid', async () => {
    await nurse.goto(paths.application(number));
    await expectGoodPage(nurse);
    const file = await nurse.request.get(paths.permitFile(number));
    expect(file.headers()['content-type']).toBe('application/pdf');
    const bytes = await file.body();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { db, seal } = browsed.portal;
    const application = await loadForOfficer(db, seal, { id: 'world-nurbaiti', role: 'head', technicalOffice: null }, number);
    const permit = await permitOfApplication(db, seal, application!.id);
    expect(permit?.sha256).toBe(sha256);

    const stranger = await browsed.openPage('phone');
    await stranger.goto(paths.verify(permit!.token));
    const said = await stranger.locator('main').innerText();
    expect(said).toContain(t.permits.check.sentences.valid);
    expect(said).toContain(permit!.number);
    expect((await stranger.locator('main').textContent())?.replaceAll(/\s/g, '')).toContain(sha256);
    expect(said).not.toContain(filmPerson.name);
    expect(said).not.toContain(filmPerson.nik);
    await expectGoodPage(stranger);
  });

  test('all of it was noticed, and nothing of it says who she is', async () => {
    const { db, signals } = browsed.portal;
    await signals.flush();
    const { rows } = await db.execute<Record<string, string | number | null>>('select * from signal order by id');
    const steps = (kind: string) => new Set(rows.filter((row) => row['kind'] === kind).map(({ step }) => String(step)));
    for (const step of ['daftar', 'daftar-kode', 'daftar-sandi', 'mulai', 'periksa']) expect(steps('shown')).toContain(step);
    expect(steps('answered')).toContain(questionStep(service.pages[0]!.id));
    expect(steps('sent')).toEqual(new Set(['periksa', 'perbaikan']));
    expect(steps('corrected').size).toBeGreaterThan(0);
    // Her telephone tells how long she stayed, and how wide it is.
    expect(steps('stayed').size).toBeGreaterThan(5);
    expect(new Set(rows.filter(({ kind }) => kind === 'stayed').map(({ width }) => width))).toEqual(new Set(['phone']));
    const written = rows.map((row) => JSON.stringify({ ...row, at: null })).join('\n');
    const secrets = worldPeople.flatMap(({ name, nik, phone, address }) => [
      name,
      nik,
      phone,
      phone.replaceAll(' ', '').slice(1),
      address,
    ]);
    for (const secret of [
      ...secrets,
      ...Object.values(examplesOf(service)).filter((answer) => /\s|\d{5}/.test(answer)),
      PHONE,
      number,
      '127.0.0.1',
      'ijin',
    ])
      expect(written.includes(secret), secret).toBe(false);
  });

  async function officerOf(id: string): Promise<Page> {
    const page = await browsed.openPage('desktop');
    await signIn(
      page,
      worldPeople.find((person) => person.id === id)!,
    );
    return page;
  }
});
