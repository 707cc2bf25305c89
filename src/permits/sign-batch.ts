import type { Asker } from '../applications/store.ts';
import type { Portal } from '../portal.ts';
import { addBatch, endBatch, markItem } from '../batches/store.ts';
import type { ChosenItem } from '../batches/store.ts';
import { endsBatch, isSilence } from './batch-rules.ts';
import { signLetter } from './sign-letter.ts';
import type { Signed } from './sign-letter.ts';

type Order = { officer: Asker; letters: readonly ChosenItem[]; passphrase: string };

/** Batches that this process signs. The passphrase is here alone, so no other process can go on with one. */
const running = new Map<string, { over: Promise<void>; stop: boolean }>();

/** Begins to sign letters one after the other, and answers at once by what it is called. */
export async function startBatch(portal: Portal, order: Order): Promise<string> {
  const { officer, letters } = order;
  const id = await addBatch(portal.db, portal.seal, {
    kind: 'sign',
    officerId: officer.id,
    items: letters,
    at: portal.clock.now(),
  });
  const batch = { over: Promise.resolve(), stop: false };
  batch.over = run(portal, id, order, () => batch.stop)
    .catch((error: unknown) =>
      portal.log.error({ code: error instanceof Error ? error.name : '' }, 'a batch of letters broke off'),
    )
    .finally(() => running.delete(id));
  running.set(id, batch);
  return id;
}

/** Ends what this process signs after the letter in hand, before the portal closes. */
export async function endBatches(): Promise<void> {
  for (const batch of running.values()) batch.stop = true;
  await Promise.all([...running.values()].map(({ over }) => over));
}

async function run(
  portal: Portal,
  id: string,
  { officer, letters, passphrase }: Order,
  isStopping: () => boolean,
): Promise<void> {
  const { db, clock } = portal;
  let silent = 0;
  let stoppedBy: string | null = null;
  for (const [place, letter] of letters.entries()) {
    const signed = await tryOne(portal, { officer, ...letter, passphrase });
    const result = signed.ok
      ? ({ ok: true, outcome: signed.permitNumber } as const)
      : ({ ok: false, refusal: signed.reason } as const);
    const { stopAsked } = await markItem(db, { id, place, result, at: clock.now() });
    if (!signed.ok && endsBatch(signed.reason, silent)) stoppedBy = signed.reason;
    else if ((stopAsked || isStopping()) && place + 1 < letters.length) stoppedBy = 'officer';
    if (stoppedBy !== null) break;
    silent = !signed.ok && isSilence(signed.reason) ? silent + 1 : 0;
  }
  await endBatch(db, { id, stoppedBy, at: clock.now() });
}

/** A fault of one letter keeps no other from being signed. */
async function tryOne(
  portal: Portal,
  signing: { officer: Asker; number: string; revision: number; passphrase: string },
): Promise<Signed> {
  try {
    return await signLetter(portal, { ...signing, validUntil: undefined });
  } catch (error) {
    portal.log.error({ code: error instanceof Error ? error.name : '' }, 'a letter of a batch was not signed');
    return { ok: false, reason: 'broken' };
  }
}
