import { momentShort } from '../../catalogue/formats.ts';
import { RowList } from '../../web/components/row-list.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { ThreadSummary } from '../store-messages.ts';

/** The way to the thread, with what is new in it. */
export function ThreadRow({ c, reference, thread }: { c: PortalContext; reference: string; thread: ThreadSummary }) {
  const words = c.get('t').correspondence.messages;
  const { last, newForApplicant } = thread;
  const text =
    last === null
      ? words.openText
      : words.last(last.author === 'applicant' ? words.you : words.office, momentShort(last.at, c.get('portal').office));
  const state = newForApplicant === 0 ? undefined : <strong>{words.fresh(newForApplicant)}</strong>;
  return <RowList rows={[{ href: paths.caseMessages(reference), icon: 'message', title: words.open, text, state }]} />;
}
