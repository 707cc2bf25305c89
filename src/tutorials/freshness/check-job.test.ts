import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestPortal } from '../../../tests/portal.ts';
import { film as filmTable, filmCheck } from '../../database/schema/tutorials.ts';
import { createPerson } from '../../accounts/store.ts';
import { newestMessages } from '../../messages/store.ts';
import { paths } from '../../web/paths.ts';
import type { FilmCommand } from '../publish/film-process.ts';
import { sampleSet } from '../sample-set.ts';
import type { ScenePrint } from '../stage/scene-print.ts';
import { actOnFilm, markEnded, markRunning, newestFilms, publishedFilm, publishInPlaceOf, requestFilm } from '../store.ts';
import { askForCheck, askForChecks } from './ask-for-checks.ts';
import { runCheckJob } from './check-job.ts';
import type { PlayedScript, SceneFault } from './check-report.ts';
import { newestChecks } from './store.ts';

const SERVICE = 'sip-perawat';
const publisher = { id: 'world-lina', role: 'publisher' };

let opened: Awaited<ReturnType<typeof openTestPortal>>;
let scripts: string;
beforeAll(async () => {
  opened = await openTestPortal({ world: false });
  scripts = await mkdtemp(join(tmpdir(), 'pintu-check-job-'));
  await addPerson('one', 'publisher');
  await addPerson('two', 'publisher');
  await addPerson('other', 'front_desk');
});
afterAll(async () => {
  await opened.close();
  await rm(scripts, { recursive: true, force: true });
});
beforeEach(async () => {
  await opened.portal.db.delete(filmTable);
  await opened.portal.db.delete(filmCheck);
});

/** Stands in for `pintu film check`: prints this answer. */
async function answering(answer: PlayedScript | null, exit = 0): Promise<FilmCommand> {
  const file = join(await mkdtemp(join(scripts, 'command-')), 'check.mjs');
  const print =
    answer === null ? `console.error('No browser can be started');` : `console.log(${JSON.stringify(JSON.stringify(answer))});`;
  await writeFile(file, `${print}\nprocess.exitCode = ${exit};\n`);
  return { file: process.execPath, options: [file] };
}

/** Stands in for one whose browser crashes so many times, or that answers this, before it answers that all is as it was filmed. */
async function failing(times: number, first: PlayedScript | null = null): Promise<FilmCommand> {
  const folder = await mkdtemp(join(scripts, 'command-'));
  const file = join(folder, 'check.mjs');
  await writeFile(
    file,
    `import { appendFileSync, readFileSync } from 'node:fs';
appendFileSync(${JSON.stringify(join(folder, 'tries'))}, 'x');
if (readFileSync(${JSON.stringify(join(folder, 'tries'))}).length > ${times}) console.log(${JSON.stringify(JSON.stringify(asFilmed))});
else ${first === null ? `{ console.error('The browser ended by itself'); process.exitCode = 75; }` : `console.log(${JSON.stringify(JSON.stringify(first))});`}
`,
  );
  return { file: process.execPath, options: [file] };
}

const shapes = sampleSet.prints;
const scenesWith = (change: (scene: ScenePrint) => ScenePrint) =>
  shapes.map(({ shape, scenes }) => ({
    shape,
    scenes: scenes.map(change),
    faults: [] as SceneFault[],
    unplayed: [] as string[],
  }));
const asFilmed: PlayedScript = { service: SERVICE, shapes: scenesWith((scene) => scene) };
const moved: PlayedScript = {
  service: SERVICE,
  shapes: scenesWith((scene) => ({ ...scene, beats: scene.beats.map((beat) => ({ ...beat, textHash: 'other' })) })),
};
const lost = shapes[0]!.scenes.find(({ beats }) => beats.length > 0)!;
const broken: PlayedScript = {
  service: SERVICE,
  shapes: shapes.map(({ shape, scenes }) => ({
    shape,
    scenes: scenes.filter(({ scene }) => scene !== lost.scene),
    unplayed: [],
    faults: [
      {
        scene: lost.scene,
        stage: lost.stage,
        beat: 1,
        page: '/daftar',
        why: 'not there',
        sought: 'textbox "Nama lengkap"',
        meant: 'textbox "Nama sesuai KTP"',
        present: ['textbox "Nama sesuai KTP"'],
      },
    ],
  })),
};

/** Today's script plays, but a control of one scene is called otherwise than in the film. */
const relabelled: PlayedScript = {
  service: SERVICE,
  shapes: scenesWith((scene) =>
    scene.scene === lost.scene
      ? { ...scene, beats: scene.beats.map((beat) => (beat.name === '' ? beat : { ...beat, name: `${beat.name} Anda` })) }
      : scene,
  ),
};

