import { mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawStills } from '../cut/sample-stills.ts';
import { sampleBrand } from '../cut/sample-timeline.ts';
import { filmFaults } from './film-faults.ts';
import { fitFilm } from './fit-film.ts';
import { openPieceCrew } from './piece-crew.ts';
import type { Pass, PieceCrew } from './piece-crew.ts';
import type { EncodedPiece } from './piece-order.ts';
import { piecesOf, piecesOfStage } from './pieces.ts';
import type { Piece } from './pieces.ts';
import { readBack } from './read-back.ts';
import type { Measured } from './read-back.ts';
import { sampleMovie, sampleSound } from './sample-movie.ts';
import { fileBytes } from './size-limit.ts';
import { writeMovie } from './write-movie.ts';

let folder: string;
let crew: PieceCrew;
let pass: Pass;
let full: EncodedPiece[];
const film = () => sampleMovie(folder);

const make = async (piece: Piece, qp = 33): Promise<EncodedPiece> => {
  const made = await crew.make(pass, { ...piece, takes: film().takes, wanted: [{ format: 'landscape', qp }] });
  return made.get('landscape')!;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pintu-write-movie-'));
  const { timeline, takes } = film();
  await drawStills(takes);
  crew = openPieceCrew({ workers: 2, engine: 'test', cacheFolder: join(folder, 'pieces') });
  const order = { timeline, cues: null, brand: sampleBrand, language: 'id', shape: 'landscape', motion: 'full' } as const;
  pass = crew.addPass({ ...order, formats: ['landscape'] });
  full = await Promise.all(piecesOf(timeline).map((piece) => make(piece)));
});
afterAll(async () => {
  await crew.close();
  await rm(folder, { recursive: true, force: true });
});

const chapters = () => film().timeline.stages.map(({ stage, startMs }) => ({ title: stage.title, startMs }));

async function written(name: string, pieces: readonly EncodedPiece[], durationMs: number, marks = chapters()) {
  const file = join(folder, name);
  const common = { format: 'landscape', title: 'Cara mengurus “izin”', language: 'id' } as const;
  await writeMovie({ ...common, pieces, sound: sampleSound(durationMs), chapters: marks }, file);
  return { file, found: await readBack(file) };
}

describe('a film joined from its pieces, as its file tells', () => {
  let file: string;
  let found: Measured;
  beforeAll(async () => {
    ({ file, found } = await written('full.mp4', full, film().timeline.durationMs));
  });

  test('breaks no hard limit', () => {
    expect(filmFaults(found, { format: 'landscape', durationMs: film().timeline.durationMs, chapters: chapters() })).toEqual([]);
  });

  test('has every picture of its pieces, and a key frame wherever one of them has', () => {
    const pictures = full.flatMap((piece) => piece.pictures);
    expect(found).toMatchObject({ pictures: pictures.length, keys: pictures.filter(({ key }) => key).length });
    expect(found.decodedKeys).toBe(found.keys);
  });

  test('is no larger than was reckoned before it was written, and hardly smaller', () => {
    const reckoned = fileBytes(full, sampleSound(film().timeline.durationMs));
    expect(found.bytes).toBeLessThanOrEqual(reckoned);
    expect(found.bytes).toBeGreaterThan(reckoned - 20_000);
  });

  test('tells its title and the language that is spoken', async () => {
    const content = await readFile(file);
    expect(content.includes('Cara mengurus “izin”')).toBe(true);
    // "ind", three letters of five bits each, behind the head of each track.
    const heads = [content.indexOf('mdhd'), content.lastIndexOf('mdhd')];
    expect(heads[1]).toBeGreaterThan(heads[0]!);
    expect(heads.map((at) => content.readUInt16BE(at + 24))).toEqual([0x25c4, 0x25c4]);
  });

  test('comes out the same when it is written again', async () => {
    const again = await written('again.mp4', full, film().timeline.durationMs);
    expect((await readFile(again.file)).equals(await readFile(file))).toBe(true);
  });

  test.each([
    ['cut off', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    ['damaged in the middle', (whole: Buffer) => Buffer.from(whole).fill(0xff, 200_000, 240_000)],
  ])('is not taken for whole when it is %s', async (_, damage) => {
    const damaged = join(folder, 'damaged.mp4');
    await writeFile(damaged, damage(await readFile(file)));
    const plan = { format: 'landscape', durationMs: film().timeline.durationMs, chapters: chapters() } as const;
    const faults = await readBack(damaged).then(
      (measured) => filmFaults(measured, plan).length,
      () => Infinity,
    );
    expect(faults).toBeGreaterThan(0);
  });
});

test('the film of one stage is joined from the same pieces behind its own beginning', async () => {
  const { timeline } = film();
  const stage = timeline.stages[2]!;
  const [opening, ...rest] = piecesOfStage(piecesOf(timeline), 3);
  const pieces = [await make(opening!), ...(await Promise.all(rest.map((piece) => make(piece))))];
  const durationMs = stage.endMs - stage.startMs;
  const { found } = await written('langkah-3.mp4', pieces, durationMs, []);
  expect(filmFaults(found, { format: 'landscape', durationMs, chapters: [] })).toEqual([]);
  expect(pieces.slice(1).every(({ fromCache }) => fromCache)).toBe(true);
  expect(pieces[0]!.fromCache).toBe(false);
});

test('a film that is too large fits after its largest pieces were made coarser, and is whole', async () => {
  const { timeline } = film();
  const sound = sampleSound(timeline.durationMs);
  const limit = fileBytes(full, sound) - 30_000;
  const cut = piecesOf(timeline);
  const fitted = await fitFilm(
    full,
    (pieces) => fileBytes(pieces, sound) - limit,
    (index, qp) => make(cut[index]!, qp),
  );
  const coarser = fitted.filter(({ qp }) => qp > 33).length;
  expect(coarser).toBeGreaterThan(0);
  expect(coarser).toBeLessThan(full.length);
  const { found } = await written('fitted.mp4', fitted, timeline.durationMs);
  expect(found.bytes).toBeLessThanOrEqual(limit);
  expect(filmFaults(found, { format: 'landscape', durationMs: timeline.durationMs, chapters: chapters() })).toEqual([]);
});

test('pieces that were encoded in different ways are not joined', async () => {
  const foreign = { ...full[1]!, head: Uint8Array.of(1, 2, 3) };
  const writing = written('foreign.mp4', [full[0]!, foreign], 8000);
  await expect(writing).rejects.toThrow('different ways');
  await expect(stat(join(folder, 'foreign.mp4'))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a film whose place cannot be written is refused with its folder, and leaves nothing half', async () => {
  const sound = sampleSound(4000);
  const movie = { pieces: full.slice(0, 1), format: 'landscape', sound, title: '', language: 'id', chapters: [] } as const;
  const file = join(folder, 'refused.mp4');
  // Whatever number its draft has, it leads to a device that is always full.
  const drafts = Array.from({ length: 60 }, (_, at) => `${file}.draft-${process.pid}-${threadId}-${at}`);
  await Promise.all(drafts.map((draft) => symlink('/dev/full', draft)));
  await expect(writeMovie(movie, file)).rejects.toThrow(`The disk that holds ${folder} is full`);
  const left = (await readdir(folder)).filter((name) => name.startsWith('refused') && !drafts.includes(join(folder, name)));
  expect(left).toEqual([]);
  await Promise.all(drafts.map((draft) => rm(draft, { force: true })));
});
