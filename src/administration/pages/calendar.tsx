import { dayWithWeekday } from '../../catalogue/formats.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Table } from '../../web/components/table.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { isWeekend } from '../calendar-rules.ts';
import type { CalendarDay, DayFaults, DayTyped } from '../calendar-rules.ts';
import { mayKeep } from '../may-keep.ts';
import { DayForm } from './day-form.tsx';
import { DoneNotice } from './frame.tsx';
import type { Done } from './frame.tsx';
import { MonthGrid } from './month-grid.tsx';

type CalendarGiven = {
  year: string;
  years: readonly string[];
  days: readonly CalendarDay[];
  /** Whether the days are all that the year has. */
  known: boolean;
  /** The year that must be seen to. */
  missing: number | null;
  done: Done;
  typed?: DayTyped & { catatan: string };
  faults?: DayFaults;
};

/** A year: its days without work in a list and month by month, and the ways to change them. */
export function calendarPage(c: PortalContext, given: CalendarGiven) {
  const t = c.get('t');
  const words = t.administration.calendar;
  const { year, years, days, known, missing, faults = {} } = given;
  const said = Object.entries(faults).map(([field, fault]) => ({ field: `f-${field}`, message: words.faults[fault] }));
  const free = days.filter(({ value }) => value !== null);
  return page(
    c,
    { title: words.title, area: 'desk', wide: true, error: said.length > 0, status: said.length > 0 ? 422 : 200 },
    <>
      <BackLink href={paths.deskOffice}>{t.deskOffice.title}</BackLink>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <DoneNotice c={c} done={given.done} />
      {said.length === 0 ? null : <ErrorSummary t={t} faults={said} />}
      {missing === null ? null : (
        <Notice kind="wait" title={words.missing.title(missing)}>
          <p>{words.missing.text}</p>
          {mayKeep(c) ? <a href={paths.officeCalendarProposal(String(missing))}>{words.proposal(String(missing))}</a> : null}
        </Notice>
      )}
      <nav aria-label={words.years} class="year-choice">
        {years.map((each) => (
          <a href={paths.officeCalendarOf(each)} aria-current={each === year ? 'page' : undefined}>
            {each}
          </a>
        ))}
      </nav>
      <section>
        <h2>{year}</h2>
        <p>{known ? words.known(free.length) : words.unknown(year)}</p>
        {days.length === 0 ? (
          <p class="muted">{words.none}</p>
        ) : (
          <Table
            caption={`${words.title} ${year}`}
            head={words.head}
            rows={days.map((day) => cells(c, day))}
            stacked
            named={[3]}
          />
        )}
        <p>
          <a href={paths.officeCalendarCsv(year)}>{words.csv(year)}</a>
          {mayKeep(c) ? (
            <>
              {' · '}
              <a href="#tambah">{words.add.title}</a>
            </>
          ) : null}
        </p>
      </section>
      <section>
        <h2>{words.months}</h2>
        <MonthGrid c={c} year={year} days={free} />
      </section>
      <Notice kind="info" title={words.promises} />
      {mayKeep(c) ? (
        <>
          <section id="tambah" class="keeping">
            <h2>{words.add.title}</h2>
            <DayForm
              c={c}
              action={paths.officeCalendar}
              typed={given.typed ?? emptyIn(year)}
              note={given.typed?.catatan ?? ''}
              faults={faults}
              button={words.add.button}
            />
          </section>
          <section>
            <h2>{words.tools}</h2>
            <div class="keeping-buttons">
              <LinkButton href={paths.officeCalendarList(year)} kind="secondary">
                {words.list(year)}
              </LinkButton>
              {known ? null : (
                <LinkButton href={paths.officeCalendarProposal(year)} kind="secondary">
                  {words.proposal(year)}
                </LinkButton>
              )}
            </div>
          </section>
        </>
      ) : (
        <p class="muted">{t.administration.readOnly}</p>
      )}
    </>,
  );
}

const emptyIn = (year: string) => ({
  'tanggal-hari': '',
  'tanggal-bulan': '',
  'tanggal-tahun': year,
  nama: '',
  jenis: '',
  catatan: '',
});

function cells(c: PortalContext, { day, value, origin, inFile }: CalendarDay) {
  const words = c.get('t').administration.calendar;
  const date = dayWithWeekday(day);
  return [
    mayKeep(c) ? <a href={paths.officeDay(day)}>{date}</a> : date,
    value === null ? <span class="muted">{words.removed(inFile?.name ?? '')}</span> : value.name,
    <>
      {value === null ? '–' : words.kinds[value.kind]}
      {value !== null && isWeekend(day) ? <span class="below muted"> {words.weekend}</span> : null}
    </>,
    words.origins[origin],
  ];
}
