import { dayWithWeekday } from '../../catalogue/formats.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Form } from '../../web/components/form.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { CalendarDay, DayFaults, DayTyped } from '../calendar-rules.ts';
import { DayForm } from './day-form.tsx';
import { Seen } from './frame.tsx';

type DayGiven = { day: CalendarDay; typed: DayTyped & { catatan: string }; faults: DayFaults };

/** One day of the calendar: renamed, moved, taken out, or again as the file has it. */
export function calendarDayPage(c: PortalContext, { day, typed, faults }: DayGiven) {
  const t = c.get('t');
  const words = t.administration.calendar;
  const title = words.day.title(dayWithWeekday(day.day));
  const said = Object.entries(faults).map(([field, fault]) => ({ field: `f-${field}`, message: words.faults[fault] }));
  return page(
    c,
    { title, area: 'desk', error: said.length > 0, status: said.length > 0 ? 422 : 200 },
    <>
      <BackLink href={paths.officeCalendarOf(day.day.slice(0, 4))}>{words.day.back}</BackLink>
      <h1>{title}</h1>
      {said.length === 0 ? null : <ErrorSummary t={t} faults={said} />}
      <DayForm
        c={c}
        action={paths.officeDay(day.day)}
        typed={typed}
        note={typed.catatan}
        faults={faults}
        button={words.day.save}
      />
      {day.value === null ? null : (
        <Form c={c} action={paths.officeDay(day.day)}>
          <Seen c={c} />
          <Button kind="danger" name="aksi" value="hapus">
            {words.day.remove}
          </Button>
        </Form>
      )}
      {day.origin === 'file' ? null : (
        <Form c={c} action={paths.officeDay(day.day)}>
          <Seen c={c} />
          <p class="hint">
            {words.day.restoreHint(
              day.inFile === null ? words.day.nothingInFile : words.confirm.named(day.inFile.name, words.kinds[day.inFile.kind]),
            )}
          </p>
          <Button kind="secondary" name="aksi" value="berkas">
            {words.day.restore}
          </Button>
        </Form>
      )}
    </>,
  );
}
