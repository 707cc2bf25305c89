import { dayWithWeekday } from '../../catalogue/formats.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { Notice } from '../../web/components/notice.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { Case } from '../load-case.ts';

/** What the applicant wrote that waits for an answer, above the check; and the way to write to them. */
export function CaseMail({ c, found }: { c: PortalContext; found: Case }) {
  const words = c.get('t').correspondence.desk;
  const { thread, objection } = found;
  const write = (
    <ActionLink href={paths.deskMessages(found.number)} icon="message">
      {words.open}
    </ActionLink>
  );
  return (
    <>
      {objection === null ? null : (
        <Notice
          kind={objection.answer === null ? 'wait' : 'info'}
          title={objection.answer === null ? words.objectionWaiting(dayWithWeekday(objection.dueOn)) : words.objectionAnswered}
        >
          <ActionLink href={paths.deskObjection(found.number)} icon="document">
            {words.objectionOpen}
          </ActionLink>
        </Notice>
      )}
      {thread.newForOffice === 0 ? (
        write
      ) : (
        <Notice kind="wait" title={words.waiting(thread.newForOffice)}>
          {write}
        </Notice>
      )}
    </>
  );
}
