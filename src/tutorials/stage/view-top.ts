import type { FilmPage } from './film-page.ts';
import type { Box } from './take.ts';

type Band = Pick<FilmPage, 'viewHeight' | 'wishedMiddle' | 'bandTop' | 'bandBottom'>;

/**
 * Where the view's top stands for a target: where it stood, while the target can be seen well there; else so that its middle is at the wished height.
 * @param documentHeight CSS px; the view never leaves the document.
 */
export function chooseViewTop(film: Band, current: number, target: Box | null, documentHeight: number): number {
  const { bandTop, bandBottom } = film;
  const lowest = Math.max(0, documentHeight - film.viewHeight);
  if (target === null) return Math.min(current, lowest);
  const top = target.y - current;
  if (top >= bandTop && top + target.height <= bandBottom && current <= lowest) return current;
  const middle = target.y + Math.min(target.height, bandBottom - bandTop) / 2;
  return Math.min(Math.max(0, middle - film.wishedMiddle), lowest);
}

/** Where the window is scrolled to for a view: higher by the margin, at a multiple of the film's step. */
export const scrollFor = ({ margin, step }: Pick<FilmPage, 'margin' | 'step'>, viewTop: number): number =>
  Math.max(0, step * Math.round((viewTop - margin) / step));
