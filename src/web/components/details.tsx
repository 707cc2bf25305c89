import type { PropsWithChildren } from 'hono/jsx';
import { Icon } from './icon.tsx';

type DetailsProps = PropsWithChildren<{ summary: string; note?: string | undefined; open?: boolean | undefined }>;

/** What only some need to read, behind its title. */
export function Details({ summary, note, open = false, children }: DetailsProps) {
  return (
    <details class="details" open={open}>
      <summary>
        <span>
          <span class="summary">{summary}</span>
          {note === undefined ? null : <span class="summary-note"> {note}</span>}
        </span>
        <Icon name="chevron-down" />
      </summary>
      <div class="details-body">{children}</div>
    </details>
  );
}
