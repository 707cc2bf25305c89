import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestPortal } from '../../../tests/portal.ts';
import { sampleSet } from '../sample-set.ts';
import { actOnFilm, findFilm, requestFilm } from '../store.ts';
import type { Film } from '../store.ts';
import { filmFolder } from './film-files.ts';
import { runFilmJob } from './film-job.ts';
import type { FilmCommand } from './film-process.ts';

const publisher = { id: 'world-lina', role: 'publisher' };

let opened: Awaited<ReturnType<typeof openTestPortal>>;
let scripts: string;
beforeAll(async () => {
  opened = await openTestPortal({ world: false });
  scripts = await mkdtemp(join(tmpdir(), 'pintu-film-job-'));
});
afterAll(async () => {
  await opened.close();
  await rm(scripts, { recursive: true, force: true });
});

/** Stands in for `pintu film`: a small program that is called as that command is. `out` is its folder. */
async function command(program: string): Promise<FilmCommand> {
  const file = join(await mkdtemp(join(scripts, 'command-')), 'film.mjs');
  const head = `import { mkdirSync, writeFileSync } from 'node:fs';
const [, , verb, service, , out] = process.argv;
const tell = (step, done, total) => console.log(JSON.stringify({ step, done, total }));
const put = (name, text) => { mkdirSync(out, { recursive: true }); writeFileSync(out + '/' + name, text); };
`;
  await writeFile(file, head + program);
  return { file: process.execPath, options: [file] };
}

async function request(service: string): Promise<string> {
  const { id } = await requestFilm(opened.portal.db, {
    service,
    definitionVersion: 1,
    actor: publisher,
    at: opened.portal.clock.now(),
  });
  return id;
}

const film = async (id: string): Promise<Film> => {
  const found = await findFilm(opened.portal.db, id);
  if (found === null) throw new Error('the film is gone');
  return found;
};

let made = 0;
const id8 = () => String((made += 1));

const folderOf = (id: string) => filmFolder(opened.portal.dataFolder, id);

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
}

const waitForever = `process.once('SIGTERM', () => { put('told', 'to stop'); process.exit(1); });
tell('stage', 1, 4);
setInterval(() => {}, 1000);`;

