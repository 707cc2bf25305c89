import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Motion, Shape } from '../formats.ts';
import { captionCues } from '../plan/captions.ts';
import { planFilm } from '../plan/plan-film.ts';
import { cameraMoves } from '../plan/zooms.ts';
import { beat, target } from '../script/beat.ts';
import type { Action, Beat, Script } from '../script/script.ts';
import { filmPageOf } from '../stage/film-page.ts';
import type { BeatTake, Box, Still } from '../stage/take.ts';
import { chooseViewTop, scrollFor } from '../stage/view-top.ts';
import { estimateSounds } from '../plan/line-sound.ts';
import { heightOf, zoomOf } from './camera.ts';
import type { Layout } from './frame-layout.ts';
import { layoutOf } from './frame-layout.ts';
import type { FrameState } from './frame-state.ts';
import { passageOf, prepareCut } from './frame-state.ts';
import { placeTag } from './keyword.ts';
import { panMoves } from './moves-of-film.ts';
import { tagWidth } from './paint/marks.ts';
import type { PageBody } from './page-state.ts';
import { sampleStill, sampleTake } from './sample-timeline.ts';

/** What section 12 of the look asks of every frame, over made-up films: targets at many places of pages of many lengths. */

/** The page stands on even px of the frame, the ring on whole ones. */
const GRID = 2;
const STEP_MS = 120;

type Verb = keyof typeof words;
type Made = { target: Box; verb: Verb; look: Beat['look']; keyword: string | null; result: boolean; early: boolean };
type MadeFilm = { documentHeight: number; made: Made[] };

const words = {
  type: 'ketik Nama.',
  secret: 'ketik Nama.',
  choose: 'pilih Nama.',
  point: 'lihat Nama.',
  click: 'pilih Nama.',
  upload: 'pilih Nama.',
};

function actionOf(verb: Verb): Action {
  const name = target(verb === 'click' ? 'button' : 'textbox', 'Nama');
  if (verb === 'type') return { verb, target: name, text: 'Sari Contoh' };
  if (verb === 'secret') return { verb, target: name, text: 'x' };
  if (verb === 'click') return { verb, target: name, leads: true };
  if (verb === 'upload') return { verb, target: name, file: 'ktp', name: 'KTP' };
  return { verb, target: name };
}

/** Where targets lie on a page of a shape: within its margins; now and then one is too high to be shown whole. */
const room: Record<Shape, { left: number; right: number; widest: number; highest: number }> = {
  landscape: { left: 32, right: 990, widest: 900, highest: 420 },
  phone: { left: 16, right: 344, widest: 328, highest: 480 },
};

const anyMade = (shape: Shape, documentHeight: number): fc.Arbitrary<Made> => {
  const { left, right, widest, highest } = room[shape];
  return fc.record({
    verb: fc.constantFrom(...(Object.keys(words) as Verb[])),
    look: fc.constantFrom('field', 'button', 'reading', 'page'),
    keyword: fc.constantFrom(null, 'Simpan', 'Nomor aktif'),
    result: fc.boolean(),
    /** The line begins with the label: the ring comes as soon as it can. */
    early: fc.boolean(),
    target: fc
      .record({
        x: fc.integer({ min: left, max: right - 60 }),
        y: fc.integer({ min: 40, max: documentHeight - 40 }),
        width: fc.integer({ min: 40, max: widest }),
        height: fc.integer({ min: 24, max: highest }),
      })
      .map((box) => ({
        ...box,
        width: Math.min(box.width, right - box.x),
        height: Math.max(20, Math.min(box.height, documentHeight - 20 - box.y)),
      })),
  });
};

const anyFilm = (shape: Shape): fc.Arbitrary<MadeFilm> =>
  fc
    .integer({ min: filmPageOf(shape).height, max: 2400 })
    .chain((documentHeight) =>
      fc.array(anyMade(shape, documentHeight), { minLength: 1, maxLength: 6 }).map((made) => ({ documentHeight, made })),
    );

