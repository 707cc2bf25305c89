import { sendMessage } from '../messages/send.ts';
import { senderOf } from '../messages/sender.ts';
import type { Portal } from '../portal.ts';
import { paths } from '../web/paths.ts';
import { textsIn } from '../web/texts/texts.ts';
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
  const words = wordsFor(tell, code, config.url, textsIn(owner?.person.profile.language ?? t.language));
  const kind = tell === 'code' ? ({ kind: 'code', code } as const) : ({ kind: 'notice' } as const);
  await db.transaction((tx) => sendMessage(portal, tx, { ...words, ...kind, personId: owner?.person.id ?? null, to }));
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

function wordsFor(tell: Told, code: string, url: string, t: Texts): { subject: string; body: string } {
  const words = t.messages.accounts;
  switch (tell) {
    case 'code':
      return words.code(code, CODE_MINUTES);
    case 'has-account':
      return words.hasAccount(`${url}${paths.signIn}`, `${url}${paths.forgotten}`);
    case 'no-account':
      return words.noAccount(`${url}${paths.signUp}`);
  }
}

function standingOf(owner: { complete: boolean } | null): Standing {
  if (owner === null) return 'none';
  return owner.complete ? 'complete' : 'incomplete';
}
