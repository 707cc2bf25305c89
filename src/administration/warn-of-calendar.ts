import { peopleOfRole } from '../accounts/store.ts';
import { localDay } from '../catalogue/formats.ts';
import { sendMessage } from '../messages/send.ts';
import { holidaysMissing } from '../messages/wording/office-messages.ts';
import { wordingsOf } from '../messages/wording/wordings.ts';
import type { Portal } from '../portal.ts';
import { paths } from '../web/paths.ts';
import { missingYear } from './calendar-rules.ts';
import { claimHolidayWarning } from './store.ts';

/** Tells every administrator, once a year, that the holidays of a year are not known: from October on of the next one. */
export async function warnOfCalendar(
  portal: Pick<Portal, 'db' | 'seal' | 'clock' | 'office' | 'config' | 'jobs'>,
): Promise<void> {
  const { db, seal, clock, office, config } = portal;
  const at = clock.now();
  const year = missingYear(localDay(at, office), office);
  if (year === null) return;
  await db.transaction(async (tx) => {
    if (!(await claimHolidayWarning(tx, year, at))) return;
    const facts = { year, address: `${config.url}${paths.officeCalendarOf(String(year))}` };
    const words = (await wordingsOf(tx, [holidaysMissing]))(holidaysMissing, facts, { language: 'id' });
    for (const { id, profile } of await peopleOfRole(tx, seal, 'administrator'))
      await sendMessage(portal, tx, { ...words, personId: id, kind: 'notice', to: profile });
  });
}
