import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { servePortal } from '../../../tests/portal.ts';
import { launchBrowser } from '../../browser/launch.ts';
import { readOffice } from '../../catalogue/office.ts';
import { readCatalogue } from '../../catalogue/read-catalogue.ts';
import { isLocal } from '../../catalogue/service.ts';
import { packageRoot } from '../../package-root.ts';
import type { PortalEnv } from '../../web/environment.ts';
import { textsId } from '../../web/texts/texts.ts';
import { brandOf } from '../film-brand.ts';
import type { FilmProgress } from '../film-report.ts';
import type { Script } from '../script/script.ts';
import { BrowserGone, StageFault } from '../stage/stage-fault.ts';
import { makeSet } from './make-set.ts';
import type { MadeSet } from './make-set.ts';

const SERVICE = 'sip-perawat';

let browser: Browser;
let site: Awaited<ReturnType<typeof servePortal>>;
let work: string;
let label = 'Nama lengkap';
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'pintu-make-set-'));
  browser = await launchBrowser('npm');
  const app = new Hono<PortalEnv>();
  app.get('/', (c) =>
    c.html(`<!doctype html><html lang="id"><title>Coba</title><meta name="viewport" content="width=device-width">
<main><h1>Buat akun</h1><p><label for="nama">${label}</label><input id="nama"></p><p><button type="button">Lanjut</button></p></main></html>`),
  );
  site = await servePortal(app);
});
afterAll(async () => {
  await site.close();
  await browser.close();
  await rm(work, { recursive: true, force: true });
});

const beat = (text: string) => ({ line: { text }, action: null, keyword: null, look: 'page' as const, result: false });

/** A film of two short stages: a card, and a page with a field and a button. */
const script = (): Script => ({
  language: 'id',
  service: SERVICE,
  definitionVersion: 1,
  title: 'Cara mencoba film kecil',
  shortName: 'Izin coba',
  officeName: 'Dinas Contoh',
  address: 'pintu.example.id',
  stages: [
    {
      number: 1,
      title: 'Kenali izin ini',
      scenes: [
        {
          id: 'cover',
          kind: 'cover',
          title: 'Izin coba',
          aim: 'Setelah menonton, Anda bisa mencoba.',
          facts: ['2 langkah'],
          beats: [beat('Film kecil ini menunjukkan cara mencoba.'), beat('Ada dua langkah saja di dalamnya, keduanya singkat.')],
        },
      ],
    },
    {
      number: 2,
      title: 'Buat akun',
      scenes: [
        {
          id: 'page',
          kind: 'page',
          browser: 'new',
          starts: { person: 'unknown', draft: null, at: 'nowhere' },
          beats: [
            { ...beat('Buka halaman pendaftaran.'), action: { verb: 'open', path: '/' } },
            {
              ...beat(`Isi ${label} seperti di KTP.`),
              action: { verb: 'type', target: { role: 'textbox', name: label }, text: 'Siti' },
              look: 'field',
            },
            {
              ...beat('Lalu tekan Lanjut.'),
              action: { verb: 'click', target: { role: 'button', name: 'Lanjut' }, leads: false },
              look: 'button',
            },
          ],
        },
      ],
    },
  ],
});

type Wishes = { script?: Script; portalId?: string; browser?: Browser };
type Made = MadeSet & { folder: string; told: FilmProgress[]; studios: number };

let makings = 0;
async function make(wishes: Wishes = {}): Promise<Made> {
  const office = await readOffice(join(packageRoot, 'office'));
  const catalogue = await readCatalogue(join(packageRoot, 'services'), office);
  const service = catalogue.services.get(SERVICE);
  if (service === undefined || !isLocal(service)) throw new Error('there is no such service');
  const folder = join(work, `set-${(makings += 1)}`);
  await mkdir(folder);
  const told: FilmProgress[] = [];
  let studios = 0;
  const props = {
    baseUrl: site.url,
    readCode: () => Promise.reject(new Error('no code is sent')),
    documentFile: () => Promise.reject(new Error('there are no documents')),
    prepare: () => Promise.resolve({ cookies: [], path: null }),
  };
  const made = await makeSet({
    script: wishes.script ?? script(),
    service,
    catalogue,
    brand: brandOf(office),
    t: textsId,
    filmedOn: '2026-11-24',
    formats: ['hemat'],
    steps: 'all',
    guide: true,
    ids: { portal: wishes.portalId ?? 'p1', pictures: 'e1' },
    withStudio: (use) => {
      studios += 1;
      return use({ browser: wishes.browser ?? browser, props });
    },
    folder,
    cacheFolder: join(work, 'cache'),
    workers: 1,
    speech: null,
    onProgress: (progress) => told.push(progress),
  });
  return { ...made, folder, told, studios };
}

