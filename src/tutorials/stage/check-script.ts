import type { Browser } from 'playwright-core';
import type { Shape } from '../formats.ts';
import type { Script, StartPoint } from '../script/script.ts';
import { idleCrew } from './camera-crew.ts';
import { filmPageOf } from './film-page.ts';
import { openSet } from './open-set.ts';
import type { FilmSet } from './open-set.ts';
import { pageScenes } from './play-order.ts';
import type { PageScene } from './play-order.ts';
import { playScene } from './play-scene.ts';
import { printOf } from './scene-print.ts';
import type { ScenePrint } from './scene-print.ts';
import { BrowserGone, StageFault } from './stage-fault.ts';
import type { SceneTake } from './take.ts';
import type { Props } from './verbs.ts';

/** What a check saw. `unplayed`: scenes that can be reached only through one that has a fault; nothing is known of them. */
export type ScriptCheck = { prints: ScenePrint[]; faults: StageFault[]; unplayed: string[] };

/**
 * Plays all page scenes of a script without pictures. A fault does not end it: the next scene that can start by itself is played from there.
 * @throws BrowserGone when there is no browser any more.
 */
export async function checkScript(
  script: Script,
  browser: Browser,
  props: Props,
  { shape }: { shape: Shape },
): Promise<ScriptCheck> {
  const film = filmPageOf(shape);
  const check: ScriptCheck = { prints: [], faults: [], unplayed: [] };
  let set: FilmSet | null = null;
  /** Plays a scene on from the one before it, or from where it can start. */
  const play = async (scene: PageScene, from: StartPoint | null): Promise<SceneTake> => {
    if (set === null || from !== null || scene.browser === 'new') {
      await set?.context.close();
      const prepared = from === null ? null : await props.prepare(script.service, from);
      set = await openSet(browser, film, { baseUrl: props.baseUrl, language: script.language, prepared });
    }
    return playScene(set, scene, idleCrew(film), props, new Set());
  };
  /** A page that crashed is no fault of the portal: once more, where the scene can start by itself. */
  const playAgain = (scene: PageScene, error: unknown): Promise<SceneTake> => {
    if (!(error instanceof BrowserGone) || !browser.isConnected() || scene.starts === undefined) throw error;
    return play(scene, scene.starts);
  };
  let stuck = true;
  try {
    for (const scene of pageScenes(script)) {
      if (stuck && scene.starts === undefined) {
        check.unplayed.push(scene.id);
        continue;
      }
      try {
        const take = await play(scene, stuck ? (scene.starts ?? null) : null).catch((error: unknown) => playAgain(scene, error));
        check.prints.push(printOf(take, stageOf(script, scene)));
        stuck = false;
      } catch (error) {
        if (error instanceof BrowserGone || !browser.isConnected()) throw error;
        check.faults.push(error instanceof StageFault ? error : notPrepared(scene, error));
        stuck = true;
      }
    }
    return check;
  } finally {
    await closeSet(set);
  }
}

const closeSet = (set: FilmSet | null) => set?.context.close().catch(() => undefined);

const stageOf = ({ stages }: Script, scene: PageScene): number =>
  stages.find(({ scenes }) => scenes.includes(scene))?.number ?? 0;

/** Not even the state from which a scene starts could be made. */
const notPrepared = (scene: PageScene, error: unknown): StageFault =>
  new StageFault({
    scene: scene.id,
    beat: 0,
    page: '',
    sought: null,
    why: `where it starts cannot be prepared: ${error instanceof Error ? error.message : String(error)}`,
    present: [],
  });
