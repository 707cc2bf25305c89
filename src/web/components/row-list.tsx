import type { Child } from 'hono/jsx';
import type { IconName } from './icon-shapes.ts';
import { Icon } from './icon.tsx';

export type Row = {
  href?: string | undefined;
  icon?: IconName | undefined;
  title: Child;
  text?: Child;
  /** At the right: a state or a count, in words. */
  state?: Child;
};

/** Things to choose from, or to read, in one panel. */
export function RowList({ rows }: { rows: readonly Row[] }) {
  return (
    <ul class="rows">
      {rows.map((row) => (
        <li>
          {row.href === undefined ? (
            <div class="row">
              <RowWords row={row} />
            </div>
          ) : (
            <a class="row" href={row.href}>
              <RowWords row={row} />
              <Icon name="chevron-right" />
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function RowWords({ row }: { row: Row }) {
  return (
    <>
      {row.icon === undefined ? null : <Icon name={row.icon} />}
      <span class="row-words">
        <span class="row-title">{row.title}</span>
        {row.text === undefined || row.text === '' ? null : <span class="row-text"> {row.text}</span>}
      </span>
      {row.state === undefined ? null : <span class="row-state"> {row.state}</span>}
    </>
  );
}
