import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asFile, filesOnDisk, ktpFile, moveTo, nurseWithDraft, uploadTo } from '../../tests/drafts.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { pdf } from '../../tests/pdf-files.ts';
import { photo } from '../../tests/uploads.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { filmPerson, worldPeople } from '../world/people.ts';
import { referenceOf } from './application.ts';
import type { Application } from './application.ts';
import { correctionItemsOf } from './store-corrections.ts';
import { documentsOf } from './store-documents.ts';

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

async function signedIn(id: string): Promise<Visitor> {
  const visitor = visitorOf(world.app);
  await visitor.signIn(worldPeople.find((each) => each.id === id) ?? filmPerson);
  return visitor;
}

describe('whose document it is', () => {
  test('a stranger finds neither the page nor the file, and can change nothing', async () => {
    await upload(siti, await ktpFile());
    const id = (await held())[0]?.file.id ?? '';
    const andi = await signedIn('world-andi');
    for (const path of [paths.documents(draft.id), paths.document(draft.id, 'ktp'), paths.file(id), paths.filePicture(id)])
      expect((await andi.get(path)).status).toBe(404);
    expect((await upload(andi, await ktpFile())).status).toBe(404);
    expect((await andi.post(paths.documentRemoval(draft.id, 'ktp'))).status).toBe(404);
    expect((await held())[0]?.file.id).toBe(id);
  });

  test('who was signed out meanwhile is led back to the documents by signing in', async () => {
    await siti.get(paths.documents(draft.id));
    siti.loseSession();
    const body = { 'file-ktp': await ktpFile() };
    const { location } = await siti.post(paths.document(draft.id, 'ktp'), body, paths.documents(draft.id));
    expect(location).toContain(paths.signInThen(paths.documents(draft.id)));
    expect(await held()).toEqual([]);
  });

  test('nobody signed in is asked to sign in', async () => {
    const { status, location } = await visitorOf(world.app).get(paths.documents(draft.id));
    expect([status, location]).toEqual([303, paths.signInThen(paths.documents(draft.id))]);
  });

  test('officers see it from when it is sent, those whose desk it has not reached never', async () => {
    await upload(siti, await ktpFile());
    const id = (await held())[0]?.file.id ?? '';
    const [rahmat, yusuf, lina] = await Promise.all(['world-rahmat', 'world-yusuf', 'world-lina'].map(signedIn));
    expect((await rahmat?.get(paths.file(id)))?.status).toBe(404);
    draft = await moveTo(world.portal, draft, 'completeness');
    expect((await rahmat?.get(paths.file(id)))?.status).toBe(200);
    expect((await rahmat?.get(paths.filePicture(id)))?.status).toBe(200);
    for (const officer of [yusuf, lina]) expect((await officer?.get(paths.file(id)))?.status).toBe(404);
  });

  test.each(['ktp', '../config', '00000000-0000-4000-8000-000000000000', 'a'.repeat(200)])('there is no file %s', async (id) => {
    expect((await siti.get(paths.file(encodeURIComponent(id)))).status).toBe(404);
  });

  test('the file comes as it was sent, and can do nothing in a browser', async () => {
    const file = await ktpFile();
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
    await upload(siti, await ktpFile());
    const id = (await held())[0]?.file.id ?? '';
    await world.portal.files.put(`${id}.picture`, Buffer.alloc(0));
    const { response } = await siti.get(paths.filePicture(id));
    expect(response.headers.get('content-type')).toBe('image/svg+xml');
  });
});

describe('when the application has moved on', () => {
  test('a sent one takes no document and gives none away, and says so', async () => {
    await upload(siti, await ktpFile());
    const before = await held();
    draft = await moveTo(world.portal, draft, 'completeness');
    for (const answer of [
      await upload(siti, await ktpFile()),
      await siti.post(paths.documentRemoval(referenceOf(draft), 'ktp')),
    ]) {
      expect(answer.status).toBe(409);
      expect(answer.html).toContain(textsId.actions.save.tooLate);
    }
    expect(await held()).toEqual(before);
    expect((await siti.get(paths.documents(referenceOf(draft)))).location).toBe(paths.application(referenceOf(draft)));
  });

  test('a document that is not asked for any more is not taken', async () => {
    const { status, html } = await upload(siti, await ktpFile(), 'ket_mandiri');
    expect([status, html.includes(texts.closed['not-asked'])]).toEqual([409, true]);
    expect((await upload(siti, await ktpFile(), 'unknown')).status).toBe(404);
  });

  test('in a correction only what is named is replaced; the old file stays for the office, and the item is ticked', async () => {
    await upload(siti, await ktpFile());
    const [first] = await held();
    draft = await moveTo(world.portal, draft, 'correction', ['ktp']);
    const reference = referenceOf(draft);
    expect((await siti.get(paths.documents(reference))).location).toBe(paths.correction(reference));
    expect((await siti.get(paths.document(reference, 'ktp'))).status).toBe(200);
    expect((await siti.get(paths.document(reference, 'sehat'))).location).toBe(paths.correction(reference));

    const other = await upload(siti, await ktpFile(), 'sehat');
    expect([other.status, other.html.includes(texts.closed['not-named'])]).toEqual([409, true]);
    expect((await siti.post(paths.documentRemoval(reference, 'ktp'))).status).toBe(409);

    const answer = await siti.post(paths.documentAlone(reference, 'ktp'), { 'file-ktp': await ktpFile() });
    expect(answer.location).toBe(paths.correction(reference));
    const [second] = await held();
    expect(second?.file.id).not.toBe(first?.file.id);
    const rahmat = await signedIn('world-rahmat');
    expect((await rahmat.get(paths.file(first?.file.id ?? ''))).status).toBe(200);
    const items = await correctionItemsOf(world.portal.db, world.portal.seal, draft.id);
    expect(items.map(({ item, mendedAt }) => [item, mendedAt !== null])).toEqual([['ktp', true]]);
  });
});
