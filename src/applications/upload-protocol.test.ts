import { open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Upload } from 'tus-js-client';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { beginUpload, oneFile, uploading } from '../../tests/uploading.ts';
import { asFile, moveTo, nurseWithDraft } from '../../tests/drafts.ts';
import { newestCode } from '../../tests/outbox.ts';
import { piecewise } from '../../tests/piecewise.ts';
import { servePortal } from '../../tests/portal.ts';
import { docx } from '../../tests/uploads.ts';
import { visitorOf } from '../../tests/visitor.ts';
import { frozenClock } from '../clock.ts';
import { claimJudging, noteJudged } from '../files/store-unfinished.ts';
import { UPLOAD_DAYS } from '../files/upload-days.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { createApp } from '../web/server.ts';
import { filmPerson, worldPeople } from '../world/people.ts';
import { removeEndedUploads } from './finish-upload.ts';
import { documentsOf } from './store-documents.ts';

const opened = uploading();
type Opened = ReturnType<typeof opened>;
let world: Opened['world'];
let url: Opened['url'];
let siti: Opened['siti'];
let draft: Opened['draft'];
let ktp: Opened['ktp'];
let photo: Opened['photo'];

beforeEach(async () => {
  ({ world, url, siti, draft, ktp, photo } = opened());
  await rm(folder(), { recursive: true, force: true });
});

const held = () => documentsOf(world.portal.db, draft.id);
const folder = () => join(world.portal.dataFolder, 'uploads');
const onDisk = () => readdir(folder());
const sent = (bytes = photo, name = 'ktp.jpg') => oneFile(bytes, name);
const idOf = (address: string) => address.split('/').at(-1) ?? '';

const begin = (files = sent()) => beginUpload(ktp, files);

/** As a full disk answers. */
const noSpace = () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' }));

/** Sends a letter of Word's, which is not taken. */
async function refuse() {
  const address = await begin(sent(docx(), 'ktp.docx'));
  expect((await ktp.patch(address, docx(), 0)).status).toBe(204);
  return ktp.result(address);
}

describe('a file that is sent piece by piece', () => {
  test('in one piece stands among the documents, and nothing of it is left aside', async () => {
    const address = await begin();
    expect((await ktp.patch(address, photo, 0)).status).toBe(204);
    expect(await held()).toMatchObject([{ requirement: 'ktp', file: { contentType: 'image/jpeg', bytes: photo.length } }]);
    expect((await ktp.result(address)).body.is).toBe('taken');
    expect(await onDisk()).toEqual([]);
    // Asked again, by who missed the answer: the same, and no second document.
    expect((await ktp.result(address)).body.is).toBe('taken');
    expect(await ktp.offset(address)).toBe(photo.length);
    expect(await held()).toHaveLength(1);
  });

  test('goes on at the byte, wherever the line is cut', async () => {
    const address = await begin();
    let at = 0;
    for (const share of [0, 1, 700, 32_768, 32_769, 40_000, 5]) {
      await ktp.cut(address, photo, at, Math.min(share, photo.length - at - 1));
      const now = await ktp.offset(address);
      expect(now).toBeGreaterThanOrEqual(at);
      expect(now).toBeLessThanOrEqual(at + share);
      at = now;
    }
    expect(at).toBeGreaterThan(70_000);
    expect((await ktp.patch(address, photo, at)).status).toBe(204);
    expect((await held())[0]?.file.bytes).toBe(photo.length);
  });

  test('several photographs become one PDF', async () => {
    const address = await begin([...sent(), ...sent()]);
    expect((await ktp.patch(address, Buffer.concat([photo, photo]), 0)).status).toBe(204);
    expect(await held()).toMatchObject([{ file: { contentType: 'application/pdf', pages: 2 } }]);
  });

  test('is understood from another program that speaks the protocol', async () => {
    const headers = await siti.headers();
    await new Promise<void>((resolve, reject) => {
      new Upload(photo, {
        endpoint: `${url}${paths.upload(draft.id, 'ktp')}`,
        headers,
        chunkSize: 30_000,
        metadata: { files: JSON.stringify([{ name: 'ktp.jpg', bytes: photo.length }]) },
        onSuccess: () => resolve(),
        onError: reject,
      }).start();
    });
    expect((await held())[0]?.file.bytes).toBe(photo.length);
  });

  test('that is refused is told with its reason, where another can be chosen; the second time somebody helps', async () => {
    const { body } = await refuse();
    expect(body).toMatchObject({ is: 'refused', said: 'Ini surat dari Word.' });
    const page = await siti.get(body.page ?? '');
    expect(page.html.includes('Simpan sebagai PDF, lalu pilih PDF itu.')).toBe(true);
    expect(await held()).toEqual([]);
    expect(await onDisk()).toEqual([]);
    const again = await siti.get((await refuse()).body.page ?? '');
    expect(again.html.includes('value="ktp:2"')).toBe(true);
  });
});

