import { dayInWords } from '../../catalogue/formats.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { Details } from '../../web/components/details.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { Visit } from '../store.ts';

type VisitsProps = {
  c: PortalContext;
  number: string;
  visits: readonly Visit[];
  /** Whether the officer who looks can report one now. */
  mayReport: boolean;
};

/** What visits found, beside the case, and the way to report one. */
export function Visits({ c, number, visits, mayReport }: VisitsProps) {
  const words = c.get('t').deskVisits;
  if (visits.length === 0 && !mayReport) return null;
  return (
    <Details summary={words.list(visits.length)} open>
      {visits.length === 0 ? <p class="muted">{words.none}</p> : null}
      <ul class="case-list-of-words">
        {visits.map(({ visitedOn, who, result, fileId }) => (
          <li>
            <p>
              <strong>{dayInWords(visitedOn)}</strong> · {who}
            </p>
            <p class="reads-note">{result}</p>
            {fileId === null ? null : (
              <p>
                <a href={paths.file(fileId)}>{words.open}</a>
              </p>
            )}
          </li>
        ))}
      </ul>
      {mayReport ? (
        <ActionLink href={paths.deskVisit(number)} icon="plus">
          {words.title}
        </ActionLink>
      ) : null}
    </Details>
  );
}
