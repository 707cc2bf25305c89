import { tellApplicant } from '../applications/notices.ts';
import { dayAfter, windowsAfter, windowsBefore } from '../applications/reminder-rules.ts';
import { claimReminders } from '../applications/store-reminders.ts';
import { lockApplication } from '../applications/store.ts';
import { localDay } from '../catalogue/formats.ts';
import type { Portal } from '../portal.ts';
import { openBillsDue } from './store.ts';
import type { DueBill } from './store.ts';

/** As many as one transaction reminds. */
const BATCH = 100;

type RemindingPortal = Pick<Portal, 'db' | 'seal' | 'clock' | 'office' | 'config' | 'jobs' | 'catalogue'>;

type Kind = 'fee' | 'fee-overdue';

/** Reminds applicants of bills before their last day, and once it is over. Run twice, or by two processes, it sends each once; another bill is reminded of anew. */
export async function remindOfBills(portal: RemindingPortal): Promise<void> {
  const { feeBeforeDays, feeAfterDays } = portal.office.reminders;
  const today = localDay(portal.clock.now(), portal.office);
  for (const { days, from, until } of windowsBefore(feeBeforeDays))
    await remind(portal, { kind: 'fee', days, from: dayAfter(today, from), until: dayAfter(today, until) });
  for (const { days, from, until } of windowsAfter(feeAfterDays))
    await remind(portal, { kind: 'fee-overdue', days, from: dayAfter(today, -until), until: dayAfter(today, -from) });
}

/** @param due `from`, `until`: between which last days. */
async function remind(portal: RemindingPortal, due: { kind: Kind; days: number; from: string; until: string }): Promise<void> {
  const { db, seal, clock } = portal;
  const { kind, days, from, until } = due;
  let behind: DueBill | null = null;
  do {
    const bills: DueBill[] = await openBillsDue(db, { from, until, behind, most: BATCH });
    await db.transaction(async (tx) => {
      const claims = bills.map(({ applicationId, number }) => ({ applicationId, days, occasion: number }));
      const claimed = await claimReminders(tx, kind, claims, clock.now());
      for (const { applicationId, amountRupiah, dueOn } of bills) {
        if (!claimed.has(applicationId)) continue;
        // Held: who pays meanwhile is not told that they have not.
        const application = await lockApplication(tx, seal, applicationId);
        if (application?.state !== 'payment') continue;
        const notice = { kind: kind === 'fee' ? 'fee-waits' : kind, amountRupiah, payBy: dueOn } as const;
        await tellApplicant(portal, tx, application, notice);
      }
    });
    behind = bills.length < BATCH ? null : (bills.at(-1) ?? null);
  } while (behind !== null);
}
