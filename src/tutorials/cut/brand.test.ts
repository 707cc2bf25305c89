import { describe, expect, test } from 'vitest';
import { brandFaults, COLOUR, contrast } from './brand.ts';
import { sampleBrand } from './sample-timeline.ts';

const { primary, accent } = sampleBrand.colours;
/** The dim at 50 % over the page’s ground. */
const dimmed = '#839392';

test.each([
  ['the same colour', accent, accent, 1],
  ['black on white', '#000000', '#FFFFFF', 21],
  ['the ring on its ink edge', accent, COLOUR.ink, 8.2],
  ['the ink edge on the dimmed page', COLOUR.ink, dimmed, 5.2],
  ['the ring on white paper, which is why it needs its edge', accent, '#FFFFFF', 2],
  ['muted text on the ground', COLOUR.muted, COLOUR.ground, 6.4],
  ['the office’s colour on the ground', primary, COLOUR.ground, 7.4],
  ['success on white', COLOUR.success, '#FFFFFF', 6.3],
])('the contrast of %s', (_, one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 0);
  expect(contrast(other, one)).toBe(contrast(one, other));
});

describe('an office’s colours', () => {
  test('of the example can be filmed', () => {
    expect(brandFaults(sampleBrand.colours)).toEqual([]);
  });

  test.each([
    ['a primary colour too light for white text', { primary: '#4FA8A5' }, /white text/],
    ['a ring too dark for its ink edge', { accent: '#8A5A00' }, /the ring/],
  ])('are refused for %s', (_, change, said) => {
    const faults = brandFaults({ ...sampleBrand.colours, ...change });
    expect(faults.map(({ limit }) => limit)).toEqual([expect.stringMatching(said)]);
    expect(faults[0]!.found).toContain(Object.values(change)[0]);
  });

  test('that are wrong twice are told twice', () => {
    expect(brandFaults({ ...sampleBrand.colours, primary: '#FFFFFF', accent: COLOUR.ink })).toHaveLength(2);
  });
});
