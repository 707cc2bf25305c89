import { momentShort } from '../../catalogue/formats.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Table } from '../../web/components/table.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { ToldChange } from '../change-in-words.ts';
import { PARTS } from '../change.ts';
import type { Part } from '../change.ts';

type ChangesGiven = {
  /** null = of every part. */
  part: Part | null;
  changes: readonly ToldChange[];
  /** There are older ones. */
  older: boolean;
  /** These are the newest. */
  first: boolean;
};

/** What was changed of the office, the newest first. */
export function changesPage(c: PortalContext, { part, changes, older, first }: ChangesGiven) {
  const words = c.get('t').administration.changes;
  const last = changes.at(-1);
  return page(
    c,
    { title: words.title, area: 'desk', wide: true },
    <>
      <BackLink href={paths.deskOffice}>{c.get('t').deskOffice.title}</BackLink>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <nav aria-label={words.filter} class="year-choice">
        <a href={paths.officeChanges} aria-current={part === null ? 'page' : undefined}>
          {words.all}
        </a>
        {PARTS.map((each) => (
          <a href={paths.officeChangesOf(each)} aria-current={each === part ? 'page' : undefined}>
            {words.parts[each]}
          </a>
        ))}
      </nav>
      {changes.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Table caption={words.title} head={words.head} rows={changes.map((told) => cells(c, told))} stacked named={[1, 2, 3]} />
      )}
      {first ? null : (
        <p>
          <a href={part === null ? paths.officeChanges : paths.officeChangesOf(part)}>{words.newest}</a>
        </p>
      )}
      {older && last !== undefined ? (
        <p>
          <a href={paths.officeChangesBefore(part ?? '', last.change.id)}>{words.older}</a>
        </p>
      ) : null}
      <p>
        <a href={paths.officeChangesCsv}>{words.csv}</a>
      </p>
    </>,
  );
}

function cells(c: PortalContext, { change, by, what, differences }: ToldChange) {
  const words = c.get('t').administration.changes;
  const { office } = c.get('portal');
  return [
    <time datetime={change.at.toISOString()}>{momentShort(change.at, office)}</time>,
    by,
    <>
      {words.parts[change.part]}
      <span class="below muted">{what}</span>
    </>,
    <div class="differences">
      {differences.map(({ field, before, after }) => (
        <p>
          {field === '' ? null : <strong>{field}: </strong>}
          <span class="muted">{before === '' ? words.nothing : before}</span>
          <span class="muted"> {words.toNow} </span>
          {after === '' ? words.nothing : after}
        </p>
      ))}
      {change.by === 'file' ? <p class="muted">{words.backToFile}</p> : null}
      {change.note === '' ? null : <p class="muted">{words.note(change.note)}</p>}
    </div>,
  ];
}
