import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Texts } from '../../web/texts/texts.ts';
import type { Brand } from '../cut/brand.ts';
import type { Layout } from '../cut/frame-layout.ts';
import type { GuidePicture, GuideStep } from '../film-report.ts';
import type { Timeline } from '../plan/timeline.ts';
import type { Beat, Scene, Script } from '../script/script.ts';
import type { SceneTake } from '../stage/take.ts';
import { cropAround } from './crop.ts';
import type { Crop } from './crop.ts';
import { drawPicture } from './draw-picture.ts';
import { guideSentences } from './sentences.ts';
import type { GuideSentence } from './sentences.ts';
import { shotOf } from './shot.ts';
import type { Shot } from './shot.ts';

/** What the guide of a film is drawn from: its phone shape. */
export type GuideOrder = {
  script: Script;
  timeline: Timeline;
  takes: readonly SceneTake[];
  brand: Brand;
  /** Of the phone's layout. */
  layout: Pick<Layout, 'baseScale' | 'ring'>;
  texts: Texts;
  /** The set's folder; pictures are put into `panduan/` in it. */
  folder: string;
};

/** Draws a picture for every sentence with a target, and answers all sentences of the guide. Sentences about one picture share its file. */
export async function drawGuide(order: GuideOrder): Promise<GuideStep[]> {
  await mkdir(join(order.folder, FOLDER), { recursive: true });
  const drawn = new Map<string, Omit<GuidePicture, 'alt'>>();
  const steps: GuideStep[] = [];
  for (const sentence of guideSentences(order.script)) {
    const beats = beatsOf(order.script, sentence.scene);
    const take = order.takes.find(({ sceneId }) => sceneId === sentence.scene);
    const shot = take === undefined ? null : shotOf(beats, take, sentence.beat);
    steps.push({
      ...sentence,
      picture: shot === null ? null : { ...(await pictureOf(order, shot, sentence, drawn)), alt: altOf(order, beats, sentence) },
      ...timesOf(order.timeline, sentence),
    });
  }
  return steps;
}

const FOLDER = 'panduan';

async function pictureOf(
  order: GuideOrder,
  shot: Shot,
  { scene, beat }: GuideSentence,
  drawn: Map<string, Omit<GuidePicture, 'alt'>>,
): Promise<Omit<GuidePicture, 'alt'>> {
  const { ring, baseScale } = order.layout;
  const crop: Crop = cropAround(shot.still, shot.target, ring.padding / baseScale);
  const key = JSON.stringify([shot.still.file, crop, shot.secrets]);
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const { webp, ...measures } = await drawPicture(shot, crop, {
    ring,
    brand: order.brand,
    notFilmed: order.texts.tutorials.film.notFilmed,
  });
  const file = `${FOLDER}/${scene}-${beat}.webp`;
  await writeFile(join(order.folder, file), webp);
  drawn.set(key, { file, ...measures });
  return { file, ...measures };
}

const beatsOf = ({ stages }: Script, scene: string): readonly Beat[] =>
  stages.flatMap(({ scenes }) => scenes).find((each: Scene) => each.id === scene)?.beats ?? [];

function altOf({ texts }: GuideOrder, beats: readonly Beat[], { beat, text, label }: GuideSentence): string {
  const action = beats[beat]?.action ?? null;
  if (action === null || action.verb === 'open') return text;
  return texts.guide.picture.alt(text, action.target.role, label === null ? action.target.name : null);
}

/** When the sentence is said, in ms from the film's start. */
function timesOf({ stages }: Timeline, { scene, beat }: GuideSentence): { startMs: number; endMs: number } {
  const line = stages.flatMap(({ scenes }) => scenes).find((timed) => timed.scene.id === scene)?.beats[beat]?.line;
  return { startMs: Math.round(line?.startMs ?? 0), endMs: Math.round(line?.endMs ?? 0) };
}
