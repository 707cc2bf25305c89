import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { brandFaults } from './cut/brand.ts';
import type { Brand } from './cut/brand.ts';
import { openCuttingRoom } from './film/cutting-room.ts';
import { filmFaults } from './film/film-faults.ts';
import type { FilmProgress, FilmReport } from './film-report.ts';
import { captionFaults } from './plan/caption-faults.ts';
import { captionCues } from './plan/captions.ts';
import { planFilm } from './plan/plan-film.ts';
import { mixSoundtrack } from './plan/soundtrack.ts';
import { timelineFaults } from './plan/timeline-faults.ts';
import type { Timeline } from './plan/timeline.ts';
import { captionsVtt, chaptersVtt } from './plan/web-vtt.ts';
import { cameraMoves } from './plan/zooms.ts';
import type { Script } from './script/script.ts';
import { scriptLines } from './script/script-lines.ts';
import { stageScript } from './stage/stage.ts';
import type { Props } from './stage/verbs.ts';
import { openEspeak } from './voice/espeak.ts';
import { openSpeaker } from './voice/speaker.ts';
import type { SpokenLine } from './voice/speaker.ts';

/** Everything a film is made of, handed in. */
export type FilmOrder = {
  script: Script;
  brand: Brand;
  /** Local day on which it is filmed. */
  filmedOn: string;
  browser: Browser;
  props: Props;
  /** Where the files are put once all of them are whole. */
  outFolder: string;
  /** Where spoken lines are kept from one making to the next. */
  voiceFolder: string;
  onProgress: (progress: FilmProgress) => void;
};

/** A film that was made but breaks a hard limit; nothing of it is kept. */
export class FilmFault extends Error {}

/**
 * Makes one film from its script: voice → plan → stage → cut → film → publish. Files appear in `outFolder` only when all are whole.
 * @throws StageFault when a scene does not play, FilmFault when what was made breaks a hard limit.
 */
export async function makeFilm(order: FilmOrder): Promise<FilmReport> {
  const { script, outFolder, onProgress } = order;
  refuse(brandFaults(order.brand.colours));
  const { drawFilm, drawPoster, readBack } = await openCuttingRoom().catch((error: unknown) => {
    throw new FilmFault(
      `FFmpeg (the package node-av) cannot be loaded on this machine, so no film can be made: ${firstLine(error)}`,
    );
  });
  const draft = `${outFolder}.draft-${process.pid}`;
  const stills = join(tmpdir(), `pintu-stills-${process.pid}`);
  const clock = stopwatch();
  await mkdir(draft, { recursive: true });
  try {
    onProgress({ step: 'script', done: 1, total: 1 });
    const spoken = await speakLines(order);
    clock.lap('voice');

    const sounds = new Map([...spoken.lines].map(([text, { durationMs, words, key }]) => [text, { durationMs, words, key }]));
    const timeline = planFilm(script, sounds);
    const cues = captionCues(timeline);
    refuse([...timelineFaults(timeline), ...captionFaults(cues)]);
    const soundByKey = new Map([...spoken.lines.values()].map((line) => [line.key, line.samples]));
    const soundtrack = mixSoundtrack(timeline, (key) => soundByKey.get(key) ?? new Float32Array());
    clock.lap('plan');
    onProgress({ step: 'plan', done: 1, total: 1 });

    const takes = await stageScript(script, order.browser, order.props, {
      folder: stills,
      onScene: (done, total) => onProgress({ step: 'stage', done, total }),
    });
    clock.lap('stage');

    const movie = join(draft, `${script.service}.mp4`);
    const drawn = await drawFilm({
      timeline,
      takes,
      soundtrack,
      brand: order.brand,
      outFile: movie,
      onProgress: (done, total) => onProgress({ step: 'film', done, total }),
    });
    clock.lap('film');

    const measured = await readBack(movie);
    refuse(filmFaults(measured, { timeline }));
    await drawPoster({ timeline, takes, brand: order.brand, outFile: join(draft, `${script.service}.webp`) });
    await writeFile(join(draft, `${script.service}.vtt`), captionsVtt(cues));
    await writeFile(join(draft, `${script.service}.chapters.vtt`), chaptersVtt(timeline));
    clock.lap('publish');
    const report: FilmReport = {
      service: script.service,
      definitionVersion: script.definitionVersion,
      title: script.title,
      filmedOn: order.filmedOn,
      durationMs: Math.round(measured.durationMs),
      bytes: (await stat(movie)).size,
      width: measured.width,
      height: measured.height,
      fps: measured.fps,
      loudnessLufs: measured.loudnessLufs,
      truePeakDbtp: measured.truePeakDbtp,
      cameraMoves: cameraMoves(timeline).length,
      stages: stagesOf(timeline),
      secondsByStep: { ...clock.seconds, cut: drawn.cutSeconds, film: Math.max(0, clock.seconds.film - drawn.cutSeconds) },
      cacheHits: { lines: spoken.cached, scenes: 0 },
    };
    await writeFile(join(draft, 'film.json'), `${JSON.stringify(report, null, 2)}\n`);
    await putInPlace(draft, outFolder, script.service);
    onProgress({ step: 'publish', done: 1, total: 1 });
    return report;
  } finally {
    await rm(draft, { recursive: true, force: true });
    await rm(stills, { recursive: true, force: true });
  }
}

