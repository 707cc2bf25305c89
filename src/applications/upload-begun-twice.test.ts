import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { oneFile, uploading } from '../../tests/uploading.ts';
import { piecewise } from '../../tests/piecewise.ts';
import { documentsOf } from './store-documents.ts';
import { filesOnTheirWay } from './finish-upload.ts';

const opened = uploading();

test('who never heard that an upload was begun begins no second one, and goes on where it is', async () => {
  const { world, url, siti, draft, ktp, photo } = opened();
  const id = randomUUID();
  const begin = () => ktp.create(oneFile(photo), { id });
  const address = (await begin()).headers.get('location') ?? '';
  expect(address.endsWith(id)).toBe(true);
  await ktp.cut(address, photo, 0, 100_000);
  const at = await ktp.offset(address);
  const again = await begin();
  expect([again.status, again.headers.get('location'), again.headers.get('upload-offset')]).toEqual([201, address, String(at)]);
  expect(await filesOnTheirWay(world.portal, draft.id)).toBe(1);
  expect((await ktp.patch(address, photo, at)).status).toBe(204);
  expect(await documentsOf(world.portal.db, draft.id)).toHaveLength(1);

  // Nobody else's is taken over by its id.
  expect((await piecewise(url, siti, draft.id, 'str').create([{ name: 'a.jpg', bytes: photo }], { id })).status).toBe(409);
});

test('a portal that was killed before it began the file begins it when it is asked again', async () => {
  const { world, draft, ktp, photo } = opened();
  const id = randomUUID();
  const begin = () => ktp.create(oneFile(photo), { id });
  const address = (await begin()).headers.get('location') ?? '';
  await rm(join(world.portal.dataFolder, 'uploads', id));
  expect((await ktp.ask('HEAD', address)).status).toBe(410);
  const again = await begin();
  expect([again.status, again.headers.get('upload-offset')]).toEqual([201, '0']);
  expect((await ktp.patch(address, photo, await ktp.offset(address))).status).toBe(204);
  expect(await documentsOf(world.portal.db, draft.id)).toHaveLength(1);
  // Taken, it is not begun anew.
  expect((await begin()).status).toBe(201);
  expect((await ktp.result(address)).body.is).toBe('taken');
});
