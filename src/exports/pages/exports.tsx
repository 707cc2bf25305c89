import { megabytes, momentShort } from '../../catalogue/formats.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { BackLink } from '../../web/components/back-link.tsx';
import { Form } from '../../web/components/form.tsx';
import { Icon } from '../../web/components/icon.tsx';
import { Panel } from '../../web/components/panel.tsx';
import { Table } from '../../web/components/table.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { hasPersonal, lastMoment } from '../export-rules.ts';
import type { ExportStanding } from '../export-rules.ts';
import type { DataExport } from '../store-exports.ts';
import { askedInWords } from './asked-in-words.ts';

/** How often the page asks again without JavaScript, in seconds. */
const REFRESH_SECONDS = 4;

type Row = DataExport & { standing: ExportStanding };

/** What an officer asked for: how far it is, and the files that are ready. */
export function exportsPage(c: PortalContext, { rows, days }: { rows: readonly Row[]; days: number }) {
  const words = c.get('t').deskExports;
  const isGoing = rows.some(({ standing }) => standing === 'waiting' || standing === 'running');
  return page(
    c,
    { title: words.title, area: 'desk', wide: true, refresh: isGoing ? REFRESH_SECONDS : undefined },
    <>
      <BackLink href={paths.deskBack}>{c.get('t').deskQueue.search.back}</BackLink>
      <h1>{words.title}</h1>
      <p class="muted">{words.lead(days)}</p>
      {rows.length === 0 ? (
        <Panel>
          <p>
            <strong>{words.none}</strong>
          </p>
          <p class="muted">{words.noneText}</p>
        </Panel>
      ) : (
        <div class="exports" data-poll={isGoing ? true : undefined}>
          <Table
            caption={words.table}
            stacked
            named={[1]}
            head={[words.head.what, words.head.asked, words.head.state, words.head.acts]}
            rows={rows.map((row) => [
              <What c={c} row={row} />,
              <span class="muted">{momentShort(row.askedAt, c.get('portal').office)}</span>,
              <State c={c} row={row} days={days} />,
              <Acts c={c} row={row} />,
            ])}
          />
        </div>
      )}
    </>,
  );
}

function What({ c, row }: { c: PortalContext; row: Row }) {
  const words = c.get('t').deskExports;
  const notes = [
    words.formats[row.format],
    ...(row.onlyNew ? [words.onlyNew] : []),
    ...(hasPersonal(row.columns) ? [words.withPersonal] : []),
  ];
  return (
    <span class="export-what">
      <strong>{askedInWords(c, row.asked)}</strong>
      <span class="muted">{notes.join(', ')}</span>
    </span>
  );
}

function State({ c, row, days }: { c: PortalContext; row: Row; days: number }) {
  const words = c.get('t').deskExports;
  const { office } = c.get('portal');
  const { standing, rows, done, bytes, endedAt, takenAt, cancelAskedAt } = row;
  const what = askedInWords(c, row.asked);
  if (standing === 'running')
    return (
      <span class="export-state" aria-live="polite">
        <strong>{cancelAskedAt === null ? words.standings.running : words.cancelling}</strong>
        {rows === null ? null : (
          <>
            <progress max={Math.max(rows, 1)} value={done} aria-label={`${words.progressLabel}${words.of(what)}`} />
            <span class="muted">{words.progress(done, rows)}</span>
          </>
        )}
      </span>
    );
  if (standing !== 'done' || endedAt === null) return <span class="export-state">{words.standings[standing]}</span>;
  return (
    <span class="export-state">
      <strong class="export-ready">
        <Icon name="check" />
        {words.standings.done}
      </strong>
      <span class="muted">{words.rows(done, megabytes(bytes))}</span>
      <span class="muted">
        {takenAt === null
          ? words.until(momentShort(lastMoment(endedAt, days), office))
          : words.taken(momentShort(takenAt, office))}
      </span>
    </span>
  );
}

function Acts({ c, row }: { c: PortalContext; row: Row }) {
  const words = c.get('t').deskExports;
  const { id, standing, cancelAskedAt } = row;
  const what = words.of(askedInWords(c, row.asked));
  if (standing === 'waiting' || standing === 'running')
    return cancelAskedAt === null ? (
      <Form c={c} action={paths.deskExportCancelling(id)}>
        <button type="submit" class="button secondary">
          <span>{words.cancel}</span>
          <span class="visually-hidden">{what}</span>
        </button>
      </Form>
    ) : null;
  return (
    <span class="export-acts">
      {standing === 'done' ? (
        <ActionLink href={paths.deskExportFile(id)} icon="download" label={`${words.download}${what}`}>
          {words.download}
        </ActionLink>
      ) : null}
      <Form c={c} action={paths.deskExportRemoval(id)}>
        <button type="submit" class="action">
          <Icon name="trash" />
          <span>{words.remove}</span>
          <span class="visually-hidden">{what}</span>
        </button>
      </Form>
    </span>
  );
}
