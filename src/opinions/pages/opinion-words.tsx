import { momentShort } from '../../catalogue/formats.ts';
import type { PortalContext } from '../../web/environment.ts';
import type { NamedOpinion } from '../load-opinions.ts';
import { isLate } from '../rules.ts';

type Given = { c: PortalContext; opinion: NamedOpinion; today: string };

/** One question to an office and what came of it. */
export function OpinionWords({ c, opinion, today }: Given) {
  const words = c.get('t').deskOpinions;
  const { office } = c.get('portal');
  return (
    <>
      <p>
        <strong>{opinion.office}</strong>
      </p>
      <p class={opinion.question === null ? 'muted' : 'reads-note'}>{opinion.question ?? words.removed}</p>
      <p class="muted">{words.asked(opinion.asker, momentShort(opinion.askedAt, office))}</p>
      <OpinionState c={c} opinion={opinion} today={today} />
    </>
  );
}

/** What the office says, or by when it is asked to. */
export function OpinionState({ c, opinion, today }: Given) {
  const words = c.get('t').deskOpinions;
  const { outcome, closedAt, closer } = opinion;
  if (outcome === null)
    return (
      <>
        <p>
          <strong>{isLate(opinion, today) ? words.late : words.waiting}</strong>
        </p>
        <p class="muted">{words.due(opinion.dueOn)}</p>
      </>
    );
  return (
    <>
      <p>
        <strong>{words.outcomes[outcome]}</strong>
      </p>
      {opinion.words === null ? null : <p class="reads-note">{opinion.words}</p>}
      {closedAt === null ? null : <p class="muted">{words.closed(closer, momentShort(closedAt, c.get('portal').office))}</p>}
    </>
  );
}
