import { layoutOf } from '../cut/frame-layout.ts';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import sharp from 'sharp';
import type { Office } from '../../catalogue/office.ts';
import type { Service } from '../../catalogue/service.ts';
import { textsId } from '../../web/texts/texts.ts';
import { filmPerson } from '../../world/people.ts';
import type { FilmSet } from '../film-report.ts';
import { planFilm } from '../plan/plan-film.ts';
import type { Timeline } from '../plan/timeline.ts';
import { targetName } from '../plan/target-name.ts';
import { sampleSet } from '../sample-set.ts';
import { makeScript } from '../script/make-script.ts';
import { scriptLines } from '../script/script-lines.ts';
import type { Beat, Script } from '../script/script.ts';
import type { BeatTake, SceneTake } from '../stage/take.ts';
import { estimateLine } from '../voice/estimate-line.ts';
import { drawGuide } from './draw-guide.ts';
import type { GuideOrder } from './draw-guide.ts';

/** The ring of the phone's films. */

/** Where every sample target and its control lie, CSS px, and the colour of the sample page. */
const sampleTarget = { x: 20, y: 300, width: 320, height: 110 };
const sampleControl = { x: 20, y: 358, width: 320, height: 52 };
export const samplePage = '#FAFAF7';

/** What the guide of a service is drawn from, with a page of grey lines in the place of the portal. Stills lie in `folder` too. */
export async function sampleOrder(service: Service, office: Office, folder: string): Promise<GuideOrder> {
  const script = makeScript({ service, person: filmPerson, office });
  const still = await drawStill(folder);
  const sounds = new Map(
    scriptLines(script).map(({ text }) => {
      const { durationMs, words } = estimateLine(text, 'biasa');
      return [text, { durationMs, words, key: text }];
    }),
  );
  return {
    script,
    timeline: planFilm(script, sounds),
    takes: takesOf(script, still),
    brand: { officeName: office.shortName, address: office.domain, colours: office.colours },
    layout: layoutOf('phone'),
    texts: textsId,
    folder,
  };
}

/** A set as it is published, with all its files: real pictures of the guide, and films that are only a few bytes. */
export async function sampleGuideSet(service: Service, office: Office, folder: string): Promise<FilmSet> {
  const order = await sampleOrder(service, office, folder);
  const guide = await drawGuide(order);
  for (const { file, captions, chapters, poster } of sampleSet.films) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), `film ${file}`);
    for (const vtt of [captions, chapters]) if (vtt !== null) await writeFile(join(folder, vtt), SAMPLE_VTT);
    if (poster !== null) await writeFile(join(folder, poster), await drawPoster());
  }
  return { ...sampleSet, guide, cuts: sampleSet.cuts.map((cut) => (cut.shape === 'phone' ? cutOf(order.timeline) : cut)) };
}

const cutOf = ({ durationMs, stages }: Timeline): FilmSet['cuts'][number] => ({
  shape: 'phone',
  durationMs,
  stages: stages.map(({ stage, startMs, endMs, scenes }) => ({
    number: stage.number,
    title: stage.title,
    startMs,
    endMs,
    scenes: scenes.map(({ scene, startMs, endMs, beats }) => ({
      id: scene.id,
      startMs,
      endMs,
      lines: beats.flatMap(({ line }) => line ?? []),
    })),
  })),
});

const SAMPLE_VTT =
  'WEBVTT\n\n1\n00:00:00.300 --> 00:00:02.500\nIni cara mengurus\nizin &lt;perawat&gt;.\n\n2\n00:01:03.000 --> 00:01:04.250\nLalu tekan Kirim kode.\n';

async function drawStill(folder: string): Promise<BeatTake['before'] & { hash: string }> {
  const canvas = createCanvas(720, 1408);
  const pen = canvas.getContext('2d');
  pen.fillStyle = samplePage;
  pen.fillRect(0, 0, 720, 1408);
  pen.fillStyle = '#1B1F23';
  const textLines = Array.from({ length: 17 }, (_, line) => ({ x: 20, y: 12 + 40 * line, width: 200, height: 20 }));
  for (const { x, y, width, height } of textLines) pen.fillRect(2 * x, 2 * y, 2 * width, 2 * height);
  const file = join(folder, 'still.png');
  await mkdir(folder, { recursive: true });
  await writeFile(file, canvas.encodeSync('png'));
  return {
    file,
    hash: 'still',
    area: { x: 0, y: 0, width: 360, height: 704 },
    scale: 2,
    textLines,
    boxes: [],
    documentHeight: 704,
  };
}

const takesOf = ({ stages }: Script, still: BeatTake['before']): SceneTake[] =>
  stages.flatMap(({ scenes }) =>
    scenes.flatMap(({ id, kind, beats }) =>
      kind === 'page' ? [{ sceneId: id, beats: beats.map((beat) => takeOf(beat, still)) }] : [],
    ),
  );

const takeOf = ({ action }: Beat, still: BeatTake['before']): BeatTake => ({
  before: still,
  after: still,
  between: [],
  viewTop: 0,
  viewTopAfter: 0,
  target: targetName(action) === null ? null : sampleTarget,
  control: targetName(action) === null ? null : sampleControl,
  caret: null,
  navigated: action?.verb === 'open' || (action?.verb === 'click' && action.leads),
  fingerprint: { path: '/', role: '', name: '', box: null, textHash: '' },
});

const drawPoster = (): Promise<Buffer> =>
  sharp({ create: { width: 1280, height: 720, channels: 3, background: '#0B5D5B' } })
    .webp()
    .toBuffer();
