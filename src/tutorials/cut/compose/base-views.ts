import { BASE_SCALE, PAGE_WIDTH, VIEW } from '../frame-layout.ts';
import type { Camera } from '../camera.ts';
import type { Picture } from '../page-state.ts';
import { createPlanes } from '../planes/planes.ts';
import type { Planes } from '../planes/planes.ts';
import { scaleInto } from '../planes/scale.ts';

/** A still in the size of the whole page: its first row is that row of the document, counted in px of the frame. */
type BaseView = { planes: Planes; firstRow: number };

/** Stills scaled to the whole page's width, once each. A page that stands or is panned is then only copied, row for row. */
export type BaseViews = (picture: Picture, still: Planes) => BaseView;

const KEPT = 6;

export function createBaseViews(): BaseViews {
  const kept = new Map<string, BaseView>();
  return (picture, still) => {
    const view = kept.get(picture.file) ?? scaled(picture, still);
    kept.delete(picture.file);
    kept.set(picture.file, view);
    const oldest = kept.keys().next();
    if (kept.size > KEPT && !oldest.done) kept.delete(oldest.value);
    return view;
  };
}

/** Whether the camera shows the page in its whole width, so that a base view fits. */
export const showsWholeWidth = (camera: Camera): boolean => Math.abs(camera.width - PAGE_WIDTH) < 0.01;

function scaled({ area, scale }: Picture, still: Planes): BaseView {
  const firstRow = 2 * Math.ceil((area.y * BASE_SCALE) / 2 - 1e-6);
  const rows = 2 * Math.floor(((area.y + area.height) * BASE_SCALE) / 2 + 1e-6) - firstRow;
  const planes = createPlanes(VIEW.width, rows);
  const mapping = { startX: 0, startY: (firstRow / BASE_SCALE - area.y) * scale, step: scale / BASE_SCALE };
  scaleInto(still, mapping, planes, { left: 0, top: 0, width: VIEW.width, height: rows }, true);
  return { planes, firstRow };
}
