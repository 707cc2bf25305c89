import { deliverNews } from '../src/api/webhooks/deliver-job.ts';
import { allWebhooks } from '../src/api/webhooks/store-webhooks.ts';
import { systemFields } from '../src/api/system-fields.ts';
import { WORLD_DATE } from '../src/clock.ts';
import { announcedEvents } from '../src/announced-acts.ts';
import { newestMessages } from '../src/messages/store.ts';
import { paths } from '../src/web/paths.ts';
import { openDeskTest } from './desk.ts';
import { openReceiverDouble } from './receiver-double.ts';

/** The portal with another system that is told what happens, and an administrator who adds addresses in the browser. */
export async function openNewsTest() {
  const receiver = await openReceiverDouble();
  const desk = await openDeskTest({ webhookHosts: ['127.0.0.1'] });
  const { db, seal } = desk.portal;
  let now = WORLD_DATE;
  const admin = desk.at('world-admin');
  const webhooks = () => allWebhooks(db, seal, now);
  return {
    desk,
    receiver,
    admin,
    now: () => now,
    /** Time passes for the portal. */
    pass: (ms: number) => {
      now = new Date(now.getTime() + ms);
      desk.setNow(now);
    },
    /** What the job of a minute does. */
    deliver: () => deliverNews(desk.portal, 300),
    webhookOf: async (id: string) => (await webhooks()).find((each) => each.id === id)!,
    /** Adds the receiver for all events. */
    addAddress: async (): Promise<{ id: string; secret: string }> => {
      const events = Object.fromEntries(announcedEvents.map((name) => [systemFields.event(name), 'ya']));
      const { html } = await admin.post(paths.webhookNew, { nama: 'Sistem uji', alamat: receiver.url, ...events });
      const [, id = ''] = /kabar\/([0-9a-f-]{36})"/.exec(html) ?? [];
      return { id, secret: /whsec_[\w+/=]+/.exec(html)?.[0] ?? '' };
    },
    /** As if nobody had ever added one. */
    begin: async () => {
      for (const { id } of await webhooks()) await admin.post(paths.webhookAct(id, 'penghapusan'));
      receiver.setMood({ status: 204 });
      receiver.take();
    },
    subjects: async () => (await newestMessages(db, seal, 500)).map(({ content }) => content.subject),
    close: async () => {
      await receiver.close();
      await desk.close();
    },
  };
}

export type NewsTest = Awaited<ReturnType<typeof openNewsTest>>;
