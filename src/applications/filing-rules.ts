import type { ApplicationState } from './actions.ts';

/** On which way an application is filed, the weakest first: by its owner alone, with a helper, by an officer at the counter, from a form on paper. */
export const filingChannels = ['online', 'helper', 'counter', 'paper'] as const;

export type FilingChannel = (typeof filingChannels)[number];

/** The channel of an application as its row tells it; insights and the register ask here. @throws for one that the portal does not know. */
export function channelOf({ channel }: { channel: string }): FilingChannel {
  const known = filingChannels.find((each) => each === channel);
  if (known === undefined) throw new Error(`an application came by ${channel}`);
  return known;
}

/** Who writes for the owner: a helper under a leave, or the counter; `officerId` null = the owner's own phone, handed over at the counter. */
type Writer = { counter?: { officerId: string | null } | undefined } | undefined;

/**
 * The channel after somebody wrote. It never becomes weaker: what an officer typed once stays filed at the counter, and what was begun from paper stays paper. After
 * sending it is a fact and does not change any more.
 */
export function channelAfter(before: FilingChannel, state: ApplicationState, writer: Writer): FilingChannel {
  if (state !== 'draft' || writer === undefined) return before;
  const by: FilingChannel = writer.counter === undefined ? 'helper' : 'counter';
  return filingChannels.indexOf(by) > filingChannels.indexOf(before) ? by : before;
}

/**
 * Four eyes: whether an officer would check what they typed in at the counter themselves, alone or one after another. An office with one officer at the counter
 * can allow it. @param typists ids of the officers who did, as the log tells it.
 */
export const isOwnFiling = (
  { typists }: { typists: readonly string[] },
  officer: { id: string },
  { counter }: { counter: { fourEyes: boolean } },
): boolean => counter.fourEyes && typists.includes(officer.id);
