import { describe, expect, test } from 'vitest';
import { layoutOf } from './frame-layout.ts';
import { sampleFilm } from './sample-timeline.ts';
import { segmentWidth, stripAt } from './strip-state.ts';

const { stages } = sampleFilm().timeline;
const [cover, documents, form, review] = stages;
const [account, upload] = form!.scenes;

describe.each(['landscape', 'phone'] as const)('the strip in %s', (shape) => {
  const layout = layoutOf(shape);
  const filled = (stage: (typeof stages)[number], scene: (typeof stages)[number]['scenes'][number], tMs: number) =>
    stripAt(layout, stage, scene, tMs)!.filled;
  const whole = segmentWidth(layout);

  test('fills the current segment from nothing to the whole, through all scenes of the step', () => {
    const lengths = [11_000, 24_999, 25_000, 28_999].map((tMs) => filled(form!, tMs < 25_000 ? account! : upload!, tMs) / whole);
    expect(lengths).toEqual([0, 0.5, 0.5, 1].map((part) => expect.closeTo(part, 1)));
    const all = Array.from({ length: 90 }, (_, at) => 11_000 + 200 * at).map((tMs) =>
      filled(form!, tMs < 25_000 ? account! : upload!, tMs),
    );
    expect(all).toEqual(all.toSorted((a, b) => a - b));
    expect(Math.max(...all)).toBeLessThanOrEqual(whole);
  });

  test('grows in steps of 4 px, at the places where a held frame is repeated, counted from its scene’s start', () => {
    for (let tMs = 11_000; tMs < 25_000; tMs += 40) {
      expect(filled(form!, account!, tMs) % 4).toBe(0);
      if (filled(form!, account!, tMs) !== filled(form!, account!, tMs - 40)) expect((tMs - 11_000) % 400).toBe(0);
    }
  });

  test('does not depend on when its scene comes', () => {
    const later = { ...account!, startMs: account!.startMs + 3280, endMs: account!.endMs + 3280 };
    for (const tMs of [11_000, 14_440, 20_000, 24_960])
      expect(filled(form!, later, tMs + 3280)).toBe(filled(form!, account!, tMs));
  });

  test('says at the end that all is done, and is not there on the cover', () => {
    expect(stripAt(layout, review!, review!.scenes[0]!, 31_000)).toMatchObject({ finished: true, filled: 0 });
    expect(stripAt(layout, cover!, cover!.scenes[0]!, 1000)).toBeNull();
    expect(stripAt(layout, documents!, documents!.scenes[0]!, 5000)).toMatchObject({ stage: 2, title: 'Langkah contoh 2' });
  });
});
