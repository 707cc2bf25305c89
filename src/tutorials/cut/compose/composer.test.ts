import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filmPageOf } from '../../stage/film-page.ts';
import type { FrameState } from '../frame-state.ts';
import { drawStills } from '../sample-stills.ts';
import { sampleStill, sampleTake } from '../sample-timeline.ts';
import type { Composer } from './composer.ts';
import { sampleFrames } from './sample-frames.ts';

const landscape = await sampleFrames('landscape');
const phone = await sampleFrames('phone');
const { layout, stateAt, pageState, bytesOf, composer } = landscape;
afterAll(() => {
  landscape.remove();
  phone.remove();
});

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

describe.each([
  ['landscape', landscape],
  ['phone', phone],
])('a frame in %s', (_, film) => {
  let own: Composer;
  beforeAll(() => {
    own = film.open();
  });

  test.each(moments)('of %s is a picture, the same again after another frame', async (_, tMs) => {
    const state = film.stateAt(tMs);
    const first = await bytesOf(state, own);
    const { width, height } = film.layout.frame;
    expect(new Set(first.subarray(0, width * height)).size).toBeGreaterThan(20);
    await own.compose(film.stateAt(16_000));
    expect((await bytesOf(state, own)).equals(first)).toBe(true);
  });

  test('is the same from another composer that makes the film in another order, as threads do', async () => {
    const other = film.open();
    for (const [, tMs] of moments.toReversed())
      expect((await bytesOf(structuredClone(film.stateAt(tMs)), other)).equals(await bytesOf(film.stateAt(tMs), own))).toBe(true);
  });

  test.each([
    ['documents come in', 6000],
    ['letters are typed under a moving pointer', 15_000],
    ['a ripple spreads', 19_560],
    ['a page comes in', 23_480],
    ['a file is chosen', 27_300],
    ['steps are ticked', 30_000],
    ['the closing card comes in', 32_300],
  ])('is the same right after the one before it as after any other, while %s', async (_, fromMs) => {
    const other = film.open();
    for (let tMs = fromMs; tMs < fromMs + 600; tMs += 40) {
      const inTurn = await bytesOf(film.stateAt(tMs), own);
      await other.compose(film.stateAt(tMs > 11_500 && tMs < 29_000 ? 1000 : 16_000));
      expect([tMs, inTurn.equals(await bytesOf(film.stateAt(tMs), other))]).toEqual([tMs, true]);
    }
  });

  test('looks like no other of them', async () => {
    const pictures = new Set<string>();
    for (const [, tMs] of moments) pictures.add((await bytesOf(film.stateAt(tMs), own)).toString('latin1'));
    expect(pictures.size).toBe(moments.length);
  });

  test('with a caption is another picture, and stays itself; without one it is itself', async () => {
    const picture = await own.compose(film.stateAt(16_000));
    const bare = Buffer.from(picture.bytes);
    const caption = { rows: ['Ketik Nomor HP Anda.'], strength: 1, top: false };
    const plated = own.withCaption(picture, caption);
    const { width, height } = film.layout.frame;
    const middle = (height - (film.layout.shape === 'phone' ? 112 : 40)) * width + width / 2 - 2;
    expect(plated.y.subarray(middle, middle + 4).every((byte) => byte < 60 || byte > 180)).toBe(true);
    expect(Buffer.from(plated.bytes).equals(bare)).toBe(false);
    expect(Buffer.from(picture.bytes).equals(bare)).toBe(true);
    expect(own.withCaption(picture, null)).toBe(picture);
    const weak = Buffer.from(own.withCaption(picture, { ...caption, strength: 0.5 }).bytes);
    expect(weak.equals(Buffer.from(own.withCaption(picture, caption).bytes))).toBe(false);
  });
});

test('a page of a phone is dimmed more where its captions stand: below, or above when the target is below', async () => {
  const own = phone.open();
  const { width } = phone.layout.frame;
  const edge = (bytes: Buffer, y: number) => bytes[y * width + 4]!;
  const usual = await bytesOf(phone.stateAt(16_000), own);
  const low = await bytesOf(phone.stateAt(22_900), own);
  expect(edge(usual, 1270)).toBeLessThan(edge(usual, 400) - 30);
  expect(edge(low, 260)).toBeLessThan(edge(low, 800) - 30);
  expect(edge(low, 1270)).toBe(edge(low, 800));
});

test('a still in the size of the whole page, and one taken closer, show the page at the same place', async () => {
  const { takes, stateAt: at } = landscape;
  const file = takes[0]!.beats[0]!.before.file.replace('empty', 'whole');
  const { width, height } = filmPageOf('landscape');
  await drawStills([
    { sceneId: 'x', beats: [sampleTake(sampleStill(file, 0, { scale: layout.baseScale, area: { x: 0, y: 0, width, height } }))] },
  ]);
  const near = await bytesOf(at(12_000));
  const state = pageState(12_000, (body) => {
    const [picture] = body.layer.pictures;
    return { ...body, layer: { ...body.layer, pictures: [{ ...picture!, file, scale: layout.baseScale }] } };
  });
  const whole = await bytesOf(state);
  const apart = whole.reduce((sum, byte, place) => sum + Math.abs(byte - near[place]!), 0) / whole.length;
  expect(whole.equals(near)).toBe(false);
  expect(apart).toBeLessThan(1);
});

describe('another state is another picture', () => {
  test.each<[string, FrameState, FrameState]>([
    ['one more character', stateAt(15_700), stateAt(15_800)],
    [
      'the arrow 2 px on',
      stateAt(16_000),
      pageState(16_000, (body) => ({
        ...body,
        pointer: { x: 700, y: 300, kind: 'arrow', pressed: 0, strength: 1, ripple: null },
      })),
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

test('a state of a scene that the script lacks is a bug, named', async () => {
  await expect(
    composer.compose({ strip: null, body: { kind: 'cover', scene: 'no such scene' }, transition: null, caption: null }),
  ).rejects.toThrow('no such scene');
  await expect(
    composer.compose({ strip: null, body: { kind: 'cover', scene: 'review' }, transition: null, caption: null }),
  ).rejects.toThrow('scene review is a review, not a cover');
});
