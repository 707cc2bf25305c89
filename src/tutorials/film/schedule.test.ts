import { describe, expect, test } from 'vitest';
import { layoutOf } from '../cut/frame-layout.ts';
import type { Cut, FrameState } from '../cut/frame-state.ts';
import { prepareCut } from '../cut/frame-state.ts';
import type { Format } from '../formats.ts';
import { FORMATS, formatNames } from '../formats.ts';
import { captionCues } from '../plan/captions.ts';
import { piecesOf } from './pieces.ts';
import { sampleMovie } from './sample-movie.ts';
import { schedule, statesOf } from './schedule.ts';

function scheduled(format: Format) {
  const { shape, motion, burnedCaptions } = FORMATS[format];
  const { timeline, takes } = sampleMovie('.', shape);
  const takeOf = (id: string) => takes.find(({ sceneId }) => sceneId === id);
  const cues = burnedCaptions ? captionCues(timeline, shape) : null;
  const cut = prepareCut({ layout: layoutOf(shape), motion, timeline, takeOf, cues });
  return piecesOf(timeline).map((piece) => ({ piece, frames: schedule(statesOf(cut, piece), piece, FORMATS[format]) }));
}

describe.each(formatNames)('the pictures of a piece in %s', (format) => {
  const { every } = FORMATS[format];
  const all = scheduled(format);

  test('begin with a key frame, and another follows every 5 s at most', () => {
    for (const { piece, frames } of all) {
      const keys = frames.filter(({ key }) => key).map(({ frame }) => frame);
      expect(keys).toEqual(Array.from({ length: Math.ceil((piece.until - piece.from) / 120) }, (_, at) => 120 * at));
    }
  });

  test('stand in order on the grid of the format, within their piece', () => {
    for (const { piece, frames } of all) {
      const places = frames.map(({ frame }) => frame);
      expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
      expect(places.filter((place) => place % every !== 0)).toEqual([]);
      expect(places.at(-1)!).toBeLessThan(piece.until - piece.from);
    }
  });

  test('are repeated a few times a second while nothing changes, so that no player stalls', () => {
    const places = all.flatMap(({ piece, frames }) => frames.map(({ frame }) => piece.from + frame));
    expect(Math.max(...places.slice(1).map((frame, at) => frame - places[at]!))).toBeLessThanOrEqual(10);
  });

  test('are new unless they are repeated, and repeated unless they are new', () => {
    for (const { frames } of all)
      for (const [at, { picture, care, key }] of frames.slice(1).entries()) {
        if (care === 'repeat') expect(picture).toBe(frames[at]!.picture);
        if (care === 'still' && !key) expect(picture).not.toBe(frames[at]!.picture);
      }
  });

  test('deserve care after every change of light or place', () => {
    for (const { frames } of all)
      for (const [at, { care }] of frames.slice(1).entries()) {
        const before = frames[at]!.care;
        const wasPassing = before === 'fade' || before === 'move';
        const isPassing = care === 'fade' || care === 'move';
        expect(care === 'arriving').toBe(wasPassing && !isPassing);
      }
  });
});

const still: FrameState = { strip: null, body: { kind: 'cover', scene: 'cover' }, transition: null, caption: null };
const piece = { sceneId: 'cover', stage: 1, sceneFrom: 50, from: 50, until: 170, clean: false };
const full = { every: 1, burnedCaptions: false };

test('a film that stands still has two and a half pictures a second, all alike', () => {
  const standing: Cut = { stateAt: () => still };
  const frames = schedule(statesOf(standing, piece), piece, full);
  expect(frames.map(({ frame }) => frame)).toEqual(Array.from({ length: 12 }, (_, at) => 10 * at));
  expect(frames.map(({ care }) => care)).toEqual(['settled', ...Array.from({ length: 11 }, () => 'repeat')]);
});

test('a picture is held at the same times of its scene in whichever piece it lies', () => {
  const later = { ...piece, sceneFrom: 45, from: 50 };
  const frames = schedule(statesOf({ stateAt: () => still }, later), later, full);
  expect(frames.map(({ frame }) => frame).slice(0, 4)).toEqual([0, 5, 15, 25]);
});

test('a caption makes a picture of its own only where it is part of it', () => {
  const caption = { rows: ['Ketik nama Anda.'], strength: 1, top: false };
  const captioned: Cut = { stateAt: (tMs) => ({ ...still, caption: tMs < 4000 ? null : caption }) };
  const states = statesOf(captioned, piece);
  const picturesIn = (burnedCaptions: boolean) =>
    new Set(schedule(states, piece, { every: 1, burnedCaptions }).map(({ picture }) => picture)).size;
  expect(picturesIn(false)).toBe(1);
  expect(picturesIn(true)).toBe(2);
});

test('a film of a stage alone does not begin with the scene before it', () => {
  const { timeline, takes } = sampleMovie('.');
  const takeOf = (id: string) => takes.find(({ sceneId }) => sceneId === id);
  const cut = prepareCut({ layout: layoutOf('landscape'), motion: 'full', timeline, takeOf, cues: null });
  const opening = piecesOf(timeline).find(({ stage }) => stage === 3)!;
  expect(statesOf(cut, opening).some(({ state }) => state.transition !== null)).toBe(true);
  expect(statesOf(cut, { ...opening, clean: true }).some(({ state }) => state.transition !== null)).toBe(false);
});
