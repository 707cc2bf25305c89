import type { Language } from '../catalogue/language.ts';
import type { Database } from '../database/connection.ts';
import { sendMessage } from '../messages/send.ts';
import { senderOf } from '../messages/sender.ts';
import type { Words } from '../messages/wording/message.ts';
import { hasAccount, noAccount, signInCode } from '../messages/wording/other-messages.ts';
import { wordingsOf } from '../messages/wording/wordings.ts';
import type { Portal } from '../portal.ts';
import { paths } from '../web/paths.ts';
import type { Texts } from '../web/texts/texts.ts';
import { CODE_MINUTES } from './auth.ts';
import { codeFor, spendCode } from './code-for.ts';
import type { CodeRefusal } from './code-for.ts';
import { whatToSend } from './code-rules.ts';
import type { Standing, Told } from './code-rules.ts';
import type { Errand } from './errand.ts';
import { findByPhone } from './store.ts';

/** Sends the owner of a phone what they are to get. A code is made in every case, so that all cases take the same time. */
export async function sendCode(portal: Portal, t: Texts, errand: Pick<Errand, 'purpose' | 'phone' | 'email'>): Promise<void> {
  const { db, seal, config } = portal;
  const owner = await findByPhone(db, seal, errand.phone);
  const code = await codeFor(portal, { purpose: 'phone', subject: errand.phone });
  const tell = whatToSend(errand.purpose, standingOf(owner));
  const to = owner?.person.profile ?? errand;
  if (to[senderOf(config).contact] === null) return;
  const language = owner?.person.profile.language ?? t.language;
  const kind = tell === 'code' ? ({ kind: 'code', code } as const) : ({ kind: 'notice' } as const);
  await db.transaction(async (tx) => {
    const words = await wordsFor(tx, tell, code, config.url, language);
    await sendMessage(portal, tx, { ...words, ...kind, personId: owner?.person.id ?? null, to });
  });
}

/** Checks and uses up a code. Where none was sent, none is right, also if it is guessed. */
export async function checkCode(
  portal: Portal,
  errand: Pick<Errand, 'purpose' | 'phone'>,
  code: string,
): Promise<{ ok: true } | { ok: false; reason: CodeRefusal }> {
  const { db, seal } = portal;
  const owner = await findByPhone(db, seal, errand.phone);
  const sent = whatToSend(errand.purpose, standingOf(owner)) === 'code';
  return spendCode(portal, { purpose: 'phone', subject: errand.phone }, { code, sent });
}

/** In the transaction that sends it. */
async function wordsFor(tx: Database, tell: Told, code: string, url: string, language: Language): Promise<Words> {
  const say = await wordingsOf(tx, [signInCode, hasAccount, noAccount]);
  switch (tell) {
    case 'code':
      return say(signInCode, { code, minutes: CODE_MINUTES }, { language });
    case 'has-account':
      return say(hasAccount, { signIn: `${url}${paths.signIn}`, forgotten: `${url}${paths.forgotten}` }, { language });
    case 'no-account':
      return say(noAccount, { signUp: `${url}${paths.signUp}` }, { language });
  }
}

function standingOf(owner: { complete: boolean } | null): Standing {
  if (owner === null) return 'none';
  return owner.complete ? 'complete' : 'incomplete';
}
