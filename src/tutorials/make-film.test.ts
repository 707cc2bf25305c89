import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readServices } from '../../tests/letters.ts';
import { launchBrowser } from '../browser/launch.ts';
import { filmPerson } from '../world/people.ts';
import { brandOf } from './film-brand.ts';
import { makeFilm } from './make-film.ts';
import type { FilmOrder } from './make-film.ts';
import { makeScript } from './script/make-script.ts';

let folder: string;
let order: FilmOrder;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pintu-make-film-'));
  const { office, services } = await readServices();
  const service = services.get('sip-perawat');
  if (service === undefined) throw new Error('there is no sip-perawat');
  const browser = await launchBrowser('npm');
  order = {
    script: makeScript({ service, person: filmPerson, office }),
    brand: brandOf(office),
    filmedOn: '2026-11-24',
    browser,
    props: {
      baseUrl: 'http://127.0.0.1:9',
      readCode: () => Promise.reject(new Error('there is no code')),
      documentFile: () => Promise.reject(new Error('there is no document')),
    },
    outFolder: join(folder, 'out'),
    voiceFolder: join(folder, 'voice'),
    onProgress: () => undefined,
  };
});
afterAll(async () => {
  await order.browser.close();
  await rm(folder, { recursive: true, force: true });
});

const leftovers = async () => ({
  beside: (await readdir(folder)).filter((name) => name !== 'voice' && name !== 'out'),
  stills: (await readdir(tmpdir())).filter((name) => name === `pintu-stills-${process.pid}`),
});

describe('a film that cannot be made', () => {
  test.each<[string, Partial<FilmOrder>, RegExp]>([
    ['the portal does not answer', {}, /Scene sign-up, beat 1/],
    [
      'it is stopped half-way',
      {
        onProgress: ({ step }) => {
          if (step === 'plan') throw new Error('stopped');
        },
      },
      /^stopped$/,
    ],
    [
      'the office’s colours cannot be read',
      {
        brand: {
          officeName: 'Contoh',
          address: 'contoh.go.id',
          colours: { primary: '#DDDDDD', accent: '#F2A900', tint: '#FFFFFF' },
        },
      },
      /contrast/,
    ],
  ])('because %s: says why and leaves nothing behind', async (_, wrong, reason) => {
    await expect(makeFilm({ ...order, ...wrong })).rejects.toThrow(reason);
    expect(await leftovers()).toEqual({ beside: [], stills: [] });
    expect(await readdir(folder)).not.toContain('out');
  });

  test('leaves the film that was there before as it was', async () => {
    const outFolder = await mkdtemp(join(folder, 'out'));
    await writeFile(join(outFolder, 'film.json'), 'before');
    await expect(makeFilm({ ...order, outFolder })).rejects.toThrow();
    expect(await readdir(outFolder)).toEqual(['film.json']);
    expect(await readFile(join(outFolder, 'film.json'), 'utf8')).toBe('before');
    await rm(outFolder, { recursive: true });
  });
});
