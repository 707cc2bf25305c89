import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawStills } from '../cut/sample-stills.ts';
import { sampleBrand } from '../cut/sample-timeline.ts';
import type { Format } from '../formats.ts';
import { FORMATS } from '../formats.ts';
import { captionCues } from '../plan/captions.ts';
import { openPieceCrew } from './piece-crew.ts';
import type { PieceCrew } from './piece-crew.ts';
import type { EncodedPiece, PassOrder, PieceOrder } from './piece-order.ts';
import { bytesOfPiece } from './piece-order.ts';
import { piecesOf } from './pieces.ts';
import { sampleMovie } from './sample-movie.ts';

let folder: string;
let crew: PieceCrew;
const film = (shape: 'landscape' | 'phone') => sampleMovie(join(folder, shape), shape);
const openCrew = (workers: number, cacheFolder: string | null) => openPieceCrew({ workers, engine: 'test', cacheFolder });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pintu-piece-crew-'));
  for (const shape of ['landscape', 'phone'] as const) {
    await mkdir(join(folder, shape));
    await drawStills(film(shape).takes);
  }
  crew = openCrew(2, join(folder, 'pieces'));
});
afterAll(async () => {
  await crew.close();
  await rm(folder, { recursive: true, force: true });
});

function passOf(...formats: [Format, ...Format[]]): PassOrder {
  const { shape, motion } = FORMATS[formats[0]];
  const { timeline } = film(shape);
  const cues = formats.includes('whatsapp') ? captionCues(timeline, shape) : null;
  return { timeline, cues, brand: sampleBrand, language: 'id', shape, motion, formats };
}

/** A piece of a pass with all it needs: the first one of this scene. */
function pieceOf({ timeline, shape }: PassOrder, sceneId: string): PieceOrder {
  const piece = piecesOf(timeline).find((each) => each.sceneId === sceneId);
  if (piece === undefined) throw new Error(`no scene ${sceneId}`);
  return { ...piece, takes: film(shape).takes };
}

const bytesIn = (made: Map<Format, EncodedPiece>, format: Format) => {
  const piece = made.get(format)!;
  return Buffer.concat([piece.head, ...piece.pictures.map(({ bytes }) => bytes)]);
};

describe('a piece', () => {
  test('of several formats comes in each of them, on the grid of each', async () => {
    const order = passOf('phone-calm', 'hemat');
    const made = await crew.make(crew.addPass(order), pieceOf(order, 'upload'));
    expect([...made.keys()].toSorted()).toEqual(['hemat', 'phone-calm']);
    const [calm, hemat] = [made.get('phone-calm')!, made.get('hemat')!];
    expect(hemat.pictures.every(({ frame }) => frame % 2 === 0)).toBe(true);
    expect(bytesOfPiece(hemat)).toBeLessThan(bytesOfPiece(calm));
    for (const piece of [calm, hemat]) {
      expect(piece.decoded).toBe(piece.pictures.length);
      expect(piece.frames).toBe(100);
    }
  });

  test('with burned captions is another picture than the one without', async () => {
    const order = passOf('phone', 'whatsapp');
    const made = await crew.make(crew.addPass({ ...order, cues: [captionAt(26_900)] }), pieceOf(order, 'upload'));
    const [plain, captioned] = [made.get('phone')!, made.get('whatsapp')!].map(({ pictures }) => pictures);
    expect(captioned!.length).toBeGreaterThan(plain!.length);
    expect(bytesOfPiece(made.get('whatsapp')!)).toBeGreaterThan(bytesOfPiece(made.get('phone')!) + 1000);
  });

  test('comes out the same from any thread, and is kept', async () => {
    const order = passOf('landscape');
    const first = await crew.make(crew.addPass(order), pieceOf(order, 'account'));
    const other = openCrew(1, null);
    const again = await other.make(other.addPass(order), pieceOf(order, 'account'));
    await other.close();
    const kept = await crew.make(crew.addPass(order), pieceOf(order, 'account'));
    expect(bytesIn(again, 'landscape').equals(bytesIn(first, 'landscape'))).toBe(true);
    expect(bytesIn(kept, 'landscape').equals(bytesIn(first, 'landscape'))).toBe(true);
    expect([first, again, kept].map((made) => made.get('landscape')!.fromCache)).toEqual([false, false, true]);
  });

  test('is coarser and smaller where that is wanted, and joins the others all the same', async () => {
    const order = passOf('landscape');
    const pass = crew.addPass(order);
    const fine = await crew.make(pass, pieceOf(order, 'account'));
    const coarse = await crew.make(pass, { ...pieceOf(order, 'account'), wanted: [{ format: 'landscape', qp: 43 }] });
    expect(bytesOfPiece(coarse.get('landscape')!)).toBeLessThan(bytesOfPiece(fine.get('landscape')!));
    expect(coarse.get('landscape')!.head).toEqual(fine.get('landscape')!.head);
  });
});

const captionAt = (startMs: number) => ({
  startMs,
  endMs: startMs + 1500,
  lines: ['Pilih foto STR Anda.'],
  speech: { startMs, endMs: startMs + 1500 },
  sceneEndMs: startMs + 3000,
  mostCharacters: 24,
});

describe('a piece that cannot be made', () => {
  test.each<[string, (piece: PieceOrder) => PieceOrder, string]>([
    ['its scene was not played', (piece) => ({ ...piece, takes: [] }), 'scene account was not played'],
    ['a still is not there', (piece) => ({ ...piece, takes: lost(piece) }), 'lost.png'],
  ])('is told with its scene and places: %s', async (_, change, why) => {
    const lone = openCrew(1, null);
    const order = passOf('landscape');
    const piece = pieceOf(order, 'account');
    const making = lone.make(lone.addPass(order), change(piece));
    await expect(making).rejects.toThrow(`drawing scene account, pictures ${piece.from} to ${piece.until}: `);
    await expect(making).rejects.toThrow(why);
    const next = await lone.make(lone.addPass(order), pieceOf(order, 'cover'));
    expect(next.get('landscape')!.pictures.length).toBeGreaterThan(0);
    await lone.close();
  });

  test('because its thread was ended rejects, and so does what waits behind it', async () => {
    const lone = openCrew(1, null);
    const order = passOf('landscape');
    const pass = lone.addPass(order);
    const makings = Promise.allSettled(['account', 'documents'].map((scene) => lone.make(pass, pieceOf(order, scene))));
    await lone.close();
    expect((await makings).map((making) => (making.status === 'rejected' ? String(making.reason) : 'made'))).toEqual([
      expect.stringContaining('drawing scene account'),
      expect.stringContaining('drawing scene documents'),
    ]);
  });
});

function lost({ takes }: PieceOrder): PieceOrder['takes'] {
  const changed = structuredClone([...takes]);
  for (const { before } of changed[0]!.beats) before.file = join(folder, 'lost.png');
  return changed;
}
