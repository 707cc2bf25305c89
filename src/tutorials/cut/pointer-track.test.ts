import { describe, expect, test } from 'vitest';
import { inFrame } from './camera.ts';
import { cameraAt } from './camera-at.ts';
import { layoutOf } from './frame-layout.ts';
import { preparePage } from './page-state.ts';
import { pickerTimes, thumbnailsOf } from './picker-state.ts';
import { pointerAt } from './pointer-track.ts';
import { sampleFilm } from './sample-timeline.ts';

const layout = layoutOf('landscape');
const { frame: FRAME } = layout;
const { timeline, takes } = sampleFilm();
const [account, upload] = timeline.stages[2]!.scenes.map((scene, index) => preparePage(layout, 'full', scene, takes[index]!));
const [, typed, hidden, pressed] = account!.scene.beats;

describe('the arrow', () => {
  test('is not there before it is needed, fades in 200 ms before it moves and out 300 ms after the ripple', () => {
    expect(pointerAt(account!, 12_000)).toBeNull();
    const { arriveMs, pressMs } = typed!.pointer!;
    const path = Array.from({ length: 60 }, (_, at) => ({
      tMs: arriveMs - 600 + 10 * at,
      ...pointerAt(account!, arriveMs - 600 + 10 * at),
    }));
    const moving = path.find(({ x }, at) => at > 0 && x !== path[at - 1]?.x && x !== undefined && path[at - 1]?.x !== undefined)!;
    expect(moving.strength).toBeGreaterThan(0.9);
    expect(pointerAt(account!, pressMs + 350 + 299)!.strength).toBe(1);
    expect(pointerAt(account!, pressMs + 350 + 300 + 200)).toBeNull();
  });

  test.each([
    ['the field', 1],
    ['the secret field', 2],
    ['the button', 3],
  ])('presses within %s, as the camera shows it', (_, index) => {
    const { pressMs, arriveMs } = account!.scene.beats[index]!.pointer!;
    const control = inFrame(layout, account!.take.beats[index]!.control!, cameraAt(layout, account!.moves, pressMs));
    for (const tMs of [arriveMs, pressMs]) {
      const { x, y } = pointerAt(account!, tMs)!;
      expect(x).toBeGreaterThanOrEqual(control.x);
      expect(x).toBeLessThanOrEqual(control.x + control.width);
      expect(y).toBeGreaterThanOrEqual(control.y);
      expect(y).toBeLessThanOrEqual(control.y + control.height);
    }
  });

  test('ripples where it pressed, and only then', () => {
    const at = pointerAt(account!, typed!.pointer!.pressMs + 100)!;
    expect(at.ripple).toMatchObject({ x: at.x, y: at.y });
    expect(pointerAt(account!, typed!.pointer!.arriveMs)!.ripple).toBeNull();
  });

  test('sets off from where it pressed last', () => {
    const last = pointerAt(account!, typed!.pointer!.pressMs)!;
    let tMs = typed!.pointer!.pressMs + 1000;
    while (pointerAt(account!, tMs) === null) tMs += 10;
    expect(tMs).toBeLessThan(hidden!.pointer!.arriveMs);
    const { x, y } = pointerAt(account!, tMs)!;
    expect([x, y]).toEqual([last.x, last.y]);
  });

  test('stays on the place of its press when another page comes', () => {
    const { pressMs } = pressed!.pointer!;
    const [before, after] = [pointerAt(account!, pressMs)!, pointerAt(account!, pressed!.doneMs! + 40)!];
    expect([after.x, after.y]).toEqual([before.x, before.y]);
  });

  test('goes on to the chosen picture in a picker and presses there', () => {
    const times = pickerTimes(upload!.scene.beats[0]!, upload!.scene.scene.beats[0]!.action)!;
    expect(pointerAt(upload!, times.pressMs)).toMatchObject(thumbnailsOf(layout).press);
    expect(pointerAt(upload!, times.pressMs)!.ripple).not.toBeNull();
  });

  test('never leaves the frame', () => {
    for (const page of [account!, upload!]) {
      for (let tMs = page.scene.startMs; tMs < page.scene.endMs; tMs += 40) {
        const at = pointerAt(page, tMs);
        if (at === null) continue;
        expect(at.x).toBeGreaterThanOrEqual(0);
        expect(at.x).toBeLessThan(FRAME.width);
        expect(at.y).toBeGreaterThanOrEqual(0);
        expect(at.y).toBeLessThan(FRAME.height);
      }
    }
  });
});

describe('on a phone', () => {
  const sample = sampleFilm('.', 'phone');
  const [filling, sending] = sample.timeline.stages[2]!.scenes.map((scene, index) =>
    preparePage(layoutOf('phone'), 'full', scene, sample.takes[index]!),
  );

  test('a finger’s dot is shown, which stays in the frame and grows no smaller when it presses', () => {
    for (const page of [filling!, sending!]) {
      for (let tMs = page.scene.startMs; tMs < page.scene.endMs; tMs += 40) {
        const at = pointerAt(page, tMs);
        if (at === null) continue;
        expect(at.kind).toBe('dot');
        expect(at.x).toBeGreaterThan(0);
        expect(at.x).toBeLessThan(720);
        expect(at.y).toBeLessThan(1280);
      }
    }
  });

  test('it presses the chosen picture of the sheet', () => {
    const times = pickerTimes(sending!.scene.beats[0]!, sending!.scene.scene.beats[0]!.action)!;
    expect(pointerAt(sending!, times.pressMs)).toMatchObject({ ...thumbnailsOf(layoutOf('phone')).press, pressed: 1 });
  });
});

describe('where nothing may move', () => {
  const pages = timeline.stages[2]!.scenes.map((scene, index) => preparePage(layout, 'calm', scene, takes[index]!));

  test('a pointer comes at the place of its press and stands there', () => {
    for (const page of pages) {
      let before: ReturnType<typeof pointerAt> = null;
      for (let tMs = page.scene.startMs; tMs < page.scene.endMs; tMs += 20) {
        const at = pointerAt(page, tMs);
        if (at !== null && before !== null) expect([at.x, at.y]).toEqual([before.x, before.y]);
        before = at;
      }
    }
  });

  test('it presses when it does in the moving film', () => {
    for (const [index, page] of pages.entries()) {
      const moving = [account!, upload!][index]!;
      for (const { pointer } of page.scene.beats) {
        if (pointer === null) continue;
        const [calm, full] = [pointerAt(page, pointer.pressMs)!, pointerAt(moving, pointer.pressMs)!];
        expect([calm.x, calm.y, calm.pressed, calm.strength]).toEqual([full.x, full.y, 1, 1]);
      }
    }
  });
});
