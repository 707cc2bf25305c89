import { momentShort } from '../../catalogue/formats.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { Details } from '../../web/components/details.tsx';
import { Notice } from '../../web/components/notice.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { isStrong } from '../duplicate-rules.ts';
import type { Duplicate, Related, RelatedApplications, RelatedList } from '../load-related.ts';

type Given = { c: PortalContext; number: string; related: RelatedApplications };

/** Told before the check: what may be the same application, with why, until somebody has looked. */
export function LikelyDuplicates({ c, number, related }: Given) {
  const t = c.get('t').deskRelated;
  const open = openOf(related);
  const { hidden } = related.duplicates;
  if (open.length + hidden === 0) return null;
  return (
    <Notice kind="wait" title={t.maybe(open.length + hidden)}>
      <ul class="duplicates">
        {open.slice(0, TOLD_FIRST).map((each) => (
          <DuplicateRow c={c} number={number} duplicate={each} />
        ))}
      </ul>
      {hidden === 0 ? null : <p>{t.duplicatesHidden(hidden)}</p>}
      {open.length === 0 ? null : <p class="muted">{t.maybeText}</p>}
    </Notice>
  );
}

/** More of them would push the check off the screen: they stand below it. */
const TOLD_FIRST = 3;

const openOf = ({ duplicates }: RelatedApplications): Duplicate[] =>
  duplicates.shown.filter(({ reasons, verdict }) => verdict === null && isStrong(reasons));

/** Other applications of the person and of the place, and the duplicates that nobody needs to be told of first. */
export function RelatedLists({ c, number, related }: Given) {
  const t = c.get('t').deskRelated;
  const { ofPerson, ofPlace, duplicates } = related;
  const weak = duplicates.shown.filter(({ reasons, verdict }) => verdict === null && !isStrong(reasons));
  const others = openOf(related).slice(TOLD_FIRST);
  const judged = duplicates.shown.filter(({ verdict }) => verdict !== null);
  const rows = (shown: readonly Duplicate[]) => (
    <ul class="case-list-of-words">
      {shown.map((each) => (
        <DuplicateRow c={c} number={number} duplicate={each} />
      ))}
    </ul>
  );
  return (
    <>
      <Details summary={t.ofPerson(countOf(ofPerson))}>
        <OthersList c={c} list={ofPerson} />
      </Details>
      <Details summary={t.ofPlace(countOf(ofPlace))}>
        <OthersList c={c} list={ofPlace} />
      </Details>
      {others.length === 0 ? null : <Details summary={t.maybeOthers(others.length)}>{rows(others)}</Details>}
      {weak.length === 0 ? null : <Details summary={t.weak(weak.length)}>{rows(weak)}</Details>}
      {judged.length === 0 ? null : <Details summary={t.judged(judged.length)}>{rows(judged)}</Details>}
    </>
  );
}

const countOf = ({ shown, hidden, more }: RelatedList): string => `${shown.length + hidden}${more ? '+' : ''}`;

function OthersList({ c, list }: { c: PortalContext; list: RelatedList }) {
  const t = c.get('t').deskRelated;
  return (
    <>
      {list.shown.length === 0 && list.hidden === 0 ? <p class="muted">{t.none}</p> : null}
      <ul class="case-list-of-words">
        {list.shown.map((each) => (
          <li>
            <About c={c} related={each} />
          </li>
        ))}
      </ul>
      {list.hidden === 0 ? null : <p class="muted">{t.hidden(list.hidden)}</p>}
      {list.more ? <p class="muted">{t.more}</p> : null}
    </>
  );
}

function About({ c, related }: { c: PortalContext; related: Related }) {
  const { deskRelated: t, desk } = c.get('t');
  const { office } = c.get('portal');
  const { number, applicant, service, state, submittedAt, decidedAt } = related;
  return (
    <>
      <p>
        <a href={paths.deskCase(number)}>{number}</a> · {applicant} · {service}
      </p>
      <p class="muted">
        {desk.states[state]}
        {submittedAt === null ? '' : ` · ${t.received(momentShort(submittedAt, office))}`}
        {decidedAt === null ? '' : ` · ${t.decided(momentShort(decidedAt, office))}`}
      </p>
    </>
  );
}

function DuplicateRow({ c, number, duplicate }: { c: PortalContext; number: string; duplicate: Duplicate }) {
  const t = c.get('t').deskRelated;
  const { verdict } = duplicate;
  return (
    <li>
      <About c={c} related={duplicate} />
      {duplicate.reasons.map((reason) => (
        <p>{t.reasons[reason]}</p>
      ))}
      {verdict === null ? null : (
        <p>
          <strong>
            {t.found(
              verdict.verdict === 'duplicate',
              duplicate.number,
              verdict.officer,
              momentShort(verdict.at, c.get('portal').office),
            )}
          </strong>
        </p>
      )}
      <ActionLink href={paths.deskPair(number, duplicate.number)} icon="columns" label={`${t.compare}: ${duplicate.number}`}>
        {t.compare}
      </ActionLink>
    </li>
  );
}
