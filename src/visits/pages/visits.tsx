import { dayInWords, dayWithWeekday } from '../../catalogue/formats.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { Details } from '../../web/components/details.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { PlannedVisit } from '../store-plans.ts';
import type { Visit } from '../store.ts';
import { Asked } from './plan.tsx';

type VisitsProps = {
  c: PortalContext;
  number: string;
  visits: readonly Visit[];
  /** The visit that is announced; null = none. */
  plan: PlannedVisit | null;
  /** Whether the officer who looks can report one now. */
  mayReport: boolean;
};

/** What visits found, beside the case, and the way to report one. */
export function Visits({ c, number, visits, plan, mayReport }: VisitsProps) {
  const words = c.get('t').deskVisits;
  const { office } = c.get('portal');
  if (visits.length === 0 && !mayReport) return null;
  return (
    <Details summary={words.list(visits.length)} open>
      {visits.length === 0 && plan === null ? <p class="muted">{words.none}</p> : null}
      {plan === null ? null : (
        <>
          <p>
            <strong>
              {words.plan.now(dayWithWeekday(plan.day), c.get('t').visits.hours({ ...plan, zoneName: office.zoneName }))}
            </strong>
          </p>
          <p>{words.plan.who(plan.who)}</p>
          {plan.ready === '' ? null : <p>{words.plan.ready(plan.ready)}</p>}
          <Asked c={c} plan={plan} />
        </>
      )}
      <ul class="case-list-of-words">
        {visits.map(({ visitedOn, who, result, fileId, announced }) => (
          <li>
            <p>
              <strong>{dayInWords(visitedOn)}</strong> · {who}
              {announced ? ` · ${words.announced}` : ''}
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
        <div class="acts">
          <ActionLink href={paths.deskVisitPlan(number)} icon="calendar">
            {plan === null ? words.plan.open : words.plan.change}
          </ActionLink>
          <ActionLink href={paths.deskVisit(number)} icon="plus">
            {words.title}
          </ActionLink>
        </div>
      ) : null}
    </Details>
  );
}
