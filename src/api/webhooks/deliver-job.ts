import { SYSTEM_ACTOR } from '../../database/events.ts';
import type { Portal } from '../../portal.ts';
import { tellStopped } from '../tell-administrators.ts';
import { newsOf, TRIAL } from './news.ts';
import { postNews } from './post-news.ts';
import { faultOfAnswer, pauseAfter, pauseOf } from './retry-rules.ts';
import { signedHeaders } from './signature.ts';
import { noteFailed, noteSent, takeDue } from './store-deliveries.ts';
import type { Delivery } from './store-deliveries.ts';
import { allWebhooks, pauseWebhook } from './store-webhooks.ts';
import type { Webhook } from './webhook-rules.ts';

export const WEBHOOK_QUEUE = 'tell-systems';

/** Every minute: what is told waits in a table, not in the queue, so that nothing is lost when a job is. */
export const WEBHOOK_CRON = '* * * * *';

/** One run ends after so many rounds, however much there is: the next one goes on. */
const MOST_ROUNDS = 40;

type DeliveringPortal = Pick<Portal, 'db' | 'seal' | 'clock' | 'config' | 'log' | 'jobs'>;

/** Tells other systems what is due. */
export async function deliverNews(portal: DeliveringPortal, patienceMs?: number): Promise<void> {
  const { db, seal, clock } = portal;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const taken = await takeDue(db, clock.now());
    if (taken.length === 0) return;
    const webhooks = new Map((await allWebhooks(db, seal, clock.now())).map((each) => [each.id, each]));
    await Promise.all(
      taken.map(async (delivery) => {
        const webhook = webhooks.get(delivery.webhookId);
        if (webhook !== undefined) await deliver(portal, webhook, delivery, patienceMs);
      }),
    );
  }
}

async function deliver(portal: DeliveringPortal, webhook: Webhook, delivery: Delivery, patienceMs?: number): Promise<void> {
  const { db, clock, config, log } = portal;
  const body = newsOf(delivery);
  const answer = await postNews({
    url: webhook.url,
    body,
    headers: signedHeaders({ id: delivery.id, at: clock.now(), body, secrets: webhook.secrets }),
    allowed: config.webhookHosts,
    mode: config.mode,
    ...(patienceMs === undefined ? {} : { patienceMs }),
  });
  const fault = faultOfAnswer(answer);
  const at = clock.now();
  if (fault === null) return db.transaction((tx) => noteSent(tx, delivery, 'status' in answer ? answer.status : 0, at));
  log.warn({ deliveryId: delivery.id, webhookId: webhook.id, fault }, 'a system could not be told');
  const pause = pauseAfter(delivery.attempts);
  const status = 'status' in answer ? answer.status : null;
  // Who wants nothing more is asked nothing more; what waits is kept, should it be a mistake.
  const again = fault === 'gone' ? at : pause === null ? null : new Date(at.getTime() + pause * 1000);
  if (delivery.event === TRIAL) return void (await noteFailed(db, delivery, { fault, status, again: null, at }));
  await db.transaction(async (tx) => {
    const failing = await noteFailed(tx, delivery, { fault, status, again, at });
    const reason = pauseOf(fault, failing, at);
    const paused = reason !== null && (await pauseWebhook(tx, { id: webhook.id, actor: SYSTEM_ACTOR, at, reason }));
    if (paused || again === null) await tellStopped(portal, tx, { webhook, why: paused ? reason : 'given-up' });
  });
}
