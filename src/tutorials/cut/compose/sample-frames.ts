import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tutorials } from '../../../web/texts/id/tutorials.ts';
import type { Shape } from '../../formats.ts';
import { layoutOf } from '../frame-layout.ts';
import type { FrameState } from '../frame-state.ts';
import { prepareCut } from '../frame-state.ts';
import type { PageBody } from '../page-state.ts';
import { drawStills } from '../sample-stills.ts';
import { sampleBrand, sampleFilm } from '../sample-timeline.ts';
import { createComposer } from './composer.ts';

/** The sample film of a shape, ready to be put together; its stills lie in a folder of their own. */
export async function sampleFrames(shape: Shape) {
  const folder = mkdtempSync(join(tmpdir(), 'pintu-compose-'));
  const own = join(folder, shape);
  mkdirSync(own);
  const layout = layoutOf(shape);
  const { timeline, takes } = sampleFilm(own, shape);
  await drawStills(takes);
  const takeOf = (sceneId: string) => takes.find((take) => take.sceneId === sceneId);
  const { stateAt } = prepareCut({ layout, motion: 'full', timeline, takeOf, cues: null });
  const open = () => createComposer({ layout, timeline, brand: sampleBrand, texts: tutorials.film });
  const composer = open();
  const pageAt = (tMs: number): PageBody => {
    const { body } = stateAt(tMs);
    if (body.kind !== 'page') throw new Error(`no page at ${tMs}`);
    return body;
  };
  return {
    layout,
    takes,
    stateAt,
    open,
    composer,
    pageAt,
    /** A moment with its page changed. */
    pageState: (tMs: number, change: (body: PageBody) => PageBody): FrameState => ({
      ...stateAt(tMs),
      body: change(pageAt(tMs)),
    }),
    /** The bytes of a picture, kept. */
    bytesOf: async (state: FrameState, by = composer) => Buffer.from((await by.compose(state)).bytes),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
