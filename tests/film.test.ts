import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageRoot } from '../src/package-root.ts';
import type { FilmReport } from '../src/tutorials/film-report.ts';

const run = promisify(execFile);
const SERVICE = 'sip-perawat';

/** As `npm run film -- <service> --out <folder> --cache <folder> …`, on the build. */
const film = (service: string, folder: string, cache: string, ...more: string[]) =>
  run(process.execPath, ['dist/main.js', 'film', service, '--out', folder, '--cache', cache, ...more], {
    cwd: packageRoot,
    maxBuffer: 10_000_000,
  });

const readReport = async (folder: string): Promise<FilmReport> =>
  JSON.parse(await readFile(join(folder, 'film.json'), 'utf8')) as FilmReport;

let work = '';
const at = (name: string) => join(work, name);
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'pintu-film-test-'));
});
afterAll(() => rm(work, { recursive: true, force: true }));

describe('the film of the nurse’s permit, made from its definition on the command line', () => {
  let folder = '';
  let report: FilmReport;

  beforeAll(async () => {
    folder = at('landscape');
    await film(SERVICE, folder, at('cache'));
    report = await readReport(folder);
  }, 600_000);

  test('puts six files in place and nothing else', async () => {
    expect((await readdir(folder)).toSorted()).toEqual([
      'film.html',
      'film.json',
      `${SERVICE}.chapters.vtt`,
      `${SERVICE}.mp4`,
      `${SERVICE}.vtt`,
      `${SERVICE}.webp`,
    ]);
  });

  test('has the seven stages in their order, each a chapter of ten seconds or more', async () => {
    expect(report.stages.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    for (const { startMs, endMs } of report.stages) expect(endMs - startMs).toBeGreaterThanOrEqual(10_000);
    const chapters = await readFile(join(folder, `${SERVICE}.chapters.vtt`), 'utf8');
    expect(chapters.startsWith('WEBVTT')).toBe(true);
    expect(chapters.match(/-->/g)).toHaveLength(7);
    expect(chapters).toContain('00:00:00.000 -->');
  });

  test('plays two to six minutes, at -16 LUFS, with at most a megabyte and six camera moves a minute', () => {
    const minutes = report.durationMs / 60_000;
    expect(minutes).toBeGreaterThanOrEqual(2);
    expect(minutes).toBeLessThanOrEqual(6);
    expect(Math.abs(report.loudnessLufs + 16)).toBeLessThanOrEqual(0.5);
    expect(report.truePeakDbtp).toBeLessThanOrEqual(-1);
    expect(report.bytes / 1e6 / minutes).toBeLessThanOrEqual(1);
    expect(report.cameraMoves / minutes).toBeLessThanOrEqual(6);
    expect([report.width, report.height]).toEqual([1280, 720]);
  });

  test('starts to play before it is all there', async () => {
    const movie = await readFile(join(folder, `${SERVICE}.mp4`));
    const at = (box: string) => movie.indexOf(box, 0, 'latin1');
    expect(at('ftyp')).toBe(4);
    expect(at('moov')).toBeGreaterThan(0);
    expect(at('moov')).toBeLessThan(at('mdat'));
  });

  test('captions every sentence that is spoken, in at most two lines of 42 characters', async () => {
    const cues = (await readFile(join(folder, `${SERVICE}.vtt`), 'utf8')).split('\n\n').filter((cue) => cue.includes('-->'));
    const texts = cues.map((cue) => cue.slice(cue.indexOf('\n', cue.indexOf('-->')) + 1).trim());
    for (const text of texts) {
      expect(text.split('\n').length).toBeLessThanOrEqual(2);
      for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(42);
    }
    const spoken = report.stages.flatMap(({ scenes }) => scenes.flatMap(({ lines }) => lines.map(({ text }) => text)));
    expect(spoken.length).toBeGreaterThan(30);
    expect(plain(texts.join(' '))).toBe(plain(spoken.join(' ')));
  });

  test('has a report that people can read, with every measure', async () => {
    const page = await readFile(join(folder, 'film.html'), 'utf8');
    expect(page.startsWith('<!doctype html>')).toBe(true);
    for (const words of ['Kekerasan suara', 'Teks tercepat', 'Waktu menurut tahap kerja']) expect(page).toContain(words);
    expect(report.captions.mostCharactersPerSecond).toBeLessThanOrEqual(17);
    expect(report.busiestMinute).toBeLessThanOrEqual(6);
  });

  test('is made again from what was kept, without playing or drawing anything', async () => {
    await film(SERVICE, at('again'), at('cache'));
    const again = await readReport(at('again'));
    expect(again.cacheHits.scenes).toBeGreaterThan(8);
    expect(again.secondsByStep.stage).toBeLessThan(1);
    expect(await readFile(join(at('again'), `${SERVICE}.mp4`))).toEqual(await readFile(join(folder, `${SERVICE}.mp4`)));
  }, 120_000);

  test('shows no personal data but the invented nurse’s', () => {
    const said = JSON.stringify(report.stages);
    expect(said).not.toMatch(/\d{16}/);
  });
});

describe('one step of it, filmed for phones', () => {
  const words = ['--format', 'phone,hemat,whatsapp', '--stage', '5'];
  let reports: FilmReport[] = [];

  beforeAll(async () => {
    await film(SERVICE, at('phones'), at('cache-a'), ...words);
    reports = await Promise.all(
      ['phone', 'hemat', 'whatsapp'].map((format) => readReport(join(at('phones'), format, 'langkah-5'))),
    );
  }, 300_000);

  test('is played at the width of a phone, each format in its size', () => {
    expect(reports.map(({ width, height }) => [width, height])).toEqual([
      [720, 1280],
      [360, 640],
      [720, 1280],
    ]);
    for (const { stages, captions } of reports) {
      expect(stages.map(({ number }) => number)).toEqual([5]);
      expect(stages[0]?.startMs).toBe(0);
      expect(captions.longestRow).toBeLessThanOrEqual(24);
    }
  });

  test('takes less data in the format for that, and fits into WhatsApp', () => {
    const [phone, hemat, whatsapp] = reports;
    expect(hemat!.bytes).toBeLessThan(phone!.bytes * 0.75);
    expect(whatsapp!.bytes).toBeLessThan(15_500_000);
  });

  test('is the same film when it is made a second time, from nothing', async () => {
    await film(SERVICE, at('phones-again'), at('cache-b'), ...words);
    for (const format of ['phone', 'hemat', 'whatsapp'])
      for (const ending of ['mp4', 'vtt']) {
        const file = join(format, 'langkah-5', `${SERVICE}.${ending}`);
        expect(await readFile(join(at('phones-again'), file)), file).toEqual(await readFile(join(at('phones'), file)));
      }
  }, 300_000);
});

test.each([
  ['a service that does not exist', 'sip-perawatt', 'sip-perawat'],
  ['a service that is handled elsewhere', 'pbg', 'simbg'],
])('%s is refused with the reason, and leaves no file', async (_, service, reason) => {
  const folder = join(tmpdir(), `pintu-no-film-${process.pid}-${service}`);
  await expect(film(service, folder, at('cache'))).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(reason) });
  await expect(readdir(folder)).rejects.toMatchObject({ code: 'ENOENT' });
});

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
