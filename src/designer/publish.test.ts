import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { administrator, anotherProcess, hidden, publish, saveYaml, servicesFolder, small } from '../../tests/designer.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { event } from '../database/schema/events.ts';
import { newestCheckOf } from '../tutorials/freshness/store.ts';
import { sampleSet } from '../tutorials/sample-set.ts';
import { actOnFilm, markEnded, markRunning, requestFilm } from '../tutorials/store.ts';
import { createApp } from '../web/server.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { filmPerson } from '../world/people.ts';

const t = textsId.designer;
const SLUG = 'izin-a';

let opened: Awaited<ReturnType<typeof openTestPortal>>;
let admin: Visitor;
let folder: string;
beforeAll(async () => {
  folder = await servicesFolder({ [SLUG]: small(SLUG), 'izin-b': small('izin-b') });
  opened = await openTestPortal({ config: { servicesFolder: folder } });
});
afterAll(() => opened.close());
beforeEach(async () => {
  admin = visitorOf(opened.app);
  await admin.signIn(administrator);
});

const live = () => opened.portal.catalogue.services.get(SLUG);
const named = (name: string) => small(SLUG, { name_id: name });

test('what is published is live at once, in this process, in every other, in the search and in the file', async () => {
  const other = await anotherProcess(opened.portal);
  try {
    const before = live()!.version;
    await saveYaml(admin, SLUG, `# sebab\n${named('Izin Pertama')}`);
    const asked = await admin.get(paths.designedPublication(SLUG));
    expect(asked.html).toContain('Izin Pertama');
    const done = await publish(admin, SLUG, 'Namanya lebih jelas.');
    expect(done.location).toBe(paths.designedAfter(SLUG, `terbit-${before + 1}`));

    const citizen = visitorOf(opened.app);
    expect((await citizen.get(paths.service(SLUG))).html).toContain('Izin Pertama');
    expect((await citizen.get(`${paths.service(SLUG)}?bahasa=en`)).html).toContain('Izin Pertama');
    expect((await citizen.get(`${paths.search('pertama')}&bahasa=id`)).html).toContain(paths.service(SLUG));
    await vi.waitFor(() => expect(other.portal.catalogue.services.get(SLUG)?.name).toBe('Izin Pertama'), 10_000);
    expect((await visitorOf(createApp(other.portal)).get(paths.service(SLUG))).html).toContain('Izin Pertama');
    expect(await readFile(join(folder, `${SLUG}.yaml`), 'utf8')).toBe(`# sebab\n${named('Izin Pertama')}`);

    const acts = await opened.portal.db.select().from(event).where(eq(event.subjectId, SLUG));
    expect(acts.at(-1)).toMatchObject({
      verb: 'definition_live',
      actorId: 'world-admin',
      detail: { version: before + 1, before, by: 'published' },
    });
    const { html } = await admin.get(paths.designed(SLUG));
    expect(html).toContain('Namanya lebih jelas.');
    expect(html).toContain('Bayu Contoh');
    expect(html).toContain(t.history.kinds.published(before + 1));
  } finally {
    await other.close();
  }
});

test('a film that is published is checked against what was just published', async () => {
  const { db, clock } = opened.portal;
  const at = clock.now();
  const lina = { id: 'world-lina', role: 'publisher' };
  const { id } = await requestFilm(db, { service: SLUG, definitionVersion: 1, actor: lina, at });
  await markRunning(db, id);
  await markEnded(db, id, { report: sampleSet, checkedOn: sampleSet.filmedOn }, at);
  await actOnFilm(db, { id, verb: 'publish', actor: lina, at });
  await saveYaml(admin, SLUG, named('Izin Dengan Video'));
  await publish(admin, SLUG);
  expect(await newestCheckOf(db, SLUG)).toMatchObject({ filmId: id, definitionSha: live()!.sha256, state: 'queued' });
});

test('what is live is told so, whatever fails afterwards', async () => {
  const before = live()!.version;
  await saveYaml(admin, SLUG, named('Izin Yang Tayang'));
  const failing = visitorOf(createApp({ ...opened.portal, reloadCatalogue: () => Promise.reject(new Error('no connection')) }));
  await failing.signIn(administrator);
  const done = await publish(failing, SLUG);
  expect(done.location).toBe(paths.designedAfter(SLUG, `terbit-${before + 1}`));
  await vi.waitFor(() => expect(live()?.name).toBe('Izin Yang Tayang'), 10_000);
});

test('an application that was begun keeps its definition', async () => {
  const citizen = visitorOf(opened.app);
  await citizen.signIn(filmPerson);
  const begun = await citizen.post(paths.start(SLUG));
  const name = live()!.name;
  await saveYaml(admin, SLUG, named('Izin Sesudahnya'));
  await publish(admin, SLUG);
  expect((await citizen.get(paths.applications)).html).toContain(name);
  expect(begun.status).toBe(303);
});

