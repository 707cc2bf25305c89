/** Seconds of one block, as `src/client/notice-stay.ts` counts them. */
const BLOCK_SECONDS = 5;
/** A stage is seen through when so much of it was: the last seconds of a stage are a pause. */
const SEEN_SHARE = 0.8;

/** A file of a film, and which of its pieces were seen. */
export type Seen = { film: string; file: string; blocks: ReadonlySet<number> };

export type SeenStage = { stage: number; seconds: number; through: boolean };

/**
 * Which stages of a film were seen.
 * @param blocks numbers of the blocks of five seconds that were played.
 * @param stages of the cut that was played, in ms of the file.
 */
export function stagesSeen(
  blocks: ReadonlySet<number>,
  stages: readonly { number: number; startMs: number; endMs: number }[],
): SeenStage[] {
  return stages.flatMap(({ number, startMs, endMs }) => {
    const first = Math.floor(startMs / 1000 / BLOCK_SECONDS);
    const last = Math.max(first, Math.ceil(endMs / 1000 / BLOCK_SECONDS) - 1);
    const seen = [...blocks].filter((block) => block >= first && block <= last).length;
    return seen === 0 ? [] : [{ stage: number, seconds: seen * BLOCK_SECONDS, through: seen >= SEEN_SHARE * (last - first + 1) }];
  });
}

const TOLD = /^\/video\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\/(\S{1,200}) ([\d,]{1,4000})$/;

/** Reads what the script tells of a film: the address of its file and the blocks; null when that is no such thing. */
export function readSeen(told: string): Seen | null {
  const [, film, written = '', list = ''] = TOLD.exec(told) ?? [];
  const file = nameIn(written);
  return film === undefined || file === null ? null : { film, file, blocks: new Set(list.split(',').map(Number)) };
}

/** The name of a file as an address writes it; null where no browser wrote it. */
function nameIn(written: string): string | null {
  try {
    return decodeURIComponent(written);
  } catch {
    return null;
  }
}
