import { RowList } from '../../web/components/row-list.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { Appointment } from '../store.ts';

type BookedRowProps = { c: PortalContext; reference: string; appointment: Appointment | null };

/** The time at the counter that was booked for an application, or the way to book one where the office offers it. */
export function BookedRow({ c, reference, appointment }: BookedRowProps) {
  const t = c.get('t').appointments;
  const { office } = c.get('portal');
  if (office.appointments === null) return null;
  const row =
    appointment === null
      ? { href: paths.appointmentsFor(reference), title: t.row.book, text: t.row.bookText }
      : {
          href: paths.appointment(appointment.token),
          title: t.row.booked,
          text: t.when({ ...appointment, zoneName: office.zoneName }),
        };
  return <RowList rows={[{ icon: 'calendar', ...row }]} />;
}
