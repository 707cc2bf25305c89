import { countOpenReports } from '../fees/store-reports.ts';
import { countUnsent } from '../messages/store-unsent.ts';
import type { Portal } from '../portal.ts';
import { countTrouble } from './webhooks/store-webhooks.ts';

/** What should have left the portal and has not, by the way that it takes. */
export type HandOverTroubles = { messages: number; news: number; bank: number; jobs: number };

/** Looks at every way out of the portal. */
export async function handOverTroubles({ db, jobs }: Pick<Portal, 'db' | 'jobs'>): Promise<HandOverTroubles> {
  const [unsent, trouble, bank, queues] = await Promise.all([
    countUnsent(db),
    countTrouble(db),
    countOpenReports(db),
    jobs.counts(),
  ]);
  return {
    messages: unsent.failed,
    news: trouble.paused + trouble.givenUp,
    bank,
    jobs: queues.reduce((sum, { failed }) => sum + failed, 0),
  };
}
