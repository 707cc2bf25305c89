import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawStills } from '../cut/sample-stills.ts';
import { sampleBrand, sampleFilm } from '../cut/sample-timeline.ts';
import { level } from '../voice/level.ts';
import { SAMPLE_RATE } from '../voice/voice.ts';
import { drawFilm } from './draw-film.ts';
import { drawPoster } from './draw-poster.ts';
import { filmFaults } from './film-faults.ts';
import type { Measured } from './read-back.ts';
import { readBack } from './read-back.ts';
import { frameCount } from './schedule.ts';

const { timeline, takes } = sampleFilm();

/** Bursts of a buzz with pauses between them, as loud as speech in a film. */
function buzz(durationMs: number): Float32Array {
  const samples = Float32Array.from({ length: (durationMs * SAMPLE_RATE) / 1000 }, (_, at) => {
    const isPause = at % (SAMPLE_RATE * 1.5) > SAMPLE_RATE;
    return isPause ? 0 : 0.3 * Math.sin((at * 2 * Math.PI * 220) / SAMPLE_RATE) * Math.abs(Math.sin(at / 3000));
  });
  return level(samples, -16, -2.5);
}

let folder: string;
let movie: string;
let found: Measured;
const progress: [number, number][] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pintu-draw-film-'));
  for (const { before, after, between } of takes.flatMap(({ beats }) => beats))
    for (const still of [before, after, ...between.map((step) => step.still)])
      still.file = join(folder, `${still.file.split('/').at(-1)}`);
  await drawStills(takes);
  movie = join(folder, 'contoh.mp4');
  await drawFilm({
    timeline,
    takes,
    soundtrack: buzz(timeline.durationMs),
    brand: sampleBrand,
    outFile: movie,
    onProgress: (done, total) => progress.push([done, total]),
  });
  found = await readBack(movie);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a film that was drawn, as its file tells', () => {
  test('breaks no hard limit', () => {
    expect(filmFaults(found, { timeline })).toEqual([]);
  });

  test('is H.264 and AAC in 1280 x 720 on a grid of 25 frames a second, mono at 48 kHz', () => {
    expect(found).toMatchObject({ codecs: ['h264', 'aac'], width: 1280, height: 720, fps: 25, channels: 1, sampleRate: 48_000 });
  });

  test('is as long as its plan, in pictures and in sound', () => {
    expect(Math.abs(found.durationMs - timeline.durationMs)).toBeLessThanOrEqual(40);
    expect(Math.abs(found.soundMs - timeline.durationMs)).toBeLessThanOrEqual(40);
  });

  test('has only the frames that change, and those that keep a player awake: all of them can be decoded', () => {
    expect(found.frames).toBeLessThan(frameCount(timeline));
    expect(found.frames).toBeGreaterThanOrEqual(frameCount(timeline) / 5);
  });

  test('keeps its chapters when it is saved', () => {
    expect(found.chapters).toEqual(timeline.stages.map(({ stage, startMs }) => ({ title: stage.title, startMs })));
  });

  test('told how far it was, never backwards, to the end', () => {
    const done = progress.map(([frames]) => frames);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(progress.at(-1)).toEqual([frameCount(timeline), frameCount(timeline)]);
  });

  test('comes out the same when it is drawn again', async () => {
    const again = join(folder, 'again.mp4');
    const soundtrack = buzz(timeline.durationMs);
    await drawFilm({ timeline, takes, soundtrack, brand: sampleBrand, outFile: again, onProgress: () => undefined });
    expect((await readFile(again)).equals(await readFile(movie))).toBe(true);
  });
});

/** Draws the sample with something of it wrong. */
const draw = (wrong: Partial<Parameters<typeof drawFilm>[0]>) =>
  drawFilm({
    timeline,
    takes,
    soundtrack: buzz(timeline.durationMs),
    brand: sampleBrand,
    outFile: join(folder, 'wrong.mp4'),
    onProgress: () => undefined,
    ...wrong,
  });

const stopped = () => {
  throw new Error('stopped');
};

describe('a film whose parts are missing', () => {
  test('is refused with the scene that was not played', async () => {
    await expect(draw({ takes: [] })).rejects.toThrow('scene account was not played');
  });

  test('is refused with the still that is not there', async () => {
    const lost = structuredClone(takes);
    for (const beat of lost[0]!.beats) beat.before.file = join(folder, 'lost.png');
    await expect(draw({ takes: lost })).rejects.toThrow('lost.png');
  });

  test('leaves no thread behind when the making is stopped half-way', async () => {
    await expect(draw({ onProgress: stopped })).rejects.toThrow('stopped');
    await expect(stat(join(folder, 'wrong.mp4'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

test('a file that is cut off is not read as a film', async () => {
  const half = join(folder, 'half.mp4');
  const whole = await readFile(movie);
  await writeFile(half, whole.subarray(0, whole.length / 2));
  const faults = await readBack(half).then(
    (measured) => filmFaults(measured, { timeline }).length,
    () => Infinity,
  );
  expect(faults).toBeGreaterThan(0);
});

test('the poster is the cover, in at most 40 kB', async () => {
  const file = join(folder, 'contoh.webp');
  await drawPoster({ timeline, takes, brand: sampleBrand, outFile: file });
  expect((await stat(file)).size).toBeLessThanOrEqual(40_000);
  expect(await sharp(file).metadata()).toMatchObject({ format: 'webp', width: 1280, height: 720 });
  const { dominant } = await sharp(file).stats();
  expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThan(230);
});
