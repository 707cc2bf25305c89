import { momentInWords, momentShort } from '../../catalogue/formats.ts';
import type { Application } from '../../applications/application.ts';
import type { Service } from '../../catalogue/service.ts';
import { PaymentsLink } from '../../fees/pages/case-fee.tsx';
import { ActionLink } from '../../web/components/action-link.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Panel } from '../../web/components/panel.tsx';
import { Table } from '../../web/components/table.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { belongsTo, queueFilters } from '../deadline-rules.ts';
import type { Deadline, QueueFilter } from '../deadline-rules.ts';
import type { Mail } from '../load-mail.ts';
import { DeadlineInWords } from './deadline.tsx';
import { QueueMail } from './queue-mail.tsx';

/** One row of the queue. */
export type Waiting = {
  application: Application;
  number: string;
  applicant: string;
  service: Service;
  deadline: Deadline;
};

type QueueGiven = {
  waiting: readonly Waiting[];
  filter: QueueFilter;
  /** What was decided just now, in a sentence, and the application that it was. */
  done: { sentence: string; number: string } | null;
  mail: Mail;
  /** How many payments fit no bill; null = the list of bills is not theirs, or no service costs anything. */
  misfits: number | null;
  /** Which applications wait for money after its last day. */
  overdue: ReadonlySet<string>;
};

/** What waits at the officer's own desk, what is due first on top. */
export function queuePage(c: PortalContext, { waiting, filter, done, mail, misfits, overdue }: QueueGiven) {
  const t = c.get('t').desk;
  const { clock, office } = c.get('portal');
  const shown = waiting.filter(({ deadline }) => belongsTo(filter, deadline));
  const { head } = t.queue;
  return page(
    c,
    { title: t.queue.title, area: 'desk', wide: true },
    <>
      <div class="desk-head">
        <h1>{t.queue.title}</h1>
        <nav class="filters" aria-label={t.queue.filtersLabel}>
          <ul>
            {queueFilters.map((each) => (
              <li>
                <a href={each === 'all' ? paths.desk : paths.deskPart(each)} aria-current={each === filter ? 'page' : undefined}>
                  <span>{t.queue.filters[each]}</span>
                  <span class="count">{waiting.filter(({ deadline }) => belongsTo(each, deadline)).length}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="muted">{momentInWords(clock.now(), office)}</p>
      </div>
      {done === null ? null : <Notice kind="success" title={done.sentence} />}
      {shown.length === 0 ? (
        <Panel>
          <p>
            <strong>{waiting.length === 0 ? t.queue.empty : t.queue.emptyPart}</strong>
          </p>
          {waiting.length === 0 ? <p class="muted">{t.queue.emptyText}</p> : null}
        </Panel>
      ) : (
        <>
          <Table
            caption={t.queue.caption}
            ordered
            stacked
            named={[5]}
            head={[head.deadline, head.number, head.applicant, head.service, head.state, head.received]}
            rows={shown.map(({ application, number, applicant, service, deadline }) => [
              <DeadlineInWords deadline={deadline} />,
              <>
                <a href={paths.deskCase(number)}>{number}</a>
                {mail.messages.has(application.id) ? (
                  <>
                    {' '}
                    <a class="has-mail" href={paths.deskMessages(number)}>
                      {c.get('t').correspondence.desk.mark}
                      <span class="visually-hidden"> {number}</span>
                    </a>
                  </>
                ) : null}
              </>,
              applicant,
              service.shortName,
              overdue.has(application.id) ? (
                <strong>{c.get('t').deskFees.overdue}</strong>
              ) : (
                <span class="muted">{t.states[application.state]}</span>
              ),
              <span class="muted">{application.submittedAt === null ? '' : momentShort(application.submittedAt, office)}</span>,
            ])}
          />
          <p class="muted">{t.queue.count(shown.length)}</p>
        </>
      )}
      <QueueMail c={c} mail={mail} />
      <div class="acts">
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
