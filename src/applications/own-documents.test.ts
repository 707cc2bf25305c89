import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eicar, openClamd } from '../../tests/clamd.ts';
import { asFile, filesOnDisk, ktpFile, nurseWithDraft, startNurseDraft, uploadTo } from '../../tests/drafts.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { docx, photo } from '../../tests/uploads.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { keptDocumentsOf } from '../files/store-kept.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { filmPerson, worldPeople } from '../world/people.ts';
import type { Application } from './application.ts';
import { offeredFor } from './own-document-rules.ts';
import { documentsOf } from './store-documents.ts';

const texts = textsId.ownDocuments;

let world: Awaited<ReturnType<typeof openTestPortal>>;
let siti: Visitor;
let draft: Application;

beforeAll(async () => {
  world = await openTestPortal();
});
afterAll(() => world.close());
beforeEach(async () => {
  ({ siti, draft } = await nurseWithDraft(world));
  for (const kind of ['ktp', 'str', 'pasfoto']) await siti.post(paths.ownDocumentRemoval(kind));
});

const kept = () => keptDocumentsOf(world.portal.db, filmPerson.id);
const heldIn = ({ id }: Application) => documentsOf(world.portal.db, id);
const ktpIn = async (of: Application) => (await heldIn(of)).find(({ requirement }) => requirement === 'ktp')?.file;
const photoFile = async () => asFile(await photo().jpeg().toBuffer(), 'foto.jpg');

describe('a paper of one’s own', () => {
  test('is kept when it is handed in, and offered by the next application with its day', async () => {
    await uploadTo(draft, siti, await ktpFile());
    await uploadTo(draft, siti, await photoFile(), 'ijazah');
    expect((await kept()).map(({ kind }) => kind)).toEqual(['ktp']);
    const next = await startNurseDraft(world.portal);
    const { html } = await siti.get(paths.documents(next.id));
    expect(html).toMatch(/Pakai KTP yang sudah ada \(diunggah \d+ [A-Z][a-z]+ 2026\)/);
    const { location } = await siti.post(paths.documentReuse(next.id, 'ktp'));
    expect(location).toBe(paths.documentAt(next.id, 'ktp'));
    const [first, again] = [await ktpIn(draft), await ktpIn(next)];
    expect(first).toBeDefined();
    expect(again?.sha256).toBe(first?.sha256);
    expect(again?.id).not.toBe(first?.id);
    expect((await siti.get(paths.documents(next.id))).html).not.toContain('Pakai KTP yang sudah ada');
  });

  test('is seen, replaced and removed at a page of its own; applications keep what they have', async () => {
    await uploadTo(draft, siti, await ktpFile());
    const [before] = await kept();
    const page = await siti.get(paths.ownDocuments);
    for (const words of [texts.lead, paths.filePicture(before?.file.id ?? ''), texts.none]) expect(page.html).toContain(words);
    expect((await siti.get(paths.file(before?.file.id ?? ''))).status).toBe(200);
    const { location } = await siti.post(paths.ownDocument('ktp'), { 'file-ktp': await photoFile() });
    expect((await siti.get(location ?? '')).html).toContain(texts.replaced);
    expect((await kept())[0]?.file.sha256).not.toBe(before?.file.sha256);
    expect((await heldIn(draft))[0]?.file.sha256).toBe(before?.file.sha256);
    expect((await siti.get(paths.file(before?.file.id ?? ''))).status).toBe(404);

    const [now] = await kept();
    await siti.post(paths.ownDocumentRemoval('ktp'));
    expect(await kept()).toEqual([]);
    const onDisk = await filesOnDisk(world.portal);
    expect(onDisk.filter((name) => name.startsWith(now?.file.id ?? '-') || name.startsWith(before?.file.id ?? '-'))).toEqual([]);
    expect((await siti.get(paths.file((await heldIn(draft))[0]?.file.id ?? ''))).status).toBe(200);
  });

  test('that is not taken is answered at its row, and the one before stays', async () => {
    await siti.post(paths.ownDocument('str'), { 'file-str': await photoFile() });
    const before = await kept();
    const { status, html } = await siti.post(paths.ownDocument('str'), { 'file-str': asFile(docx(), 'str.docx') });
    expect(status).toBe(422);
    expect(/id="e-file-str">(.*?)<\/p>/s.exec(html)?.[1]).toContain('Ini surat dari Word.');
    expect(await kept()).toEqual(before);
  });

  test('is nobody else’s: neither the file nor what is offered', async () => {
    await uploadTo(draft, siti, await ktpFile());
    const andi = visitorOf(world.app);
    const neighbour = worldPeople.find(({ id }) => id === 'world-andi');
    if (neighbour === undefined) throw new Error('Andi is gone');
    await andi.signIn(neighbour);
    const id = (await kept())[0]?.file.id ?? '';
    for (const path of [paths.file(id), paths.filePicture(id)]) expect((await andi.get(path)).status).toBe(404);
    expect((await andi.get(paths.ownDocuments)).html).not.toContain(id);
    expect((await visitorOf(world.app).get(paths.ownDocuments)).location).toBe(paths.signInThen(paths.ownDocuments));
  });

  test('of a kind that nobody keeps does not exist', async () => {
    expect((await siti.post(paths.ownDocument('ijazah'), { 'file-ijazah': await photoFile() })).status).toBe(404);
    expect((await siti.post(paths.documentReuse(draft.id, 'ijazah'))).status).toBe(404);
    expect((await siti.post(paths.documentReuse(draft.id, 'ktp'))).status).toBe(404);
  });
});

test.each([
  ['what is kept', 'ktp', null, true],
  ['nothing where the same is there already', 'ktp', 'a', false],
  ['what is kept where another is there', 'ktp', 'b', true],
  ['nothing for another paper', 'ijazah', null, false],
])('offered is %s', (_, id, held, offered) => {
  const own = [{ kind: 'ktp', file: { sha256: 'a' } }];
  expect(offeredFor({ id }, own, held === null ? null : { file: { sha256: held } }) !== null).toBe(offered);
});

describe('with a virus scanner', () => {
  test('what it finds is removed and said at the document; when it is silent nothing is kept, and it is not the file’s fault', async () => {
    const clamd = await openClamd();
    const scanned = await openTestPortal({ config: { clamdAddress: clamd.address } });
    try {
      const { siti: person, draft: own } = await nurseWithDraft(scanned);
      const before = await filesOnDisk(scanned.portal);
      const infected = Buffer.concat([await photo().jpeg().toBuffer(), eicar()]);
      const found = await uploadTo(own, person, asFile(infected, 'ktp.jpg'));
      expect(found.status).toBe(422);
      expect(/id="e-file-ktp">(.*?)<\/p>/s.exec(found.html)?.[1]).toContain('berisi virus (Eicar-Test-Signature)');
      expect(await filesOnDisk(scanned.portal)).toEqual(before);
      expect((await uploadTo(own, person, await photoFile())).status).toBe(303);
      await clamd.close();
      const silent = await uploadTo(own, person, await photoFile(), 'str');
      expect([silent.status, silent.html.includes('File Anda tidak salah.')]).toEqual([422, true]);
      expect((await documentsOf(scanned.portal.db, own.id)).map(({ requirement }) => requirement)).toEqual(['ktp']);
    } finally {
      await scanned.close();
    }
  });
});
