import type { Child } from 'hono/jsx';
import type { IconName } from './icon-shapes.ts';
import { Icon } from './icon.tsx';

export type Row = {
  href?: string | undefined;
  icon?: IconName | undefined;
  /** Alone the name of the link; the whole row can be touched. */
  title: Child;
  text?: Child;
  /** At the right: a state or a count, in words. */
  state?: Child;
};

/** Things to choose from, or to read, in one panel. */
export function RowList({ rows }: { rows: readonly Row[] }) {
  return (
    <ul class="rows">
      {rows.map(({ href, icon, title, text, state }) => (
        <li class="row">
          {icon === undefined ? null : <Icon name={icon} />}
          <div class="row-words">
            {href === undefined ? (
              <p class="row-title">{title}</p>
            ) : (
              <a class="row-title" href={href}>
                {title}
              </a>
            )}
            {text === undefined || text === '' ? null : <p class="row-text">{text}</p>}
          </div>
          {state === undefined ? null : <p class="row-state">{state}</p>}
          {href === undefined ? null : <Icon name="chevron-right" />}
        </li>
      ))}
    </ul>
  );
}
