/** Why a post brought no answer, as a short symbol. */
export type PostFault = 'unknown-name' | 'unreachable' | 'timed-out' | 'certificate' | 'private-address';

/** Why a delivery failed; `gone`: the other side wants nothing more. */
export type DeliveryFault = PostFault | 'refused' | 'redirected' | 'gone';

const HOUR_S = 3600;

/** Pauses between tries, in seconds: together a little more than three days, so that a weekend without anybody loses nothing. */
const PAUSES_S = [60, 300, 1800, 2 * HOUR_S, 5 * HOUR_S, 10 * HOUR_S, 14 * HOUR_S, 20 * HOUR_S, 24 * HOUR_S];

/** An address is left alone when so many tries in a row failed, and the first of them so long ago. */
const PAUSED_AFTER = { tries: 15, ms: 12 * HOUR_S * 1000 };

/** What the answer of a post means: null = it was taken. */
export function faultOfAnswer(answer: { status: number } | { fault: PostFault }): DeliveryFault | null {
  if ('fault' in answer) return answer.fault;
  const { status } = answer;
  if (status >= 200 && status < 300) return null;
  if (status === 410) return 'gone';
  return status >= 300 && status < 400 ? 'redirected' : 'refused';
}

/** Seconds until a delivery is tried again after so many tries; null = it is given up. */
export const pauseAfter = (attempts: number): number | null => PAUSES_S[attempts - 1] ?? null;

/** Why an address is told nothing more for now: it wants nothing, or it has failed too long. Null = it goes on. */
export function pauseOf(fault: DeliveryFault, failing: { tries: number; since: Date }, now: Date): 'gone' | 'failing' | null {
  if (fault === 'gone') return 'gone';
  return failing.tries >= PAUSED_AFTER.tries && now.getTime() - failing.since.getTime() >= PAUSED_AFTER.ms ? 'failing' : null;
}
