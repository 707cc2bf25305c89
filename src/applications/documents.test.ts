import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestPortal } from '../../tests/portal.ts';
import { docx, half, pdf, photo, pixelBomb, program, zip } from '../../tests/uploads.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { documentFor } from '../world/documents/document-for.ts';
import { filmPerson, worldPeople } from '../world/people.ts';
import type { Application } from './application.ts';
import { addCorrectionRound, correctionItemsOf } from './store-corrections.ts';
import { documentsOf } from './store-documents.ts';
import { historyOf } from './store-history.ts';
import { loadForApplicant, startDraft } from './store.ts';
import { writeApplication } from './write.ts';

const texts = textsId.files;
const person = (id: string) => worldPeople.find((each) => each.id === id) ?? filmPerson;
const asker = { ...filmPerson, technicalOffice: null } as const;

let world: Awaited<ReturnType<typeof openTestPortal>>;
let siti: Visitor;
let draft: Application;

beforeAll(async () => {
  world = await openTestPortal();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.portal.db.execute('delete from rate_limit');
  siti = await signedIn('world-siti');
  const service = world.portal.catalogue.services.get('sip-perawat');
  if (service === undefined) throw new Error('the nurse has no permit to ask for');
  draft = await startDraft(world.portal.db, world.portal.seal, {
    person: asker,
    service,
    answers: { jenis_tempat: 'fasyankes' },
    at: world.portal.clock.now(),
  });
});

async function signedIn(id: string): Promise<Visitor> {
  const visitor = visitorOf(world.app);
  await visitor.signIn(person(id));
  return visitor;
}

const held = () => documentsOf(world.portal.db, draft.id);
const upload = (visitor: Visitor, file: File, requirement = 'ktp') =>
  visitor.post(paths.document(draft.number ?? draft.id, requirement), { [`file-${requirement}`]: file });
const asFile = (bytes: Uint8Array, name: string) => new File([new Uint8Array(bytes)], name);
const ktp = async () => {
  const { bytes, name } = await documentFor({ id: 'ktp', name: 'KTP' }, filmPerson);
  return asFile(bytes, name);
};

/** Everything that lies in the folder of uploads, by name. */
async function onDisk(): Promise<string[]> {
  const found = await readdir(join(world.portal.dataFolder, 'files'), { recursive: true }).catch(() => []);
  return found.map((path) => path.split('/').at(-1) ?? '').filter((name) => name.length >= 36);
}

/** Puts the application where the office has it, or where it is handed back. */
async function move(state: 'completeness' | 'correction', named: readonly string[] = []): Promise<void> {
  const { db, seal, clock } = world.portal;
  const now = clock.now();
  await db.transaction(async (tx) => {
    const application = (await loadForApplicant(tx, seal, asker, draft.id)) ?? draft;
    const number = `SMR-2026-${draft.id.slice(0, 6)}`;
    const stopped = state === 'correction' ? { clockStoppedAt: now, correctionFrom: 'completeness' } : {};
    await writeApplication(tx, { application, change: { state, number, ...stopped }, actor: asker, verb: 'test', at: now });
    const items = named.map((item) => ({ kind: 'document' as const, item, reason: 'blurred', note: null }));
    if (items.length > 0) await addCorrectionRound(tx, seal, draft.id, items);
  });
  draft = (await loadForApplicant(db, seal, asker, draft.id)) ?? draft;
}

