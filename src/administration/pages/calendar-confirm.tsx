import { dayWithWeekday } from '../../catalogue/formats.ts';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Table } from '../../web/components/table.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { dayValue } from '../change.ts';
import type { NewChange } from '../change.ts';

type ConfirmGiven = {
  changes: readonly NewChange[];
  /** Files at work whose promise runs over a day that changes. */
  affected: number;
  /** What is posted again, and where. */
  values: Readonly<Record<string, string>>;
  action: string;
  back: string;
};

/** What would change, and whose promise was counted with the calendar that stands now. */
export function calendarConfirmPage(c: PortalContext, { changes, affected, values, action, back }: ConfirmGiven) {
  const words = c.get('t').administration.calendar;
  const { confirm } = words;
  const inWords = (value: unknown): string => {
    const read = dayValue.safeParse(value).data ?? null;
    return read === null ? confirm.workingDay : confirm.named(read.name, words.kinds[read.kind]);
  };
  const days = changes.filter(({ part }) => part === 'calendar');
  return page(
    c,
    { title: confirm.title, area: 'desk' },
    <>
      <h1>{confirm.title}</h1>
      {days.length === 0 ? (
        <p>{confirm.nothing}</p>
      ) : (
        <Table
          caption={confirm.title}
          head={confirm.head}
          rows={days.map(({ key, before, after }) => [dayWithWeekday(key), inWords(before), inWords(after)])}
          stacked
          named={[1, 2]}
        />
      )}
      {changes
        .filter(({ part }) => part === 'year')
        .map(({ key }) => (
          <p>{confirm.year(key)}</p>
        ))}
      {affected === 0 ? (
        <p>{confirm.none}</p>
      ) : (
        <Notice kind="wait" title={confirm.affected(affected)}>
          <p>{confirm.affectedText}</p>
        </Notice>
      )}
      <Form c={c} action={action}>
        {Object.entries({ ...values, pasti: 'ya' }).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Button>{confirm.button}</Button>
      </Form>
      <p>
        <a href={back}>{confirm.back}</a>
      </p>
    </>,
  );
}