describe('a film that is asked for', () => {
  test('is made by the command, for its service, and then waits to be looked at', async () => {
    const id = await request('sip-perawat');
    const made = await command(`put('set.json', JSON.stringify({ ...${JSON.stringify(sampleSet)}, service, title: verb }));`);
    await runFilmJob(opened.portal, made, id, new AbortController().signal);
    expect(await film(id)).toMatchObject({
      state: 'ready',
      report: { service: 'sip-perawat', title: 'film' },
      finishedAt: opened.portal.clock.now(),
    });
  });

  test('is made of what is live, whatever the files of the office say', async () => {
    const id = await request('sip-perawat');
    const { portal } = opened;
    const nurse = portal.catalogue.services.get('sip-perawat')!;
    const published = { ...nurse, source: { ...nurse.source, fee: 'Rp7.000' } };
    const catalogue = { ...portal.catalogue, services: new Map([['sip-perawat', published]]) };
    const made = await command(`import { readFileSync, readdirSync } from 'node:fs';
const folder = process.argv[process.argv.indexOf('--definitions') + 1];
const title = readdirSync(folder).join() + readFileSync(folder + '/' + service + '.yaml', 'utf8').match(/fee: .*/)[0];
put('set.json', JSON.stringify({ ...${JSON.stringify(sampleSet)}, service, title }));`);
    await runFilmJob({ ...portal, catalogue }, made, id, new AbortController().signal);
    expect(await film(id)).toMatchObject({ report: { title: 'sip-perawat.yamlfee: Rp7.000' } });
    expect(existsSync(join(portal.dataFolder, 'film-definitions', id))).toBe(false);
  });

  test('says while it is made how far it is', async () => {
    const id = await request('sip-dokter');
    const stop = new AbortController();
    const running = runFilmJob(opened.portal, await command(waitForever), id, stop.signal);
    await until(async () => (await film(id)).progress !== null);
    expect(await film(id)).toMatchObject({ state: 'running', progress: { step: 'stage', share: 0.075 } });
    stop.abort();
    await expect(running).rejects.toThrow('it starts again');
  });

  test.each([
    ['complains', `console.error('Scene form, beat 2: Sought: button "Lanjut".'); process.exit(1);`, /Sought: button "Lanjut"/],
    ['says nothing', `process.exit(3);`, /^exit 3$/],
  ])('tells the publisher why, when the command %s', async (_, program, fault) => {
    const id = await request('sip-bidan');
    await runFilmJob(opened.portal, await command(program), id, new AbortController().signal);
    const failed = await film(id);
    expect(failed).toMatchObject({ state: 'failed', report: null });
    expect(failed.fault).toMatch(fault);
  });

  test('tells the publisher so, when there is no such command', async () => {
    const id = await request('sip-apoteker');
    await runFilmJob(opened.portal, { file: join(scripts, 'nothing'), options: [] }, id, new AbortController().signal);
    expect(await film(id)).toMatchObject({ state: 'failed', fault: expect.stringContaining('ENOENT') });
  });

  test.each([
    ['is killed', `process.kill(process.pid, 'SIGKILL'); setInterval(() => {}, 1000);`, /^exit SIGKILL$/],
    ['says that the machine failed', `console.error('The browser is gone.'); process.exit(75);`, /browser is gone/],
  ])('is taken up again twice when the command %s, then the publisher is told', async (_, program, fault) => {
    const id = await request(`again-${id8()}`);
    const failing = await command(program);
    const run = () => runFilmJob(opened.portal, failing, id, new AbortController().signal);
    await expect(run()).rejects.toThrow('taken up again');
    await expect(run()).rejects.toThrow('taken up again');
    expect(await film(id)).toMatchObject({ state: 'running' });
    await run();
    expect(await film(id)).toMatchObject({ state: 'failed', fault: expect.stringMatching(fault) });
  });

  test('leaves no half file when it fails, not even the draft of one that was killed', async () => {
    const id = await request('sip-gizi');
    const folder = folderOf(id);
    const killed = await command(
      `mkdirSync(out + '.draft-' + process.pid, { recursive: true }); put('x.mp4', 'half'); process.kill(process.pid, 'SIGKILL'); setInterval(() => {}, 1000);`,
    );
    await expect(runFilmJob(opened.portal, killed, id, new AbortController().signal)).rejects.toThrow('taken up again');
    expect((await readdir(dirname(folder))).filter((name) => name.startsWith(id))).toEqual([]);
  });
});

describe('a film that is not wanted any more', () => {
  test('is stopped by cancelling it while it is made, and stays cancelled', async () => {
    const id = await request('sip-fisioterapis');
    const running = runFilmJob(opened.portal, await command(waitForever), id, new AbortController().signal);
    await until(async () => (await film(id)).progress !== null);
    expect(await actOnFilm(opened.portal.db, { id, verb: 'cancel', actor: publisher, at: opened.portal.clock.now() })).toBe(true);
    await running;
    expect(await film(id)).toMatchObject({ state: 'cancelled', report: null, fault: null });
    expect(existsSync(folderOf(id))).toBe(false);
  });

  test('is not begun when it was cancelled before its turn', async () => {
    const id = await request('sip-radiografer');
    await actOnFilm(opened.portal.db, { id, verb: 'cancel', actor: publisher, at: opened.portal.clock.now() });
    await runFilmJob(opened.portal, await command(`put('set.json', '{}');`), id, new AbortController().signal);
    expect(await film(id)).toMatchObject({ state: 'cancelled' });
    expect(existsSync(folderOf(id))).toBe(false);
  });
});

test('a film whose worker is stopped is given back, and made from the start by the next one', async () => {
  const id = await request('sip-elektromedis');
  const stop = new AbortController();
  const stopped = runFilmJob(opened.portal, await command(waitForever), id, stop.signal);
  await until(async () => (await film(id)).progress !== null);
  stop.abort();
  await expect(stopped).rejects.toThrow('it starts again');
  expect(await film(id)).toMatchObject({ state: 'running', fault: null });
  await mkdir(folderOf(id), { recursive: true });
  await writeFile(join(folderOf(id), 'old.mp4'), 'half');
  const made = await command(`put('set.json', ${JSON.stringify(JSON.stringify(sampleSet))});`);
  await runFilmJob(opened.portal, made, id, new AbortController().signal);
  expect(await film(id)).toMatchObject({ state: 'ready', progress: null });
  expect(await readdir(folderOf(id))).toEqual(['set.json']);
});
