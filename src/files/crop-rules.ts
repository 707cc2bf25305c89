import type { Crop } from './edit-picture.ts';

/** Sides in the order of the form, as they are named in the post. */
export const cropSides = ['top', 'right', 'bottom', 'left'] as const satisfies readonly (keyof Crop)[];

/** No side loses more, so that something is always left. In hundredths. */
export const MOST_CROPPED = 45;

/** What was asked to be cut off; null when it is no number of ours, or nothing at all. */
export function readCrop(values: Readonly<Record<string, string>>): Crop | null {
  const [top, right, bottom, left] = cropSides.map((side) => Number(values[side] ?? '0'));
  const crop = { top: top ?? 0, right: right ?? 0, bottom: bottom ?? 0, left: left ?? 0 };
  const all = Object.values(crop);
  if (!all.every((each) => Number.isInteger(each) && each >= 0 && each <= MOST_CROPPED)) return null;
  return all.some((each) => each > 0) ? crop : null;
}
