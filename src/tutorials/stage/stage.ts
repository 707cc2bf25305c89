import { mkdir } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import type { Shape } from '../formats.ts';
import type { Zooms } from '../plan/zooms.ts';
import type { Script } from '../script/script.ts';
import { hireCameraCrew } from './camera-crew.ts';
import { filmPageOf } from './film-page.ts';
import { openSet } from './open-set.ts';
import type { FilmSet } from './open-set.ts';
import { pageScenes, playOrder } from './play-order.ts';
import { passScene, playScene } from './play-scene.ts';
import type { SceneTake } from './take.ts';
import type { Props } from './verbs.ts';

export type StageOrder = {
  shape: Shape;
  /** Where the stills are put. */
  folder: string;
  /** Scenes that are filmed; null = all. The others are passed where they are on the way, and left out where they are not. */
  wanted: ReadonlySet<string> | null;
  /** Beats that the camera comes close to, by id of their scene. */
  closeUps: Zooms;
  /** Hears of every filmed scene at once, its stills being on disk. */
  onTake: (take: SceneTake, done: number, total: number) => void;
};

/**
 * Plays the page scenes of a script in a browser, in order, and takes stills of every beat of those that are wanted.
 * @returns their takes, in order.
 * @throws StageFault at the first scene that does not play, with what is on the screen instead; BrowserGone when there is no browser any more.
 */
export async function stageScript(script: Script, browser: Browser, props: Props, order: StageOrder): Promise<SceneTake[]> {
  const { folder } = order;
  const film = filmPageOf(order.shape);
  await mkdir(folder, { recursive: true });
  const turns = playOrder(pageScenes(script), order.wanted);
  const total = turns.filter(({ seen }) => seen).length;
  const takes: SceneTake[] = [];
  let set: FilmSet | null = null;
  try {
    for (const { scene, from, seen } of turns) {
      if (set === null || from !== null || scene.browser === 'new') {
        await set?.context.close();
        const prepared = from === null ? null : await props.prepare(script.service, from);
        set = await openSet(browser, film, { baseUrl: props.baseUrl, language: script.language, prepared });
      }
      if (!seen) await passScene(set, scene, props);
      else {
        const take = await playScene(
          set,
          scene,
          hireCameraCrew(set.lens, film, folder),
          props,
          order.closeUps.get(scene.id) ?? new Set(),
        );
        takes.push(take);
        order.onTake(take, takes.length, total);
      }
    }
    return takes;
  } finally {
    await set?.context.close().catch(() => undefined);
  }
}