describe('the documents of a draft', () => {
  test('are those that follow from the answers, with help, and what may stay empty says so', async () => {
    const { status, html } = await siti.get(paths.documents(draft.id));
    expect(status).toBe(200);
    expect(html).toContain('KTP-el pemohon');
    expect(html).toContain('Tulisan dan foto harus terbaca.');
    expect(html).toContain('Surat keterangan tempat praktik dari pimpinan fasilitas kesehatan');
    expect(html).not.toContain('Denah lokasi dan ruang praktik');
    expect(html).toContain(texts.state.optional);
    expect(html).toContain(paths.review(draft.id));
  });

  test('every control has a name of its own', async () => {
    const { html } = await siti.get(paths.documents(draft.id));
    const labels = [...html.matchAll(/<label[^>]*>([^<]+)</g)].map(([, label]) => label);
    expect(labels).toContain(texts.chooseFor('KTP-el pemohon'));
    expect(new Set(labels).size).toBe(labels.length);
  });

  test('a photograph is taken, kept sealed, shown small, and written down', async () => {
    const { status, location } = await upload(siti, await ktp());
    expect([status, location]).toEqual([303, `${paths.documents(draft.id)}#dokumen-ktp`]);
    const [document] = await held();
    expect(document).toMatchObject({ requirement: 'ktp', file: { contentType: 'image/jpeg', pages: 1 } });
    const id = document?.file.id ?? '';
    const sealed = await readFile(join(world.portal.dataFolder, 'files', id.slice(0, 2), id));
    expect(sealed.includes(Buffer.from('JFIF'))).toBe(false);
    expect((await historyOf(world.portal.db, draft.id)).at(-1)).toMatchObject({
      verb: 'upload_document',
      actorId: filmPerson.id,
      detail: { requirement: 'ktp' },
    });
    const { html } = await siti.get(paths.documents(draft.id));
    for (const words of [texts.state.done, paths.file(id), paths.filePicture(id), texts.counted(1, 7)])
      expect(html).toContain(words);
  });

  test('a PDF says how many pages it has', async () => {
    await upload(siti, asFile(pdf({ pages: 3 }), 'ijazah.pdf'), 'ijazah');
    expect((await siti.get(paths.documents(draft.id))).html).toContain('PDF 3 halaman · 0,1 MB');
  });

  test('a photograph from the camera counts like a file', async () => {
    await siti.post(paths.document(draft.id, 'ktp'), { 'file-ktp': asFile(Buffer.alloc(0), ''), 'photo-ktp': await ktp() });
    expect(await held()).toHaveLength(1);
  });

  test('another file takes the place of the one before, of which nothing stays', async () => {
    await upload(siti, await ktp());
    const [first] = await held();
    await siti.get(paths.filePicture(first?.file.id ?? ''));
    await upload(siti, asFile(await photo().png().toBuffer(), 'ktp.png'));
    const now = await held();
    expect(now).toMatchObject([{ requirement: 'ktp', file: { contentType: 'image/png' } }]);
    expect((await onDisk()).filter((name) => name.startsWith(first?.file.id ?? '-'))).toEqual([]);
    expect((await siti.get(paths.file(first?.file.id ?? ''))).status).toBe(404);
  });

  test('one that was removed is gone, picture and all; removing twice is no fault', async () => {
    await upload(siti, await ktp());
    const id = (await held())[0]?.file.id ?? '';
    await siti.get(paths.filePicture(id));
    for (let times = 0; times < 2; times++)
      expect((await siti.post(paths.documentRemoval(draft.id, 'ktp'))).location).toBe(paths.documentAt(draft.id, 'ktp'));
    expect(await held()).toEqual([]);
    expect((await onDisk()).filter((name) => name.startsWith(id))).toEqual([]);
    const verbs = (await historyOf(world.portal.db, draft.id)).map(({ verb }) => verb);
    expect(verbs.filter((verb) => verb === 'remove_document')).toHaveLength(1);
  });

  test('two tabs upload two documents, and none is lost', async () => {
    const file = await ktp();
    await Promise.all([upload(siti, file, 'ktp'), upload(siti, file, 'str'), upload(siti, file, 'ktp')]);
    expect((await held()).map(({ requirement }) => requirement).toSorted()).toEqual(['ktp', 'str']);
  });

  test('alone on its page, a document leads back to the review', async () => {
    const { html } = await siti.get(paths.document(draft.id, 'ktp'));
    expect(html).toContain('<h1>KTP-el pemohon</h1>');
    const answer = await siti.post(paths.documentAlone(draft.id, 'ktp'), { 'file-ktp': await ktp() });
    expect(answer.location).toBe(paths.review(draft.id));
  });
});

