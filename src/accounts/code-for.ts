import { isAPIError } from 'better-auth/api';
import type { Portal } from '../portal.ts';
import { makeCode } from './auth.ts';

/** Why a code was not accepted. `expired`: also when there is none; `too-many`: only a new code helps. */
export type CodeRefusal = 'wrong' | 'expired' | 'too-many';

/** What a one-time code is for: the code of one purpose and subject opens nothing else. */
export type CodePurpose = { purpose: 'phone' | 'status' | 'send' | 'counter'; subject: string };

/** Makes a new code, which takes the place of the one before. */
export const codeFor = ({ auth, seal }: Pick<Portal, 'auth' | 'seal'>, { purpose, subject }: CodePurpose): Promise<string> =>
  makeCode(auth, seal.hash(purpose, subject));

/** Uses a code up. @param sent false = none was sent, so none is right, also if it is guessed. */
export async function spendCode(
  { auth, seal }: Pick<Portal, 'auth' | 'seal'>,
  { purpose, subject }: CodePurpose,
  { code, sent }: { code: string; sent: boolean },
): Promise<{ ok: true } | { ok: false; reason: CodeRefusal }> {
  try {
    const body = { phoneNumber: seal.hash(purpose, subject), code: seal.hash('code', sent ? code : `unsent ${code}`) };
    await auth.api.consumePhoneNumberOTP({ body });
    return { ok: true };
  } catch (error) {
    if (!isAPIError(error)) throw error;
    return { ok: false, reason: refusalOf(error.body?.code) };
  }
}

function refusalOf(code = ''): CodeRefusal {
  switch (code) {
    case 'INVALID_OTP':
      return 'wrong';
    case 'OTP_NOT_FOUND':
    case 'OTP_EXPIRED':
      return 'expired';
    case 'TOO_MANY_ATTEMPTS':
      return 'too-many';
    default:
      throw new Error(`the sign-in library refused a code with ${code}`);
  }
}
