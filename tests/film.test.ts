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

/** As `npm run film -- <service> --out <folder>`, on the build. */
const film = (service: string, folder: string) =>
  run(process.execPath, ['dist/main.js', 'film', service, '--out', folder], { cwd: packageRoot, maxBuffer: 10_000_000 });

describe('the film of the nurse’s permit, made from its definition on the command line', () => {
  let folder = '';
  let report: FilmReport;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pintu-film-test-'));
    await film(SERVICE, folder);
    report = JSON.parse(await readFile(join(folder, 'film.json'), 'utf8')) as FilmReport;
  }, 600_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('puts five files in place and nothing else', async () => {
    expect((await readdir(folder)).toSorted()).toEqual([
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

  test('shows no personal data but the invented nurse’s', () => {
    const said = JSON.stringify(report.stages);
    expect(said).not.toMatch(/\d{16}/);
  });
});

test.each([
  ['a service that does not exist', 'sip-perawatt', 'sip-perawat'],
  ['a service that is handled elsewhere', 'pbg', 'simbg'],
])('%s is refused with the reason, and leaves no file', async (_, service, reason) => {
  const folder = join(tmpdir(), `pintu-no-film-${process.pid}-${service}`);
  await expect(film(service, folder)).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(reason) });
  await expect(readdir(folder)).rejects.toMatchObject({ code: 'ENOENT' });
});

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
