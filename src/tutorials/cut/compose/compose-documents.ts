import type { Box } from '../../stage/take.ts';
import type { DocumentsBody } from '../card-states.ts';
import { rowsPerCard } from '../card-states.ts';
import { minimumJerk } from '../curve.ts';
import type { Layout } from '../frame-layout.ts';

import { ROW_REACH } from '../paint/document-row.ts';
import { rowBox } from '../paint/documents.ts';
import { mixPlanes } from '../planes/blend.ts';
import { copyRect, createPlanes, evenBox } from '../planes/planes.ts';
import type { Planes } from '../planes/planes.ts';
import { blendSprite } from '../planes/sprite.ts';
import { bodyBox } from './body-box.ts';
import type { Paints } from './paints.ts';

const ROW_RISE = 24;

type DocumentsScene = Parameters<Paints['documents']>[0];

/** The list of documents; `last` = what `out` holds of it, so that only rows that changed are drawn. */
export function drawDocuments(
  layout: Layout,
  body: DocumentsBody,
  last: DocumentsBody | null,
  scene: DocumentsScene,
  out: Planes,
  paints: Paints,
): void {
  for (const within of changes(layout, body, last, scene)) {
    copyRect(paints.documents(scene, body.card, body.cards), out, within);
    drawRows(layout, body, scene, out, within, paints);
  }
  if (body.under === null) return;
  const before = createPlanes(out.width, out.height);
  const size = rowsPerCard(layout, scene.rows.length);
  const first = body.under.card * size;
  const rows = Array.from({ length: size }, (_, place) => ({ row: first + place, entered: 1, named: 0 }));
  drawDocuments(layout, { ...body, card: body.under.card, rows, under: null }, null, scene, before, paints);
  mixPlanes(before, out, body.under.shown, out);
}

/** Where the picture is another than the last one. */
function changes(layout: Layout, body: DocumentsBody, last: DocumentsBody | null, scene: DocumentsScene): Box[] {
  const below = bodyBox(layout);
  if (last === null || last.card !== body.card || last.under !== null || body.under !== null) return [below];
  const first = body.card * rowsPerCard(layout, scene.rows.length);
  return body.rows.flatMap(({ row, entered, named }, place) => {
    const before = last.rows[place];
    if (before?.row === row && before.entered === entered && before.named === named) return [];
    const { x, y, width, height } = rowBox(layout, row - first, scene.rows.length);
    const { side, below: under } = ROW_REACH;
    return [evenBox({ x: x - side, y: y - side, width: width + 2 * side, height: height + side + ROW_RISE + under }, below)];
  });
}

function drawRows(layout: Layout, body: DocumentsBody, scene: DocumentsScene, out: Planes, within: Box, paints: Paints): void {
  const first = body.card * rowsPerCard(layout, scene.rows.length);
  for (const { row, entered, named } of body.rows) {
    if (entered === 0) continue;
    const box = rowBox(layout, row - first, scene.rows.length);
    const y = box.y + (body.rises ? Math.round(ROW_RISE * (1 - minimumJerk(entered))) : 0);
    if (named < 1) blendSprite(out, paints.document(scene, row, false), box.x, y, entered, { within });
    if (named > 0) blendSprite(out, paints.document(scene, row, true), box.x, y, Math.min(entered, named), { within });
  }
}
