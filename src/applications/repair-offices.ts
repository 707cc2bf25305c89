import { walkedCourse } from '../catalogue/course.ts';
import type { Service } from '../catalogue/service.ts';
import { SYSTEM_ACTOR } from '../database/events.ts';
import type { Portal } from '../portal.ts';
import { withoutOffice } from './store-cases.ts';
import { serviceOf } from './versions.ts';
import { writeApplication } from './write.ts';

/** As many as one start or one night repairs. */
const MOST = 500;

/**
 * An application whose review belongs to no office is seen by nobody, as can come of an older portal, or of a copy put back. It is given to the first office of
 * its service, which is what sending would have done. What has no office at all is told to the operator.
 */
export async function repairOffices(
  portal: Pick<Portal, 'db' | 'seal' | 'clock' | 'log' | 'office' | 'catalogue'>,
): Promise<number> {
  const { db, seal, clock, log } = portal;
  let repaired = 0;
  for (const application of await withoutOffice(db, seal, MOST)) {
    const office = officeOf(await serviceOf(portal, db, application), application.answers);
    if (office === null) {
      log.error(
        { applicationId: application.id },
        'an application waits for the review of an office that its service does not name',
      );
      continue;
    }
    const change = { technicalOffice: office };
    const detail = { state: application.state };
    const written = await db.transaction((tx) =>
      writeApplication(tx, { application, change, actor: SYSTEM_ACTOR, verb: 'repair_office', at: clock.now(), detail }),
    );
    if (written !== null) repaired += 1;
  }
  if (repaired > 0) log.warn({ repaired }, 'applications whose review belonged to no office were given to their first office');
  return repaired;
}

/** The office of the way that these answers take; where they leave the review out, the first that the service names, as it is in review already. */
const officeOf = (service: Service, answers: Parameters<typeof walkedCourse>[1]): string | null =>
  [...walkedCourse(service, answers), ...service.course].find(({ kind }) => kind === 'technical')?.office ?? null;
