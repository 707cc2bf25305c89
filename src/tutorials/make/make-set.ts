import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brandFaults } from '../cut/brand.ts';
import { layoutOf } from '../cut/frame-layout.ts';
import type { FilmReport, FilmSet } from '../film-report.ts';
import type { Shape } from '../formats.ts';
import { drawGuide } from '../guide/draw-guide.ts';
import { scriptLines } from '../script/script-lines.ts';
import { printsOf } from '../stage/scene-print.ts';
import { refuseFaults } from './film-fault.ts';
import { filmFolder } from './film-files.ts';
import { openFilmRoom } from './film-room.ts';
import type { FilmRoom } from './film-room.ts';
import { filmStages } from './film-stages.ts';
import { makeShape } from './make-shape.ts';
import type { MadeFilm, Making } from './making.ts';
import { planShape } from './plan-shape.ts';
import type { PlannedShape } from './plan-shape.ts';
import { reportPage } from './report-page.tsx';
import { takeScenes } from './scene-takes.ts';
import type { SceneTakes } from './scene-takes.ts';
import type { SetOrder } from './set-order.ts';
import { shapesOf } from './set-order.ts';
import type { SpokenSound } from '../sound/sound-room.ts';
import { startStopwatch } from './stopwatch.ts';
import type { Stopwatch } from './stopwatch.ts';
import { openTakeCache } from './take-cache.ts';

/** What was made, all of it in the order's folder: the films' reports, and the set as a portal keeps it. */
export type MadeSet = { reports: FilmReport[]; set: FilmSet };

/**
 * Makes the films of one service: its lines are spoken while the portal is opened and played; pictures are drawn and encoded as its scenes come; what was kept
 * from an earlier making is taken from there.
 * @throws StageFault when a scene does not play, BrowserGone when there is no browser any more, FilmFault when what was made breaks a hard limit.
 */
export async function makeSet(order: SetOrder): Promise<MadeSet> {
  refuseFaults(brandFaults(order.brand.colours));
  const watch = startStopwatch();
  const { cacheFolder, workers, ids, speech } = order;
  const room = await openFilmRoom({ cacheFolder, workers, picturesId: ids.pictures, language: order.script.language, speech });
  try {
    return await makeIn(room, order, watch);
  } finally {
    await room.close();
    await openTakeCache(join(cacheFolder, 'takes')).prune(TAKES_MEGABYTES);
  }
}

/** The played scenes of some fifty services. */
const TAKES_MEGABYTES = 3000;

async function makeIn(room: FilmRoom, order: SetOrder, watch: Stopwatch): Promise<MadeSet> {
  const { script, onProgress } = order;
  onProgress({ step: 'script', done: 1, total: 1 });
  const shapes = shapesOf(order.formats);
  const takes = await startPlaying(order, shapes, watch);
  const sounds = await watch.time('voice', () =>
    room.sound.speak(
      scriptLines(script).map(({ text }) => text),
      { pace: 'biasa' },
      (done, total) => onProgress({ step: 'voice', done, total }),
    ),
  );
  const planned = await watch.time('plan', async () => shapes.map((shape) => planShape(script, sounds, shape)));
  onProgress({ step: 'plan', done: 1, total: 1 });
  const making: Making = {
    order,
    room,
    watch,
    wanted: wantedFilms(order),
    onPlaces: placesTold(order),
    onFilm: filmsTold(order),
  };
  const films = (await Promise.all(planned.map((shape) => makeShape(making, shape, takesOf(takes, shape.shape))))).flat();
  const guide = order.guide ? await watch.time('publish', () => guideOf(order, planned, takes)) : [];
  const linesKept = [...sounds.values()].filter(({ fromCache }) => fromCache).length;
  const scenesKept = [...takes.values()].reduce((sum, { cached }) => sum + cached, 0);
  const reports = films.map(({ report }): FilmReport => ({
    ...report,
    secondsByStep: watch.seconds(),
    wallSeconds: watch.wall(),
    peakMemoryMiB: Math.round(process.resourceUsage().maxRSS / 1024),
    cacheHits: { lines: linesKept, scenes: scenesKept, pieces: report.cacheHits.pieces },
    voices: voicesOf(sounds),
    fellBack: fallBacksOf(sounds),
  }));
  for (const report of reports) await writeReport(order, report);
  const set = await setOf(order, films, reports, planned, takes, guide);
  await writeFile(join(order.folder, 'set.json'), `${JSON.stringify(set)}\n`);
  onProgress({ step: 'publish', done: films.length + 1, total: films.length + 1 });
  return { reports, set };
}

const wantedFilms = ({ steps, script }: SetOrder): Making['wanted'] => ({
  full: typeof steps !== 'number',
  steps: typeof steps === 'number' ? [steps] : steps === 'all' ? script.stages.map(({ number }) => number) : [],
});

