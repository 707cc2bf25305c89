import type { Child } from 'hono/jsx';
import { ActionLink } from './action-link.tsx';

export type AnswerRow = { question: string; answer: Child; change?: { href: string; label: string } | undefined };

/** Questions with what was answered. Two links of the same word differ by the question, for who hears them alone. */
export function Answers({ rows }: { rows: readonly AnswerRow[] }) {
  return (
    <dl class="answers">
      {rows.map(({ question, answer, change }) => (
        <div>
          <dt>{question}</dt>
          <dd>{answer}</dd>
          {change === undefined ? null : (
            <dd class="change">
              <ActionLink href={change.href} icon="pencil">
                {change.label}
                <span class="visually-hidden"> {question}</span>
              </ActionLink>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
