import type { Child } from 'hono/jsx';

type TableProps = {
  /** What the table lists, for who does not see it. */
  caption: string;
  head: readonly string[];
  rows: readonly (readonly Child[])[];
};

/** Where a table is wider than the screen it scrolls by itself, so the keyboard must reach it too. */
const scrolling = { tabindex: 0 };

/** A table of the desk. */
export function Table({ caption, head, rows }: TableProps) {
  return (
    <section class="table" aria-label={caption} {...scrolling}>
      <table>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {head.map((title) => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr>
              {cells.map((cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
