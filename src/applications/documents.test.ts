import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asFile, filesOnDisk, ktpFile, nurseWithDraft, uploadTo } from '../../tests/drafts.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { pdf, pdfBomb } from '../../tests/pdf-files.ts';
import { docx, half, photo, pixelBomb, program, zip } from '../../tests/uploads.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { filmPerson } from '../world/people.ts';
import type { Application } from './application.ts';
import { documentsOf } from './store-documents.ts';
import { historyOf } from './store-history.ts';

const texts = textsId.files;

let world: Awaited<ReturnType<typeof openTestPortal>>;
let siti: Visitor;
let draft: Application;

beforeAll(async () => {
  world = await openTestPortal();
});
afterAll(() => world.close());
beforeEach(async () => {
  ({ siti, draft } = await nurseWithDraft(world));
});

const held = () => documentsOf(world.portal.db, draft.id);
const upload = (visitor: Visitor, file: File, requirement?: string) => uploadTo(draft, visitor, file, requirement);
const onDisk = () => filesOnDisk(world.portal);

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
    const { status, location } = await upload(siti, await ktpFile());
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
    for (const words of [texts.state.done, paths.file(id), paths.filePicture(id), texts.counted(1, 7, 0)])
      expect(html).toContain(words);
  });

  test('a PDF says how many pages it has', async () => {
    await upload(siti, asFile(pdf({ pages: 3 }), 'ijazah.pdf'), 'ijazah');
    expect((await siti.get(paths.documents(draft.id))).html).toContain('3 halaman · 0,1 MB');
  });

  test('a photograph from the camera counts like a file', async () => {
    await siti.post(paths.document(draft.id, 'ktp'), { 'file-ktp': asFile(Buffer.alloc(0), ''), 'photo-ktp': await ktpFile() });
    expect(await held()).toHaveLength(1);
  });

  test('another file takes the place of the one before, of which nothing stays', async () => {
    await upload(siti, await ktpFile());
    const [first] = await held();
    await siti.get(paths.filePicture(first?.file.id ?? ''));
    await upload(siti, asFile(await photo().png().toBuffer(), 'ktp.png'));
    const now = await held();
    expect(now).toMatchObject([{ requirement: 'ktp', file: { contentType: 'image/png' } }]);
    expect((await onDisk()).filter((name) => name.startsWith(first?.file.id ?? '-'))).toEqual([]);
    expect((await siti.get(paths.file(first?.file.id ?? ''))).status).toBe(404);
  });

  test('one that was removed is gone, picture and all; removing twice is no fault', async () => {
    await upload(siti, await ktpFile());
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
    const file = await ktpFile();
    await Promise.all([upload(siti, file, 'ktp'), upload(siti, file, 'str'), upload(siti, file, 'ktp')]);
    expect((await held()).map(({ requirement }) => requirement).toSorted()).toEqual(['ktp', 'str']);
  });

  test('alone on its page, a document leads back to the review', async () => {
    const { html } = await siti.get(paths.document(draft.id, 'ktp'));
    expect(html).toContain('<h1>KTP-el pemohon</h1>');
    const answer = await siti.post(paths.documentAlone(draft.id, 'ktp'), { 'file-ktp': await ktpFile() });
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
    ['a PDF that is an archive bomb', 'ktp.pdf', pdfBomb, 'PDF ini terlalu rumit untuk dibuka.'],
    ['a PDF of 21 pages', 'ktp.pdf', () => pdf({ pages: 21 }), 'PDF ini 21 halaman. Paling banyak 20 halaman.'],
  ])('%s', async (_, name, make, sentence) => {
    await upload(siti, await ktpFile());
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
    expect((await siti.post(paths.document(draft.id, 'ktp'), { 'file-str': await ktpFile() })).status).toBe(403);
    expect(await held()).toEqual([]);
  });
});

test('the same file for two documents is taken, and said where it was handed in the second time', async () => {
  await upload(siti, await ktpFile());
  // The clock of tests stands still.
  await world.portal.db.execute(
    sql`update application_document set uploaded_at = uploaded_at - interval '1 minute' where application_id = ${draft.id}`,
  );
  expect((await upload(siti, await ktpFile(), 'str')).status).toBe(303);
  const { html } = await siti.get(paths.documents(draft.id));
  expect(html.split(texts.sameFile('KTP-el pemohon')).length).toBe(2);
  expect(html.indexOf(texts.sameFile('KTP-el pemohon'))).toBeGreaterThan(html.indexOf('id="dokumen-str"'));
  expect((await siti.get(paths.document(draft.id, 'str'))).html).toContain(texts.sameFileRemedy);
});
