import { OpinionWords } from '../../opinions/pages/opinion-words.tsx';
import { mayAsk } from '../../opinions/rules.ts';
import { localDay } from '../../catalogue/formats.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { Details } from '../../web/components/details.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { Case } from '../load-case.ts';

/** What other offices were asked and said, beside the case, and the way to ask one. */
export function CaseOpinions({ c, found }: { c: PortalContext; found: Case }) {
  const words = c.get('t').deskOpinions;
  const { clock, office } = c.get('portal');
  const officer = c.get('person');
  const { opinions, application, course, ownFiling } = found;
  const asks = officer !== null && mayAsk(officer.role, application.state, course, ownFiling);
  if (opinions.length === 0 && !asks) return null;
  const today = localDay(clock.now(), office);
  return (
    <Details summary={words.onCase(opinions.filter(({ outcome }) => outcome === null).length)} open={opinions.length > 0}>
      <ul class="case-list-of-words">
        {opinions.map((opinion) => (
          <li>
            <OpinionWords c={c} opinion={opinion} today={today} />
          </li>
        ))}
      </ul>
      <div class="acts">
        <ActionLink href={paths.deskOpinions(found.number)} icon="message">
          {words.open(opinions.length)}
        </ActionLink>
      </div>
    </Details>
  );
}
