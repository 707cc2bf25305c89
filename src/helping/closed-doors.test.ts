import { afterAll, beforeAll, expect, test } from 'vitest';
import { ktpFile, nurseWithDraft, uploadTo } from '../../tests/drafts.ts';
import { newestCode } from '../../tests/outbox.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Visitor } from '../../tests/visitor.ts';
import type { Application } from '../applications/application.ts';
import { documentsOf } from '../applications/store-documents.ts';
import { paths } from '../web/paths.ts';
import { filmPerson } from '../world/people.ts';

let world: Awaited<ReturnType<typeof openTestPortal>>;
let helper: Visitor;
let anybody: Visitor;
let own: Application;
let other: Application;
let files: { own: string; other: string };

beforeAll(async () => {
  world = await openTestPortal();
  const { portal, app } = world;
  const first = await nurseWithDraft(world);
  own = first.draft;
  other = (await nurseWithDraft(world)).draft;
  const fileOf = async (draft: Application) => {
    await uploadTo(draft, first.siti, await ktpFile());
    return (await documentsOf(portal.db, draft.id))[0]?.file.id ?? '';
  };
  files = { own: await fileOf(own), other: await fileOf(other) };
  [helper, anybody] = [visitorOf(app), visitorOf(app)];
  await first.siti.post(paths.helpers(own.id), { name: 'Budi Contoh', phone: '0812 0000 7777', relation: 'child' });
  const code = await newestCode(portal, '+6281200007777');
  expect((await helper.post(paths.helping, { phone: '0812 0000 7777', code })).status).toBe(303);
});
afterAll(() => world.close());

/** Every address of the portal behind the doors of the web itself, filled with something that exists. */
function addresses(method: 'GET' | 'POST', draft: Application, file: string): string[] {
  const values: Record<string, string> = {
    ref: draft.id,
    page: 'data-anda',
    requirement: 'ktp',
    slug: 'sip-perawat',
    id: file,
    number: 'SMR-2026-000001',
  };
  const found = world.app.routes.filter((route) => route.method === method && !route.path.includes('*')).map(({ path }) => path);
  return [...new Set(found)].map((path) => path.replaceAll(/:(\w+)(?:\{[^}]*\})?/g, (_, name: string) => values[name] ?? 'x'));
}

const OPEN = (draft: Application, file: string) => ({
  GET: [
    paths.application(draft.id),
    paths.formPage(draft.id, 'data-anda'),
    paths.documents(draft.id),
    paths.document(draft.id, 'ktp'),
    paths.documentEditing(draft.id, 'ktp'),
    paths.documentRemoval(draft.id, 'ktp'),
    paths.review(draft.id),
    paths.correction(draft.id),
    paths.approval(draft.id),
    paths.file(file),
    paths.filePicture(file),
    paths.helping,
  ],
});

test('of all pages a helper sees what anybody sees, but for the list of the one application', async () => {
  const open = new Set(OPEN(own, files.own).GET);
  const all = addresses('GET', own, files.own);
  expect(all.length).toBeGreaterThan(60);
  for (const address of open) expect(all, address).toContain(address);
  const seen: string[] = [];
  for (const address of all.filter((each) => !each.startsWith('/metrics'))) {
    const [one, two] = [await helper.get(address), await anybody.get(address)];
    if (!open.has(address)) {
      if (one.status !== two.status && one.status !== 403) seen.push(`${address}: ${one.status}, not ${two.status}`);
      for (const secret of [filmPerson.nik, filmPerson.address, '0812 0000 1234'])
        if (one.html.includes(secret) && !two.html.includes(secret)) seen.push(`${address} says ${secret}`);
    } else if (one.status === two.status && one.location === two.location) seen.push(`${address} is closed`);
  }
  expect(seen).toEqual([]);
});

test('another application of the same owner, and its files, are closed as they are to anybody', async () => {
  const seen: string[] = [];
  for (const address of addresses('GET', other, files.other).filter(
    (each) => each.includes(other.id) || each.includes(files.other),
  )) {
    const [one, two] = [await helper.get(address), await anybody.get(address)];
    if (one.status !== two.status || one.location !== two.location) seen.push(`${address}: ${one.status}`);
  }
  expect(seen).toEqual([]);
});

test.each(['withdrawal', 'removal', 'submission', 'helpers', 'helperCode', 'helperEnd'] as const)(
  '%s cannot be posted',
  async (what) => {
    expect((await helper.post(paths[what](own.id), { revisi: '1' })).status).toBe(403);
    expect((await helper.post(paths[what](other.id), { revisi: '1' })).location).toContain(paths.signIn);
  },
);

test('account and list are the sign-in page’s', async () => {
  for (const path of [paths.account, paths.applications]) expect((await helper.get(path)).location).toBe(paths.signInThen(path));
});

test('a cookie that was made up opens nothing', async () => {
  const made = await world.app.request(`http://localhost${paths.application(own.id)}`, {
    headers: { cookie: 'pintu_bantu=abc' },
  });
  expect(made.status).toBe(303);
});