describe('a file that is not taken is answered at its document, and everything else stays', () => {
  test.each<[string, string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['nothing chosen', '', () => Buffer.alloc(0), 'Belum ada file yang dipilih.'],
    ['an empty file', 'ktp.jpg', () => Buffer.alloc(0), 'File ini kosong.'],
    ['a file over the limit', 'ktp.jpg', () => Buffer.alloc(world.portal.office.uploads.bytes + 1), 'Paling besar 5 MB.'],
    ['a Word letter', 'surat.docx', docx, 'Ini surat dari Word.'],
    ['an archive bomb', 'foto.jpg', () => zip('nol', Buffer.alloc(50_000_000)), 'Ini kumpulan file (ZIP atau RAR).'],
    ['a program', 'ktp.pdf', program, 'Ini program, bukan foto atau PDF.'],
    ['a PNG named as a JPG', 'ktp.jpg', () => photo().png().toBuffer(), 'Nama file ini JPG, tetapi isinya PNG.'],
    ['a picture bomb', 'ktp.png', pixelBomb, 'Ukuran gambar ini 3600 megapiksel.'],
    ['a photograph that broke off', 'ktp.jpg', () => photo().jpeg().toBuffer().then(half), 'Foto ini rusak.'],
    ['a PDF with a password', 'ktp.pdf', () => pdf({ locked: true }), 'PDF ini memakai kata sandi.'],
    ['a PDF of 21 pages', 'ktp.pdf', () => pdf({ pages: 21 }), 'PDF ini 21 halaman. Paling banyak 20 halaman.'],
  ])('%s', async (_, name, make, sentence) => {
    await upload(siti, await ktp());
    const before = await held();
    const files = await onDisk();
    const { status, html } = await upload(siti, asFile(await make(), name));
    expect(status).toBe(422);
    expect(html).toContain('data-error-summary');
    expect(html).toContain('href="#f-file-ktp"');
    expect(/<p class="document-fault" id="e-file-ktp">(.*?)<\/p>/s.exec(html)?.[1]).toContain(sentence);
    expect(html).toContain(texts.stillHeld);
    expect(await held()).toEqual(before);
    expect(await onDisk()).toEqual(files);
  });

  test('what is larger than any body is answered too', async () => {
    const huge = asFile(Buffer.alloc(26 * 1024 * 1024), 'video.pdf');
    const body = new FormData();
    body.set('file-ktp', huge);
    const encoded = new Response(body);
    const bytes = new Uint8Array(await encoded.arrayBuffer());
    const type = encoded.headers.get('content-type') ?? '';
    const response = await world.app.request(paths.document(draft.id, 'ktp'), {
      method: 'POST',
      body: bytes,
      headers: { 'content-type': type, 'content-length': String(bytes.length) },
    });
    expect(response.status).toBe(303);
    const { html } = await siti.get(response.headers.get('location') ?? '');
    expect(/id="e-file-ktp">(.*?)<\/p>/s.exec(html)?.[1]).toContain('File ini terlalu besar. Paling besar 5 MB.');
  });

  test('a field that no page of ours has is refused', async () => {
    expect((await siti.post(paths.document(draft.id, 'ktp'), { 'file-str': await ktp() })).status).toBe(403);
    expect(await held()).toEqual([]);
  });
});

describe('whose document it is', () => {
  test('a stranger finds neither the page nor the file, and can change nothing', async () => {
    await upload(siti, await ktp());
    const id = (await held())[0]?.file.id ?? '';
    const andi = await signedIn('world-andi');
    for (const path of [paths.documents(draft.id), paths.document(draft.id, 'ktp'), paths.file(id), paths.filePicture(id)])
      expect((await andi.get(path)).status).toBe(404);
    expect((await upload(andi, await ktp())).status).toBe(404);
    expect((await andi.post(paths.documentRemoval(draft.id, 'ktp'))).status).toBe(404);
    expect((await held())[0]?.file.id).toBe(id);
  });

  test('nobody signed in is asked to sign in', async () => {
    const { status, location } = await visitorOf(world.app).get(paths.documents(draft.id));
    expect([status, location]).toEqual([303, paths.signInThen(paths.documents(draft.id))]);
  });

  test('officers see it from when it is sent, those whose desk it has not reached never', async () => {
    await upload(siti, await ktp());
    const id = (await held())[0]?.file.id ?? '';
    const [rahmat, yusuf, lina] = await Promise.all(['world-rahmat', 'world-yusuf', 'world-lina'].map(signedIn));
    expect((await rahmat?.get(paths.file(id)))?.status).toBe(404);
    await move('completeness');
    expect((await rahmat?.get(paths.file(id)))?.status).toBe(200);
    expect((await rahmat?.get(paths.filePicture(id)))?.status).toBe(200);
    for (const officer of [yusuf, lina]) expect((await officer?.get(paths.file(id)))?.status).toBe(404);
  });

  test.each(['ktp', '../config', '00000000-0000-4000-8000-000000000000', 'a'.repeat(200)])('there is no file %s', async (id) => {
    expect((await siti.get(paths.file(encodeURIComponent(id)))).status).toBe(404);
  });

  test('the file comes as it was sent, and can do nothing in a browser', async () => {
    const file = await ktp();
    await upload(siti, file);
    const { response } = await siti.get(paths.file((await held())[0]?.file.id ?? ''));
    expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(await file.arrayBuffer()))).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': expect.stringMatching(/^inline; filename="dokumen-[0-9a-f]{8}\.jpg"$/),
      'content-security-policy': expect.stringContaining('sandbox'),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });
});

