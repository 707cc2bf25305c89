import { BackLink } from '../../web/components/back-link.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Panel } from '../../web/components/panel.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { PermitsTable } from './permits-table.tsx';
import type { PermitRow } from './permits-table.tsx';
import { PermitSearch } from './permits.tsx';

type FoundGiven = {
  typed: string;
  rows: readonly PermitRow[];
  /** How many were found, counted up to `most` and one. */
  found: number;
  most: number;
  /** How many older permits can be found by now, while that is not over. */
  unfinished: number | null;
};

/** What an officer found in the register by name or number. */
export function permitsFoundPage(c: PortalContext, { typed, rows, found, most, unfinished }: FoundGiven) {
  const t = c.get('t').deskPermits.search;
  return page(
    c,
    { title: t.title, area: 'desk', wide: true },
    <>
      <BackLink href={paths.permits}>{t.back}</BackLink>
      <h1>{t.title}</h1>
      <PermitSearch c={c} typed={typed} />
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
          <PermitsTable c={c} rows={rows} caption={t.title} />
        </>
      )}
    </>,
  );
}
