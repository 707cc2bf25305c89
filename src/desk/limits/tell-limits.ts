import { officersAtDesks } from '../../accounts/store-colleagues.ts';
import { queueBounds } from '../../applications/queue-rules.ts';
import { countLimits } from '../../applications/store-queue.ts';
import { localDay } from '../../catalogue/formats.ts';
import { isWorkingDay } from '../../catalogue/working-days.ts';
import { sendMessages } from '../../messages/send.ts';
import { deskLimits } from '../../messages/wording/desk-messages.ts';
import { wordingsOf } from '../../messages/wording/wordings.ts';
import type { Portal } from '../../portal.ts';
import { paths } from '../../web/paths.ts';
import { digestFor } from './digest-rules.ts';
import type { Digest } from './digest-rules.ts';
import { claimDigests } from './store-digests.ts';

type TellingPortal = Pick<Portal, 'db' | 'seal' | 'clock' | 'office' | 'config' | 'jobs'>;

/** Tells every officer once in the morning of a working day what of their desk is late, or nearly so. Run twice, or by two processes, it tells each once. */
export async function tellDesksOfLimits(portal: TellingPortal): Promise<void> {
  const { db, seal, clock, office } = portal;
  const now = clock.now();
  const day = localDay(now, office);
  if (!isWorkingDay(day, office)) return;
  const counts = await countLimits(db, queueBounds(now, office));
  if (counts.length === 0) return;
  const due = (await officersAtDesks(db, seal)).flatMap((officer) => {
    const digest = digestFor(officer, counts);
    return digest === null ? [] : [{ officer, digest }];
  });
  await db.transaction(async (tx) => {
    const ids = due.map(({ officer }) => officer.id);
    const claimed = await claimDigests(tx, ids, day, now);
    const say = await wordingsOf(tx, [deskLimits]);
    const messages = due
      .filter(({ officer }) => claimed.has(officer.id))
      .map(({ officer, digest }) => {
        const link = `${portal.config.url}${pageOf(digest)}`;
        const words = say(deskLimits, { ...digest, address: link }, { language: 'id' });
        return { personId: officer.id, kind: 'reminder', to: officer.profile, ...words, link } as const;
      });
    await sendMessages(portal, tx, messages);
  });
}

/** Where they go on from: what is late comes before what may be. */
const pageOf = ({ late, elsewhere }: Digest): string => (late + elsewhere > 0 ? paths.deskOverdue : paths.deskPart('hampir'));
