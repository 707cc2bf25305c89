import { z } from 'zod';
import { feeWith } from '../../catalogue/course.ts';
import { momentShort } from '../../catalogue/formats.ts';
import type { CorrectionItem } from '../../applications/store-corrections.ts';
import { CaseFees } from '../../fees/pages/case-fee.tsx';
import { Details } from '../../web/components/details.tsx';
import { Icon } from '../../web/components/icon.tsx';
import { mayReportVisit } from '../../visits/rules.ts';
import { RelatedLists } from '../../related/pages/related.tsx';
import { Visits } from '../../visits/pages/visits.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { Case } from '../load-case.ts';
import { CaseOpinions } from './case-opinions.tsx';
import { CaseClock } from './case-clock.tsx';

/** What happened before, what was asked to be mended, and what the definition is not sure of. */
export function CaseBackground({ c, found }: { c: PortalContext; found: Case }) {
  const t = c.get('t').desk.case;
  const officer = c.get('person');
  const mayReport = officer !== null && mayReportVisit(officer.role, found.application.state, found.course);
  const rounds = [...new Set(found.corrections.map(({ round }) => round))].toSorted((a, b) => b - a);
  return (
    <section class="case-background">
      <CaseFees
        c={c}
        fees={found.fees}
        standing={found.feeStanding}
        says={feeWith(found.service, found.application.answers).text}
        unsure={feeWith(found.service, found.application.answers).unsure}
        refundAt={found.verbs.includes('record_refund') ? paths.deskRefund(found.number) : null}
      />
      <Visits c={c} number={found.number} visits={found.visits} plan={found.plan} mayReport={mayReport} />
      <CaseOpinions c={c} found={found} />
      <RelatedLists c={c} number={found.number} related={found.related} />
      {rounds.map((round, index) => (
        <Details summary={t.corrections(round)} open={index === 0}>
          <CorrectionRound c={c} found={found} items={found.corrections.filter((item) => item.round === round)} />
        </Details>
      ))}
      <CaseClock c={c} found={found} />
      <Details summary={t.history}>
        <History c={c} found={found} />
      </Details>
      {found.service.uncertainties.length === 0 ? null : (
        <Details summary={t.uncertainTitle} note={t.uncertainLead}>
          <ul class="case-list-of-words">
            {found.service.uncertainties.map((fact) => (
              <li>{fact}</li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  );
}

function CorrectionRound({ c, found, items }: { c: PortalContext; found: Case; items: readonly CorrectionItem[] }) {
  const t = c.get('t').desk.case;
  const { office } = c.get('portal');
  return (
    <ul class="case-list-of-words">
      {items.map(({ kind, item, reason, note, mendedAt }) => (
        <li>
          <p>
            <strong>{nameOf(found, kind, item)}</strong>:{' '}
            {office.reasons.corrections.find(({ code }) => code === reason)?.label ?? reason}
          </p>
          {note === null ? null : <p>{note}</p>}
          <p class={mendedAt === null ? 'case-state open' : 'case-state good'}>
            {mendedAt === null ? null : <Icon name="check" />}
            <span>{mendedAt === null ? t.notMended : t.mended(momentShort(mendedAt, office))}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

function History({ c, found }: { c: PortalContext; found: Case }) {
  const t = c.get('t').desk.case;
  const { office } = c.get('portal');
  const own: Readonly<Record<string, string>> = c.get('t').correspondence.desk.history;
  const ofFees: Readonly<Record<string, string>> = c.get('t').deskFees.verbs;
  const ofClock: Readonly<Record<string, string>> = c.get('t').deskClock.verbs;
  const ofNotes: Readonly<Record<string, string>> = c.get('t').deskNotes.verbs;
  const ofOpinions: Readonly<Record<string, string>> = c.get('t').deskOpinions.verbs;
  const ofRelated: Readonly<Record<string, string>> = c.get('t').deskRelated.verbs;
  const labelOf = (verb: string, code: string) =>
    (verb === 'refuse' ? office.reasons.refusals : office.reasons.corrections).find((reason) => reason.code === code)?.label;
  return (
    <ol class="case-list-of-words">
      {found.history.map(({ at, verb, actor, detail }) => {
        const others = ofClock[verb] ?? ofNotes[verb] ?? ofOpinions[verb] ?? ofRelated[verb];
        const words = t.verbs[verb] ?? own[verb] ?? ofFees[verb] ?? others;
        const reason = reasonOf.safeParse(detail).data?.reason;
        return words === undefined ? null : (
          <li>
            <p>
              <strong>{words}</strong>
              {reason === undefined ? '' : `: ${labelOf(verb, reason) ?? reason}`}
            </p>
            <p class="muted">
              {momentShort(at, office)}
              {actor === '' ? '' : ` · ${actor}`}
            </p>
          </li>
        );
      })}
    </ol>
  );
}

const reasonOf = z.object({ reason: z.string() });

/** What an item of a correction is called on the screen. */
export function nameOf(found: Case, kind: CorrectionItem['kind'], item: string): string {
  return kind === 'document'
    ? (found.service.requirements.find(({ id }) => id === item)?.name ?? item)
    : (found.service.pages.flatMap(({ questions }) => questions).find(({ id }) => id === item)?.label ?? item);
}