async function addPerson(id: string, role: 'publisher' | 'front_desk'): Promise<void> {
  const { db, seal, clock } = opened.portal;
  const phone = `+628110000000${['one', 'two', 'other'].indexOf(id) + 1}`;
  const profile = { name: id, phone, nik: null, birthPlace: null, birthDate: null, address: null, kelurahan: null, email: null };
  await createPerson(db, seal, { id, role, technicalOffice: null, profile, passwordHash: null, at: clock.now() });
}

async function publish(): Promise<string> {
  const { db, clock } = opened.portal;
  const { id } = await requestFilm(db, { service: SERVICE, definitionVersion: 1, actor: publisher, at: clock.now() });
  await markRunning(db, id);
  await markEnded(db, id, { report: sampleSet, checkedOn: '2026-11-20' }, clock.now());
  await actOnFilm(db, { id, verb: 'publish', actor: publisher, at: clock.now() });
  return id;
}

async function remakeOf(id: string) {
  const [again] = await opened.portal.db.select().from(filmTable).where(eq(filmTable.replaces, id));
  if (again === undefined) throw new Error('the film is not made again');
  return again;
}

async function check(filmId: string | null, command: FilmCommand) {
  const { portal } = opened;
  const service = portal.catalogue.services.get(SERVICE)!;
  await portal.db.delete(filmCheck);
  await askForCheck(portal, service, { language: 'id', portalId: 'build-1', cause: 'officer', filmId });
  const asked = (await newestChecks(portal.db)).get(SERVICE)!;
  await runCheckJob(portal, command, asked.id, new AbortController().signal);
  return (await newestChecks(portal.db)).get(SERVICE)!;
}

describe('a check of a published film', () => {
  test('finds every scene as it was filmed, and changes nothing', async () => {
    const id = await publish();
    const done = await check(id, await answering(asFilmed));
    expect(done).toMatchObject({ state: 'done', verdict: 'same' });
    expect(done.report?.checkedOn).toBe('2026-11-24');
    expect((await newestFilms(opened.portal.db)).get(SERVICE)).toMatchObject({ id, checkedOn: '2026-11-24', broken: [] });
  });

  test('has the film made again where scenes have moved; the new one takes its place by itself', async () => {
    const id = await publish();
    expect(await check(id, await answering(moved))).toMatchObject({ state: 'done', verdict: 'moved' });
    const { db, clock } = opened.portal;
    const again = await remakeOf(id);
    expect(again.state).toBe('queued');
    expect((await publishedFilm(db, SERVICE))?.id).toBe(id);
    await markRunning(db, again.id);
    await markEnded(db, again.id, { report: sampleSet, checkedOn: '2026-11-20' }, clock.now());
    await publishInPlaceOf(db, { id: again.id, replaced: id, at: clock.now() });
    expect((await publishedFilm(db, SERVICE))?.id).toBe(again.id);
  });

  test('leaves a film withdrawn that an officer has withdrawn meanwhile', async () => {
    const id = await publish();
    await check(id, await answering(moved));
    const { db, clock } = opened.portal;
    const again = await remakeOf(id);
    await actOnFilm(db, { id, verb: 'withdraw', actor: publisher, at: clock.now() });
    await markRunning(db, again.id);
    await markEnded(db, again.id, { report: sampleSet, checkedOn: '2026-11-20' }, clock.now());
    await publishInPlaceOf(db, { id: again.id, replaced: id, at: clock.now() });
    expect(await publishedFilm(db, SERVICE)).toBeNull();
  });

  test('of which a label is called otherwise is made again too, as today’s script plays; until then the scene is hidden', async () => {
    const id = await publish();
    const done = await check(id, await answering(relabelled));
    expect(done).toMatchObject({ state: 'done', verdict: 'broken', report: { plays: true } });
    expect(await remakeOf(id)).toMatchObject({ state: 'queued' });
    const { db } = opened.portal;
    expect(await publishedFilm(db, SERVICE)).toMatchObject({ id, broken: [lost.scene] });
    expect((await newestMessages(db, opened.portal.seal, 5))[0]?.content.body).toContain('diganti dengan sendirinya');
  });

  test('is not said to fit the screen today while moved scenes are still shown', async () => {
    const id = await publish();
    await check(id, await answering(moved));
    expect(await publishedFilm(opened.portal.db, SERVICE)).toMatchObject({ checkedOn: '2026-11-20' });
  });

  test('keeps hidden what was hidden and could not be reached this time', async () => {
    const id = await publish();
    await check(id, await answering(broken, 1));
    const unreached = { ...broken, shapes: broken.shapes.map((shape) => ({ ...shape, faults: [], unplayed: [lost.scene] })) };
    await check(id, await answering(unreached, 1));
    expect(await publishedFilm(opened.portal.db, SERVICE)).toMatchObject({ broken: [lost.scene] });
    await check(id, await answering(asFilmed));
    expect(await publishedFilm(opened.portal.db, SERVICE)).toMatchObject({ broken: [] });
  });

  test('tells every publisher once which label went missing and what is there instead', async () => {
    const { db, seal, catalogue } = opened.portal;
    const id = await publish();
    const all = async () => (await newestMessages(db, seal, 50)).length;
    const before = await all();
    await check(id, await answering(broken, 1));
    expect(await all()).toBe(before + 2);
    const [last, first] = await newestMessages(db, seal, 2);
    expect([first?.content.to, last?.content.to]).toEqual(['+6281100000001', '+6281100000002']);
    expect(last?.content.subject).toContain(catalogue.services.get(SERVICE)!.shortName);
    for (const part of [
      'Kolom “Nama lengkap” tidak ada di layar',
      'kolom “Nama sesuai KTP”',
      paths.filmChecks(SERVICE),
      'administrator',
    ])
      expect(last?.content.body).toContain(part);
    // The night after, nothing new has gone missing.
    await check(id, await answering(broken, 1));
    expect(await all()).toBe(before + 2);
  });

  test('names the label that is missing and what is there instead, and does not film what cannot be played', async () => {
    const id = await publish();
    const done = await check(id, await answering(broken, 1));
    expect(done).toMatchObject({ state: 'done', verdict: 'broken' });
    const scene = done.report?.scenes.find((each) => each.scene === lost.scene);
    expect(scene?.verdict).toBe('broken');
    expect(await opened.portal.db.select().from(filmTable).where(eq(filmTable.replaces, id))).toEqual([]);
    expect(scene?.changes[0]).toMatchObject({ sought: 'textbox "Nama lengkap"', instead: ['textbox "Nama sesuai KTP"'] });
    expect((await newestFilms(opened.portal.db)).get(SERVICE)).toMatchObject({ id, broken: [lost.scene] });
  });

  test.each([
    ['answers the second time', 1, { state: 'done', verdict: 'same' }],
    ['goes on failing', 9, { state: 'failed', fault: 'The browser ended by itself' }],
  ])('is played once more when the machine fails, and %s', async (_, failures, ending) => {
    expect(await check(await publish(), await failing(failures))).toMatchObject(ending);
  });

  test('hides nothing that played when it was tried again: a busy machine lets pages come too late', async () => {
    expect(await check(await publish(), await failing(1, broken))).toMatchObject({ state: 'done', verdict: 'same' });
    expect((await publishedFilm(opened.portal.db, SERVICE))?.broken).toEqual([]);
  });

  test('that cannot be run says why, and is due again', async () => {
    const done = await check(await publish(), await answering(null, 1));
    expect(done).toMatchObject({ state: 'failed', verdict: null });
    expect(done.fault).toContain('No browser');
  });
});