/** Plans a scene of these beats and takes its stills as the stage would. */
function film(shape: Shape, motion: Motion, { documentHeight, made }: MadeFilm) {
  const beats = [
    beat('Halaman ini terbuka.', { verb: 'open', path: '/' }),
    ...made.map(({ verb, look, keyword, result, early }) =>
      beat(early ? `Nama ${words[verb]}` : `Di bagian ini, ${words[verb]}`, actionOf(verb), { look, keyword, result }),
    ),
  ];
  const script: Script = {
    language: 'id',
    service: 'contoh',
    definitionVersion: 1,
    title: 'Contoh',
    shortName: 'Contoh',
    officeName: 'Kantor',
    address: 'contoh.go.id',
    stages: [{ number: 1, title: 'Contoh', scenes: [{ id: 's', kind: 'page', browser: 'new', beats }] }],
  };
  const sounds = estimateSounds(script);
  const page = filmPageOf(shape);
  let viewTop = 0;
  let shots = 0;
  const shoot = (): Still => {
    const top = Math.max(0, Math.min(scrollFor(page, viewTop), documentHeight - page.height));
    const textLines = Array.from({ length: 20 }, (_, at) => ({ x: 40, y: top + 11 + 33 * at, width: 200, height: 22 }));
    return sampleStill(`${shots++}`, top, { documentHeight, textLines }, shape);
  };
  const takes: BeatTake[] = [sampleTake(shoot())];
  for (const { target: box, verb } of made) {
    viewTop = chooseViewTop(page, viewTop, box, documentHeight);
    const before = shoot();
    const at = viewTop;
    const navigated = verb === 'click' || verb === 'upload';
    if (navigated) viewTop = 0;
    takes.push(
      sampleTake(before, {
        after: verb === 'point' ? before : shoot(),
        viewTop: at,
        viewTopAfter: viewTop,
        target: box,
        control: controlIn(box),
        navigated,
      }),
    );
  }
  const timeline = planFilm(script, sounds, shape);
  const layout = layoutOf(shape);
  const takeOf = () => ({ sceneId: 's', beats: takes });
  return { timeline, takeOf, cut: prepareCut({ layout, motion, timeline, takeOf, cues: captionCues(timeline, shape) }) };
}

/** A field stands under its label. */
function controlIn({ x, y, width, height }: Box): Box {
  const own = Math.min(height, 56);
  return { x, y: y + height - own, width, height: own };
}

const outside = (inner: Box, outer: Box) =>
  Math.max(
    outer.x - inner.x,
    outer.y - inner.y,
    inner.x + inner.width - outer.x - outer.width,
    inner.y + inner.height - outer.y - outer.height,
  );
const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});
const touches = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const frameOf = ({ frame }: Layout): Box => ({ x: 0, y: 0, ...frame });
/** Where captions of two rows stand, at the bottom or at the top of the page. */
const captionBox = ({ captions, captionsTop }: Layout, top: boolean): Box =>
  top ? { ...captions, y: captionsTop!, height: 141 } : captions;

