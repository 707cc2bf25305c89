import { dayWithWeekday } from '../../catalogue/formats.ts';
import { RowList } from '../../web/components/row-list.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { PlannedVisit } from '../store-plans.ts';

/** On the page of an application: the visit that is to come. */
export function VisitAhead({ c, reference, plan }: { c: PortalContext; reference: string; plan: PlannedVisit }) {
  const words = c.get('t').visits;
  const { office } = c.get('portal');
  const text = words.hours({ ...plan, zoneName: office.zoneName });
  const title = words.onStatus(dayWithWeekday(plan.day, office));
  return <RowList rows={[{ icon: 'calendar', href: paths.visit(reference), title, text }]} />;
}
