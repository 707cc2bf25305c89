import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planFilm } from '../plan/plan-film.ts';
import { cameraMoves } from '../plan/zooms.ts';
import { beat, target } from '../script/beat.ts';
import type { Action, Beat, Script } from '../script/script.ts';
import { VIEW_HEIGHT, VIEWPORT_HEIGHT } from '../stage/camera-crew.ts';
import type { BeatTake, Box, Still } from '../stage/take.ts';
import { chooseViewTop } from '../stage/view-top.ts';
import { estimateLine } from '../voice/estimate-line.ts';
import { heightOf, zoomOf } from './camera.ts';
import { CAPTIONS, FRAME, PAGE_WIDTH, RING, SAFE } from './frame-layout.ts';
import { prepareCut } from './frame-state.ts';
import { placeTag } from './keyword.ts';
import { tagWidth } from './paint/marks.ts';
import type { PageBody } from './page-state.ts';
import { sampleStill, sampleTake } from './sample-timeline.ts';

/** What section 12 of the look asks of every frame, over made-up films: targets at many places of pages of many lengths. */

const REACH = RING.stroke + RING.edge;
/** The page stands on even px of the frame, the ring on whole ones. */
const GRID = 2;
const STEP_MS = 120;

type Made = { target: Box; verb: Action['verb']; look: Beat['look']; keyword: string | null; result: boolean };

const words = {
  type: 'ketik Nama.',
  secret: 'ketik Nama.',
  choose: 'pilih Nama.',
  point: 'lihat Nama.',
  click: 'pilih Nama.',
  upload: 'pilih Nama.',
};

function actionOf(verb: keyof typeof words): Action {
  const name = target(verb === 'click' ? 'button' : 'textbox', 'Nama');
  if (verb === 'type') return { verb, target: name, text: 'Sari Contoh' };
  if (verb === 'secret') return { verb, target: name, text: 'x' };
  if (verb === 'click') return { verb, target: name, leads: true };
  if (verb === 'upload') return { verb, target: name, file: 'ktp', name: 'KTP' };
  return { verb, target: name };
}

const anyMade = (documentHeight: number): fc.Arbitrary<Made & { verb: keyof typeof words }> =>
  fc.record({
    verb: fc.constantFrom('type', 'secret', 'choose', 'point', 'click', 'upload'),
    look: fc.constantFrom('field', 'button', 'reading', 'page'),
    keyword: fc.constantFrom(null, 'Simpan', 'Nomor aktif'),
    result: fc.boolean(),
    target: fc
      .record({
        x: fc.integer({ min: 32, max: 600 }),
        y: fc.integer({ min: 40, max: documentHeight - 40 }),
        width: fc.integer({ min: 40, max: 900 }),
        height: fc.integer({ min: 24, max: 330 }),
      })
      .map((box) => ({
        ...box,
        width: Math.min(box.width, 990 - box.x),
        height: Math.max(20, Math.min(box.height, documentHeight - 20 - box.y)),
      })),
  });

const anyFilm = fc
  .integer({ min: 660, max: 2400 })
  .chain((documentHeight) =>
    fc.array(anyMade(documentHeight), { minLength: 1, maxLength: 6 }).map((made) => ({ documentHeight, made })),
  );

/** Plans a scene of these beats and takes its stills as the stage would. */
function film({ documentHeight, made }: { documentHeight: number; made: (Made & { verb: keyof typeof words })[] }) {
  const beats = [
    beat('Halaman ini terbuka.', { verb: 'open', path: '/' }),
    ...made.map(({ verb, look, keyword, result }) =>
      beat(`Di bagian ini, ${words[verb]}`, actionOf(verb), { look, keyword, result }),
    ),
  ];
  const script: Script = {
    service: 'contoh',
    definitionVersion: 1,
    title: 'Contoh',
    shortName: 'Contoh',
    officeName: 'Kantor',
    address: 'contoh.go.id',
    stages: [{ number: 1, title: 'Contoh', scenes: [{ id: 's', kind: 'page', browser: 'new', beats }] }],
  };
  const sounds = new Map(beats.map(({ line }) => [line!.text, { ...estimateLine(line!.text, 'biasa'), key: '' }]));
  let viewTop = 0;
  let shots = 0;
  const shoot = (): Still => {
    const top = Math.max(0, Math.min(2 * Math.round((viewTop - 80) / 2), documentHeight - VIEWPORT_HEIGHT));
    const textLines = Array.from({ length: 20 }, (_, at) => ({ x: 40, y: top + 11 + 33 * at, width: 400, height: 22 }));
    return sampleStill(`${shots++}`, top, { documentHeight, textLines });
  };
  const takes: BeatTake[] = [sampleTake(shoot())];
  for (const { target: box, verb } of made) {
    viewTop = chooseViewTop(viewTop, box, documentHeight);
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
        control: box,
        navigated,
      }),
    );
  }
  const timeline = planFilm(script, sounds);
  return { timeline, cut: prepareCut(timeline, [{ sceneId: 's', beats: takes }]) };
}

