import { dayWithWeekday } from '../../catalogue/formats.ts';
import type { Service } from '../../catalogue/service.ts';
import { Facts } from '../../web/components/facts.tsx';
import type { PortalContext } from '../../web/environment.ts';
import type { Application } from '../application.ts';

type DueByProps = { c: PortalContext; application: Application; service: Service; again: boolean };

/** The promised day, with its weekday; nothing when the definition promises none or the clock stands still. */
export function DueBy({ c, application, service, again }: DueByProps) {
  const words = c.get('t').applications.sent;
  const { dueOn, clockStoppedAt } = application;
  if (dueOn === null || service.workingDays === null || clockStoppedAt !== null) return null;
  const note = again ? words.dueAfterCorrection : words.dueNote(service.workingDays);
  return <Facts items={[{ icon: 'calendar', label: words.due, value: dayWithWeekday(dueOn, c.get('t')), note }]} />;
}
