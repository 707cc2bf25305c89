import { CODE_MINUTES } from '../accounts/auth.ts';
import { codeFor } from '../accounts/code-for.ts';
import { languageOfMessages } from '../accounts/person.ts';
import type { SignedInPerson } from '../accounts/person.ts';
import type { Dossier } from '../applications/dossier.ts';
import { approvalPurpose } from '../helping/approval.ts';
import { sendMessage } from '../messages/send.ts';
import type { Portal } from '../portal.ts';
import { textsIn } from '../web/texts/texts.ts';

/** Sends the owner the code with which they agree to what an officer typed, as it is written now. */
export async function sendAgreementCode(
  portal: Portal,
  { person, dossier }: { person: SignedInPerson; dossier: Pick<Dossier, 'application' | 'service'> },
): Promise<void> {
  const code = await codeFor(portal, approvalPurpose(dossier.application));
  const words = textsIn(languageOfMessages(person.profile)).counter.messages.send;
  const message = words({ code, minutes: CODE_MINUTES, service: dossier.service.shortName });
  await portal.db.transaction((tx) =>
    sendMessage(portal, tx, { ...message, personId: person.id, kind: 'code', code, to: person.profile }),
  );
}
