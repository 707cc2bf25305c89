import { dayInWords, dayWithWeekday, localDay, momentInWords } from '../../catalogue/formats.ts';
import type { Service } from '../../catalogue/service.ts';
import type { Occasion } from '../../insights/literacy/literacy-rules.ts';
import { LiteracyOffer } from '../../insights/literacy/pages/offer.tsx';
import { ActionLink } from '../../web/components/action-link.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { RowList } from '../../web/components/row-list.tsx';
import type { Row } from '../../web/components/row-list.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { Permit } from '../../permits/permit.ts';
import type { ApplicationState } from '../actions.ts';
import { referenceOf } from '../application.ts';
import type { Application } from '../application.ts';
import { isLate } from '../course-rules.ts';
import { isOutdated, standingOf } from '../standing-rules.ts';
import { stateInWords } from './turn.tsx';

export type Listed = {
  application: Application;
  service: Service;
  /** Name of the firm that it is for; null = for the person. */
  firm: string | null;
  /** The permit that it led to. */
  permit: Pick<Permit, 'state' | 'validUntil'> | null;
};

/** A permit that ends soon or has ended, of a service that can still be asked for. */
export type Renewal = { slug: string; permitId: string; name: string; validUntil: string };

const turns = {
  draft: 'yours',
  correction: 'yours',
  payment: 'yours',
  completeness: 'ours',
  technical: 'ours',
  review: 'ours',
  signing: 'ours',
  issued: 'over',
  refused: 'over',
  withdrawn: 'over',
} as const satisfies Record<ApplicationState, 'yours' | 'ours' | 'over'>;

type ListGiven = {
  listed: readonly Listed[];
  renewals: readonly Renewal[];
  /** When five questions about one's skill are offered; null = they are not. */
  skills: Occasion | null;
};

/** Everything that the person has begun or sent, by whose turn it is. */
export function listPage(c: PortalContext, { listed, renewals, skills }: ListGiven) {
  const t = c.get('t').applications.list;
  const groups = (['yours', 'ours', 'over'] as const).map((turn) => ({
    title: t[turn],
    rows: listed.filter(({ application }) => turns[application.state] === turn).map((one) => rowOf(c, one)),
  }));
  return page(
    c,
    { title: t.title, area: 'public' },
    <>
      <h1>{t.title}</h1>
      {listed.length === 0 ? (
        <>
          <p class="lead">{t.empty}</p>
          <p>{t.emptyHelp}</p>
          <LinkButton href={paths.services}>{t.choose}</LinkButton>
        </>
      ) : (
        <>
          <Renewals c={c} renewals={renewals} />
          {groups.map(({ title, rows }) =>
            rows.length === 0 ? null : (
              <section>
                <h2>{title}</h2>
                <RowList rows={rows} />
              </section>
            ),
          )}
          <ActionLink href={paths.services} icon="plus">
            {t.another}
          </ActionLink>
        </>
      )}
      <LiteracyOffer c={c} occasion={skills} />
    </>,
  );
}

function rowOf(c: PortalContext, one: Listed): Row {
  const { application, service } = one;
  return {
    href: paths.application(referenceOf(application)),
    title: service.shortName,
    text: [one.firm, factsOf(c, application)].filter((part) => part !== null).join(' · '),
    state: <StateOf c={c} listed={one} />,
  };
}

function factsOf(c: PortalContext, { number, submittedAt, updatedAt }: Application): string {
  const t = c.get('t').applications.list;
  const { office } = c.get('portal');
  return number === null || submittedAt === null
    ? t.draftSaved(momentInWords(updatedAt, office))
    : t.sentOn(number, dayInWords(localDay(submittedAt, office), office));
}

function StateOf({ c, listed }: { c: PortalContext; listed: Listed }) {
  const { application } = listed;
  const { office, clock } = c.get('portal');
  const t = c.get('t').applications.turn;
  const words = stateInWords(c, listed);
  if (listed.permit !== null)
    return (
      <>
        <strong>{words}</strong>
        <br />
        {validityOf(c, listed.permit)}
      </>
    );
  const standing = standingOf(application, listed.service, c.get('portal').catalogue.services.get(application.service));
  if (isOutdated({ standing }))
    return (
      <>
        <strong>{words}</strong>
        <br />
        {standing.kind === 'closed' ? c.get('t').draftChanges.closed.title : c.get('t').draftChanges.listed}
      </>
    );
  if (turns[application.state] !== 'ours' || application.dueOn === null) return <strong>{words}</strong>;
  const late = isLate(application, localDay(clock.now(), office));
  const day = dayWithWeekday(application.dueOn, office);
  return (
    <>
      <strong>{words}</strong>
      <br />
      {late ? t.late(day) : t.byDay(day)}
    </>
  );
}

/** Until when a permit counts, or that it does not any more. */
function validityOf(c: PortalContext, permit: Pick<Permit, 'state' | 'validUntil'>): string {
  const words = c.get('t').correspondence.permits;
  const { office, clock } = c.get('portal');
  if (permit.state !== 'valid') return words[permit.state];
  if (permit.validUntil === null) return words.noEnd;
  const ended = permit.validUntil < localDay(clock.now(), office);
  return ended ? words.ended(dayInWords(permit.validUntil)) : words.ends(dayInWords(permit.validUntil));
}

function Renewals({ c, renewals }: { c: PortalContext; renewals: readonly Renewal[] }) {
  const words = c.get('t').correspondence.permits;
  const { office, clock } = c.get('portal');
  const today = localDay(clock.now(), office);
  if (renewals.length === 0) return null;
  return (
    <section>
      <h2>{words.title}</h2>
      <RowList
        rows={renewals.map(({ slug, permitId, name, validUntil }) => ({
          href: paths.renewal(slug, permitId),
          icon: 'refresh',
          title: words.renew(name),
          text: validUntil < today ? words.ended(dayInWords(validUntil)) : words.ends(dayInWords(validUntil)),
        }))}
      />
    </section>
  );
}
