import type { SigningRefusal } from './sign-letter.ts';

/** After so many letters in a row to which the service said nothing, it is not asked again. */
const MOST_SILENT = 3;

/** What is true of every other letter too: after it none is tried. The authority locks an account after several wrong passphrases. */
const ENDS_ALL: readonly SigningRefusal[] = ['wrong-passphrase', 'not-registered', 'account', 'no-certificate', 'wrong-role'];

const SILENT: readonly SigningRefusal[] = ['unreachable', 'timed-out'];

/**
 * Whether nothing more is tried after a letter that was not signed.
 * @param silent how many before it, one after the other, were not signed because the service said nothing.
 */
export const endsBatch = (reason: SigningRefusal, silent: number): boolean =>
  ENDS_ALL.includes(reason) || (isSilence(reason) && silent + 1 >= MOST_SILENT);

/** Whether the service said nothing. */
export const isSilence = (reason: SigningRefusal): boolean => SILENT.includes(reason);
