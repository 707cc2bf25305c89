import type { DocumentsBody, ReviewBody } from '../card-states.ts';
import type { Layout } from '../frame-layout.ts';
import type { CoverBody } from '../frame-state.ts';
import { copyPlanes } from '../planes/planes.ts';
import type { Planes } from '../planes/planes.ts';
import { drawDocuments } from './compose-documents.ts';
import { drawReview } from './compose-review.ts';
import type { Paints } from './paints.ts';

type CardBody = CoverBody | DocumentsBody | ReviewBody;

/** Draws drawn scenes: cover, documents, review. `isKept`: `out` still holds what this composer drew last, so that only what changed is drawn. */
export type CardComposer = { draw: (body: CardBody, out: Planes, isKept: boolean) => void };

export function createCardComposer(layout: Layout, paints: Paints): CardComposer {
  let before: CardBody | null = null;
  return {
    draw: (body, out, isKept) => {
      const last = isKept && before?.scene === body.scene ? before : null;
      before = body;
      const scene = paints.scene(body.scene);
      if (body.kind === 'cover' && scene.kind === 'cover') copyPlanes(paints.cover(scene), out);
      else if (body.kind === 'documents' && scene.kind === 'documents')
        drawDocuments(layout, body, last?.kind === 'documents' ? last : null, scene, out, paints);
      else if (body.kind === 'review' && scene.kind === 'review')
        drawReview(layout, body, last?.kind === 'review' ? last : null, scene, out, paints);
      else throw new Error(`scene ${body.scene} is a ${scene.kind}, not a ${body.kind}`);
    },
  };
}
