import { CODE_MINUTES } from '../accounts/auth.ts';
import { codeFor } from '../accounts/code-for.ts';
import { languageOfMessages } from '../accounts/person.ts';
import type { SignedInPerson } from '../accounts/person.ts';
import type { Dossier } from '../applications/dossier.ts';
import { approvalPurpose } from '../helping/approval.ts';
import { sendMessage } from '../messages/send.ts';
import { counterSends } from '../messages/wording/other-messages.ts';
import { wordingsOf } from '../messages/wording/wordings.ts';
import type { Portal } from '../portal.ts';

/** Sends the owner the code with which they agree to what an officer typed, as it is written now. */
export async function sendAgreementCode(
  portal: Portal,
  { person, dossier }: { person: SignedInPerson; dossier: Pick<Dossier, 'application' | 'service'> },
): Promise<void> {
  const code = await codeFor(portal, approvalPurpose(dossier.application));
  const facts = { code, minutes: CODE_MINUTES, service: dossier.service.shortName };
  await portal.db.transaction(async (tx) => {
    const say = await wordingsOf(tx, [counterSends]);
    const words = say(counterSends, facts, { language: languageOfMessages(person.profile) });
    await sendMessage(portal, tx, { ...words, personId: person.id, kind: 'code', code, to: person.profile });
  });
}
