import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { beginUpload, oneFile, uploading } from '../../tests/uploading.ts';
import { countOpen } from '../files/store-unfinished.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';

const opened = uploading();
type Opened = ReturnType<typeof opened>;
let world: Opened['world'];
let draft: Opened['draft'];
let ktp: Opened['ktp'];
let photo: Opened['photo'];

beforeEach(() => {
  ({ world, draft, ktp, photo } = opened());
});

const sent = (bytes = photo, name = 'ktp.jpg') => oneFile(bytes, name);
const onTheirWay = () => countOpen(world.portal.db, draft.personId, world.portal.clock.now());

const begin = (files = sent()) => beginUpload(ktp, files);

describe('what the protocol forbids', () => {
  test('a piece for another place is a conflict and changes nothing', async () => {
    const address = await begin();
    await ktp.cut(address, photo, 0, 50_000);
    const at = await ktp.offset(address);
    expect((await ktp.patch(address, photo, at + 1)).status).toBe(409);
    expect((await ktp.patch(address, photo, 0)).status).toBe(409);
    expect(await ktp.offset(address)).toBe(at);
  });

  test('more bytes than were announced are not taken', async () => {
    const address = await begin();
    const answer = await ktp.patch(address, Buffer.concat([photo, photo]), 0);
    expect(answer.status).toBe(413);
    expect(await ktp.offset(address)).toBe(0);
  });

  test('a file above the limit of the office, and more than a form may hold, is refused before a byte is sent', async () => {
    const { bytes } = world.portal.office.uploads;
    const large = await ktp.create([{ name: 'a.jpg', bytes: Buffer.alloc(bytes + 1) }]);
    expect([large.status, await large.text()]).toEqual([413, textsId.uploads.tooLarge('5')]);
    const many = await ktp.create(Array.from({ length: 6 }, () => ({ name: 'a.jpg', bytes: Buffer.alloc(bytes) })));
    expect([many.status, await many.text()]).toEqual([413, textsId.uploads.tooLargeTogether('25,2')]);
  });

  test('an empty file, alone or among others, is refused before anything is sent, as a fault of the file', async () => {
    const { sentence } = textsId.files.refusal({ reason: 'empty' }, String);
    for (const files of [sent(Buffer.alloc(0)), [...sent(), ...sent(Buffer.alloc(0))]]) {
      const created = await ktp.create(files);
      expect([created.status, await created.text()]).toEqual([400, sentence]);
    }
    expect(await onTheirWay()).toBe(0);
  });

  test('a name of any length is taken, and still says its kind', async () => {
    const address = await begin(sent(photo, `${'panjang '.repeat(60)}.pdf`));
    expect((await ktp.patch(address, photo, 0)).status).toBe(204);
    expect((await ktp.result(address)).body.said).toBe('Nama file ini PDF, tetapi isinya JPG.');
  });

  test('files that do not fit the announced size are not begun', async () => {
    const created = await ktp.ask('POST', paths.upload(draft.id, 'ktp'), { 'upload-length': '10' });
    expect([created.status, await created.text()]).toEqual([400, textsId.uploads.unfit]);
    const files = Buffer.from(JSON.stringify([{ name: 'a.jpg', bytes: 9 }])).toString('base64');
    const wrong = { 'upload-length': '10', 'upload-metadata': `files ${files}` };
    expect((await ktp.ask('POST', paths.upload(draft.id, 'ktp'), wrong)).status).toBe(400);
  });

  test('bytes that come with the beginning are not taken, however often it is repeated', async () => {
    const files = Buffer.from(JSON.stringify([{ name: 'a.jpg', bytes: photo.length }])).toString('base64');
    const id = randomUUID();
    const metadata = `files ${files},id ${Buffer.from(id).toString('base64')}`;
    const headers = { 'upload-length': String(photo.length), 'upload-metadata': metadata };
    const withBytes = { ...headers, 'content-type': 'application/offset+octet-stream' };
    for (let times = 0; times < 2; times++)
      expect((await ktp.ask('POST', paths.upload(draft.id, 'ktp'), withBytes, photo.subarray(0, 1000))).status).toBe(415);
    expect(await onTheirWay()).toBe(0);
    const begun = await ktp.ask('POST', paths.upload(draft.id, 'ktp'), headers);
    expect([begun.status, begun.headers.get('upload-offset')]).toEqual([201, '0']);
  });

  test('a person has so many on their way at most', async () => {
    const statuses: number[] = [];
    while (statuses.at(-1) !== 429 && statuses.length < 60) statuses.push((await ktp.create(sent())).status);
    expect(statuses.at(-1)).toBe(429);
    expect(await onTheirWay()).toBe(40);
  });
});
