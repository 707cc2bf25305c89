import { randomUUID } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { definition, document, field } from '../../tests/definitions.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Answer, Visitor } from '../../tests/visitor.ts';
import { exampleAnswers } from '../catalogue/examples.ts';
import type { Answers } from '../catalogue/service.ts';
import { addFirm, firmsOf } from '../firms/store-firms.ts';
import type { Firm } from '../firms/store-firms.ts';
import { addPermit } from '../permits/store.ts';
import { ADD_ENTRY, REMOVE_ENTRY } from '../web/components/entry-buttons.tsx';
import { paths } from '../web/paths.ts';
import { textsId as t } from '../web/texts/texts.ts';
import { filmPerson } from '../world/people.ts';
import type { Application } from './application.ts';
import { passOn } from './store-decisions.ts';
import { submitApplication } from './store-submission.ts';
import { loadForApplicant, startDraft } from './store.ts';
import { writeApplication } from './write.ts';

/** A kennel, with everything that can be asked before a form begins, and no office that reviews it. */
const slug = 'izin-kandang';
const kennel = definition({
  slug,
  name_id: 'Izin Kandang',
  form_fields: [
    field('nama_kandang', 'text', { label_id: 'Nama kandang' }),
    field('nomor_izin_lama', 'text', { label_id: 'Nomor izin lama', for: ['renewal', 'change'] }),
    field('jumlah', 'integer', { label_id: 'Jumlah kandang', required: false }),
    field('penjaga', 'repeat', {
      label_id: 'Penjaga',
      required: false,
      fields: [
        { id: 'nama', label_id: 'Nama', type: 'text' },
        { id: 'hp', label_id: 'Nomor HP', type: 'phone', required: false },
      ],
    }),
  ],
  requirements: [document('ktp', { mandatory: false }), document('izin_lama', { for: ['renewal'], mandatory: false })],
  transactions: [{ kind: 'new' }, { kind: 'renewal' }, { kind: 'change', label_id: 'Pindah kandang' }, { kind: 'replacement' }],
  fees: [{ fee: 'Rp50.000', when: 'jumlah > 10', words: 'Lebih dari sepuluh' }],
  eligibility: [
    {
      id: 'lahan',
      ask_id: 'Apakah lahannya milik Anda?',
      why_id: 'Kandang hanya boleh di lahan sendiri.',
      instead_id: 'Minta izin pemilik lahan dulu.',
    },
    {
      id: 'aktif',
      ask_id: 'Apakah kandangnya masih dipakai?',
      for: ['renewal'],
      why_id: 'Tidak dipakai lagi.',
      instead_id: 'Ajukan pencabutan.',
    },
  ],
  stages: [
    { title: 'Petugas mengecek', kind: 'completeness', working_days: 1 },
    { title: 'Kepala dinas menandatangani', kind: 'signing', working_days: 2 },
  ],
});

const siti = { ...filmPerson, technicalOffice: null };
const words = t.start;

let world: Awaited<ReturnType<typeof openTestPortal>>;
let browser: Visitor;

beforeAll(async () => {
  const servicesFolder = await mkdtemp(join(inject('testServer').folder, 'services-'));
  await writeFile(join(servicesFolder, `${slug}.json`), JSON.stringify(kennel));
  world = await openTestPortal({ config: { servicesFolder } });
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.portal.db.execute('delete from rate_limit');
  browser = visitorOf(world.app);
  await browser.signIn(filmPerson);
});

