import { referenceOf } from '../../applications/application.ts';
import type { Application } from '../../applications/application.ts';
import { RowList } from '../../web/components/row-list.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';

/** The way to the counter's help, on the owner's own device only. */
export function CounterRow({ c, application }: { c: PortalContext; application: Application }) {
  const person = c.get('person');
  const helping = person?.helping;
  const isOwners = person?.id === application.personId && (helping === undefined || helping.counter?.officerId === null);
  if (!isOwners) return null;
  return (
    <section>
      <RowList rows={[{ href: paths.atCounter(referenceOf(application)), icon: 'users', title: c.get('t').counter.ask.link }]} />
    </section>
  );
}
