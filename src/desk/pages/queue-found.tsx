import { BackLink } from '../../web/components/back-link.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Panel } from '../../web/components/panel.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { Waiting } from '../queue/load-queue.ts';
import { QueueTable } from './queue-table.tsx';
import { QueueSearch } from './queue-tools.tsx';

type FoundGiven = {
  typed: string;
  rows: readonly Waiting[];
  /** How many were found, counted up to `most` and one. */
  found: number;
  most: number;
  /** How many older applications can be found by name by now, while that is not over. */
  unfinished: number | null;
};

/** What an officer found by number, name or NIK. */
export function queueFoundPage(c: PortalContext, { typed, rows, found, most, unfinished }: FoundGiven) {
  const t = c.get('t').deskQueue.search;
  return page(
    c,
    { title: t.title, area: 'desk', wide: true },
    <>
      <BackLink href={paths.deskBack}>{t.back}</BackLink>
      <h1>{t.title}</h1>
      <QueueSearch c={c} typed={typed} />
      {unfinished === null ? null : <Notice kind="wait" title={t.unfinished(unfinished)} />}
      {rows.length === 0 ? (
        <Panel>
          <p>
            <strong>{t.none}</strong>
          </p>
          <p class="muted">{t.noneText}</p>
        </Panel>
      ) : (
        <>
          <p>
            {t.found(found, most)} {found > rows.length ? t.first(rows.length) : ''}
          </p>
          <QueueTable c={c} rows={rows} caption={t.title} messages={new Map()} ordered={false} />
        </>
      )}
    </>,
  );
}