/** Begins to play every shape that is not kept, one after the other. */
async function startPlaying(order: SetOrder, shapes: readonly Shape[], watch: Stopwatch): Promise<Map<Shape, SceneTakes>> {
  const wanted = wantedScenes(order);
  const takes = new Map<Shape, SceneTakes>();
  let before: Promise<unknown> = Promise.resolve();
  for (const shape of shapes) {
    const own = await takeScenes(order, shape, wanted, before);
    takes.set(shape, own);
    before = own.all.catch(() => undefined);
  }
  void watch.time('stage', () => before.then(() => undefined));
  return takes;
}

/** All scenes, or those of the one stage that is asked for. */
const wantedScenes = ({ script, steps }: SetOrder): ReadonlySet<string> =>
  new Set(
    script.stages
      .filter(({ number }) => typeof steps !== 'number' || number === steps)
      .flatMap(({ scenes }) => scenes.map(({ id }) => id)),
  );

function takesOf(takes: ReadonlyMap<Shape, SceneTakes>, shape: Shape): SceneTakes {
  const own = takes.get(shape);
  if (own === undefined) throw new Error(`nothing was played for ${shape}`);
  return own;
}

/** Adds up the places of all passes, of which each tells its own. */
function placesTold({ onProgress }: SetOrder): Making['onPlaces'] {
  const told = new Map<string, { done: number; total: number }>();
  return (pass, done, total) => {
    told.set(pass, { done, total });
    const sum = [...told.values()].reduce((all, each) => ({ done: all.done + each.done, total: all.total + each.total }));
    onProgress({ step: 'film', ...sum });
  };
}

/** Counts the films that are written and measured; the last part of this step is what belongs to all of them. */
function filmsTold(order: SetOrder): Making['onFilm'] {
  const { full, steps } = wantedFilms(order);
  const total = order.formats.length * (steps.length + (full ? 1 : 0)) + 1;
  let done = 0;
  return () => order.onProgress({ step: 'publish', done: (done += 1), total });
}

async function guideOf(order: SetOrder, planned: readonly PlannedShape[], takes: ReadonlyMap<Shape, SceneTakes>) {
  const phone = planned.find(({ shape }) => shape === 'phone');
  if (phone === undefined) return [];
  const { script, brand, t, folder } = order;
  const played = await takesOf(takes, 'phone').all;
  return drawGuide({ script, timeline: phone.full.timeline, takes: played, brand, layout: layoutOf('phone'), texts: t, folder });
}

async function writeReport(order: SetOrder, report: FilmReport): Promise<void> {
  const folder = join(order.folder, filmFolder(report.format, report.stage));
  await writeFile(join(folder, 'film.json'), `${JSON.stringify(report, null, 2)}\n`);
  await writeFile(join(folder, 'film.html'), await reportPage(report, order.t));
}

async function setOf(
  order: SetOrder,
  films: readonly MadeFilm[],
  reports: readonly FilmReport[],
  planned: readonly PlannedShape[],
  takes: ReadonlyMap<Shape, SceneTakes>,
  guide: FilmSet['guide'],
): Promise<FilmSet> {
  const { script, filmedOn } = order;
  const [first] = reports;
  if (first === undefined) throw new Error('no film was asked for');
  const prints = planned.map(async ({ shape }) => ({ shape, scenes: printsOf(await takesOf(takes, shape).all, script) }));
  return {
    service: script.service,
    definitionVersion: script.definitionVersion,
    title: script.title,
    language: script.language,
    filmedOn,
    films: films.map(({ file }) => file),
    cuts: planned.map(({ shape, full: { timeline } }) => ({
      shape,
      durationMs: timeline.durationMs,
      stages: filmStages(timeline),
    })),
    guide,
    documents: script.stages.flatMap(({ scenes }) => scenes.flatMap((scene) => (scene.kind === 'documents' ? scene.rows : []))),
    prints: await Promise.all(prints),
    loudnessLufs: first.loudnessLufs,
    secondsByStep: first.secondsByStep,
    wallSeconds: first.wallSeconds,
    cacheHits: first.cacheHits,
    voices: first.voices,
    fellBack: first.fellBack,
  };
}

/** Who speaks, with how many lines; the one with most comes first. */
function voicesOf(sounds: ReadonlyMap<string, SpokenSound>): FilmReport['voices'] {
  const lines = Map.groupBy(sounds.values(), ({ voice }) => voice);
  return [...lines].map(([name, own]) => ({ name, lines: own.length })).toSorted((a, b) => b.lines - a.lines);
}

const fallBacksOf = (sounds: ReadonlyMap<string, SpokenSound>): FilmReport['fellBack'] =>
  [...sounds].flatMap(([text, { fellBack }]) => (fellBack === null ? [] : [{ text, fault: fellBack }]));
