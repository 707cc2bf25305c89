import { placeInWords } from '../../../applications/queue-rules.ts';
import type { QueuePlace } from '../../../applications/queue-rules.ts';
import type { Application } from '../../../applications/application.ts';
import { dayWithWeekday, momentShort } from '../../../catalogue/formats.ts';
import { ActionLink } from '../../../web/components/action-link.tsx';
import { BackLink } from '../../../web/components/back-link.tsx';
import { Icon } from '../../../web/components/icon.tsx';
import { Panel } from '../../../web/components/panel.tsx';
import { PrintButton } from '../../../web/components/print-button.tsx';
import { Table } from '../../../web/components/table.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { page } from '../../../web/page.tsx';
import { paths } from '../../../web/paths.ts';
import type { Overdue } from '../load-overdue.ts';

type OverdueGiven = {
  rows: readonly Overdue[];
  /** Counted up to `most` and a little more. */
  all: number;
  most: number;
  before: QueuePlace['key'] | null;
  after: QueuePlace['key'] | null;
};

/** What is late: how much, at whose desk, since when. */
export function overduePage(c: PortalContext, { rows, all, most, before, after }: OverdueGiven) {
  const t = c.get('t').deskClock.overdue;
  const { office, clock } = c.get('portal');
  return page(
    c,
    { title: t.title, area: 'desk', wide: true },
    <>
      <BackLink href={paths.deskBack}>{c.get('t').desk.case.back}</BackLink>
      <div class="desk-head">
        <h1>{t.title}</h1>
        <p class="muted">{momentShort(clock.now(), office)}</p>
      </div>
      <p class="lead">{t.lead}</p>
      {rows.length === 0 ? (
        <Panel>
          <p>
            <strong>{t.empty}</strong>
          </p>
        </Panel>
      ) : (
        <>
          <Table
            caption={t.caption}
            stacked
            named={[3, 4, 5, 6]}
            head={t.head}
            rows={rows.map(({ application, number, service, late, dueOn, since, officer }) => [
              <span class="due late">
                <Icon name="warning" />
                <span>{t.late(late)}</span>
              </span>,
              <a href={paths.deskCase(number)}>{number}</a>,
              <span class="queue-words">{service}</span>,
              dayWithWeekday(dueOn, office),
              <span class="queue-words">{deskInWords(c, application)}</span>,
              since === null ? '-' : momentShort(since, office),
              officer ?? <span class="muted">{t.nobody}</span>,
            ])}
          />
          <div class="queue-foot">
            <p class="muted">{t.count(rows.length, c.get('t').deskQueue.counted(all, most))}</p>
            <Pager c={c} before={before} after={after} />
          </div>
          <div class="acts no-print">
            <ActionLink href={paths.deskOverdueCsv} icon="download">
              {t.csv}
            </ActionLink>
            <PrintButton />
          </div>
        </>
      )}
    </>,
  );
}

/** At whose desk it lies; a reviewing office by its name. */
export function deskInWords(c: PortalContext, { desk, technicalOffice }: Application): string {
  const { desks } = c.get('t').deskClock.overdue;
  if (desk === null) return '';
  return desk === 'technical' && technicalOffice !== null ? technicalOffice : desks[desk];
}

function Pager({ c, before, after }: { c: PortalContext } & Pick<OverdueGiven, 'before' | 'after'>) {
  const t = c.get('t').deskClock.overdue;
  if (before === null && after === null) return null;
  return (
    <nav class="acts no-print" aria-label={t.pager}>
      {before === null ? null : (
        <a class="action" href={paths.deskOverdueAt('sebelum', placeInWords(before))} rel="prev">
          <Icon name="chevron-left" />
          <span>{t.before}</span>
        </a>
      )}
      {after === null ? null : (
        <a class="action" href={paths.deskOverdueAt('sesudah', placeInWords(after))} rel="next">
          <span>{t.after}</span>
          <Icon name="chevron-right" />
        </a>
      )}
    </nav>
  );
}
