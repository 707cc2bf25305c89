import { copyFile, link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { KEPT_MODE, keepLatest, noteUse } from '../kept-places.ts';
import type { KeptPlace } from '../kept-places.ts';
import { stillsOf } from '../stage/stills-of.ts';
import type { SceneTake, Still } from '../stage/take.ts';

/** Played scenes on disk: a take with its stills in a folder named by the scene's key. */
export type TakeCache = {
  read: (key: string) => Promise<SceneTake | null>;
  /** Keeps a take whose stills lie elsewhere; answers it with the stills where they are kept now. */
  keep: (key: string, take: SceneTake) => Promise<SceneTake>;
  /** Takes away what was not used for longest, until all together is no larger than this many MB (1 000 000 bytes). */
  prune: (megabytes: number) => Promise<void>;
};

const TAKE = 'take.json';

/** @param folder made when it is missing. */
export function openTakeCache(folder: string): TakeCache {
  const placeOf = (key: string) => join(folder, key.slice(0, 2), key);
  const read = async (key: string): Promise<SceneTake | null> => {
    const place = placeOf(key);
    const text = await readFile(join(place, TAKE), 'utf8').catch(() => null);
    if (text === null) return null;
    const take = parse(text);
    if (take === null) return null;
    await noteUse(join(place, TAKE));
    return withFiles(take, (file) => join(place, file));
  };
  return {
    read,
    keep: async (key, take) => {
      const place = placeOf(key);
      const draft = `${place}.draft-${process.pid}`;
      await rm(draft, { recursive: true, force: true });
      await mkdir(draft, { recursive: true });
      try {
        for (const file of filesOf(take)) await share(file, join(draft, basename(file)));
        await writeFile(join(draft, TAKE), JSON.stringify(withFiles(take, (file) => basename(file))), { mode: KEPT_MODE });
        await rm(place, { recursive: true, force: true });
        await rename(draft, place);
      } catch (error) {
        await rm(draft, { recursive: true, force: true });
        throw error;
      }
      return withFiles(take, (file) => join(place, basename(file)));
    },
    prune: async (megabytes) => keepLatest(await takesIn(folder), megabytes),
  };
}

/** Every kept take: where it lies, how large it is, and when it was used last. A draft of a process that was killed was never used. */
async function takesIn(folder: string): Promise<KeptPlace[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const takes = new Map<string, { size: number; usedMs: number }>();
  for (const entry of entries.filter((each) => each.isFile())) {
    const facts = await stat(join(entry.parentPath, entry.name)).catch(() => null);
    if (facts === null) continue;
    const { size, usedMs } = takes.get(entry.parentPath) ?? { size: 0, usedMs: 0 };
    takes.set(entry.parentPath, { size: size + facts.size, usedMs: entry.name === TAKE ? facts.ctimeMs : usedMs });
  }
  return [...takes].map(([place, facts]) => ({ place, ...facts }));
}

/** What was written whole; anything else counts as missing. */
function parse(text: string): SceneTake | null {
  try {
    return JSON.parse(text) as SceneTake;
  } catch {
    return null;
  }
}

/** The same file under another name, without copying where the disk can do that. */
const share = (from: string, to: string): Promise<void> => link(from, to).catch(() => copyFile(from, to));

const filesOf = (take: SceneTake): Set<string> => new Set(stillsOf(take).map(({ file }) => file));

function withFiles(take: SceneTake, place: (file: string) => string): SceneTake {
  const moved = (still: Still): Still => ({ ...still, file: place(still.file) });
  return {
    ...take,
    beats: take.beats.map((beat) => ({
      ...beat,
      before: moved(beat.before),
      after: moved(beat.after),
      between: beat.between.map((step) => ({ ...step, still: moved(step.still) })),
    })),
  };
}
