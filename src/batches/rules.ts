/** At most so many applications are dealt with together. */
export const MOST_ITEMS = 500;

/** A process that says nothing for so long is gone: longer than a signing service may take for one letter. */
const ALIVE_MS = 180_000;

/** How a batch stands. `lost`: its process is gone; what was not done waits as before. */
export type BatchStanding = 'running' | 'done' | 'stopped' | 'lost';

/** How a batch stands at a moment. */
export function standingOf(batch: { state: 'running' | 'done' | 'stopped'; aliveAt: Date }, now: Date): BatchStanding {
  return batch.state === 'running' && now.getTime() - batch.aliveAt.getTime() > ALIVE_MS ? 'lost' : batch.state;
}
