import type { AccountFault } from '../../accounts/field-rules.ts';
import { failing } from '../../accounts/pages/failing.ts';
import type { Failing } from '../../accounts/pages/failing.ts';
import { TooOften } from '../../accounts/pages/faults.tsx';
import { phoneInWords } from '../../accounts/phone-in-words.ts';
import { referenceOf } from '../../applications/application.ts';
import type { Dossier } from '../../applications/dossier.ts';
import { History } from '../../applications/pages/history.tsx';
import type { HistoryEntry } from '../../applications/store-history.ts';
import { dayInWords, localDay, momentInWords } from '../../catalogue/formats.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Panel } from '../../web/components/panel.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { InviteRefusal } from '../invite.ts';
import { HELPER_CODE_MINUTES, canBeHelped, grantState } from '../rules.ts';
import type { Relation } from '../rules.ts';
import type { Grant } from '../store.ts';
import { InviteForm } from './invite-form.tsx';

export type HelpersGiven = {
  dossier: Dossier;
  grants: readonly Grant[];
  /** Only what helpers did and what was done about them. */
  history: readonly HistoryEntry[];
  /** Whether messages reach phones. */
  byPhone: boolean;
  typed?: { name: string; phone: string; relation: Relation | null; notices: boolean };
  faults?: { name?: AccountFault; phone?: AccountFault; ownPhone?: true; relation?: true };
  refused?: InviteRefusal;
  /** A code that the owner has to hand over. */
  code?: string;
  /** What was just done, as the address says. */
  done?: string | null;
} & Failing;

/** Who helps with an application, since when, what they typed, and the end of it; or the form that asks somebody. */
export function helpersPage(c: PortalContext, given: HelpersGiven) {
  const t = c.get('t');
  const { dossier, grants, refused } = given;
  const { application, service } = dossier;
  const words = t.helping;
  const reference = referenceOf(application);
  const now = c.get('portal').clock.now();
  const current = grants.findLast((grant) => grantState(grant, now) !== 'over' || (grant.notices && grant.endedAt === null));
  const mayInvite = canBeHelped(application.state) && !grants.some((grant) => grantState(grant, now) !== 'over');
  const title = current === undefined ? words.invite.title : words.helper.title;
  const done = Object.entries(words.helper.done).find(([name]) => name === given.done)?.[1];
  return page(
    c,
    { title, area: 'public', ...failing(given, { ...given.faults, refused }) },
    <>
      <BackLink href={paths.application(reference)}>{words.helper.back}</BackLink>
      <h1>{title}</h1>
      <p class="hint">{service.shortName}</p>
      {done === undefined ? null : <Notice kind="success" title={done(grants.at(-1)?.name ?? '')} />}
      {refused === undefined ? null : <Notice kind="danger" title={words.invite[refused]} />}
      <TooOften t={t} until={given.until ?? null} />
      {given.code === undefined ? null : <CodeToHandOver c={c} name={grants.at(-1)?.name ?? ''} code={given.code} />}
      {current === undefined ? null : <Current c={c} given={given} grant={current} />}
      {mayInvite ? <InviteForm c={c} given={given} /> : null}
      {!mayInvite && current === undefined ? <p class="lead">{words.invite.closed}</p> : null}
      {given.history.length === 0 ? null : (
        <section>
          <h2>{words.helper.typed}</h2>
          <History c={c} history={given.history} />
        </section>
      )}
    </>,
  );
}

/** Where no message could carry the code, the owner does. */
function CodeToHandOver({ c, name, code }: { c: PortalContext; name: string; code: string }) {
  const words = c.get('t').helping.helper;
  const address = `${c.get('portal').config.url}${paths.helping}`;
  return (
    <Panel>
      <h2>{words.codeTitle(name)}</h2>
      <p class="number">{code}</p>
      <p>{words.codeText(name, address, HELPER_CODE_MINUTES)}</p>
    </Panel>
  );
}

function Current({ c, given, grant }: { c: PortalContext; given: HelpersGiven; grant: Grant }) {
  const t = c.get('t').helping;
  const words = t.helper;
  const { office, clock } = c.get('portal');
  const reference = referenceOf(given.dossier.application);
  const state = grantState(grant, clock.now());
  const moment = (at: Date) => momentInWords(at, office);
  return (
    <>
      <Panel>
        <h2>{t.named(grant.name, grant.relation)}</h2>
        <p class="whole">{phoneInWords(grant.phone)}</p>
        <p>
          {state === 'over'
            ? words.over
            : grant.acceptedAt === null
              ? words.invited(moment(grant.createdAt))
              : words.since(moment(grant.acceptedAt))}
        </p>
        {state === 'over' ? null : <p class="hint">{words.until(dayInWords(localDay(grant.expiresAt, office)))}</p>}
        <p class="hint">{grant.notices ? words.noticesToo : words.noticesNot}</p>
      </Panel>
      <Form c={c} action={paths.helperEnd(reference)}>
        <Button kind="danger" wide>
          {state === 'over' ? words.endNotices : words.end}
        </Button>
        {state === 'over' ? null : <p class="hint">{words.endNote}</p>}
      </Form>
      {state === 'over' ? null : (
        <Form c={c} action={paths.helperCode(reference)}>
          <Button kind="secondary" wide>
            {given.byPhone ? words.newCode : words.newCodeShown}
          </Button>
        </Form>
      )}
    </>
  );
}
