import { dayWithWeekday } from '../../catalogue/formats.ts';
import { Panel } from '../../web/components/panel.tsx';
import { PrintButton } from '../../web/components/print-button.tsx';
import { Table } from '../../web/components/table.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { Appointment } from '../store.ts';

type DeskListGiven = {
  day: string;
  /** Days that can be looked at, the shown one among them. */
  days: readonly string[];
  coming: readonly Appointment[];
  /** Numbers of applications by id, as far as the officer may see them. */
  numbers: ReadonlyMap<string, string>;
};

/** Who comes to the counter on a day, the first one first. */
export function deskListPage(c: PortalContext, { day, days, coming, numbers }: DeskListGiven) {
  const t = c.get('t');
  const words = t.appointments.desk;
  const { office } = c.get('portal');
  return page(
    c,
    { title: words.title, area: 'desk', wide: true },
    <>
      <div class="desk-head">
        <h1>{words.title}</h1>
        <nav class="filters" aria-label={words.days}>
          <ul>
            {days.map((each) => (
              <li>
                <a href={paths.deskAppointmentsOn(each)} aria-current={each === day ? 'page' : undefined}>
                  {dayWithWeekday(each).replace(/ \d{4}$/, '')}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <h2>{words.on(day)}</h2>
      {office.appointments === null ? <p class="muted">{words.notOffered}</p> : null}
      {coming.length === 0 ? (
        <Panel>
          <p>{words.none}</p>
        </Panel>
      ) : (
        <>
          <Table
            caption={words.caption}
            ordered
            stacked
            named={[3]}
            head={words.head}
            rows={coming.map(({ time, code, name, phone, applicationId }) => {
              const number = applicationId === null ? undefined : numbers.get(applicationId);
              return [
                <strong>{time.replace(':', '.')}</strong>,
                code,
                name,
                phone,
                number === undefined ? '' : <a href={paths.deskCase(number)}>{number}</a>,
              ];
            })}
          />
          <p class="muted">{words.count(coming.length)}</p>
          <PrintButton />
        </>
      )}
    </>,
  );
}
