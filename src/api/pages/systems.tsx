import { dayShort, localDay, momentShort, wholeNumber } from '../../catalogue/formats.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { BackLink } from '../../web/components/back-link.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Table } from '../../web/components/table.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { tokenStanding } from '../token-rules.ts';
import type { ApiToken } from '../token-rules.ts';
import type { Webhook } from '../webhooks/webhook-rules.ts';

type SystemsGiven = {
  tokens: readonly ApiToken[];
  webhooks: readonly Webhook[];
  /** Names of reviewing officers by id. */
  officers: ReadonlyMap<string, string>;
  /** What was just done. */
  done: string | null;
};

/** Every system that may come in. */
export function officeSystemsPage(c: PortalContext, { tokens, webhooks, officers, done }: SystemsGiven) {
  const t = c.get('t').systems;
  const said = done === null ? undefined : t.done[done];
  return page(
    c,
    { title: t.title, area: 'desk', wide: true },
    <>
      <BackLink href={paths.deskOffice}>{c.get('t').deskOffice.title}</BackLink>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {said === undefined ? null : <Notice kind="success" title={said} />}
      <ActionLink href={paths.api} icon="notebook">
        {t.guide}
      </ActionLink>
      <section>
        <h2>{t.tokens.title}</h2>
        {tokens.length === 0 ? (
          <p>{t.tokens.none}</p>
        ) : (
          <Table
            caption={t.tokens.title}
            head={t.tokens.head}
            stacked
            named={[2, 3]}
            rows={tokens.map((token) => tokenCells(c, token, officers))}
          />
        )}
        <LinkButton href={paths.systemTokenNew} icon="plus">
          {t.tokens.make}
        </LinkButton>
      </section>
      <section>
        <h2>{t.webhooks.title}</h2>
        <p>{t.webhooks.lead}</p>
        {webhooks.length === 0 ? (
          <p>{t.webhooks.none}</p>
        ) : (
          <Table
            caption={t.webhooks.title}
            head={t.webhooks.head}
            stacked
            named={[2]}
            rows={webhooks.map((webhook) => [
              <a href={paths.webhook(webhook.id)}>{webhook.name}</a>,
              webhook.url,
              t.webhooks.count(webhook.events.length),
              standingOf(c, webhook),
            ])}
          />
        )}
        <LinkButton href={paths.webhookNew} icon="plus">
          {t.webhooks.add}
        </LinkButton>
      </section>
    </>,
  );
}

function tokenCells(c: PortalContext, token: ApiToken, officers: ReadonlyMap<string, string>) {
  const t = c.get('t').systems.tokens;
  const { clock, office } = c.get('portal');
  const standing = tokenStanding(token, clock.now());
  const limits = [
    ...(token.technicalOffice === null ? [] : [t.onlyOffice(token.technicalOffice)]),
    ...(token.services.length === 0 ? [] : [t.onlyServices(token.services.length)]),
    ...(token.officerId === null ? [] : [t.inNameOf(officers.get(token.officerId) ?? '-')]),
  ];
  return [
    <>
      <strong>{token.name}</strong>
      <br />
      <span class="muted">{t.ending(token.ending)}</span>
    </>,
    <>
      {token.scopes.map((scope, index) => (
        <>
          {index === 0 ? null : <br />}
          {c.get('t').api.scopes[scope].title}
        </>
      ))}
      {limits.map((limit) => (
        <>
          <br />
          <span class="muted">{limit}</span>
        </>
      ))}
    </>,
    <>
      {dayShort(localDay(token.endsAt, office))}
      {standing === 'good' ? null : (
        <>
          <br />
          <strong>{t.standing[standing]}</strong>
        </>
      )}
    </>,
    token.lastUsedAt === null ? t.never : t.used(wholeNumber(token.uses), momentShort(token.lastUsedAt, office)),
    standing === 'revoked' || standing === 'over' ? null : (
      <a href={paths.systemTokenRevoking(token.id)} aria-label={t.revokeOne(token.name)}>
        {t.revoke}
      </a>
    ),
  ];
}

function standingOf(c: PortalContext, { pausedAt, pauseReason, failures }: Webhook) {
  const words = c.get('t').systems.webhooks.standing;
  if (pausedAt === null) return failures === 0 ? words.good : words.failing(failures);
  if (pauseReason === 'by-hand' || pauseReason === null) return words['by-hand'];
  return <strong>{pauseReason === 'gone' ? words.gone : words['failing-long']}</strong>;
}
