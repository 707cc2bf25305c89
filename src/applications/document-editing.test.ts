import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asFile, filesOnDisk, ktpFile, moveTo, nurseWithDraft, uploadTo } from '../../tests/drafts.ts';
import { blurredPhoto, colourAt, heic, twoHalves } from '../../tests/pictures.ts';
import { pdf } from '../../tests/pdf-files.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { photo } from '../../tests/uploads.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { worldPeople } from '../world/people.ts';
import { referenceOf } from './application.ts';
import type { Application } from './application.ts';
import { documentsOf } from './store-documents.ts';

const care = textsId.photoCare;

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

const held = async () => (await documentsOf(world.portal.db, draft.id))[0];
const bytesHeld = async () => (await world.portal.files.get((await held())?.file.id ?? '')) ?? Buffer.alloc(0);
const halves = async () => asFile(await twoHalves(800, 600).jpeg().toBuffer(), 'ktp.jpg');

const acts = () => [
  siti.post(paths.documentTurn(referenceOf(draft), 'ktp')),
  siti.post(paths.documentCrop(referenceOf(draft), 'ktp'), { left: '10' }),
];

describe('a photograph that was handed in', () => {
  test('is turned with one press, and the one before is gone', async () => {
    await uploadTo(draft, siti, await halves());
    const before = (await held())?.file.id ?? '';
    const { status, location } = await siti.post(paths.documentTurn(draft.id, 'ktp'));
    expect([status, location]).toEqual([303, paths.documentEditing(draft.id, 'ktp')]);
    const turned = await bytesHeld();
    expect([await colourAt(turned, 50, 20), await colourAt(turned, 50, 80)]).toEqual(['red', 'blue']);
    expect((await filesOnDisk(world.portal)).filter((name) => name.startsWith(before))).toEqual([]);
  });

  test('loses its edges, and pressing without a side says what to do', async () => {
    await uploadTo(draft, siti, await halves());
    expect((await siti.post(paths.documentCrop(draft.id, 'ktp'), { left: '40', bottom: '10' })).status).toBe(303);
    expect(await sharp(await bytesHeld()).metadata()).toMatchObject({ width: 480, height: 540 });
    const nothing = await siti.post(paths.documentCrop(draft.id, 'ktp'), { left: '0' });
    expect([nothing.status, nothing.html.includes(care.nothingCropped)]).toEqual([422, true]);
    expect((await siti.post(paths.documentCrop(draft.id, 'ktp'), { left: '99' })).status).toBe(422);
  });

  test('gets further pages, one at a time, and becomes a PDF', async () => {
    await uploadTo(draft, siti, await ktpFile());
    const page = asFile(await photo().jpeg().toBuffer(), 'halaman.jpg');
    for (const pages of [2, 3]) {
      expect((await siti.post(paths.documentPages(draft.id, 'ktp'), { 'file-ktp': page })).status).toBe(303);
      expect((await held())?.file).toMatchObject({ contentType: 'application/pdf', pages });
    }
    const { status, html } = await siti.post(paths.documentPages(draft.id, 'ktp'), { 'file-ktp': asFile(pdf({}), 'a.pdf') });
    expect([status, html.includes('Yang bisa digabung hanya foto.')]).toEqual([422, true]);
    expect((await held())?.file.pages).toBe(3);
    expect((await siti.post(paths.documentTurn(draft.id, 'ktp'))).status).toBe(404);
  });

  test('gets every page that is added, also at the same time, and nothing else stays', async () => {
    await uploadTo(draft, siti, await ktpFile());
    const files = await filesOnDisk(world.portal);
    const page = asFile(await photo().jpeg().toBuffer(), 'halaman.jpg');
    const add = () => siti.post(paths.documentPages(draft.id, 'ktp'), { 'file-ktp': page });
    const added = await Promise.all([add(), add(), add()]);
    expect(added.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect((await held())?.file.pages).toBe(4);
    expect(await filesOnDisk(world.portal)).toHaveLength(files.length);
  });

  test('that is blurred is taken, and told of until its owner says that it is to stay', async () => {
    await uploadTo(draft, siti, asFile(await blurredPhoto(), 'ktp.jpg'));
    const told = await siti.get(paths.documents(draft.id));
    for (const words of [care.useFor('KTP-el pemohon'), textsId.files.state.done]) expect(told.html).toContain(words);
    await siti.post(paths.documentAsItLooks(draft.id, 'ktp'));
    expect((await siti.get(paths.documents(draft.id))).html).not.toContain(care.useFor('KTP-el pemohon'));
    expect((await held())?.file.look).toBe(null);
  });

  test('about which its owner was asked before it was sent is not told of again', async () => {
    await siti.post(paths.document(draft.id, 'ktp'), {
      'file-ktp': asFile(await blurredPhoto(), 'ktp.jpg'),
      'pakai-saja': 'ya',
    });
    expect((await held())?.file.look).toBe(null);
  });

  test('from an iPhone is shown to everybody as a JPEG', async () => {
    await uploadTo(draft, siti, asFile(heic(), 'IMG_0001.HEIC'));
    const { response } = await siti.get(paths.file((await held())?.file.id ?? ''));
    expect(response.headers.get('content-type')).toBe('image/jpeg');
  });
});

describe('what cannot be edited', () => {
  test('is what is not there, and what is somebody else’s', async () => {
    for (const { status } of await Promise.all(acts())) expect(status).toBe(404);
    await uploadTo(draft, siti, await ktpFile());
    const andi = visitorOf(world.app);
    const neighbour = worldPeople.find(({ id }) => id === 'world-andi');
    if (neighbour === undefined) throw new Error('Andi is gone');
    await andi.signIn(neighbour);
    expect((await andi.get(paths.documentEditing(draft.id, 'ktp'))).status).toBe(404);
    for (const path of [paths.documentTurn, paths.documentAsItLooks, paths.documentReuse, paths.documentPages])
      expect((await andi.post(path(draft.id, 'ktp'))).status).toBe(404);
  });

  test('is what was sent: the office looks at it as it is', async () => {
    await uploadTo(draft, siti, await ktpFile());
    draft = await moveTo(world.portal, draft, 'completeness');
    const before = await held();
    for (const { status, html } of await Promise.all(acts()))
      expect([status, html.includes(textsId.actions.save.tooLate)]).toEqual([409, true]);
    expect(await held()).toEqual(before);
    expect((await siti.get(paths.documentEditing(referenceOf(draft), 'ktp'))).status).toBe(303);
  });
});
