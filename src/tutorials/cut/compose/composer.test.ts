import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tutorials } from '../../../web/texts/id/tutorials.ts';
import { toneOfHex } from '../planes/planes.ts';
import { COLOUR } from '../brand.ts';
import { FRAME, STRIP, VIEW, WINDOW } from '../frame-layout.ts';
import type { FrameState } from '../frame-state.ts';
import { prepareCut } from '../frame-state.ts';
import type { PageBody } from '../page-state.ts';
import { sampleBrand, sampleFilm } from '../sample-timeline.ts';
import { drawStills } from '../sample-stills.ts';
import type { Composer } from './composer.ts';
import { createComposer } from './composer.ts';

const folder = mkdtempSync(join(tmpdir(), 'pintu-compose-'));
const { timeline, takes } = sampleFilm(folder);
const { stateAt } = prepareCut(timeline, takes);
let composer: Composer;

beforeAll(async () => {
  await drawStills(takes);
  composer = createComposer(timeline, sampleBrand, tutorials.film);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The bytes of a picture, kept. */
const bytesOf = async (state: FrameState, by = composer) => Buffer.from((await by.compose(state)).bytes);
const brightness = (bytes: Buffer, x: number, y: number) => bytes[Math.round(y) * FRAME.width + Math.round(x)]!;
/** Rows of brightness from one to before another. */
const rows = (bytes: Buffer, from: number, until: number) => bytes.subarray(from * FRAME.width, until * FRAME.width);
const pageState = (tMs: number, change: (body: PageBody) => PageBody): FrameState => {
  const state = stateAt(tMs);
  if (state.body.kind !== 'page') throw new Error(`no page at ${tMs}`);
  return { ...state, body: change(state.body) };
};

const moments: [what: string, tMs: number][] = [
  ['the cover', 1000],
  ['the door opening', 4200],
  ['documents coming in', 6250],
  ['a window rising', 11_080],
  ['a whole page', 12_000],
  ['a camera on its way', 13_500],
  ['a field that is typed into', 15_800],
  ['a secret under its plate', 19_900],
  ['a page fading in', 23_560],
  ['a scene fading into the next', 25_080],
  ['a picker', 27_500],
  ['the review', 31_000],
];

describe('a frame', () => {
  test.each(moments)('of %s is a picture, the same again after another frame', async (_, tMs) => {
    const state = stateAt(tMs);
    const first = await bytesOf(state);
    expect(new Set(first.subarray(0, FRAME.width * FRAME.height)).size).toBeGreaterThan(20);
    await composer.compose(stateAt(16_000));
    expect((await bytesOf(state)).equals(first)).toBe(true);
  });

  test('is the same from another composer that makes the film in another order, as threads do', async () => {
    const other = createComposer(timeline, sampleBrand, tutorials.film);
    for (const [, tMs] of moments.toReversed())
      expect((await bytesOf(structuredClone(stateAt(tMs)), other)).equals(await bytesOf(stateAt(tMs)))).toBe(true);
  });

  test('looks like no other of them', async () => {
    const pictures = new Set<string>();
    for (const [, tMs] of moments) pictures.add((await bytesOf(stateAt(tMs))).toString('latin1'));
    expect(pictures.size).toBe(moments.length);
  });
});

describe('another state is another picture', () => {
  test.each<[string, FrameState, FrameState]>([
    ['one more character', stateAt(15_700), stateAt(15_800)],
    [
      'the arrow 2 px on',
      stateAt(16_000),
      pageState(16_000, (body) => ({ ...body, pointer: { x: 700, y: 300, scale: 1, strength: 1, ripple: null } })),
    ],
    [
      'a weaker ring',
      stateAt(16_000),
      pageState(16_000, (body) => ({ ...body, spotlight: { ...body.spotlight!, ring: 0.6, dim: 0.6 } })),
    ],
    [
      'without its key word',
      stateAt(16_000),
      pageState(16_000, (body) => ({ ...body, spotlight: { ...body.spotlight!, tag: null } })),
    ],
    [
      'a page scrolled by 2 px',
      stateAt(12_000),
      pageState(12_000, (body) => ({ ...body, layer: { ...body.layer, camera: { ...body.layer.camera, y: 2 / 1.1875 } } })),
    ],
    [
      'a file chosen in the picker',
      pageState(27_500, (body) => ({ ...body, picker: { ...body.picker!, chosen: 0 } })),
      pageState(27_500, (body) => ({ ...body, picker: { ...body.picker!, chosen: 1 } })),
    ],
    ['a step filled further', stateAt(8000), { ...stateAt(8000), strip: { ...stateAt(8000).strip!, filled: 90 } }],
    ['a step more ticked', stateAt(30_000), stateAt(31_000)],
  ])('%s', async (_, one, other) => {
    expect((await bytesOf(one)).equals(await bytesOf(other))).toBe(false);
  });
});

describe('the frame stands still', () => {
  test('around the page: window, address bar and margins are the same on every page', async () => {
    const quiet = await bytesOf(stateAt(12_000));
    for (const tMs of [13_500, 18_100, 21_200, 23_600]) {
      const other = await bytesOf(stateAt(tMs));
      const body = stateAt(tMs).body;
      if (body.kind === 'page' && body.spotlight === null) {
        expect(rows(other, WINDOW.y, VIEW.y).equals(rows(quiet, WINDOW.y, VIEW.y))).toBe(true);
      }
      for (let y = WINDOW.y; y < FRAME.height; y++)
        for (const x of [4, 20, FRAME.width - 20]) expect(brightness(other, x, y)).toBe(brightness(quiet, x, y));
    }
  });

  test('under the dim, which takes the whole window and not the strip', async () => {
    const [quiet, dimmed] = [await bytesOf(stateAt(12_000)), await bytesOf(stateAt(16_000))];
    expect(brightness(dimmed, 60, WINDOW.y + 8)).toBeLessThan(brightness(quiet, 60, WINDOW.y + 8) - 60);
    const ground = toneOfHex(COLOUR.ground).y;
    expect(brightness(dimmed, 640, STRIP.height + 3)).toBe(brightness(quiet, 640, STRIP.height + 3));
    expect(brightness(dimmed, 14, 30)).toBe(ground);
  });

  test.each([
    ['above the view', 40, 630],
    ['across its upper edge', 40, 650],
    ['across its lower edge', 40, 1150],
    ['across its left edge', -200, 900],
  ])('when a secret field that was scrolled on lies %s: its plate stays on the page', async (_, x, y) => {
    const bare = await bytesOf(scrolledWith([]));
    const covered = await bytesOf(scrolledWith([{ box: { x, y, width: 400, height: 48 }, strength: 1 }]));
    expect(aroundView(covered).equals(aroundView(bare))).toBe(true);
  });
});

/** A page further down on which these boxes are covered. */
function scrolledWith(secrets: PageBody['layer']['secrets']): FrameState {
  const camera = { x: 0, y: 670, width: 1024 };
  return pageState(21_300, (body) => ({ ...body, pointer: null, spotlight: null, layer: { ...body.layer, secrets, camera } }));
}

/** The brightness of a frame with its view blacked out. */
function aroundView(bytes: Buffer): Buffer {
  const around = Buffer.from(rows(bytes, 0, FRAME.height));
  for (let y = VIEW.y; y < VIEW.y + VIEW.height; y++)
    around.fill(0, y * FRAME.width + VIEW.x, y * FRAME.width + VIEW.x + VIEW.width);
  return around;
}

test('what a ring surrounds is at no moment darker than the page, while the ring comes and when it stands', async () => {
  const { hole } = stateAtPage(16_000).spotlight!;
  const middle = { x: hole!.x + hole!.width - 30, y: hole!.y + hole!.height / 2 };
  const page = await bytesOf(pageState(16_000, (body) => ({ ...body, pointer: null, spotlight: null })));
  for (const strength of [0.2, 0.4, 0.6, 1]) {
    const lit = await bytesOf(
      pageState(16_000, (body) => ({ ...body, pointer: null, spotlight: { dim: strength, ring: strength, hole, tag: null } })),
    );
    expect(Math.abs(brightness(lit, middle.x, middle.y) - brightness(page, middle.x, middle.y))).toBeLessThanOrEqual(1);
  }
});

test('a picker over a ring dims the target too, without a leap', async () => {
  const { hole } = stateAtPage(16_000).spotlight!;
  const at = { x: hole!.x + hole!.width - 30, y: hole!.y + hole!.height / 2 };
  const levels: number[] = [];
  for (const ring of [1, 0.75, 0.5, 0.25, 0])
    levels.push(
      brightness(
        await bytesOf(pageState(16_000, (body) => ({ ...body, pointer: null, spotlight: { dim: 1, ring, hole, tag: null } }))),
        at.x,
        at.y,
      ),
    );
  expect(levels).toEqual(levels.toSorted((a, b) => b - a));
  expect(Math.max(...levels.slice(1).map((level, index) => levels[index]! - level))).toBeLessThan((levels[0]! - levels[4]!) / 2);
});

test('a state of a scene that the script lacks is a bug, named', async () => {
  await expect(
    composer.compose({ strip: null, body: { kind: 'cover', scene: 'no such scene' }, transition: null }),
  ).rejects.toThrow('no such scene');
  await expect(composer.compose({ strip: null, body: { kind: 'cover', scene: 'review' }, transition: null })).rejects.toThrow(
    'scene review is a review, not a cover',
  );
});

function stateAtPage(tMs: number): PageBody {
  const { body } = stateAt(tMs);
  if (body.kind !== 'page') throw new Error(`no page at ${tMs}`);
  return body;
}
