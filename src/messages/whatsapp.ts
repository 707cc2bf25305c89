import { z } from 'zod';
import type { Portal } from '../portal.ts';
import { askGateway, PATIENCE_MS } from './ask-gateway.ts';
import { saidOf, whatsAppBlanks } from './channel-words.ts';
import type { Outcome } from './deliver.ts';
import { whatsAppFault } from './fault-rules.ts';
import type { StoredMessage } from './store.ts';

const takenSchema = z.object({ messages: z.array(z.object({ id: z.string() })).min(1) });
const refusedSchema = z.object({ error: z.object({ code: z.number() }) });

/**
 * Sends one message through WhatsApp's Cloud API. The office writes first, so only templates that Meta approved may be used: one for codes, one for
 * everything else, which names the matter and leads to the portal.
 */
export async function deliverByWhatsApp(
  portal: Pick<Portal, 'config' | 'office'>,
  message: Pick<StoredMessage, 'kind' | 'content'>,
  patienceMs = PATIENCE_MS,
): Promise<Outcome> {
  const { whatsApp } = portal.config;
  if (whatsApp === null) return { ok: false, fault: 'no-server' };
  const told = await askGateway(
    `${whatsApp.url}/${whatsApp.phoneId}/messages`,
    {
      headers: { authorization: `Bearer ${whatsApp.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        to: message.content.to.replace('+', ''),
        type: 'template',
        template: templateOf(portal, message),
      }),
    },
    patienceMs,
  );
  if ('fault' in told) return { ok: false, fault: told.fault };
  const taken = takenSchema.safeParse(told.answer);
  if (told.ok && taken.success) return { ok: true, receipt: taken.data.messages[0]?.id ?? null };
  const refused = refusedSchema.safeParse(told.answer);
  return { ok: false, fault: whatsAppFault(told.status, refused.success ? refused.data.error.code : null) };
}

function templateOf(portal: Pick<Portal, 'config' | 'office'>, message: Pick<StoredMessage, 'kind' | 'content'>) {
  const { language, code: codeTemplate, notice: noticeTemplate } = portal.office.whatsappTemplates;
  const said = saidOf(portal, message);
  const [body, code] = [{ type: 'body', parameters: whatsAppBlanks(said).map((text) => ({ type: 'text', text })) }, said.code];
  if (code === null) return { name: noticeTemplate, language: { code: language }, components: [body] };
  // The code stands twice: in the sentence, and in the button that copies it.
  const button = { type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text: code }] };
  return { name: codeTemplate, language: { code: language }, components: [body, button] };
}
