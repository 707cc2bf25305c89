import type { Box } from './take.ts';
import { VIEW_HEIGHT } from './camera-crew.ts';

/** Wished middle of the target below the view's top, and the band in which a target may stay where it is, CSS px (film.md section 3). */
const WISHED_MIDDLE = 200;
const BAND_TOP = 16;
const BAND_BOTTOM = 380;

/**
 * Where the view's top stands for a target: where it stood, while the target can be seen well there; else so that its middle is at the wished height.
 * @param documentHeight CSS px; the view never leaves the document.
 */
export function chooseViewTop(current: number, target: Box | null, documentHeight: number): number {
  const lowest = Math.max(0, documentHeight - VIEW_HEIGHT);
  if (target === null) return Math.min(current, lowest);
  const top = target.y - current;
  if (top >= BAND_TOP && top + target.height <= BAND_BOTTOM && current <= lowest) return current;
  const middle = target.y + Math.min(target.height, BAND_BOTTOM - BAND_TOP) / 2;
  return Math.min(Math.max(0, middle - WISHED_MIDDLE), lowest);
}