describe('whose upload it is', () => {
  test('a stranger finds nothing, who is signed out is told so, and no form of another site can begin one', async () => {
    const address = await begin();
    const andi = visitorOf(world.app);
    await andi.signIn(worldPeople.find(({ id }) => id === 'world-andi') ?? { phone: '', password: '' });
    const theirs = piecewise(url, andi, draft.id);
    expect((await theirs.create(sent())).status).toBe(404);
    for (const method of ['HEAD', 'DELETE']) expect((await theirs.ask(method, address)).status).toBe(404);
    expect((await theirs.patch(address, Buffer.from('x'), 0)).status).toBe(404);
    expect((await theirs.result(address)).status).toBe(404);

    const nobody = piecewise(url, visitorOf(world.app), draft.id);
    expect((await nobody.patch(address, Buffer.from('x'), 0)).status).toBe(401);
    for (const [method, forged] of [
      ['POST', paths.upload(draft.id, 'ktp')],
      ['PATCH', address],
      ['DELETE', address],
    ] as const) {
      expect((await ktp.ask(method, forged, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
      expect((await ktp.ask(method, forged, { 'x-pintu-token': 'made up' })).status).toBe(403);
    }
    const preflight = await ktp.ask('OPTIONS', address, { origin: 'https://elsewhere.example' });
    expect(preflight.headers.get('access-control-allow-origin')).toBe(null);
    expect(await ktp.offset(address)).toBe(0);
  });

  test('a helper sends for its owner, for the one application', async () => {
    await siti.post(paths.helpers(draft.id), { name: 'Budi Contoh', phone: '0812 0000 7777', relation: 'child' });
    const helper = visitorOf(world.app);
    const code = await newestCode(world.portal, '+6281200007777');
    expect((await helper.post(paths.helping, { phone: '0812 0000 7777', code })).status).toBe(303);
    await helper.get(paths.documents(draft.id));
    const helping = piecewise(url, helper, draft.id);
    const address = (await helping.create(sent())).headers.get('location') ?? '';
    expect(await helping.offset(address)).toBe(0);
    expect((await helping.patch(address, photo, 0)).status).toBe(204);
    expect((await helping.result(address)).body.is).toBe('taken');
    expect((await held())[0]?.file.bytes).toBe(photo.length);
    const other = (await nurseWithDraft(world)).draft;
    expect((await piecewise(url, helper, other.id).create(sent())).status).toBe(401);
  });

  test('it is not found at another document, nor at another draft', async () => {
    const id = idOf(await begin());
    expect((await ktp.ask('HEAD', paths.uploadOf(draft.id, 'str', id))).status).toBe(404);
    const other = (await nurseWithDraft(world)).draft;
    expect((await ktp.ask('HEAD', paths.uploadOf(other.id, 'ktp', id))).status).toBe(404);
    expect((await ktp.ask('HEAD', paths.uploadOf(draft.id, 'ktp', 'x'))).status).toBe(404);
  });

  test('what was sent to the office meanwhile takes nothing more, and keeps nothing of it', async () => {
    const address = await begin();
    await ktp.cut(address, photo, 0, 50_000);
    await moveTo(world.portal, draft, 'completeness');
    expect((await ktp.create(sent())).status).toBe(410);
    expect((await ktp.patch(address, photo, await ktp.offset(address))).status).toBe(204);
    expect(await held()).toEqual([]);
    expect(await onDisk()).not.toContain(idOf(address));
  });

  test('its owner gives it up', async () => {
    const address = await begin();
    expect((await ktp.ask('DELETE', address)).status).toBe(204);
    expect((await ktp.ask('HEAD', address)).status).toBe(404);
    expect(await onDisk()).toEqual([]);
  });
});

test('files are given up at once also while a phone without a signal holds the line', async () => {
  const address = await begin();
  const cut = await ktp.hang(address, photo, 0, 70_000);
  const given = siti.post(paths.uploadsRemoval(draft.id));
  expect(await Promise.race([given.then(({ status }) => status), sleep(3000)])).toBe(303);
  expect(await onDisk()).toEqual([]);
  await cut();
  expect((await ktp.ask('HEAD', address)).status).toBe(404);
  expect(await onDisk()).toEqual([]);
});

describe('what lies on the disk', () => {
  test('is sealed while it is on its way, in a folder of the portal’s own', async () => {
    const address = await begin();
    await ktp.cut(address, photo, 0, 60_000);
    await ktp.offset(address);
    const path = join(folder(), idOf(address));
    const bytes = await readFile(path);
    expect(bytes.length).toBeGreaterThan(30_000);
    expect(bytes.includes(photo.subarray(100, 116))).toBe(false);
    expect((await stat(folder())).mode & 0o777).toBe(0o700);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder())).toEqual([idOf(address)]);
  });

  test('goes after a week, and its address says that it is gone', async () => {
    const address = await begin();
    await ktp.cut(address, photo, 0, 60_000);
    const later = new Date(world.portal.clock.now().getTime() + UPLOAD_DAYS * 24 * 3600_000);
    await removeEndedUploads({ ...world.portal, clock: frozenClock(new Date(later.getTime() - 1)) });
    expect(await ktp.offset(address)).toBeGreaterThan(0);
    await removeEndedUploads({ ...world.portal, clock: frozenClock(later) });
    expect((await ktp.ask('HEAD', address)).status).toBe(404);
    expect(await onDisk()).toEqual([]);
  });

  test('goes at night if nobody knows it any more', async () => {
    const [kept, lost] = [await begin(), await begin()];
    await world.portal.db.execute(`delete from unfinished_upload where id = '${idOf(lost)}'`);
    await removeEndedUploads(world.portal);
    expect(await onDisk()).toEqual([idOf(kept)]);
  });

  test('a disk that is full when a document is put in its place is said, in a form too; the bytes wait until there is room', async () => {
    const fullApp = createApp({ ...world.portal, files: { ...world.portal.files, put: noSpace } });
    const full = await servePortal(fullApp);
    const address = await begin();
    expect((await piecewise(full.url, siti, draft.id).patch(address, photo, 0)).status).toBe(507);
    await full.close();
    const visitor = visitorOf(fullApp);
    await visitor.signIn(filmPerson);
    const posted = await visitor.post(paths.document(draft.id, 'ktp'), { 'file-ktp': asFile(photo, 'ktp.jpg') });
    expect([posted.status, posted.html.includes(textsId.publicPages.errors.full.title)]).toEqual([507, true]);
    expect(await held()).toEqual([]);
    expect(await ktp.offset(address)).toBe(photo.length);
    expect((await ktp.result(address)).body.is).toBe('taken');
    expect(await held()).toHaveLength(1);
  });

  test('a full disk is said in a sentence; nothing half is kept, and it goes on when there is room', async () => {
    const address = await begin();
    const probe = await open(join(folder(), idOf(address)));
    const full = vi.spyOn(Object.getPrototypeOf(probe) as typeof probe, 'write').mockImplementation(noSpace);
    await probe.close();
    const answer = await ktp.patch(address, photo, 0);
    full.mockRestore();
    expect([answer.status, await answer.text()]).toEqual([507, textsId.uploads.full]);
    expect(await ktp.offset(address)).toBe(0);
    expect(await onDisk()).toEqual([idOf(address)]);
    expect((await ktp.patch(address, photo, 0)).status).toBe(204);
    expect((await ktp.result(address)).body.is).toBe('taken');
  });

  test('is looked at by one process only; another that is asked meanwhile tells what that one finds', async () => {
    const full = await servePortal(createApp({ ...world.portal, files: { ...world.portal.files, put: noSpace } }));
    const address = await begin();
    expect((await piecewise(full.url, siti, draft.id).patch(address, photo, 0)).status).toBe(507);
    await full.close();
    const { db } = world.portal;
    expect(await claimJudging(db, idOf(address))).toBe(true);
    expect(await claimJudging(db, idOf(address))).toBe(false);
    const asked = ktp.result(address);
    await sleep(300);
    await noteJudged(db, idOf(address), { refused: null, at: world.portal.clock.now() });
    expect((await asked).body.is).toBe('taken');
    expect(await held()).toEqual([]);
  });

  test('is looked at by another when the first process was killed', async () => {
    const address = await begin();
    await world.portal.db.execute("update unfinished_upload set judging_until = now() - interval '1 second'");
    expect((await ktp.patch(address, photo, 0)).status).toBe(204);
    expect(await held()).toHaveLength(1);
  });
});
