/** What the office's settings give to a film. The arched door stands in for a crest and takes the two colours. */
export type Brand = {
  officeName: string;
  /** Shown in the drawn address bar, without `https://`. */
  address: string;
  colours: BrandColours;
};

/** `primary` carries white text, `accent` carries ink; both as #rrggbb. */
export type BrandColours = { primary: string; accent: string; tint: string };

/** Colours that no office changes: the film's legibility was measured with them. */
export const COLOUR = {
  ground: '#FAFAF7',
  surface: '#FFFFFF',
  ink: '#1B1F23',
  muted: '#565D66',
  line: '#D9D6CE',
  bar: '#F3F1EA',
  dim: '#0C2B2C',
  success: '#1B6E3C',
  successTint: '#E4F1E8',
} as const;

/** Relative luminance of #rrggbb (WCAG). */
function luminance(colour: string): number {
  const part = (from: number): number => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

/** Contrast of two colours (WCAG), 1 to 21. */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

/** Text that is read at a glance needs this much; the ring is told from its ink edge by more than the 3 that a mark needs. */
const LEAST_CONTRAST = 4.5;

/** What is wrong with an office's colours for a film: text that cannot be read on them, a ring that cannot be told from its ink edge. */
export function brandFaults({ primary, accent }: BrandColours): { limit: string; found: string }[] {
  const pairs: [colour: string, other: string, words: string][] = [
    [primary, '#FFFFFF', 'white text on the primary colour'],
    [accent, COLOUR.ink, 'dark text on the accent colour, and the ring in its dark edge'],
  ];
  return pairs
    .filter(([colour, other]) => contrast(colour, other) < LEAST_CONTRAST)
    .map(([colour, other, words]) => ({
      limit: `a contrast of ${LEAST_CONTRAST} for ${words}`,
      found: `${contrast(colour, other).toFixed(1)} for ${colour}`,
    }));
}
