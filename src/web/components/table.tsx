import type { Child } from 'hono/jsx';
import { Icon } from './icon.tsx';

type TableProps = {
  /** What the table lists, for who does not see it. */
  caption: string;
  head: readonly string[];
  rows: readonly (readonly Child[])[];
  /** Whether the first column orders the rows; it then says so. */
  ordered?: boolean | undefined;
  /** Pictures in the head, by column from 0: the title stays for who does not see them. */
  pictured?: Readonly<Record<number, Child>> | undefined;
  /** On a phone each row stands as a block. */
  stacked?: boolean | undefined;
  /** Columns whose cells do not speak for themselves when they stand in a block, from 0: their title stands before them there. */
  named?: readonly number[] | undefined;
};

/** Where a table is wider than the screen it scrolls by itself, so the keyboard must reach it too. */
const scrolling = { tabindex: 0 };

/** A table of the desk. */
export function Table({ caption, head, rows, ordered = false, stacked = false, named = [], pictured = {} }: TableProps) {
  return (
    <section class={stacked ? 'table stacked' : 'table'} aria-label={caption} {...scrolling}>
      <table>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {head.map((title, index) =>
              ordered && index === 0 ? (
                <th scope="col" aria-sort="ascending" class="ordered">
                  <span>{title}</span>
                  <Icon name="chevron-up" />
                </th>
              ) : (
                <th scope="col">
                  <span class={index in pictured ? 'visually-hidden' : undefined}>{title}</span>
                  {pictured[index]}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr>
              {cells.map((cell, index) => (
                <td data-label={named.includes(index) ? head[index] : undefined}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
