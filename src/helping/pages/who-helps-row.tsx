import { referenceOf } from '../../applications/application.ts';
import type { Application } from '../../applications/application.ts';
import { RowList } from '../../web/components/row-list.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { canBeHelped } from '../rules.ts';

type HelpersRowProps = {
  c: PortalContext;
  application: Application;
  /** Somebody helped, so that there is something to see also when nobody can help any more. */
  helped?: boolean;
};

/** The way to asking for help, and to who helps; not for helpers themselves. */
export function HelpersRow({ c, application, helped = false }: HelpersRowProps) {
  const words = c.get('t').helping;
  const open = canBeHelped(application.state);
  const person = c.get('person');
  // Only the owner asks for help: no helper, and nobody of the staff of a firm.
  if (person?.helping !== undefined || person?.id !== application.personId || (!open && !helped)) return null;
  return (
    <section>
      <RowList
        rows={[
          { href: paths.helpers(referenceOf(application)), icon: 'person', title: open ? words.invite.link : words.helper.title },
        ]}
      />
    </section>
  );
}
