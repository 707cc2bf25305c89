import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clusterFolder } from './database/embedded-cluster.ts';
import { serverHome } from './database/embedded-home.ts';
import { isAlive } from './database/embedded-process.ts';
import { FILM_DATA, removeLeftDrafts, removeLeftPortals, removeLeftStages } from './film-leftovers.ts';
import { packageRoot } from './package-root.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pintu-left-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The number of a process that has ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? 0;
}

test('drafts of a process that was killed are taken away, those of a living one and everything else stay', async () => {
  const dead = await deadPid();
  const names = [`out.draft-${dead}`, `out.draft-${process.pid}`, `other.draft-${dead}`, 'out', 'out.draft-notes'];
  for (const name of names) await mkdir(join(folder, name));
  await removeLeftDrafts(join(folder, 'out'));
  expect((await readdir(folder)).toSorted()).toEqual(names.slice(1).toSorted());
});

test('pictures that such a process was just taking are taken away, what is kept stays', async () => {
  const dead = await deadPid();
  const names = [`stage-${dead}-phone`, `stage-${process.pid}-phone`, 'takes', 'pieces'];
  for (const name of names) await mkdir(join(folder, name));
  await removeLeftStages(folder);
  expect((await readdir(folder)).toSorted()).toEqual(names.slice(1).toSorted());
  await removeLeftStages(join(folder, 'not-made-yet'));
});

test('the portal of a film that was killed is taken away with its database server; that of a living film stays', async () => {
  const left = await mkdtemp(join(tmpdir(), FILM_DATA));
  const program = join(folder, 'film.ts');
  const log = '{ error() {}, info() {}, warn() {}, debug() {} }';
  await writeFile(
    program,
    `import { startEmbedded } from ${JSON.stringify(join(packageRoot, 'src/database/embedded.ts'))};
const { url } = await startEmbedded({ dataFolder: ${JSON.stringify(left)}, log: ${log} as never, durable: false });
console.log(url);
setInterval(() => {}, 1000);
`,
  );
  const film = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(film.stdout, 'data');
  await removeLeftPortals();
  expect(existsSync(join(left, 'running.json'))).toBe(true);
  const server = await serverOf(left);
  expect(isAlive(server)).toBe(true);
  film.kill('SIGKILL');
  await once(film, 'exit');
  expect(isAlive(server)).toBe(true);
  await removeLeftPortals();
  expect(existsSync(left)).toBe(false);
  for (let tries = 0; isAlive(server) && tries < 100; tries++) await sleep(100);
  expect(isAlive(server)).toBe(false);
});

/** The number of the database server of a data folder. */
async function serverOf(dataFolder: string): Promise<number> {
  const [line = ''] = (await readFile(join(clusterFolder(await serverHome(dataFolder)), 'postmaster.pid'), 'utf8')).split('\n');
  return Number(line);
}
