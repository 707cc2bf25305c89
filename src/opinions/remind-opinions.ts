import { officersAtDesks } from '../accounts/store-colleagues.ts';
import { localDay } from '../catalogue/formats.ts';
import { isWorkingDay } from '../catalogue/working-days.ts';
import { sendMessages } from '../messages/send.ts';
import { opinionsLate } from '../messages/wording/desk-messages.ts';
import { wordingsOf } from '../messages/wording/wordings.ts';
import type { Portal } from '../portal.ts';
import { paths } from '../web/paths.ts';
import { claimLate } from './store.ts';

type TellingPortal = Pick<Portal, 'db' | 'seal' | 'clock' | 'office' | 'config' | 'jobs'>;

/** Tells the officers of an office, on the working day after it, that the day by which their opinion was wished for has passed; of each question once. */
export async function remindOfOpinions(portal: TellingPortal): Promise<void> {
  const { db, seal, clock, office, config } = portal;
  const now = clock.now();
  const today = localDay(now, office);
  if (!isWorkingDay(today, office)) return;
  await db.transaction(async (tx) => {
    const late = await claimLate(tx, today, now);
    if (late.size === 0) return;
    const link = `${config.url}${paths.deskAskedList}`;
    const say = await wordingsOf(tx, [opinionsLate]);
    const messages = (await officersAtDesks(tx, seal)).flatMap(({ id, role, technicalOffice, profile }) => {
      const count = role === 'technical' ? late.get(technicalOffice ?? '') : undefined;
      if (count === undefined) return [];
      const words = say(opinionsLate, { count, address: link }, { language: 'id' });
      return [{ personId: id, kind: 'reminder', to: profile, ...words, link } as const];
    });
    await sendMessages(portal, tx, messages);
  });
}
