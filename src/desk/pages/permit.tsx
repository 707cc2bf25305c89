import { dayInWords, localDay, momentInWords } from '../../catalogue/formats.ts';
import type { Permit } from '../../permits/permit.ts';
import type { PermitVerb } from '../../permits/permit-actions.ts';
import type { PermitStanding } from '../../permits/rules.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { BackLink } from '../../web/components/back-link.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Pairs } from '../../web/components/pairs.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { inFours } from '../../permits/pages/checked.tsx';
import { StandingMark } from './permit-standing.tsx';

/** One permit as the desk sees it. */
export type ShownPermit = {
  permit: Permit;
  /** Of the application that it came from. */
  number: string;
  standing: PermitStanding;
  /** What the officer who asks may do with it. */
  verbs: readonly PermitVerb[];
  /** The letter that took its place, and its application where they may see it. */
  newer: { permitNumber: string; number: string | null } | null;
  history: readonly { at: Date; verb: string; actor: string | null }[];
};

const ADDRESSES: Record<PermitVerb, string> = { suspend: 'pembekuan', lift: 'pengaktifan', revoke: 'pencabutan' };

/** One issued permit: how it stands, what it says, what happened to it. */
export function permitPage(c: PortalContext, shown: ShownPermit, { changed }: { changed: boolean }) {
  const { permit, number, standing, verbs, newer, history } = shown;
  const words = c.get('t').desk.permit;
  const { office } = c.get('portal');
  const { revocations, suspensions } = office.reasons;
  const list = standing === 'revoked' ? revocations : standing === 'suspended' ? suspensions : [];
  const reason = list.find(({ code }) => code === (standing === 'revoked' ? permit.revocationReason : permit.suspensionReason));
  return page(
    c,
    { title: words.title(permit.number), area: 'desk', error: changed, status: changed ? 409 : 200 },
    <>
      <BackLink href={paths.permits}>{words.back}</BackLink>
      <h1>{words.title(permit.number)}</h1>
      <p>
        <StandingMark c={c} standing={standing} />
      </p>
      {changed ? <Notice kind="danger" title={words.changed} /> : null}
      <section>
        <h2>{words.facts}</h2>
        <Pairs
          pairs={[
            { label: words.holder, value: permit.holder },
            { label: words.kind, value: permit.outputName },
            { label: words.issued, value: dayInWords(localDay(permit.issuedAt, office)) },
            { label: words.until, value: c.get('t').desk.permits.until(permit.validUntil) },
            { label: words.case, value: number },
            ...(reason === undefined ? [] : [{ label: words.reason, value: reason.sentence }]),
            ...(permit.standingNote === null ? [] : [{ label: words.note, value: permit.standingNote }]),
            ...(newer === null ? [] : [{ label: words.newer, value: newer.permitNumber }]),
            { label: words.fingerprint, value: inFours(permit.sha256) },
          ]}
        />
      </section>
      <div class="acts">
        <ActionLink href={paths.permitFile(number)} icon="award">
          {words.file}
        </ActionLink>
        <ActionLink href={paths.verify(permit.token)} icon="shield">
          {words.check}
        </ActionLink>
        <ActionLink href={paths.deskCase(number)} icon="eye">
          {words.case}
        </ActionLink>
        {newer === null || newer.number === null ? null : (
          <ActionLink href={paths.deskPermit(newer.number)} icon="refresh">
            {words.newer} {newer.permitNumber}
          </ActionLink>
        )}
      </div>
      {verbs.length === 0 ? null : (
        <section>
          <h2>{words.acts}</h2>
          <div class="acts">
            {verbs.map((verb) => (
              <LinkButton href={paths.deskPermitAct(number, ADDRESSES[verb])} kind="secondary">
                {words.verbs[verb]}
              </LinkButton>
            ))}
          </div>
        </section>
      )}
      <section>
        <h2>{words.history}</h2>
        <ul class="bullets">
          {history.map(({ at, verb, actor }) => (
            <li>
              {words.told[verb] ?? verb}, {momentInWords(at, office)}, {actor ?? words.bySystem}
            </li>
          ))}
        </ul>
      </section>
    </>,
  );
}