async function speakLines({
  script,
  voiceFolder,
  onProgress,
}: FilmOrder): Promise<{ lines: Map<string, SpokenLine>; cached: number }> {
  const speaker = openSpeaker(await openEspeak(), voiceFolder);
  const lines = new Map<string, SpokenLine>();
  const texts = [...new Set(scriptLines(script).map((line) => line.text))];
  for (const text of texts) {
    lines.set(text, await speaker.speak(text, { pace: 'biasa' }));
    onProgress({ step: 'voice', done: lines.size, total: texts.length });
  }
  return { lines, cached: speaker.counts.cached };
}

const firstLine = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

function refuse(faults: readonly object[]): void {
  if (faults.length > 0)
    throw new FilmFault(`The film breaks a hard limit:\n${faults.map((fault) => `  ${JSON.stringify(fault)}`).join('\n')}`);
}

/** Moves the finished files over; the report comes last, so that a folder with a `film.json` is whole. */
async function putInPlace(draft: string, outFolder: string, service: string): Promise<void> {
  await mkdir(outFolder, { recursive: true });
  await rm(join(outFolder, 'film.json'), { force: true });
  for (const file of [`${service}.mp4`, `${service}.vtt`, `${service}.chapters.vtt`, `${service}.webp`, 'film.json'])
    await rename(join(draft, file), join(outFolder, file));
  await readFile(join(outFolder, 'film.json'));
}

function stagesOf(timeline: Timeline): FilmReport['stages'] {
  return timeline.stages.map(({ stage, startMs, endMs, scenes }) => ({
    number: stage.number,
    title: stage.title,
    startMs: Math.round(startMs),
    endMs: Math.round(endMs),
    scenes: scenes.map(({ scene, startMs, endMs, beats }) => ({
      id: scene.id,
      startMs: Math.round(startMs),
      endMs: Math.round(endMs),
      lines: beats.flatMap(({ line }) =>
        line === null ? [] : [{ text: line.text, startMs: line.startMs, endMs: line.endMs, words: line.words }],
      ),
    })),
  }));
}

type Seconds = FilmReport['secondsByStep'];

function stopwatch(): { seconds: Seconds; lap: (step: keyof Seconds) => void } {
  let last = performance.now();
  const seconds: Seconds = { script: 0, voice: 0, plan: 0, stage: 0, cut: 0, film: 0, publish: 0 };
  return {
    seconds,
    lap: (step) => {
      seconds[step] = Math.round(performance.now() - last) / 1000;
      last = performance.now();
    },
  };
}
