import { BookedRow } from '../../appointments/pages/booked-row.tsx';
import { Complain } from '../../correspondence/pages/complain.tsx';
import { ThreadRow } from '../../correspondence/pages/thread-row.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { referenceOf } from '../application.ts';
import type { Application } from '../application.ts';
import type { Beside } from '../load-beside.ts';

/** Every way to the office from one application: messages, a time at the counter, and where to complain. */
export function ContactOffice({ c, application, beside }: { c: PortalContext; application: Application; beside: Beside }) {
  const reference = referenceOf(application);
  return (
    <>
      <section>
        <h2>{c.get('t').correspondence.messages.title}</h2>
        <ThreadRow c={c} reference={reference} thread={beside.thread} />
        <BookedRow c={c} reference={reference} appointment={beside.appointment} />
      </section>
      <Complain c={c} number={reference} />
    </>
  );
}
