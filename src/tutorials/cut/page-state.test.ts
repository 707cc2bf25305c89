import { describe, expect, test } from 'vitest';
import { inFrame } from './camera.ts';
import { layoutOf } from './frame-layout.ts';
import { pageAt, preparePage } from './page-state.ts';
import type { Action } from '../script/script.ts';
import { sampleField, sampleFilm, sampleStill, sampleTake, timedBeat, timedScene } from './sample-timeline.ts';
import { typedCharacters } from './typing.ts';

const layout = layoutOf('landscape');
const { timeline, takes } = sampleFilm();
const [account, upload] = timeline.stages[2]!.scenes.map((scene, index) => preparePage(layout, 'full', scene, takes[index]!));
const at = (tMs: number) => pageAt(account!, tMs);
const caret = account!.take.beats[1]!.caret!;

describe('a field that is typed into', () => {
  test('shows as many characters as were struck', () => {
    for (const tMs of [15_100, 15_300, 15_800, 16_300, 17_000])
      expect(at(tMs).layer.typing!.from).toBe(caret.xs[typedCharacters(tMs, 15_200, 16_400, 14)]);
  });

  test('shows its caret while keys are struck, then blinking, and none once nobody looks', () => {
    expect([15_000, 15_800, 16_400, 17_000].map((tMs) => at(tMs).layer.typing!.caret)).toEqual([true, true, true, false]);
    expect(at(17_600).layer.typing?.caret ?? false).toBe(false);
  });

  test('is not laid over before it has its focus', () => {
    expect(at(14_900).layer.typing).toBeNull();
  });
});

describe('a secret field', () => {
  const { control } = sampleField(2);

  test('is covered from its ring on, before anything is put into it', () => {
    expect(at(18_850).layer.secrets).toEqual([]);
    expect(at(19_100).layer.secrets).toEqual([{ box: control, strength: 1 }]);
    expect(account!.scene.beats[2]!.pointer!.pressMs).toBeGreaterThan(19_100);
  });

  test('stays covered for as long as its page is shown, and goes with it', () => {
    for (let tMs = 19_100; tMs < 23_500; tMs += 100) expect(at(tMs).layer.secrets).toEqual([{ box: control, strength: 1 }]);
    expect(at(23_500).layer.secrets).toEqual([]);
    expect(at(23_550).under!.layer.secrets).toEqual([{ box: control, strength: 1 }]);
  });
});

describe('another page', () => {
  test('fades in over the one before in 200 ms', () => {
    expect([23_499, 23_550, 23_600, 23_700].map((tMs) => at(tMs).under?.shown ?? null)).toEqual([null, 0.25, 0.5, null]);
    expect(at(23_600).under!.layer.pictures[0]!.file).toMatch(/lower/);
    expect(at(23_600).layer.pictures[0]!.file).toMatch(/sent/);
  });

  test('takes the ring with it: what is no longer there is not ringed for long', () => {
    expect(at(23_400).spotlight!.ring).toBe(1);
    expect(at(23_500 + 250).spotlight).toBeNull();
  });
});

test('where many things are done in one beat, the ring goes with the page of the first', () => {
  const target = { role: 'textbox', name: 'Lulusan dari' } as const;
  const action: Action = { verb: 'fill-rest', target, actions: [] };
  const beat = { line: { text: 'Lalu isi Lulusan dari.' }, action, keyword: null, look: 'page' as const, result: false };
  const between = [{ still: sampleStill('second.png', 400), viewTop: 400 }];
  const seen = sampleTake(sampleStill('first.png'), {
    ...sampleField(0),
    between,
    after: sampleStill('third.png'),
    navigated: true,
  });
  const times = { spotlight: { onMs: 1000, offMs: 2500 }, stepsMs: [2000, 3000], doneMs: 3000 };
  const scene = timedScene({ id: 'rest', kind: 'page', browser: 'same', beats: [beat] }, [timedBeat(0, 5000, times)]);
  const page = preparePage(layout, 'full', scene, { sceneId: 'rest', beats: [seen] });
  expect(pageAt(page, 1990).spotlight!.ring).toBe(1);
  expect(pageAt(page, 2250).spotlight).toBeNull();
});

describe('the spotlight', () => {
  test('lies around the target as the camera shows it', () => {
    const { spotlight, layer } = at(16_000);
    const seen = inFrame(layout, sampleField(1).target, layer.camera);
    expect(Math.abs(spotlight!.hole!.x + 10 - seen.x)).toBeLessThan(1);
    expect(Math.abs(spotlight!.hole!.height - 20 - seen.height)).toBeLessThan(1.5);
  });

  test('carries its key word once the ring stands', () => {
    expect(at(14_150).spotlight!.tag).toBeNull();
    expect(at(14_400).spotlight!.tag).toEqual({ text: 'Nomor aktif', strength: 1 });
    expect(at(23_000).spotlight!.tag).toBeNull();
  });

  test('gives its ring to the picker, and the dim stays', () => {
    const { spotlight, picker } = pageAt(upload!, 27_000);
    expect(picker!.strength).toBe(1);
    expect(spotlight).toMatchObject({ dim: 1, ring: 0, tag: null });
  });

  test('is out between two beats', () => {
    expect(at(12_000).spotlight).toBeNull();
    expect(at(18_000).spotlight).toBeNull();
  });
});

test('a page that was scrolled still has the rows of where it stood', () => {
  const files = at(18_000).layer.pictures.map(({ file }) => file);
  expect(files.length).toBeGreaterThan(1);
  expect(new Set(files).size).toBe(files.length);
});

test('a picture is careful where the camera rests and quick where it moves', () => {
  expect([at(13_100), at(13_500), at(16_000)].map(({ layer }) => layer.moving)).toEqual([false, true, false]);
});
