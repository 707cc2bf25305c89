import type { DocumentsBody, ReviewBody } from '../card-states.ts';
import { rowsPerCard } from '../card-states.ts';
import { minimumJerk } from '../curve.ts';
import type { CoverBody } from '../frame-state.ts';
import { rowBox } from '../paint/documents.ts';
import { tickPlace } from '../paint/review.ts';
import { copyPlanes, createPlanes, mixPlanes } from '../planes/planes.ts';
import type { Planes } from '../planes/planes.ts';
import { blendSprite } from '../planes/sprite.ts';
import type { Paints } from './paints.ts';

const ROW_RISE = 24;

/** A drawn scene: cover, documents or review. */
export function drawCard(body: CoverBody | DocumentsBody | ReviewBody, out: Planes, paints: Paints): void {
  const scene = paints.scene(body.scene);
  if (body.kind === 'cover' && scene.kind === 'cover') copyPlanes(paints.cover(scene), out);
  else if (body.kind === 'documents' && scene.kind === 'documents') drawDocuments(body, scene, out, paints);
  else if (body.kind === 'review' && scene.kind === 'review') drawReview(body, scene, out, paints);
  else throw new Error(`scene ${body.scene} is a ${scene.kind}, not a ${body.kind}`);
}

function drawDocuments(body: DocumentsBody, scene: Parameters<Paints['documents']>[0], out: Planes, paints: Paints): void {
  copyPlanes(paints.documents(scene, body.card, body.cards), out);
  const size = rowsPerCard(scene.rows.length);
  for (const { row, entered, named } of body.rows) {
    if (entered === 0) continue;
    const box = rowBox(row - body.card * size, scene.rows.length);
    const y = box.y + Math.round(ROW_RISE * (1 - minimumJerk(entered)));
    if (named < 1) blendSprite(out, paints.document(scene, row, false), box.x, y, entered);
    if (named > 0) blendSprite(out, paints.document(scene, row, true), box.x, y, Math.min(entered, named));
  }
  if (body.under === null) return;
  const before = createPlanes(out.width, out.height);
  const first = body.under.card * size;
  const rows = Array.from({ length: size }, (_, place) => ({ row: first + place, entered: 1, named: 0 }));
  drawDocuments({ ...body, card: body.under.card, rows, under: null }, scene, before, paints);
  mixPlanes(before, out, body.under.shown, out);
}

function drawReview(body: ReviewBody, scene: Parameters<Paints['review']>[0], out: Planes, paints: Paints): void {
  copyPlanes(paints.review(scene), out);
  for (const [row, tick] of body.ticks.entries()) {
    if (tick === 0) continue;
    const { x, y } = tickPlace(row, body.ticks.length);
    const grown = minimumJerk(tick);
    blendSprite(out, paints.tick(0.6 + 0.4 * grown), x, y, grown);
  }
  const rise = Math.round(ROW_RISE * (1 - minimumJerk(body.closing)));
  if (body.closing > 0) blendSprite(out, paints.closing(), 0, rise, body.closing);
}
