import type { Camera } from '../camera.ts';
import { scaleOf } from '../camera.ts';
import type { Layout } from '../frame-layout.ts';
import type { PageLayer, Picture } from '../page-state.ts';

/** Rows of the view that one picture shows: from `row` (0 = the view's top) on, an even number. Rows that no picture has are the page's ground. */
export type Band = { picture: Picture | null; row: number; height: number };

/** The view of a layer from top to bottom. */
export function bandsOf(layout: Layout, layer: PageLayer): Band[] {
  const scale = scaleOf(layout, layer.camera);
  const bands: Band[] = [];
  for (let row = 0; row < layout.view.height; row += 2) {
    const picture = pictureAt(layer, row, scale);
    const last = bands.at(-1);
    if (last !== undefined && last.picture === picture) last.height += 2;
    else bands.push({ picture, row, height: 2 });
  }
  return bands;
}

/** The first picture that has this pair of rows. */
function pictureAt({ pictures, camera }: PageLayer, row: number, scale: number): Picture | null {
  const from = camera.y + row / scale;
  const until = from + 2 / scale;
  return pictures.find(({ area }) => area.y <= from + 0.4 && area.y + area.height >= until - 0.4) ?? null;
}

/** Whether the camera shows the page in its whole width: the picture of the page is then only copied, row for row. */
export const showsWholeWidth = ({ pageWidth }: Layout, camera: Camera): boolean => Math.abs(camera.width - pageWidth) < 0.01;