describe('the small picture', () => {
  test('of a photograph that a phone turned stands upright, is drawn once, and lies sealed on the disk', async () => {
    const turned = await photo(1200, 600).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    await upload(siti, asFile(turned, 'ktp.jpg'));
    const id = (await held())[0]?.file.id ?? '';
    const first = await siti.get(paths.filePicture(id));
    const drawn = Buffer.from(await first.response.arrayBuffer());
    expect(await sharp(drawn).metadata()).toMatchObject({ format: 'jpeg', width: 200, height: 400 });
    expect((await onDisk()).filter((name) => name.startsWith(id)).toSorted()).toEqual([id, `${id}.picture`]);
    await world.portal.files.put(`${id}.picture`, Buffer.from('kept'));
    expect((await siti.get(paths.filePicture(id))).html).toBe('kept');
  });

  test('of a PDF is its first page', async () => {
    await upload(siti, asFile(pdf({}), 'ijazah.pdf'), 'ijazah');
    const { response } = await siti.get(paths.filePicture((await held())[0]?.file.id ?? ''));
    expect(await sharp(Buffer.from(await response.arrayBuffer())).metadata()).toMatchObject({ width: 282, height: 400 });
  });

  test('of what cannot be drawn is a sheet of paper', async () => {
    await upload(siti, await ktp());
    const id = (await held())[0]?.file.id ?? '';
    await world.portal.files.put(`${id}.picture`, Buffer.alloc(0));
    const { response } = await siti.get(paths.filePicture(id));
    expect(response.headers.get('content-type')).toBe('image/svg+xml');
  });
});

describe('when the application has moved on', () => {
  test('a sent one takes no document and gives none away, and says so', async () => {
    await upload(siti, await ktp());
    const before = await held();
    await move('completeness');
    for (const answer of [await upload(siti, await ktp()), await siti.post(paths.documentRemoval(draft.number ?? '', 'ktp'))]) {
      expect(answer.status).toBe(409);
      expect(answer.html).toContain(textsId.actions.save.tooLate);
    }
    expect(await held()).toEqual(before);
    expect((await siti.get(paths.documents(draft.number ?? ''))).location).toBe(paths.application(draft.number ?? ''));
  });

  test('a document that is not asked for any more is not taken', async () => {
    const { status, html } = await upload(siti, await ktp(), 'ket_mandiri');
    expect([status, html.includes(texts.closed['not-asked'])]).toEqual([409, true]);
    expect((await upload(siti, await ktp(), 'unknown')).status).toBe(404);
  });

  test('in a correction only what is named is replaced; the old file stays for the office, and the item is ticked', async () => {
    await upload(siti, await ktp());
    const [first] = await held();
    await move('correction', ['ktp']);
    const reference = draft.number ?? '';
    expect((await siti.get(paths.documents(reference))).location).toBe(paths.correction(reference));
    expect((await siti.get(paths.document(reference, 'ktp'))).status).toBe(200);
    expect((await siti.get(paths.document(reference, 'sehat'))).location).toBe(paths.correction(reference));

    const other = await upload(siti, await ktp(), 'sehat');
    expect([other.status, other.html.includes(texts.closed['not-named'])]).toEqual([409, true]);
    expect((await siti.post(paths.documentRemoval(reference, 'ktp'))).status).toBe(409);

    const answer = await siti.post(paths.documentAlone(reference, 'ktp'), { 'file-ktp': await ktp() });
    expect(answer.location).toBe(paths.correction(reference));
    const [second] = await held();
    expect(second?.file.id).not.toBe(first?.file.id);
    const rahmat = await signedIn('world-rahmat');
    expect((await rahmat.get(paths.file(first?.file.id ?? ''))).status).toBe(200);
    const items = await correctionItemsOf(world.portal.db, world.portal.seal, draft.id);
    expect(items.map(({ item, mendedAt }) => [item, mendedAt !== null])).toEqual([['ktp', true]]);
  });
});