const hidden = ({ html }: Answer, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
const post = async (values: Record<string, string>): Promise<Answer> => {
  const sesudah = hidden(await browser.get(paths.startAnother(slug)), 'sesudah');
  return browser.post(paths.start(slug), { langkah: 'pilih', ...(sesudah === '' ? {} : { sesudah }), ...values });
};
const referenceIn = ({ location }: Answer): string => location?.split('/')[2] ?? '';
const load = async (reference: string): Promise<Application> => {
  const found = await loadForApplicant(world.portal.db, world.portal.seal, siti, reference);
  if (found === null) throw new Error(`there is no draft ${reference}`);
  return found;
};

/** A permit that Siti was issued, with the answers that led to it. */
async function issued(answers: Answers, firm: Firm | null = null): Promise<{ id: string; number: string }> {
  const { db, seal, clock, catalogue } = world.portal;
  const service = catalogue.services.get(slug)!;
  const at = clock.now();
  const draft = await startDraft(db, seal, { person: siti, service, answers, at, firm });
  const permit = { id: randomUUID(), number: `503/${draft.id.slice(0, 4)}/IK/2024` };
  await db.transaction(async (tx) => {
    const change = {
      state: 'issued' as const,
      desk: null,
      number: `SMR-2024-${draft.id.slice(0, 6)}`,
      submittedAt: at,
      decidedAt: at,
    };
    await writeApplication(tx, { application: draft, change, actor: siti, verb: 'test', at });
    const more = {
      token: randomUUID(),
      issuedAt: at,
      validUntil: '2026-12-31',
      outputName: 'Izin',
      holder: 'Siti',
      sha256: '',
      bytes: 1,
      onSilence: false,
    };
    await addPermit(tx, seal, { ...permit, applicationId: draft.id, service: slug, ...more });
  });
  return permit;
}

test('the start asks what is wanted before anything is stored, and says what is missing', async () => {
  expect((await browser.post(paths.start(slug))).location).toBe(paths.startPage(slug));
  const { status, html } = await post({});
  expect(status).toBe(422);
  expect(html).toContain(words.whatMissing);
  expect(html).toContain(words.notAnswered);
  for (const label of ['Permohonan baru', 'Perpanjangan', 'Pindah kandang', 'Penggantian']) expect(html).toContain(label);
  expect((await browser.get(paths.applications)).html).not.toContain('Izin Kandang');
});

test('a link to renew somebody else’s permit chooses nothing', async () => {
  const { html } = await browser.get(paths.startAnother(slug, randomUUID()));
  expect(html).not.toMatch(/value="perpanjangan" checked/);
});

test('a fee that depends on the answers is told with when it is paid, and is not called free', async () => {
  const shown = (await browser.get(paths.service(slug))).html;
  for (const part of ['Lebih dari sepuluh', 'Rp50.000', t.publicPages.service.costElse]) expect(shown).toContain(part);
  const list = (await browser.get(paths.search('Kandang'))).html;
  expect(list).not.toContain(t.publicPages.free);
});

test('who may not apply is told why and what to do instead, and finds the answers again', async () => {
  const stopped = await post({ urusan: 'baru', syarat_lahan: 'tidak' });
  expect(stopped.status).toBe(200);
  for (const said of [words.stopped.title, 'Kandang hanya boleh di lahan sendiri.', 'Minta izin pemilik lahan dulu.'])
    expect(stopped.html).toContain(said);
  const back = await post({ urusan: 'baru', syarat_lahan: 'tidak', ubah: 'ya' });
  expect(back.html).toMatch(/value="baru" checked/);
  expect(back.html).toMatch(/name="syarat_lahan" value="tidak" checked/);
});

test('a question that only a renewal asks comes after the renewal was chosen, without a reproach', async () => {
  const asked = await post({ urusan: 'perpanjangan', untuk: '', syarat_lahan: 'ya' });
  expect(asked.status).toBe(200);
  expect(asked.html).toContain('Apakah kandangnya masih dipakai?');
  expect(asked.html).not.toContain(words.notAnswered);
});

const renewal = { urusan: 'perpanjangan', untuk: 'perpanjangan', syarat_lahan: 'ya', syarat_aktif: 'ya' };

test('a permit from before the portal is named by its number, which the form need not ask again', async () => {
  const asked = await post(renewal);
  expect(asked.html).toContain(words.old.number);
  expect((await post({ ...renewal, langkah: 'izin-lama', nomor_lama: ' ' })).html).toContain(words.old.numberMissing);
  const begun = await post({ ...renewal, langkah: 'izin-lama', nomor_lama: ' 503/77/IK/2019 ' });
  const draft = await load(referenceIn(begun));
  expect(draft).toMatchObject({ transaction: 'renewal', oldPermitId: null, oldPermitNumber: '503/77/IK/2019' });
  expect(draft.answers).toMatchObject({ jenis_permohonan: 'perpanjangan', nomor_izin_lama: '503/77/IK/2019' });
});

test('a renewal starts from the permit that there is: its answers are taken over, and the application keeps which it is', async () => {
  const permit = await issued({
    jenis_permohonan: 'baru',
    nama_kandang: 'Kandang Ceria',
    penjaga: 'Siti\t+6281234567890',
    lain: 'x',
  });
  const offer = await post(renewal);
  expect(offer.html).toContain(permit.number);
  const begun = await post({ ...renewal, langkah: 'izin-lama', izin_lama: permit.id });
  const draft = await load(referenceIn(begun));
  expect(draft).toMatchObject({ transaction: 'renewal', oldPermitId: permit.id, oldPermitNumber: permit.number });
  expect(draft.answers).toMatchObject({
    jenis_permohonan: 'perpanjangan',
    nama_kandang: 'Kandang Ceria',
    nomor_izin_lama: permit.number,
    penjaga: 'Siti\t+6281234567890',
  });
  expect(draft.answers).not.toHaveProperty('lain');
});

test('somebody else’s permit is nobody’s to renew', async () => {
  const stranger = await post({ ...renewal, langkah: 'izin-lama', izin_lama: randomUUID() });
  expect(stranger.status).toBe(422);
  expect(stranger.html).toContain(words.old.whichMissing);
});

test('persons come and go on the page without JavaScript, and nothing that was typed is lost', async () => {
  const begun = await post({ urusan: 'baru', syarat_lahan: 'ya' });
  const page = paths.formPage(referenceIn(begun), 'penjaga');
  const mark = hidden(await browser.get(page), '_versi');
  const typed = { _versi: mark, 'penjaga-1-nama': 'Andi', 'penjaga-1-hp': '' };
  const more = await browser.post(page, { ...typed, [ADD_ENTRY]: 'penjaga' });
  expect(more.html).toContain('value="Andi"');
  expect(more.html).toContain('name="penjaga-2-nama"');
  const two = { ...typed, 'penjaga-2-nama': 'Aminah', 'penjaga-2-hp': '0812' };
  const less = await browser.post(page, { ...two, [REMOVE_ENTRY]: 'penjaga:1' });
  expect(less.html).toContain('value="Aminah"');
  expect(less.html).not.toContain('value="Andi"');
  const wrong = await browser.post(page, two);
  expect(wrong.html).toContain('Isian ke-2, Nomor HP: nomor telepon ini tidak lengkap.');
  expect((await browser.post(page, { ...two, 'penjaga-2-hp': '0812 3456 7890' })).status).toBe(303);
  expect((await load(referenceIn(begun))).answers['penjaga']).toBe('Andi\t\nAminah\t+6281234567890');
});

test('a service without a technical office goes from the front desk to be signed', async () => {
  const { portal } = world;
  const at = portal.clock.now();
  const service = portal.catalogue.services.get(slug)!;
  const draft = await startDraft(portal.db, portal.seal, { person: siti, service, answers: exampleAnswers(service), at });
  const sent = await submitApplication(portal, { person: siti, reference: draft.id, revision: draft.revision });
  if (!sent.ok) throw new Error(sent.reason);
  expect(await load(sent.number)).toMatchObject({ state: 'completeness', technicalOffice: null });
  const officer = { id: 'world-rahmat', role: 'front_desk', technicalOffice: null } as const;
  expect(await passOn(portal, { officer, number: sent.number, revision: 2 })).toEqual({ ok: true });
  expect((await load(sent.number)).state).toBe('signing');
  const { html } = await browser.get(paths.application(sent.number));
  expect(html).toContain(t.applications.course.sign);
  expect(html).not.toContain(t.applications.course.review('Dinas Contoh'));
});

test('a link to renew a permit has everything chosen, and begins with its answers', async () => {
  const permit = await issued({ nama_kandang: 'Kandang Jaya' });
  const { html } = await browser.get(paths.startAnother(slug, permit.id));
  expect(html).toContain(words.renewed(permit.number));
  expect(html).toMatch(/value="perpanjangan" checked/);
  expect(html).toContain('Apakah kandangnya masih dipakai?');
  const begun = await post({
    urusan: 'perpanjangan',
    untuk: 'perpanjangan',
    izin_lama: permit.id,
    syarat_lahan: 'ya',
    syarat_aktif: 'ya',
  });
  const draft = await load(referenceIn(begun));
  expect(draft).toMatchObject({ transaction: 'renewal', oldPermitId: permit.id, oldPermitNumber: permit.number });
  expect(draft.answers['nama_kandang']).toBe('Kandang Jaya');
});

test('what is renewed for a firm is a permit of that firm, and of a person their own: nothing of one gets into the other', async () => {
  const { db, seal, clock } = world.portal;
  for (const nib of ['1234567890123', '3210987654321'])
    await addFirm(db, seal, { owner: siti, facts: { name: `CV ${nib}`, nib, address: '' }, at: clock.now() });
  const [first, second] = await firmsOf(db, seal, siti.id);
  const own = await issued({ nama_kandang: 'Milik Siti' });
  const ofFirst = await issued({ nama_kandang: 'Milik CV' }, first);
  const renewal = { urusan: 'perpanjangan', untuk: 'perpanjangan', syarat_lahan: 'ya', syarat_aktif: 'ya' };
  for (const [usaha, shown, others] of [
    ['sendiri', own, ofFirst],
    [first!.id, ofFirst, own],
  ] as const) {
    const { html } = await post({ ...renewal, usaha });
    expect([html.includes(shown.id), html.includes(others.id)]).toEqual([true, false]);
    // Also for who writes the id into the form.
    const forged = await post({ ...renewal, usaha, langkah: 'izin-lama', izin_lama: others.id, nomor_lama: '' });
    expect(forged.status).toBe(422);
  }
  const renewed = await load(referenceIn(await post({ ...renewal, usaha: first!.id, izin_lama: ofFirst.id })));
  expect([renewed.firmId, renewed.answers['nama_kandang']]).toEqual([first!.id, 'Milik CV']);
  const none = await post({ ...renewal, usaha: second!.id, izin_lama: ofFirst.id });
  expect([none.status, none.html.includes(ofFirst.number)]).toEqual([200, false]);
});
