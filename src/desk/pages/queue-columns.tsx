import { MOST_COLUMNS, placeField, queueColumns } from '../../applications/queue-columns-rules.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Select } from '../../web/components/select.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { KeptView } from '../queue/store-views.ts';

type ColumnsGiven = {
  /** The view whose columns they are; null = of the queue everywhere else. */
  view: Pick<KeptView, 'id' | 'name'> | null;
  /** The place of each column, by the name of its field. */
  places: Readonly<Record<string, string>>;
  fault: 'none' | 'many' | null;
};

/** Which columns the queue has, and in which order: a list for each. */
export function queueColumnsPage(c: PortalContext, { view, places, fault }: ColumnsGiven) {
  const t = c.get('t').deskQueue;
  const words = t.columns;
  const title = view === null ? words.title : words.titleOf(view.name);
  const options = Array.from({ length: MOST_COLUMNS }, (_, at) => ({ value: String(at + 1), label: words.place(at + 1) }));
  return page(
    c,
    { title, area: 'desk', error: fault !== null, status: fault === null ? 200 : 422 },
    <>
      <BackLink href={paths.deskBack}>{t.search.back}</BackLink>
      <h1>{title}</h1>
      <p class="muted">{words.lead(MOST_COLUMNS)}</p>
      {fault === null ? null : (
        <Notice kind="danger" title={fault === 'many' ? words.faults.many(MOST_COLUMNS) : words.faults.none} />
      )}
      <Form c={c} action={paths.deskColumns}>
        <input type="hidden" name="tampilan" value={view?.id ?? ''} />
        <div class="queue-columns">
          {queueColumns.map((column) => (
            <Select
              name={placeField(column)}
              label={t.head[column]}
              empty={words.hidden}
              options={options}
              value={places[placeField(column)]}
            />
          ))}
        </div>
        <Button>{words.save}</Button>
      </Form>
      <Form c={c} action={paths.deskColumns}>
        <input type="hidden" name="tampilan" value={view?.id ?? ''} />
        <input type="hidden" name="semula" value="ya" />
        <Button kind="secondary">{words.usual}</Button>
      </Form>
    </>,
  );
}
