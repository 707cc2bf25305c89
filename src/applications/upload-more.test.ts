import { describe, expect, test } from 'vitest';
import { paper } from '../../tests/papers.ts';
import { piecewise } from '../../tests/piecewise.ts';
import { docx } from '../../tests/uploads.ts';
import { beginUpload, oneFile, uploading } from '../../tests/uploading.ts';
import { visitorOf } from '../../tests/visitor.ts';
import { keptDocumentsOf } from '../files/store-kept.ts';
import { paths } from '../web/paths.ts';
import { filmPerson, worldPeople } from '../world/people.ts';
import { filesOnTheirWay } from './finish-upload.ts';
import { documentsOf } from './store-documents.ts';
import { lastWorkedOn } from './store-worked.ts';
import { pagesOf } from './upload-items.ts';

const opened = uploading();

const pages = () => {
  const { url, siti, draft } = opened();
  return piecewise(url, siti, draft.id, pagesOf('ktp'));
};
const held = () => documentsOf(opened().world.portal.db, opened().draft.id);
const kept = async () => (await keptDocumentsOf(opened().world.portal.db, filmPerson.id)).find(({ kind }) => kind === 'str');

describe('further pages of a document, sent piece by piece', () => {
  test('come behind what is there, once, wherever the line was cut; then its page is shown', async () => {
    const { draft, ktp, photo } = opened();
    await ktp.patch(await beginUpload(ktp, oneFile(photo)), photo, 0);
    const more = pages();
    const address = await beginUpload(more, oneFile(photo));
    await more.cut(address, photo, 0, 60_000);
    expect((await more.patch(address, photo, await more.offset(address))).status).toBe(204);
    for (let times = 0; times < 2; times++)
      expect((await more.result(address)).body).toEqual({ is: 'taken', onward: paths.documentEditing(draft.id, 'ktp') });
    expect(await held()).toMatchObject([{ requirement: 'ktp', file: { contentType: 'application/pdf', pages: 2 } }]);
  });

  test('that are refused are told of on the page where they were chosen, and nowhere else', async () => {
    const { siti, draft, ktp, photo } = opened();
    await ktp.patch(await beginUpload(ktp, oneFile(photo)), photo, 0);
    const more = pages();
    const address = await beginUpload(more, oneFile(docx(), 'ktp.docx'));
    await more.patch(address, docx(), 0);
    const { body } = await more.result(address);
    const page = await siti.get(body.page ?? '');
    expect([body.page?.startsWith(paths.documentEditing(draft.id, 'ktp')), page.status]).toEqual([true, 422]);
    expect(page.html).toContain('Ini surat dari Word.');
    const id = address.split('/').at(-1) ?? '';
    expect((await siti.get(paths.documentsRefused(draft.id, id))).html).not.toContain('Ini surat dari Word.');
    expect((await held())[0]?.file.pages).toBe(1);
  });

  test('keep an application from being sent while they are on their way', async () => {
    const { world, draft, photo } = opened();
    await beginUpload(pages(), oneFile(photo));
    expect(await filesOnTheirWay(world.portal, draft.id)).toBe(1);
  });

  test('of a document that there is not are not begun', async () => {
    const { url, siti, draft, photo } = opened();
    expect((await piecewise(url, siti, draft.id, pagesOf('rahasia')).create(oneFile(photo))).status).toBe(404);
  });
});

describe('a paper that a person keeps, sent piece by piece', () => {
  test('goes on at the byte, and stands among theirs', async () => {
    const { url, siti } = opened();
    const own = piecewise(url, siti, { base: paths.ownUpload('str') });
    const str = await paper('str', 'STR');
    const address = await beginUpload(own, oneFile(str, 'str.jpg'));
    await own.cut(address, str, 0, 40_000);
    expect((await own.patch(address, str, await own.offset(address))).status).toBe(204);
    expect((await own.result(address)).body).toEqual({ is: 'taken', onward: paths.ownDocumentsAfter('tersimpan') });
    expect((await kept())?.file.bytes).toBe(str.length);
  });

  test('that is refused is told of beside it; what was kept stays', async () => {
    const { url, siti } = opened();
    const own = piecewise(url, siti, { base: paths.ownUpload('str') });
    const before = (await kept())?.file.id;
    const address = await beginUpload(own, oneFile(docx(), 'str.docx'));
    await own.patch(address, docx(), 0);
    const page = await siti.get((await own.result(address)).body.page ?? '');
    expect([page.status, page.html.includes('Ini surat dari Word.')]).toEqual([422, true]);
    expect((await kept())?.file.id).toBe(before);
  });

  test('is nobody else’s, and of no kind that is not kept', async () => {
    const { world, url, siti, photo } = opened();
    const own = piecewise(url, siti, { base: paths.ownUpload('str') });
    const address = await beginUpload(own, oneFile(photo));
    const andi = visitorOf(world.app);
    await andi.signIn(worldPeople.find(({ id }) => id === 'world-andi') ?? { phone: '', password: '' });
    const theirs = piecewise(url, andi, { base: paths.ownUpload('str') });
    expect((await theirs.ask('HEAD', address)).status).toBe(404);
    expect((await theirs.result(address)).status).toBe(404);
    expect((await piecewise(url, siti, { base: paths.ownUpload('ijazah') }).create(oneFile(photo))).status).toBe(404);
    expect((await piecewise(url, visitorOf(world.app), { base: paths.ownUpload('str') }).create(oneFile(photo))).status).toBe(
      401,
    );
  });
});

test('work on an application lasts from the beginning of a sending to its end, also when it was refused', async () => {
  const { world, draft, ktp } = opened();
  const { db } = world.portal;
  const address = await beginUpload(ktp, oneFile(docx(), 'ktp.docx'));
  await ktp.patch(address, docx(), 0);
  const id = address.split('/').at(-1);
  await db.execute(`update unfinished_upload set created_at = '2026-12-01T02:00:00Z', judged_at = null where id = '${id}'`);
  expect(await lastWorkedOn(db, draft.id)).toEqual(new Date('2026-12-01T02:00:00Z'));
  await db.execute(`update unfinished_upload set judged_at = '2026-12-05T02:00:00Z' where id = '${id}'`);
  expect(await lastWorkedOn(db, draft.id)).toEqual(new Date('2026-12-05T02:00:00Z'));
});
