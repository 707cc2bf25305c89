import type { QueueColumn } from '../../applications/queue-columns-rules.ts';
import { addressOf, placeInWords, queueParts } from '../../applications/queue-rules.ts';
import type { QueuePart, QueuePlace, QueueView } from '../../applications/queue-rules.ts';
import { momentShort } from '../../catalogue/formats.ts';
import { PaymentsLink } from '../../fees/pages/case-fee.tsx';
import { ActionLink } from '../../web/components/action-link.tsx';
import { Form } from '../../web/components/form.tsx';
import { Icon } from '../../web/components/icon.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Panel } from '../../web/components/panel.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { Mail } from '../load-mail.ts';
import type { QueueChoices, Waiting } from '../queue/load-queue.ts';
import type { KeptView } from '../queue/store-views.ts';
import { QueueActs } from './queue-acts.tsx';
import { QueueMail } from './queue-mail.tsx';
import { QueueTable } from './queue-table.tsx';
import { KeepView, QueueFilters, QueueSearch } from './queue-tools.tsx';

type QueueGiven = {
  rows: readonly Waiting[];
  view: QueueView;
  /** The kept view that is looked at; null = none. */
  keptId: string | null;
  views: readonly KeptView[];
  /** What stands in a row behind deadline and number. */
  columns: readonly QueueColumn[];
  choices: QueueChoices;
  counts: Readonly<Record<QueuePart, number>>;
  /** How many stand in what is looked at; counted no further than parts are. */
  all: number;
  most: number;
  before: QueuePlace['key'] | null;
  after: QueuePlace['key'] | null;
  /** What was decided just now, in a sentence, and which application of the same view comes next. */
  done: { sentence: string; next: string | null } | null;
  mail: Mail;
  /** How many payments fit no bill; null = the list of bills is not theirs, or no service costs anything. */
  misfits: number | null;
  /** How many questions other offices wait for theirs to answer; null = they are of no office that is asked. */
  opinions: number | null;
};

/** What waits, a page at a time. */
export function queuePage(c: PortalContext, given: QueueGiven) {
  const { rows, view, choices, all, most, done, mail, misfits, opinions, views } = given;
  const t = c.get('t').desk.queue;
  const words = c.get('t').deskQueue;
  const { clock, office } = c.get('portal');
  const usual = rows.length === 0 && view.part === 'giliran' && Object.keys(addressOf(view)).length === 1;
  return page(
    c,
    { title: t.title, area: 'desk', wide: true },
    <>
      <div class="desk-head">
        <h1>{t.title}</h1>
        <Parts c={c} given={given} />
        <p class="muted">{momentShort(clock.now(), office)}</p>
      </div>
      {done === null ? null : (
        <Notice kind="success" title={done.sentence}>
          {done.next === null ? undefined : (
            <p>
              <a href={paths.deskCase(done.next)}>{words.next(done.next)}</a>
            </p>
          )}
        </Notice>
      )}
      <div class="queue-tools">
        <QueueSearch c={c} />
        <QueueFilters c={c} view={view} choices={choices} />
      </div>
      {rows.length === 0 ? (
        <Panel>
          <p>
            <strong>{usual ? t.empty : t.emptyPart}</strong>
          </p>
          {usual ? <p class="muted">{t.emptyText}</p> : null}
        </Panel>
      ) : (
        <>
          <Form c={c} action={paths.deskBatches}>
            <QueueTable
              c={c}
              rows={rows}
              caption={words.caption(view.order)}
              messages={mail.messages}
              ordered={view.order === 'batas'}
              columns={given.columns}
              chooses
            />
            <QueueActs c={c} colleagues={choices.colleagues} />
          </Form>
          <div class="queue-foot">
            <p class="muted">{words.count(rows.length, words.counted(all, most), view.order)}</p>
            <Pager c={c} given={given} />
          </div>
        </>
      )}
      <KeepView c={c} view={view} kept={views.length} keptId={given.keptId} />
      <QueueMail c={c} mail={mail} />
      <div class="acts">
        <ActionLink href={paths.deskExportOf({ jenis: 'berkas', ...addressOf(view) })} icon="download">
          {c.get('t').deskExports.ask}
        </ActionLink>
        <ActionLink href={paths.deskExports} icon="list">
          {c.get('t').deskExports.open}
        </ActionLink>
        <ActionLink href={paths.deskOverdue} icon="warning">
          {c.get('t').deskClock.overdue.link}
        </ActionLink>
        {opinions === null ? null : (
          <ActionLink href={paths.deskAskedList} icon="message">
            {c.get('t').deskOpinions.list.link(opinions)}
          </ActionLink>
        )}
        <PaymentsLink c={c} misfits={misfits} />
        {c.get('person')?.role === 'front_desk' ? (
          <ActionLink href={paths.deskPaperForms} icon="printer">
            {c.get('t').deskPapers.title}
          </ActionLink>
        ) : null}
      </div>
    </>,
  );
}

/** The parts with their counts, and behind them the views that the officer keeps. */
function Parts({ c, given: { view, keptId, views, counts, most } }: { c: PortalContext; given: QueueGiven }) {
  const t = c.get('t').deskQueue;
  return (
    <nav class="filters" aria-label={t.partsLabel}>
      <ul>
        {queueParts.map((part) => (
          <li>
            <a href={paths.deskPart(part)} aria-current={keptId === null && part === view.part ? 'page' : undefined}>
              <span>{t.parts[part]}</span>
              <span class="count">{t.counted(counts[part], most)}</span>
            </a>
          </li>
        ))}
        {views.map(({ id, name, view: kept }) => (
          <li>
            <a
              href={paths.deskQueue({ ...addressOf(kept), tampilan: id })}
              aria-current={id === keptId ? 'page' : undefined}
              class="kept"
            >
              <span>{name}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Pager({ c, given: { view, keptId, before, after } }: { c: PortalContext; given: QueueGiven }) {
  const t = c.get('t').deskQueue;
  if (before === null && after === null) return null;
  const same = { ...addressOf(view), ...(keptId === null ? {} : { tampilan: keptId }) };
  return (
    <nav class="acts" aria-label={t.pager}>
      {before === null ? null : (
        <a class="action" href={paths.deskQueue({ ...same, sebelum: placeInWords(before) })} rel="prev">
          <Icon name="chevron-left" />
          <span>{t.before}</span>
        </a>
      )}
      {after === null ? null : (
        <a class="action" href={paths.deskQueue({ ...same, sesudah: placeInWords(after) })} rel="next">
          <span>{t.after}</span>
          <Icon name="chevron-right" />
        </a>
      )}
    </nav>
  );
}
