import type { Box } from '../../stage/take.ts';
import type { ReviewBody } from '../card-states.ts';
import { minimumJerk } from '../curve.ts';
import type { Layout } from '../frame-layout.ts';

import { tickPlace } from '../paint/review.ts';
import { copyRect } from '../planes/planes.ts';
import type { Planes } from '../planes/planes.ts';
import { blendSprite, reachOf } from '../planes/sprite.ts';
import { bodyBox } from './body-box.ts';
import type { Paints } from './paints.ts';

const CARD_RISE = 24;

type ReviewScene = Parameters<Paints['review']>[0];

/** The review; `last` = what `out` holds of it, so that only what changed is drawn. */
export function drawReview(
  layout: Layout,
  body: ReviewBody,
  last: ReviewBody | null,
  scene: ReviewScene,
  out: Planes,
  paints: Paints,
): void {
  const below = bodyBox(layout);
  const restore = (box: Box) => copyRect(paints.review(scene), out, box);
  if (last === null) restore(below);
  for (const [row, tick] of body.ticks.entries()) {
    if (tick === (last?.ticks[row] ?? 0)) continue;
    const { x, y } = tickPlace(layout, row, body.ticks.length);
    const grown = body.rises ? minimumJerk(tick) : 1;
    const sprite = paints.tick(0.6 + 0.4 * grown);
    if (last !== null) restore(reachOf(sprite, x, y, below));
    if (tick > 0) blendSprite(out, sprite, x, y, body.rises ? grown : tick);
  }
  if (body.closing === (last?.closing ?? 0)) return;
  const card = paints.closing(scene);
  if (last !== null) {
    const { y, height, ...place } = reachOf(card, 0, 0, below);
    restore({ ...place, y, height: height + CARD_RISE });
  }
  const rise = body.rises ? Math.round(CARD_RISE * (1 - minimumJerk(body.closing))) : 0;
  if (body.closing > 0) blendSprite(out, card, 0, rise, body.closing);
}
