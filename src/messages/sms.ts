import { z } from 'zod';
import type { Portal } from '../portal.ts';
import { askGateway, PATIENCE_MS } from './ask-gateway.ts';
import { saidOf, smsText } from './channel-words.ts';
import type { Outcome } from './deliver.ts';
import { smsFault } from './fault-rules.ts';
import type { StoredMessage } from './store.ts';

const takenSchema = z.object({ sid: z.string() });
const refusedSchema = z.object({ code: z.number() });

/**
 * Sends one message as SMS, through a gateway that takes it as Twilio's "Create a Message" does (a form with To, From and Body, basic authentication): many
 * gateways do. A notice says what it is about and where it can be read, a code is told whole.
 */
export async function deliverBySms(
  portal: Pick<Portal, 'config'>,
  message: Pick<StoredMessage, 'kind' | 'content'>,
  patienceMs = PATIENCE_MS,
): Promise<Outcome> {
  const { sms } = portal.config;
  if (sms === null) return { ok: false, fault: 'no-server' };
  const told = await askGateway(
    sms.url,
    {
      headers: { authorization: `Basic ${Buffer.from(`${sms.user}:${sms.password}`).toString('base64')}` },
      body: new URLSearchParams({ To: message.content.to, From: sms.from, Body: smsText(saidOf(portal, message)) }),
    },
    patienceMs,
  );
  if ('fault' in told) return { ok: false, fault: told.fault };
  const taken = takenSchema.safeParse(told.answer);
  if (told.ok && taken.success) return { ok: true, receipt: taken.data.sid };
  const refused = refusedSchema.safeParse(told.answer);
  return { ok: false, fault: smsFault(told.status, refused.success ? refused.data.code : null) };
}
