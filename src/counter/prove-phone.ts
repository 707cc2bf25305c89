import { CODE_MINUTES } from '../accounts/auth.ts';
import { codeFor, spendCode } from '../accounts/code-for.ts';
import type { CodePurpose, CodeRefusal } from '../accounts/code-for.ts';
import { languageOfMessages } from '../accounts/person.ts';
import type { SignedInPerson } from '../accounts/person.ts';
import { findByPhone } from '../accounts/store.ts';
import { recordEvent } from '../database/events.ts';
import { isReachable } from '../helping/approval.ts';
import { sendMessage } from '../messages/send.ts';
import { counterProves } from '../messages/wording/other-messages.ts';
import { wordingsOf } from '../messages/wording/wordings.ts';
import type { Portal } from '../portal.ts';

type Asked = { officer: Pick<SignedInPerson, 'id' | 'role'>; phone: string };

/** Such a code lets one officer serve the owner of one phone, and opens nothing else. */
const purposeOf = ({ officer, phone }: Asked): CodePurpose => ({ purpose: 'counter', subject: `${officer.id} ${phone}` });

/**
 * Sends a code to the phone of who stands at the counter, whether it has an account or not. That it was looked for is kept, without the number. False = nothing
 * was sent: the portal sends by e-mail only and knows none that belongs to this phone.
 */
export async function sendProvingCode(portal: Portal, { officer, phone }: Asked): Promise<boolean> {
  const { db, seal, clock, office } = portal;
  const owner = (await findByPhone(db, seal, phone))?.person ?? null;
  const to = owner?.profile ?? { phone, email: null };
  const code = isReachable(portal, { profile: to }) ? await codeFor(portal, purposeOf({ officer, phone })) : null;
  const language = owner === null ? 'id' : languageOfMessages(owner.profile);
  return db.transaction(async (tx) => {
    const subject = { kind: 'person', id: owner?.id ?? 'unknown' } as const;
    await recordEvent(tx, { at: clock.now(), actor: officer, verb: 'look_up', subject });
    if (code === null) return false;
    const facts = { code, minutes: CODE_MINUTES, office: office.shortName };
    const words = (await wordingsOf(tx, [counterProves]))(counterProves, facts, { language });
    await sendMessage(portal, tx, { ...words, personId: owner?.id ?? null, kind: 'code', code, to });
    return true;
  });
}

/** Uses up the code that was read out. */
export const checkProvingCode = (
  portal: Portal,
  asked: Asked,
  code: string,
): Promise<{ ok: true } | { ok: false; reason: CodeRefusal }> => spendCode(portal, purposeOf(asked), { code, sent: true });