describe('checks are asked for', () => {
  test('once by two officers who press at the same time', async () => {
    const { portal } = opened;
    const service = portal.catalogue.services.get(SERVICE)!;
    const ask = () => askForCheck(portal, service, { language: 'id', portalId: 'build-1', cause: 'officer', filmId: null });
    expect((await Promise.all([ask(), ask(), ask()])).filter(Boolean)).toHaveLength(1);
  });

  test('again when one was begun half a day ago and never ended', async () => {
    const { portal } = opened;
    const service = portal.catalogue.services.get(SERVICE)!;
    const ask = () => askForCheck(portal, service, { language: 'id', portalId: 'build-1', cause: 'night', filmId: null });
    expect(await ask()).toBe(true);
    await portal.db
      .update(filmCheck)
      .set({ state: 'running', requestedAt: new Date(portal.clock.now().getTime() - 13 * 3_600_000) });
    expect(await ask()).toBe(true);
    expect((await portal.db.select().from(filmCheck)).map(({ state }) => state).toSorted()).toEqual(['failed', 'queued']);
  });

  test('not at the start of a portal that shows no film', async () => {
    expect(await askForChecks(opened.portal, 'build-2', 'start')).toBe(0);
  });

  test('at the start for every service, once for one state of the portal; at night in any case', async () => {
    const { portal } = opened;
    await publish();
    const all = await askForChecks(portal, 'build-3', 'start');
    expect(all).toBeGreaterThan(30);
    expect(await askForChecks(portal, 'build-3', 'start')).toBe(0);
    // All of them still wait: nothing is asked for twice.
    expect(await askForChecks(portal, 'build-3', 'night')).toBe(0);
    await portal.db.update(filmCheck).set({ state: 'done' }).where(eq(filmCheck.portalId, 'build-3'));
    expect(await askForChecks(portal, 'build-3', 'start')).toBe(0);
    expect(await askForChecks(portal, 'build-3', 'night')).toBe(all);
  });
});