const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .toSorted();

const film = (made: Made, file: string) => readFile(join(made.folder, file));

describe('a set of films', () => {
  let first: Made;
  let pieces = 0;
  beforeAll(async () => {
    first = await make();
  });

  test('has a full film, a film of each stage, and the guide’s pictures, every one with its report', async () => {
    const files = await filesIn(first.folder);
    for (const place of ['hemat', 'hemat/langkah-1', 'hemat/langkah-2'])
      for (const name of [`${SERVICE}.mp4`, `${SERVICE}.vtt`, 'film.json', 'film.html'])
        expect(files).toContain(`${place}/${name}`);
    expect(files).toEqual(expect.arrayContaining(['set.json', `hemat/${SERVICE}.chapters.vtt`, `hemat/${SERVICE}.webp`]));
    expect(files.some((file) => file.startsWith('panduan/'))).toBe(true);
    expect(JSON.parse(await readFile(join(first.folder, 'set.json'), 'utf8'))).toEqual(JSON.parse(JSON.stringify(first.set)));
  });

  test('keeps a print of what its scene showed', () => {
    expect(first.set.prints[0]?.scenes[0]).toMatchObject({ scene: 'page', stage: 2 });
    expect(first.set.prints[0]?.scenes[0]?.beats[1]).toMatchObject({ role: 'textbox', name: 'Nama lengkap', path: '/' });
  });

  test('tells of every film that is written, and ends when all is done', () => {
    const published = first.told.filter(({ step }) => step === 'publish').map(({ done, total }) => `${done}/${total}`);
    expect(published).toEqual(['1/4', '2/4', '3/4', '4/4']);
  });

  test('is made again from what is kept: no browser is opened, and every byte is the same', async () => {
    const again = await make();
    expect(again.studios).toBe(0);
    expect(again.reports[0]?.cacheHits).toMatchObject({ scenes: 1 });
    pieces = again.reports[0]?.cacheHits.pieces ?? 0;
    expect(pieces).toBeGreaterThan(1);
    expect(again.reports[0]?.cacheHits.lines).toBeGreaterThan(3);
    for (const file of [`hemat/${SERVICE}.mp4`, `hemat/langkah-2/${SERVICE}.mp4`, `hemat/${SERVICE}.vtt`])
      expect((await film(again, file)).equals(await film(first, file)), file).toBe(true);
  });

  test('is played again for another build of the portal; what looks as before is not drawn again', async () => {
    const again = await make({ portalId: 'p2' });
    expect(again.studios).toBe(1);
    expect(again.reports[0]?.cacheHits.scenes).toBe(0);
    expect(again.reports[0]?.cacheHits.pieces).toBe(pieces);
    expect((await film(again, `hemat/${SERVICE}.mp4`)).equals(await film(first, `hemat/${SERVICE}.mp4`))).toBe(true);
  });

  test('shows a label that was renamed', async () => {
    label = 'Nama sesuai KTP';
    const again = await make({ portalId: 'p3' });
    expect(again.set.prints[0]?.scenes[0]?.beats[1]).toMatchObject({ name: 'Nama sesuai KTP' });
    expect((await film(again, `hemat/${SERVICE}.mp4`)).equals(await film(first, `hemat/${SERVICE}.mp4`))).toBe(false);
  });
});

const isTidy = async () => (await readdir(join(work, 'cache'))).every((name) => !name.startsWith('stage-'));

describe('a set that cannot be made', () => {
  test('says which label is missing; no picture of it is kept', async () => {
    const wrong = JSON.parse(JSON.stringify(script()).replaceAll('"Lanjut"', '"Berikutnya"')) as Script;
    await expect(make({ script: wrong, portalId: 'p4' })).rejects.toThrow(StageFault);
    expect(existsSync(join(work, `set-${makings}`, 'set.json'))).toBe(false);
    expect(await isTidy()).toBe(true);
  });

  test('because the browser ended, says so and can be made the next time', async () => {
    const dying = await launchBrowser('npm');
    await dying.close();
    await expect(make({ browser: dying, portalId: 'p5' })).rejects.toThrow(BrowserGone);
    expect(await isTidy()).toBe(true);
    expect((await make({ portalId: 'p5' })).reports).toHaveLength(3);
  });
});
