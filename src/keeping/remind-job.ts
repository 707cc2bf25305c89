import { warnOfCalendar } from '../administration/warn-of-calendar.ts';
import { warnOfTokens } from '../api/tell-administrators.ts';
import { sendReminders } from '../applications/remind.ts';
import { tellDesksOfLimits } from '../desk/limits/tell-limits.ts';
import { everyStep } from '../every-step.ts';
import { remindOfBills } from '../fees/remind-bills.ts';
import { remindOfOpinions } from '../opinions/remind-opinions.ts';
import type { Portal } from '../portal.ts';
import { remindOfVisits } from '../visits/remind-visits.ts';
import { warnUnused } from './unused-accounts.ts';

/** The reminders of a morning: of deadlines, of visits, of bills, of limits at the desk, of opinions that are waited for, of accounts that close, of a calendar and of tokens that end. */
export const runRemindJob = (portal: Portal): Promise<void> =>
  everyStep(
    'the morning’s reminders',
    [
      sendReminders,
      remindOfVisits,
      remindOfBills,
      tellDesksOfLimits,
      remindOfOpinions,
      warnUnused,
      warnOfCalendar,
      warnOfTokens,
    ].map((step) => () => step(portal)),
  );