describe('nothing is published', () => {
  test('without saying what has changed', async () => {
    await saveYaml(admin, SLUG, named('Izin Tanpa Catatan'));
    const refused = await publish(admin, SLUG, '   ');
    expect(refused.status).toBe(422);
    expect(refused.html).toContain(t.publish.noteMissing);
    expect(live()!.name).not.toBe('Izin Tanpa Catatan');
  });

  test('twice: the second press is told what became of the draft', async () => {
    const { html } = await admin.get(paths.designedPublication(SLUG));
    const fields = { versi: hidden(html, 'versi'), tayang: hidden(html, 'tayang'), catatan: 'Sekali saja.' };
    const answers = await Promise.all([
      admin.post(paths.designedPublication(SLUG), fields),
      admin.post(paths.designedPublication(SLUG), fields),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
    expect(answers.find(({ status }) => status === 409)!.html).toContain(t.refusals['no-draft']);
  });

  test('when the draft, or what is live, changed since it was looked at', async () => {
    await saveYaml(admin, SLUG, named('Izin Satu'));
    const { html } = await admin.get(paths.designedPublication(SLUG));
    await saveYaml(admin, SLUG, named('Izin Dua'));
    const fields = { versi: hidden(html, 'versi'), tayang: hidden(html, 'tayang'), catatan: 'Satu.' };
    const late = await admin.post(paths.designedPublication(SLUG), fields);
    expect(late.status).toBe(409);
    expect(late.html).toContain(t.refusals['changed-meanwhile']);
    expect(late.html).toContain('Izin Dua');
    const older = await admin.post(paths.designedPublication(SLUG), {
      ...fields,
      versi: hidden(late.html, 'versi'),
      tayang: '1',
    });
    expect(older.status).toBe(409);
    await publish(admin, SLUG);
    expect(live()!.name).toBe('Izin Dua');
  });

  test('that is live already', async () => {
    await saveYaml(admin, SLUG, named('Izin Dua'));
    const { html } = await admin.get(paths.designedPublication(SLUG));
    expect(html).toContain(t.publish.nothing);
  });
});

test('a version is put back under its own number, with the history of both', async () => {
  const first = live()!;
  await saveYaml(admin, SLUG, named('Izin Salah'));
  await publish(admin, SLUG);
  const wrong = live()!;
  expect(wrong.version).toBeGreaterThan(first.version);
  const page = await admin.get(paths.designedVersion(SLUG, first.version));
  for (const said of ['Izin Salah', t.restore.difference(wrong.version), t.publish.forApplicants, t.publish.changes])
    expect(page.html).toContain(said);
  const fields = { tayang: hidden(page.html, 'tayang'), catatan: 'Salah nama.' };
  expect((await admin.post(paths.designedVersion(SLUG, first.version), fields)).location).toBe(
    paths.designedAfter(SLUG, `kembali-${first.version}`),
  );
  expect(live()!.version).toBe(first.version);
  expect((await visitorOf(opened.app).get(paths.service(SLUG))).html).toContain(first.name);
  expect(await readFile(join(folder, `${SLUG}.yaml`), 'utf8')).toContain(first.name);
  const { html } = await admin.get(paths.designed(SLUG));
  expect(html).toContain(t.history.kinds.restored(first.version));
  const between = await admin.get(paths.designedDifferences(SLUG, String(first.version), String(wrong.version)));
  expect(between.html).toMatch(/class="removed"[\s\S]*class="added"/);
  expect((await admin.get(paths.designedDifferences(SLUG, '1', '999'))).status).toBe(303);
  // A page that was open in another tab meanwhile knows another live version.
  const late = await admin.post(paths.designedVersion(SLUG, wrong.version), fields);
  expect(late.status).toBe(409);
  expect(late.html).toContain(t.refusals['changed-meanwhile']);
});

test('a service that is closed takes no new applications, and what was begun goes on; it is opened again', async () => {
  const citizen = visitorOf(opened.app);
  await citizen.signIn(filmPerson);
  const name = live()!.name;
  const begun = /href="(\/permohonan\/[0-9a-f-]{36})"/.exec((await citizen.get(paths.applications)).html)?.[1];
  expect((await admin.post(paths.designedClosing(SLUG), { catatan: '' })).status).toBe(422);
  await admin.post(paths.designedClosing(SLUG), { catatan: 'Pindah ke kementerian.' });
  expect(live()).toBeUndefined();
  expect((await citizen.get(paths.services)).html).not.toContain(`href="${paths.service(SLUG)}"`);
  const gone = await citizen.get(paths.service(SLUG));
  expect(gone.status).toBe(410);
  expect(gone.html).toContain(textsId.publicPages.closed.title(name));
  expect((await citizen.post(paths.start(SLUG))).status).toBe(404);
  expect((await citizen.get(begun!)).status).toBe(200);
  expect((await citizen.get(paths.applications)).html).toContain(begun!);
  expect((await admin.get(paths.designed(SLUG))).html).toContain(t.state.closed);
  await admin.post(paths.designedOpening(SLUG));
  expect((await citizen.get(paths.service(SLUG))).status).toBe(200);
});

test('a definition that somebody laid into the folder is not written over', async () => {
  const laid = named('Izin Dari Admin Server');
  await writeFile(join(folder, `${SLUG}.yaml`), laid);
  await saveYaml(admin, SLUG, named('Izin Dari Peramban'));
  await publish(admin, SLUG);
  expect(live()!.name).toBe('Izin Dari Peramban');
  expect(await readFile(join(folder, `${SLUG}.yaml`), 'utf8')).toBe(laid);
  const { html } = await admin.get(paths.designed(SLUG));
  expect(html).toContain(t.fileStates.unknown);
  await admin.post(paths.designedFromFile(SLUG));
  expect((await admin.get(paths.designedPart(SLUG, 'yaml'))).html).toContain('Izin Dari Admin Server');
});
