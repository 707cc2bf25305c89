import { dayInWords, dayWithWeekday } from '../../catalogue/formats.ts';
import { Panel } from '../../web/components/panel.tsx';
import { PrintButton } from '../../web/components/print-button.tsx';
import { Table } from '../../web/components/table.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { PlannedVisit } from '../store-plans.ts';

type WeekGiven = {
  office: string;
  /** The Monday that is shown, and those that can be. */
  monday: string;
  mondays: readonly string[];
  visits: readonly (PlannedVisit & { number: string; applicant: string; service: string })[];
};

/** The visits of an office in one week, in their order; to be printed and taken along. */
export function weekPage(c: PortalContext, { office, monday, mondays, visits }: WeekGiven) {
  const words = c.get('t').deskVisits.week;
  const labels = [words.thisWeek, words.nextWeek];
  return page(
    c,
    { title: words.title, area: 'desk', wide: true },
    <>
      <div class="desk-head">
        <h1>{words.title}</h1>
        <nav class="filters" aria-label={words.weeks}>
          <ul>
            {mondays.map((each, index) => (
              <li>
                <a href={paths.deskVisitsFrom(each)} aria-current={each === monday ? 'page' : undefined}>
                  {labels[index] ?? words.from(dayInWords(each))}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <p class="lead">{words.lead(office)}</p>
      {visits.length === 0 ? (
        <Panel>
          <p>{words.none}</p>
        </Panel>
      ) : (
        <>
          <Table
            caption={words.caption}
            ordered
            stacked
            named={[4, 5]}
            head={words.head}
            rows={visits.map(({ day, begins, ends, number, applicant, service, who, ready, askedAt, answeredAt }) => [
              <strong>{dayWithWeekday(day)}</strong>,
              `${begins.replace(':', '.')}–${ends.replace(':', '.')}`,
              <a href={paths.deskCase(number)}>{number}</a>,
              <>
                {applicant}
                <span class="wraps muted">{service}</span>
              </>,
              <span class="wraps">{who}</span>,
              <span class="wraps">{askedAt !== null && answeredAt === null ? <strong>{words.asked}</strong> : ready}</span>,
            ])}
          />
          <PrintButton />
        </>
      )}
    </>,
  );
}
