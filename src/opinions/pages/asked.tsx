import { dayShort, momentShort } from '../../catalogue/formats.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Panel } from '../../web/components/panel.tsx';
import { Table } from '../../web/components/table.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { NamedOpinion } from '../load-opinions.ts';
import { isLate } from '../rules.ts';

/** A question in the list of the office that is asked. */
type AskedRow = { opinion: NamedOpinion; number: string; service: string };

/** What an office is asked, the earliest due first, and what it answered lately. */
export function askedPage(
  c: PortalContext,
  { open, answered, today }: { open: readonly AskedRow[]; answered: readonly AskedRow[]; today: string },
) {
  const t = c.get('t').deskOpinions;
  const { office } = c.get('portal');
  const link = ({ opinion, number }: AskedRow) => <a href={paths.deskAsked(opinion.id)}>{number}</a>;
  return page(
    c,
    { title: t.list.title, area: 'desk', wide: true },
    <>
      <BackLink href={paths.deskBack}>{c.get('t').desk.queue.title}</BackLink>
      <h1>{t.list.title}</h1>
      <p class="muted">{t.list.lead}</p>
      {open.length === 0 ? (
        <Panel>
          <p>
            <strong>{t.list.empty}</strong>
          </p>
        </Panel>
      ) : (
        <Table
          caption={t.list.caption}
          head={t.list.head}
          ordered
          stacked
          named={[0, 3]}
          rows={open.map((row) => [
            <>
              {dayShort(row.opinion.dueOn)}
              {isLate(row.opinion, today) ? (
                <>
                  {' '}
                  <span class="case-state bad">{t.late}</span>
                </>
              ) : null}
            </>,
            link(row),
            row.service,
            row.opinion.asker,
          ])}
        />
      )}
      {answered.length === 0 ? null : (
        <section>
          <h2>{t.list.answered}</h2>
          <Table
            caption={t.list.answeredCaption}
            head={t.list.answeredHead}
            stacked
            named={[0, 3]}
            rows={answered.map((row) => [
              row.opinion.closedAt === null ? '' : momentShort(row.opinion.closedAt, office),
              link(row),
              row.service,
              row.opinion.outcome === null ? '' : t.outcomes[row.opinion.outcome],
            ])}
          />
        </section>
      )}
    </>,
  );
}
