import { Panel } from '../../web/components/panel.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { diffLines } from '../diff-rules.ts';

const SIGNS = { same: ' ', added: '+', removed: '−' } as const;

/** Where a line is longer than the screen it scrolls by itself, so the keyboard must reach it too. */
const scrolling = { tabindex: 0 };

/** What one text of a definition has that another has not: a sign and a word for each line, and a colour. */
export function Diff({ c, before, after }: { c: PortalContext; before: string; after: string }) {
  const t = c.get('t').designer.diff;
  const lines = diffLines(before, after);
  if (lines.length === 0)
    return (
      <Panel>
        <p>{t.same}</p>
      </Panel>
    );
  return (
    <section class="diff" aria-label={t.title} {...scrolling}>
      <ol>
        {lines.map((line) =>
          line.kind === 'skipped' ? (
            <li class="skipped">{t.skipped(line.count)}</li>
          ) : (
            <li class={line.kind}>
              <span class="diff-sign" aria-hidden="true">
                {SIGNS[line.kind]}
              </span>
              {line.kind === 'same' ? null : <span class="visually-hidden">{t[line.kind]}: </span>}
              <code>{line.text}</code>
            </li>
          ),
        )}
      </ol>
    </section>
  );
}
