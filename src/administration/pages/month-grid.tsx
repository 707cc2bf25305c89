import { dayWithWeekday, monthAlone } from '../../catalogue/formats.ts';
import type { PortalContext } from '../../web/environment.ts';
import type { CalendarDay } from '../calendar-rules.ts';
import { isWeekend } from '../calendar-rules.ts';

const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));

/** The twelve months as tables of weeks; a day without work is marked and named, not only coloured. */
export function MonthGrid({ c, year, days }: { c: PortalContext; year: string; days: readonly CalendarDay[] }) {
  const words = c.get('t').administration.calendar;
  const names = new Map(days.map(({ day, value }) => [day, value?.name ?? '']));
  return (
    <div class="months">
      {MONTHS.map((month) => {
        const weeks = weeksOf(year, month);
        const worked = weeks.flat().filter((day) => day !== null && !isWeekend(day) && !names.has(day)).length;
        const named = weeks.flat().flatMap((day) => (day !== null && names.has(day) ? [day] : []));
        return (
          <div class="month">
            <table>
              <caption>
                <strong>{monthAlone(Number(month))}</strong> <span class="muted">{words.workingDays(worked)}</span>
              </caption>
              <thead>
                <tr>
                  {words.weekdays.map(([short, long]) => (
                    <th scope="col">
                      <abbr title={long}>{short}</abbr>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {weeks.map((week) => (
                  <tr>
                    {week.map((day) => (
                      <td class={classOf(day, names)}>{day === null ? '' : Number(day.slice(8))}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
            {named.length === 0 ? null : (
              <ul>
                {named.map((day) => (
                  <li>
                    <span class="visually-hidden">{dayWithWeekday(day)}: </span>
                    <span aria-hidden="true">{Number(day.slice(8))} </span>
                    {names.get(day)}
                  </li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </div>
  );
}

function classOf(day: string | null, names: ReadonlyMap<string, string>): string | undefined {
  if (day === null) return undefined;
  return names.has(day) ? 'free' : isWeekend(day) ? 'weekend' : undefined;
}

/** Weeks from Monday on; null = a day of another month. */
function weeksOf(year: string, month: string): (string | null)[][] {
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const before = (new Date(`${year}-${month}-01T00:00:00Z`).getUTCDay() + 6) % 7;
  const days: (string | null)[] = [
    ...Array.from({ length: before }, () => null),
    ...Array.from({ length: last }, (_, at) => `${year}-${month}-${String(at + 1).padStart(2, '0')}`),
  ];
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, at) => days.slice(at * 7, at * 7 + 7));
}
