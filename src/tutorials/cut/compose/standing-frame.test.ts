import { afterAll, describe, expect, test } from 'vitest';
import { COLOUR } from '../brand.ts';
import type { FrameState } from '../frame-state.ts';
import type { PageBody } from '../page-state.ts';
import { toneOfHex } from '../planes/planes.ts';
import { sampleFrames } from './sample-frames.ts';

const { layout, stateAt, pageAt, pageState, bytesOf, remove } = await sampleFrames('landscape');
const { frame, strip, view, window } = layout;
afterAll(remove);

const brightness = (bytes: Buffer, x: number, y: number) => bytes[Math.round(y) * frame.width + Math.round(x)]!;
const rows = (bytes: Buffer, from: number, until: number) => bytes.subarray(from * frame.width, until * frame.width);

describe('the frame stands still', () => {
  test('around the page: window, address bar and margins are the same on every page', async () => {
    const quiet = await bytesOf(stateAt(12_000));
    for (const tMs of [13_500, 18_100, 21_200, 23_600]) {
      const other = await bytesOf(stateAt(tMs));
      const body = stateAt(tMs).body;
      if (body.kind === 'page' && body.spotlight === null) {
        expect(rows(other, window.y, view.y).equals(rows(quiet, window.y, view.y))).toBe(true);
      }
      for (let y = window.y; y < frame.height; y++)
        for (const x of [4, 20, frame.width - 20]) expect(brightness(other, x, y)).toBe(brightness(quiet, x, y));
    }
  });

  test('under the dim, which takes the whole window and not the strip', async () => {
    const [quiet, dimmed] = [await bytesOf(stateAt(12_000)), await bytesOf(stateAt(16_000))];
    expect(brightness(dimmed, 60, window.y + 8)).toBeLessThan(brightness(quiet, 60, window.y + 8) - 60);
    const ground = toneOfHex(COLOUR.ground).y;
    expect(brightness(dimmed, 640, strip.height + 3)).toBe(brightness(quiet, 640, strip.height + 3));
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
  const around = Buffer.from(rows(bytes, 0, frame.height));
  for (let y = view.y; y < view.y + view.height; y++)
    around.fill(0, y * frame.width + view.x, y * frame.width + view.x + view.width);
  return around;
}

test('what a ring surrounds is at no moment darker than the page, while the ring comes and when it stands', async () => {
  const { hole } = pageAt(16_000).spotlight!;
  const middle = { x: hole!.x + hole!.width - 30, y: hole!.y + hole!.height / 2 };
  const page = await bytesOf(pageState(16_000, (body) => ({ ...body, pointer: null, spotlight: null })));
  for (const strength of [0.2, 0.4, 0.6, 1]) {
    const lit = await bytesOf(
      pageState(16_000, (body) => ({
        ...body,
        pointer: null,
        spotlight: { dim: strength, ring: strength, hole, tag: null, captionAtTop: false },
      })),
    );
    expect(Math.abs(brightness(lit, middle.x, middle.y) - brightness(page, middle.x, middle.y))).toBeLessThanOrEqual(1);
  }
});

test('a picker over a ring dims the target too, without a leap', async () => {
  const { hole } = pageAt(16_000).spotlight!;
  const at = { x: hole!.x + hole!.width - 30, y: hole!.y + hole!.height / 2 };
  const levels: number[] = [];
  for (const ring of [1, 0.75, 0.5, 0.25, 0])
    levels.push(
      brightness(
        await bytesOf(
          pageState(16_000, (body) => ({
            ...body,
            pointer: null,
            spotlight: { dim: 1, ring, hole, tag: null, captionAtTop: false },
          })),
        ),
        at.x,
        at.y,
      ),
    );
  expect(levels).toEqual(levels.toSorted((a, b) => b - a));
  expect(Math.max(...levels.slice(1).map((level, index) => levels[index]! - level))).toBeLessThan((levels[0]! - levels[4]!) / 2);
});
