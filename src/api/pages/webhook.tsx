import { momentShort } from '../../catalogue/formats.ts';
import { isAnnounced } from '../../announced-acts.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Pairs } from '../../web/components/pairs.tsx';
import { Table } from '../../web/components/table.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { Delivery } from '../webhooks/store-deliveries.ts';
import type { Webhook } from '../webhooks/webhook-rules.ts';

type WebhookGiven = {
  webhook: Webhook;
  deliveries: readonly Delivery[];
  most: number;
  /** What was just done. */
  done: string | null;
};

/** Seconds after which the page looks again, while something is on its way. */
const LOOKS_AGAIN = 5;

/** One address: whether it is told, what it was told, and what can be done about it. */
export function webhookPage(c: PortalContext, { webhook, deliveries, most, done }: WebhookGiven) {
  const t = c.get('t').systems.webhook;
  const words = t.deliveries;
  const { id, name, url, events, services, pausedAt, pauseReason, failures } = webhook;
  const said = done === null ? undefined : t.done[done];
  const onItsWay = done !== null && deliveries.some(({ state, attempts }) => state === 'queued' && attempts === 0);
  return page(
    c,
    { title: name, area: 'desk', wide: true, ...(onItsWay ? { refresh: LOOKS_AGAIN } : {}) },
    <>
      <BackLink href={paths.systems}>{c.get('t').systems.title}</BackLink>
      <h1>{name}</h1>
      {said === undefined ? null : <Notice kind="success" title={said} />}
      {pausedAt === null ? null : (
        <Notice kind={pauseReason === 'by-hand' ? 'wait' : 'danger'} title={t.paused[pauseReason ?? 'by-hand']}>
          <p>{t.pausedText}</p>
        </Notice>
      )}
      {pausedAt !== null || failures === 0 ? null : (
        <Notice kind="wait" title={t.failing(failures)}>
          <p>{t.failingText}</p>
        </Notice>
      )}
      <Pairs
        pairs={[
          { label: t.address, value: url },
          { label: t.events, value: events.map((event) => c.get('t').api.events[event]).join(', ') },
          { label: t.services, value: services.length === 0 ? t.allServices : services.join(', ') },
        ]}
      />
      <div class="acts">
        <Form c={c} action={paths.webhookAct(id, 'percobaan')}>
          <Button>{t.trial}</Button>
        </Form>
        <Form c={c} action={paths.webhookAct(id, pausedAt === null ? 'jeda' : 'lanjut')}>
          <Button kind="secondary">{pausedAt === null ? t.pause : t.resume}</Button>
        </Form>
        <Form c={c} action={paths.webhookAct(id, 'rahasia')}>
          <Button kind="secondary">{t.rotate}</Button>
        </Form>
        <LinkButton kind="danger" href={paths.webhookAct(id, 'penghapusan')}>
          {t.remove}
        </LinkButton>
      </div>
      <section>
        <h2>{words.title}</h2>
        <div data-poll>
          {deliveries.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <Table
              caption={words.title}
              head={words.head}
              stacked
              named={[2]}
              rows={deliveries.map((delivery) => cells(c, delivery))}
            />
          )}
        </div>
        {deliveries.length < most ? null : <p class="hint">{words.shown(most)}</p>}
      </section>
    </>,
  );
}

function cells(c: PortalContext, delivery: Delivery) {
  const t = c.get('t').systems.webhook;
  const words = t.deliveries;
  const { office } = c.get('portal');
  const { event, payload, createdAt, attempts } = delivery;
  const time = momentShort(createdAt, office);
  const called = isAnnounced(event) ? c.get('t').api.events[event] : words.trial;
  return [
    <time datetime={createdAt.toISOString()}>{time}</time>,
    called,
    numberIn(payload) ?? '-',
    <>
      {resultOf(c, delivery)}
      {attempts > 1 ? <span class="muted"> {words.tries(attempts)}.</span> : null}
    </>,
    <Next c={c} delivery={delivery} time={time} called={called} />,
  ];
}

function resultOf(c: PortalContext, { state, status, fault }: Delivery) {
  const t = c.get('t').systems.webhook;
  const words = t.deliveries;
  const faults: Readonly<Record<string, string>> = t.faults;
  const answer = status === null ? '' : ` (${words.answer(status)})`;
  if (state === 'sent') return `${words.sent}${answer}`;
  const why = fault === null ? '' : ` ${faults[fault] ?? ''}${answer}`;
  if (state === 'queued') return fault === null ? words.waiting : why.trim();
  return (
    <>
      <strong>{words.givenUp}.</strong>
      {why}
    </>
  );
}

type NextProps = { c: PortalContext; delivery: Delivery; time: string; called: string };

function Next({ c, delivery, time, called }: NextProps) {
  const words = c.get('t').systems.webhook.deliveries;
  const { state, attempts, againAt, webhookId, id } = delivery;
  if (state === 'sent') return null;
  return (
    <>
      {state === 'queued' && attempts > 0 ? <span>{words.next(momentShort(againAt, c.get('portal').office))}</span> : null}
      <Form c={c} action={paths.webhookAgain(webhookId, id)}>
        <button class="action" type="submit" aria-label={words.againOne(time, called)}>
          <span>{words.again}</span>
        </button>
      </Form>
    </>
  );
}

/** The number of the application that a delivery is about. */
function numberIn(payload: unknown): string | null {
  if (typeof payload !== 'object' || payload === null || !('number' in payload)) return null;
  return typeof payload.number === 'string' ? payload.number : null;
}
