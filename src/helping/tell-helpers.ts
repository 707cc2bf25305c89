import type { Language } from '../catalogue/language.ts';
import type { Database } from '../database/connection.ts';
import { sendMessages } from '../messages/send.ts';
import { senderOf } from '../messages/sender.ts';
import { helperTold } from '../messages/wording/other-messages.ts';
import { wordingsOf } from '../messages/wording/wordings.ts';
import type { Portal } from '../portal.ts';
import { noticedHelpers } from './store.ts';

/** Whether the configured sender reaches phones: a helper is known by nothing else. */
export const reachesPhones = ({ config }: Pick<Portal, 'config'>): boolean => senderOf(config).contact === 'phone';

/** Sends a notice about an application on to the phones of its helpers, where the owner chose so, each in their language. */
export async function tellHelpers(
  portal: Pick<Portal, 'seal' | 'clock' | 'config' | 'jobs'>,
  tx: Database,
  applicationId: string,
  notice: { owner: string; subjectIn: (language: Language) => Promise<string>; number: string },
): Promise<void> {
  if (!reachesPhones(portal)) return;
  const { owner, subjectIn, number } = notice;
  const helpers = await noticedHelpers(tx, portal.seal, applicationId);
  if (helpers.length === 0) return;
  const say = await wordingsOf(tx, [helperTold]);
  const messages = helpers.map(async ({ phone, language }) => ({
    ...say(helperTold, { owner, subject: await subjectIn(language), number }, { language }),
    personId: null,
    kind: 'notice' as const,
    to: { phone, email: null },
  }));
  await sendMessages(portal, tx, await Promise.all(messages));
}
