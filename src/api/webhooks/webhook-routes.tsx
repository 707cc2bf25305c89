import { Hono } from 'hono';
import { requirePerson } from '../../accounts/require.ts';
import type { Act } from '../../database/events.ts';
import { announcedEvents } from '../../announced-acts.ts';
import { isUuid } from '../../database/uuid.ts';
import type { PortalContext, PortalEnv } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { readPosted } from '../../web/posted.ts';
import { secretMadePage } from '../pages/secret-made.tsx';
import { webhookFormPage } from '../pages/webhook-form.tsx';
import { webhookRemovingPage } from '../pages/webhook-removing.tsx';
import { webhookPage } from '../pages/webhook.tsx';
import { newWebhookSecret } from '../secrets.ts';
import { chosenServices, serviceChoices, systemFields } from '../system-fields.ts';
import { WEBHOOK_QUEUE } from './deliver-job.ts';
import { judgeAddress } from './public-address.ts';
import { addTrial, deliveriesOf, tryAgain } from './store-deliveries.ts';
import { addWebhook, changeSecret, findWebhook, pauseWebhook, removeWebhook, resumeWebhook } from './store-webhooks.ts';
import { readWebhook } from './webhook-rules.ts';

/** Which addresses are told what happens, and how that goes: the administrator's pages. */
export const webhookRoutes = new Hono<PortalEnv>();

const administrator = requirePerson(['administrator']);

/** As many deliveries as the page shows. */
const SHOWN = 50;

webhookRoutes.get('/petugas/kantor/sistem/kabar/baru', administrator, (c) =>
  webhookFormPage(c, { services: serviceChoices(c.get('portal')), values: {}, faults: [] }),
);

webhookRoutes.post('/petugas/kantor/sistem/kabar/baru', administrator, async (c) => {
  const { db, seal, clock, config, catalogue } = c.get('portal');
  const person = c.get('person');
  if (person === null) return c.notFound();
  const { values } = await readPosted(c, {
    fields: ['nama', 'alamat', ...announcedEvents.map(systemFields.event)],
    alike: systemFields.services,
  });
  const url = (values['alamat'] ?? '').trim();
  const read = readWebhook(
    {
      name: values['nama'] ?? '',
      url,
      events: announcedEvents.filter((name) => values[systemFields.event(name)] !== undefined),
      services: chosenServices(values),
    },
    {
      address: judgeAddress(url, { allowed: config.webhookHosts, mode: config.mode }),
      services: new Set(catalogue.services.keys()),
    },
  );
  if (!read.ok) return webhookFormPage(c, { services: serviceChoices(c.get('portal')), values, faults: read.faults });
  const secret = newWebhookSecret();
  const id = await addWebhook(db, seal, { webhook: read.webhook, secret, actor: person, at: clock.now() });
  return secretMadePage(c, { id, name: read.webhook.name, secret, changed: false });
});

webhookRoutes.get('/petugas/kantor/sistem/kabar/:id', administrator, async (c) => {
  const webhook = await webhookOf(c);
  if (webhook === null) return c.notFound();
  const deliveries = await deliveriesOf(c.get('portal').db, webhook.id, SHOWN);
  return webhookPage(c, { webhook, deliveries, most: SHOWN, done: c.req.query('kabar') ?? null });
});

webhookRoutes.post('/petugas/kantor/sistem/kabar/:id/percobaan', administrator, (c) =>
  act(c, 'percobaan', async ({ id, at }) => {
    const { db, jobs } = c.get('portal');
    await addTrial(db, { webhookId: id, at });
    await jobs.send(WEBHOOK_QUEUE, {}, { db });
  }),
);
webhookRoutes.post('/petugas/kantor/sistem/kabar/:id/jeda', administrator, (c) =>
  act(c, 'dijeda', (acting) => c.get('portal').db.transaction((tx) => pauseWebhook(tx, { ...acting, reason: 'by-hand' }))),
);
webhookRoutes.post('/petugas/kantor/sistem/kabar/:id/lanjut', administrator, (c) =>
  act(c, 'lanjut', async (acting) => {
    const { db, jobs } = c.get('portal');
    await resumeWebhook(db, acting);
    await jobs.send(WEBHOOK_QUEUE, {}, { db });
  }),
);
webhookRoutes.post('/petugas/kantor/sistem/kabar/:id/kiriman/:delivery', administrator, (c) =>
  act(c, 'ulang', async ({ id, ...acting }) => {
    const { db, jobs } = c.get('portal');
    const delivery = c.req.param('delivery');
    if (isUuid(delivery)) await tryAgain(db, { webhookId: id, id: delivery, ...acting });
    await jobs.send(WEBHOOK_QUEUE, {}, { db });
  }),
);

webhookRoutes.post('/petugas/kantor/sistem/kabar/:id/rahasia', administrator, async (c) => {
  await readPosted(c, { fields: [] });
  const { db, seal, clock } = c.get('portal');
  const person = c.get('person');
  const webhook = await webhookOf(c);
  if (webhook === null || person === null) return c.notFound();
  const secret = newWebhookSecret();
  await changeSecret(db, seal, { id: webhook.id, actor: person, at: clock.now(), secret });
  return secretMadePage(c, { id: webhook.id, name: webhook.name, secret, changed: true });
});

webhookRoutes.get('/petugas/kantor/sistem/kabar/:id/penghapusan', administrator, async (c) => {
  const webhook = await webhookOf(c);
  return webhook === null ? c.notFound() : webhookRemovingPage(c, webhook);
});
webhookRoutes.post('/petugas/kantor/sistem/kabar/:id/penghapusan', administrator, async (c) => {
  await readPosted(c, { fields: [] });
  const { db, clock } = c.get('portal');
  const person = c.get('person');
  const id = c.req.param('id');
  if (person === null || !isUuid(id)) return c.notFound();
  await removeWebhook(db, { id, actor: person, at: clock.now() });
  return c.redirect(paths.systemsAfter('dihapus'), 303);
});

async function act(
  c: PortalContext,
  done: string,
  what: (acting: { id: string; actor: Act['actor']; at: Date }) => Promise<unknown>,
): Promise<Response> {
  await readPosted(c, { fields: [] });
  const person = c.get('person');
  const webhook = await webhookOf(c);
  if (webhook === null || person === null) return c.notFound();
  await what({ id: webhook.id, actor: person, at: c.get('portal').clock.now() });
  return c.redirect(paths.webhookAfter(webhook.id, done), 303);
}

async function webhookOf(c: PortalContext) {
  const { db, seal, clock } = c.get('portal');
  const id = c.req.param('id') ?? '';
  return isUuid(id) ? findWebhook(db, seal, id, clock.now()) : null;
}