/** Every frame of a made-up film but for those too alike. */
function forEveryFrame(check: (body: PageBody, documentHeight: number) => void): void {
  fc.assert(
    fc.property(anyFilm, (made) => {
      const { timeline, cut } = film(made);
      for (let tMs = 0; tMs < timeline.durationMs; tMs += STEP_MS) {
        const { body } = cut.stateAt(tMs);
        if (body.kind === 'page') check(body, made.documentHeight);
      }
    }),
    { numRuns: 25 },
  );
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

describe('on every frame', () => {
  test('nothing is dimmed without a ring or a picker', () => {
    forEveryFrame(({ spotlight, picker }) => {
      if (spotlight === null) return;
      expect(spotlight.dim).toBeGreaterThan(0);
      if (picker === null) expect(spotlight).toMatchObject({ ring: spotlight.dim, hole: expect.anything() });
    });
  });

  test('a ring that stands lies with its target in the safe area, clear of the captions', () => {
    forEveryFrame(({ spotlight, layer }) => {
      if (spotlight?.hole == null || spotlight.ring < 1) return;
      expect(layer.moving).toBe(false);
      expect(outside(grown(spotlight.hole, REACH), SAFE)).toBeLessThanOrEqual(GRID);
      expect(touches(grown(spotlight.hole, REACH), CAPTIONS)).toBe(false);
    });
  });

  test('the key word touches neither the ring nor the captions, and no letter of it is cut by the frame', () => {
    forEveryFrame(({ spotlight }) => {
      if (spotlight?.tag == null || spotlight.hole === null || spotlight.ring < 1) return;
      const tag = placeTag(spotlight.hole, tagWidth(spotlight.tag.text));
      if (tag === null) return;
      expect(touches(tag.box, grown(spotlight.hole, REACH))).toBe(false);
      expect(touches(tag.box, CAPTIONS)).toBe(false);
      expect(outside(tag.box, { x: 0, y: 0, ...FRAME })).toBeLessThanOrEqual(0);
    });
  });

  test('the camera shows the page and no more: within its width, not above its top, no closer than a still is sharp', () => {
    forEveryFrame(({ layer: { camera } }) => {
      expect(camera.x).toBeGreaterThanOrEqual(-0.001);
      expect(camera.x + camera.width).toBeLessThanOrEqual(PAGE_WIDTH + 0.001);
      expect(camera.y).toBeGreaterThanOrEqual(-0.001);
      expect(zoomOf(camera)).toBeLessThanOrEqual(2.1);
    });
  });

  test('no row of the page is missing that a still has to show', () => {
    forEveryFrame(({ layer: { camera, pictures } }, documentHeight) => {
      // Below the document's end there is its ground.
      const until = Math.min(camera.y + heightOf(camera.width), documentHeight);
      let shown = camera.y;
      for (const { area } of pictures.toSorted((a, b) => a.area.y - b.area.y))
        if (area.y <= shown + GRID) shown = Math.max(shown, area.y + area.height);
      expect(shown).toBeGreaterThanOrEqual(until - GRID);
    });
  });

  test('the arrow’s tip is in the frame while its ring stands, and presses within it', () => {
    forEveryFrame(({ pointer, spotlight, picker }) => {
      if (pointer === null || spotlight?.hole == null || spotlight.ring < 1) return;
      const tip = { ...pointer, width: 0, height: 0 };
      expect(outside(tip, { x: 0, y: 0, ...FRAME })).toBeLessThanOrEqual(0);
      if (pointer.ripple !== null && picker === null) expect(outside(tip, spotlight.hole)).toBeLessThanOrEqual(0);
    });
  });
});

test('the camera moves at most six times in any minute', () => {
  fc.assert(
    fc.property(anyFilm, (made) => {
      const moves = cameraMoves(film(made).timeline).map(({ atMs }) => atMs);
      for (const from of moves)
        expect(moves.filter((atMs) => atMs >= from && atMs < from + 60_000).length).toBeLessThanOrEqual(6);
    }),
    { numRuns: 60 },
  );
});

test('a frame is the same whenever it is asked for', () => {
  fc.assert(
    fc.property(anyFilm, fc.nat(20_000), (made, tMs) => {
      expect(film(made).cut.stateAt(tMs)).toEqual(film(made).cut.stateAt(tMs));
    }),
    { numRuns: 30 },
  );
  expect(VIEW_HEIGHT).toBeCloseTo(heightOf(PAGE_WIDTH), 0);
});
