import type { SigningRefusal } from './sign-letter.ts';

/** At most so many letters are signed together. */
export const MOST_LETTERS = 500;

/** A process that says nothing for so long is gone: longer than the signing service may take for one letter. */
const ALIVE_MS = 180_000;

/** After so many letters in a row to which the service said nothing, it is not asked again. */
const MOST_SILENT = 3;

/** What is true of every other letter too: after it none is tried. The authority locks an account after several wrong passphrases. */
const ENDS_ALL: readonly SigningRefusal[] = ['wrong-passphrase', 'not-registered', 'account', 'no-certificate', 'wrong-role'];

const SILENT: readonly SigningRefusal[] = ['unreachable', 'timed-out'];

/** Why a batch stops: what is true of all its letters, or the officer. */
export type StopReason = SigningRefusal | 'officer';

/** How a batch stands. `lost`: its process is gone; what was not signed waits as before. */
export type BatchStanding = 'running' | 'done' | 'stopped' | 'lost';

/** How a batch stands at a moment. */
export function standingOf(batch: { state: 'running' | 'done' | 'stopped'; aliveAt: Date }, now: Date): BatchStanding {
  return batch.state === 'running' && now.getTime() - batch.aliveAt.getTime() > ALIVE_MS ? 'lost' : batch.state;
}

/**
 * Whether nothing more is tried after a letter that was not signed.
 * @param silent how many before it, one after the other, were not signed because the service said nothing.
 */
export const endsBatch = (reason: SigningRefusal, silent: number): boolean =>
  ENDS_ALL.includes(reason) || (isSilence(reason) && silent + 1 >= MOST_SILENT);

/** Whether the service said nothing. */
export const isSilence = (reason: SigningRefusal): boolean => SILENT.includes(reason);