describe.each([
  ['landscape', 'full'],
  ['landscape', 'calm'],
  ['phone', 'full'],
  ['phone', 'calm'],
] as const)('on every frame in %s, %s', (shape, motion) => {
  const layout = layoutOf(shape);
  const reach = layout.ring.stroke + layout.ring.edge;

  /** Every frame of made-up films but for those too alike. */
  function forEveryFrame(check: (body: PageBody, made: MadeFilm, state: FrameState, tMs: number) => void): void {
    fc.assert(
      fc.property(anyFilm(shape), (made) => {
        const { timeline, cut } = film(shape, motion, made);
        for (let tMs = 0; tMs < timeline.durationMs; tMs += STEP_MS) {
          const state = cut.stateAt(tMs);
          if (state.body.kind === 'page') check(state.body, made, state, tMs);
        }
      }),
      { numRuns: 25 },
    );
  }

  test('nothing is dimmed without a ring or a picker', () => {
    forEveryFrame(({ spotlight, picker }) => {
      if (spotlight === null) return;
      expect(spotlight.dim).toBeGreaterThan(0);
      if (picker === null) expect(spotlight).toMatchObject({ ring: spotlight.dim, hole: expect.anything() });
    });
  });

  test('a ring that stands lies in the safe area, or low on a phone where the page ends; nothing moves under it', () => {
    forEveryFrame(({ spotlight, layer }) => {
      if (spotlight?.hole == null || spotlight.ring < 1) return;
      const ring = grown(spotlight.hole, reach);
      expect(layer.moving).toBe(false);
      expect(outside(ring, frameOf(layout))).toBeLessThanOrEqual(0);
      if (!spotlight.captionAtTop) expect(outside(ring, layout.safe)).toBeLessThanOrEqual(GRID);
      else expect(shape).toBe('phone');
    });
  });

  test('captions do not touch the ring: they stand in their zone, or at the top where the ring stands in it', () => {
    forEveryFrame(({ spotlight }, _, { caption }) => {
      if (spotlight?.hole == null || spotlight.ring < 1) return;
      const ring = grown(spotlight.hole, reach);
      expect(touches(ring, captionBox(layout, spotlight.captionAtTop))).toBe(false);
      if (caption !== null) expect(caption.top).toBe(spotlight.captionAtTop);
    });
  });

  test('the key word touches neither the ring nor the captions, and no letter of it is cut by the frame', () => {
    forEveryFrame(({ spotlight }) => {
      if (spotlight?.tag == null || spotlight.hole === null || spotlight.ring < 1) return;
      const tag = placeTag(layout, spotlight.hole, tagWidth(layout, spotlight.tag.text), spotlight.captionAtTop);
      if (tag === null) return;
      expect(touches(tag.box, grown(spotlight.hole, reach))).toBe(false);
      expect(touches(tag.box, captionBox(layout, spotlight.captionAtTop))).toBe(false);
      expect(outside(tag.box, frameOf(layout))).toBeLessThanOrEqual(0);
    });
  });

  test('the camera shows the page and no more: within its width, not above its top, no closer than a still is sharp', () => {
    forEveryFrame(({ layer: { camera } }) => {
      expect(camera.x).toBeGreaterThanOrEqual(-0.001);
      expect(camera.x + camera.width).toBeLessThanOrEqual(layout.pageWidth + 0.001);
      expect(camera.y).toBeGreaterThanOrEqual(-0.001);
      expect(zoomOf(layout, camera)).toBeLessThanOrEqual(shape === 'phone' ? 1 : 2.1);
    });
  });

  test('no row of the page is missing that a still has to show', () => {
    forEveryFrame(({ layer, under }, { documentHeight }) => {
      for (const { camera, pictures } of under === null ? [layer] : [layer, under.layer]) {
        // Below the document's end there is its ground.
        const until = Math.min(camera.y + heightOf(layout, camera.width), documentHeight);
        let shown = camera.y;
        for (const { area } of pictures.toSorted((a, b) => a.area.y - b.area.y))
          if (area.y <= shown + GRID) shown = Math.max(shown, area.y + area.height);
        expect(shown).toBeGreaterThanOrEqual(until - GRID);
      }
    });
  });

  test('the pointer is in the frame while its ring stands, and presses within it', () => {
    forEveryFrame(({ pointer, spotlight, picker }) => {
      if (pointer === null || spotlight?.hole == null || spotlight.ring < 1) return;
      const tip = { ...pointer, width: 0, height: 0 };
      expect(outside(tip, frameOf(layout))).toBeLessThanOrEqual(0);
      if (pointer.ripple !== null && picker === null) expect(outside(tip, spotlight.hole)).toBeLessThanOrEqual(0);
    });
  });

  test('what may not move does not: a picture changes at once or by a fade', () => {
    if (motion === 'full') return;
    forEveryFrame(({ layer, picker }, _, state) => {
      expect(layer.moving).toBe(false);
      expect(picker?.rise ?? 0).toBe(0);
      expect(passageOf(state)).not.toBe('move');
    });
  });

  test('a frame is the same whenever it is asked for', () => {
    fc.assert(
      fc.property(anyFilm(shape), fc.nat(20_000), (made, tMs) => {
        expect(film(shape, motion, made).cut.stateAt(tMs)).toEqual(film(shape, motion, made).cut.stateAt(tMs));
      }),
      { numRuns: 15 },
    );
  });
});

test.each(['landscape', 'phone'] as const)('in %s camera and page together move at most six times in any minute', (shape) => {
  fc.assert(
    fc.property(anyFilm(shape), (made) => {
      const { timeline, takeOf } = film(shape, 'full', made);
      const zooms = cameraMoves(timeline).map(({ atMs }) => atMs);
      const moves = [...zooms, ...panMoves(layoutOf(shape), timeline, takeOf)];
      for (const from of moves) {
        const within = moves.filter((atMs) => atMs >= from && atMs < from + 60_000).length;
        expect(within).toBeLessThanOrEqual(6);
      }
    }),
    { numRuns: 60 },
  );
});
