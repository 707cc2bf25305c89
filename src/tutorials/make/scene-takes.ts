import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Shape } from '../formats.ts';
import { chooseZooms } from '../plan/plan-film.ts';
import type { Zooms } from '../plan/zooms.ts';
import type { Script } from '../script/script.ts';
import { BrowserGone } from '../stage/stage-fault.ts';
import { stageScript } from '../stage/stage.ts';
import type { SceneTake } from '../stage/take.ts';
import { sceneKeys } from './scene-key.ts';
import type { SetOrder } from './set-order.ts';
import { openTakeCache } from './take-cache.ts';

/** The takes of a script as they come: from the cache at once, from the stage one after the other. */
export type SceneTakes = {
  /** Resolves when the scene has been played; null for a scene that is drawn, or is not wanted. */
  of: (sceneId: string) => Promise<SceneTake | null>;
  /** Resolves to all takes in order, when the last has come. */
  all: Promise<SceneTake[]>;
  /** How many came from the cache. */
  cached: number;
};

/**
 * Plays what is not kept yet.
 * @param wanted scenes of which pictures are needed.
 * @param after what must be over before the stage is opened: two shapes are not played at the same time.
 */
export async function takeScenes(
  order: SetOrder,
  shape: Shape,
  wanted: ReadonlySet<string>,
  after: Promise<unknown>,
): Promise<SceneTakes> {
  const { script, cacheFolder } = order;
  const cache = openTakeCache(join(cacheFolder, 'takes'));
  const closeUps = chooseZooms(script, shape);
  const keys = sceneKeys(script, {
    closeUps,
    portalId: order.ids.portal,
    shape,
    service: order.service,
    catalogue: order.catalogue,
  });
  const played = pageScenes(script).filter((id) => wanted.has(id));
  const coming = new Map(played.map((id) => [id, Promise.withResolvers<SceneTake>()]));
  for (const { promise } of coming.values()) promise.catch(() => undefined);
  const missing = new Set<string>();
  for (const id of played) {
    const kept = await cache.read(keys.get(id) ?? '');
    if (kept === null) missing.add(id);
    else coming.get(id)?.resolve(kept);
  }
  const keep = async (take: SceneTake) => {
    const waiting = coming.get(take.sceneId);
    await cache.keep(keys.get(take.sceneId) ?? '', take).then(waiting?.resolve, (error: unknown) => {
      // Whoever draws this scene hears of it now, the stage when it is over.
      waiting?.reject(error);
      throw error;
    });
  };
  const staging =
    missing.size === 0 ? Promise.resolve() : after.then(() => play(order, { shape, closeUps, wanted: missing }, keep));
  staging.catch((error: unknown) => {
    for (const { reject } of coming.values()) reject(error);
  });
  // The studio may still be closing then: whoever opened it waits for that.
  const all = Promise.all([...coming.values()].map(({ promise }) => promise));
  all.catch(() => undefined);
  return {
    of: (id) => coming.get(id)?.promise ?? Promise.resolve(null),
    all,
    cached: played.length - missing.size,
  };
}

const pageScenes = ({ stages }: Script): string[] =>
  stages.flatMap(({ scenes }) => scenes.filter(({ kind }) => kind === 'page').map(({ id }) => id));

async function play(
  order: SetOrder,
  { shape, closeUps, wanted }: { shape: Shape; closeUps: Zooms; wanted: ReadonlySet<string> },
  keep: (take: SceneTake) => Promise<void>,
): Promise<void> {
  const folder = join(order.cacheFolder, `stage-${process.pid}-${shape}`);
  await mkdir(folder, { recursive: true });
  const keeping: Promise<void>[] = [];
  const next = [...wanted];
  try {
    await order.withStudio(async ({ browser, props }) => {
      const staged = stageScript(order.script, browser, props, {
        shape,
        folder,
        wanted,
        closeUps,
        onTake: (take, done, total) => {
          const kept = keep(take);
          kept.catch(() => undefined);
          keeping.push(kept);
          next.shift();
          order.onProgress({ step: 'stage', done, total });
        },
      });
      await staged.catch((error: unknown) => {
        throw browser.isConnected() || error instanceof BrowserGone ? error : new BrowserGone(next[0] ?? '', { cause: error });
      });
    });
    await Promise.all(keeping);
  } finally {
    await Promise.allSettled(keeping);
    await rm(folder, { recursive: true, force: true });
  }
}
