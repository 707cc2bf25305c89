import { dayWithWeekday } from '../../catalogue/formats.ts';
import { RowList } from '../../web/components/row-list.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { Mail } from '../load-mail.ts';

/** Under the queue: what applicants wrote about applications that do not stand in it. */
export function QueueMail({ c, mail }: { c: PortalContext; mail: Mail }) {
  const words = c.get('t').correspondence.desk;
  return (
    <>
      {mail.objections.length === 0 ? null : (
        <section>
          <h2>{words.objections}</h2>
          <RowList
            rows={mail.objections.map(({ number, dueOn }) => ({
              href: paths.deskObjection(number),
              icon: 'document',
              title: number,
              text: words.objectionDue(dayWithWeekday(dueOn)),
            }))}
          />
        </section>
      )}
      {mail.others.length === 0 ? null : (
        <section>
          <h2>{words.others}</h2>
          <RowList
            rows={mail.others.map(({ number, messages }) => ({
              href: paths.deskMessages(number),
              icon: 'message',
              title: number,
              text: words.otherText(messages),
            }))}
          />
        </section>
      )}
    </>
  );
}
