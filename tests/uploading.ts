import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import type { Application } from '../src/applications/application.ts';
import { nurseWithDraft } from './drafts.ts';
import { letterPhoto } from './pictures.ts';
import { piecewise } from './piecewise.ts';
import type { Piecewise } from './piecewise.ts';
import { openTestPortal, servePortal } from './portal.ts';
import type { Visitor } from './visitor.ts';

type Uploading = {
  world: Awaited<ReturnType<typeof openTestPortal>>;
  /** Where the portal listens. */
  url: string;
  siti: Visitor;
  draft: Application;
  /** The KTP of the draft, sent piece by piece. */
  ktp: Piecewise;
  photo: Buffer;
};

/** For the tests of a file: a portal that listens, and before each test a fresh draft of Siti's with nothing on its way. Answers what is open at the moment. */
export function uploading(): () => Uploading {
  let open: Pick<Uploading, 'world' | 'url' | 'photo'> & { stop: () => Promise<void> };
  let fresh: Omit<Uploading, 'world' | 'url' | 'photo'>;
  beforeAll(async () => {
    const world = await openTestPortal();
    const { url, close } = await servePortal(world.app);
    const stop = async () => {
      await close();
      await world.close();
    };
    open = { world, url, stop, photo: await letterPhoto().jpeg({ quality: 100 }).toBuffer() };
  });
  afterAll(() => open.stop());
  beforeEach(async () => {
    await open.world.portal.db.execute('delete from unfinished_upload');
    const { siti, draft } = await nurseWithDraft(open.world);
    fresh = { siti, draft, ktp: piecewise(open.url, siti, draft.id) };
  });
  return () => ({ ...open, ...fresh });
}

/** A photograph as the one file of an upload. */
export const oneFile = (bytes: Buffer, name = 'ktp.jpg') => [{ name, bytes }];

/** Begins to send; answers where it goes on. */
export async function beginUpload(of: Piecewise, files: readonly { name: string; bytes: Buffer }[]): Promise<string> {
  const created = await of.create(files);
  expect(created.status).toBe(201);
  return created.headers.get('location') ?? '';
}
