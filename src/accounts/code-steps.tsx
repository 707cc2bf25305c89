import type { PortalContext } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { notice } from '../web/notice.ts';
import { readPosted } from '../web/posted.ts';
import { clientAddress } from './client-address.ts';
import { resendAt } from './code-rules.ts';
import { checkCode, sendCode } from './codes.ts';
import type { CodeRefusal } from './code-for.ts';
import { keepErrand, readErrand } from './errand.ts';
import type { Errand, ErrandPurpose } from './errand.ts';
import { readCode } from './field-rules.ts';
import type { AccountFault } from './field-rules.ts';
import { noticeShown } from './notice-shown.ts';
import { codePage } from './pages/code.tsx';
import { tryUnder } from './rate-limit-store.ts';
import { retryAfter } from './retry-after.ts';
import { findByPhone } from './store.ts';

const steps = {
  'sign-up': { start: paths.signUp, code: paths.signUpCode, password: paths.signUpPassword },
  identity: { start: paths.identityPhone, code: paths.identityCode, password: paths.identityDone },
  'new-password': { start: paths.forgotten, code: paths.forgottenCode, password: paths.forgottenPassword },
} as const;

/** What each is called where steps are counted. */
const STEP = { 'sign-up': 'daftar-kode', identity: 'inapas-kode', 'new-password': 'sandi-kode' } as const satisfies Record<
  ErrandPurpose,
  string
>;

const faultOf = { wrong: 'code-wrong', expired: 'code-expired', 'too-many': 'code-too-many' } as const satisfies Record<
  CodeRefusal,
  AccountFault
>;

/** Begins an errand: sends a code and remembers what it is for. Asked for too often: answers the time in words until which to wait. */
export async function requestCode(c: PortalContext, asked: Omit<Errand, 'sentAtMs' | 'proven'>): Promise<string | null> {
  const { db, seal, clock } = c.get('portal');
  const limited = [
    { limit: 'code-phone', subject: asked.phone },
    { limit: 'code-address', subject: clientAddress(c) },
  ] as const;
  const until = await tryUnder(db, seal, limited, clock.now());
  if (until !== null) return retryAfter(c, until);
  await sendCode(c.get('portal'), c.get('t'), asked);
  keepErrand(c, { ...asked, sentAtMs: clock.now().getTime(), proven: false });
  return null;
}

/** The page of the code; a proven phone needs none any more. */
export function showCode(c: PortalContext, purpose: ErrandPurpose): Response | Promise<Response> {
  const errand = readErrand(c, purpose);
  if (errand === null) return c.redirect(steps[purpose].start, 303);
  if (errand.proven) return c.redirect(steps[purpose].password, 303);
  noticeShown(c, STEP[purpose]);
  return codePage(c, errand, { resent: c.req.query('kiriman') === 'baru' });
}

/** The posted code: right ones lead to the password step of the errand. */
export async function takeCode(c: PortalContext, purpose: ErrandPurpose): Promise<Response> {
  const { values } = await readPosted(c, { fields: ['code'] });
  const errand = readErrand(c, purpose);
  if (errand === null) return c.redirect(steps[purpose].start, 303);
  if (errand.proven) return c.redirect(steps[purpose].password, 303);
  const code = readCode(values.code ?? '');
  const again = (fault: AccountFault) => {
    noticeShown(c, STEP[purpose], { code: fault });
    return codePage(c, errand, { faults: { code: fault } });
  };
  if (!code.ok) return again(code.reason);
  const checked = await checkCode(c.get('portal'), errand, code.value);
  if (!checked.ok) return again(faultOf[checked.reason]);
  notice(c, { kind: 'answered', step: STEP[purpose] });
  return proven(c, errand);
}

/** Another code for the same errand, after a little waiting. */
export async function resendCode(c: PortalContext, purpose: ErrandPurpose): Promise<Response> {
  await readPosted(c, { fields: [] });
  const errand = readErrand(c, purpose);
  if (errand === null) return c.redirect(steps[purpose].start, 303);
  if (errand.proven) return c.redirect(steps[purpose].password, 303);
  const early = resendAt(errand.sentAtMs, c.get('portal').clock.now());
  const until = early === null ? await requestCode(c, errand) : retryAfter(c, early);
  return until === null ? c.redirect(`${steps[purpose].code}?kiriman=baru`, 303) : codePage(c, errand, { until });
}

/** The phone is theirs. An account that has no password yet is finished with the last step of signing up, whatever they came for. */
async function proven(c: PortalContext, errand: Errand): Promise<Response> {
  const { db, seal } = c.get('portal');
  const owner = await findByPhone(db, seal, errand.phone);
  const finishes = errand.purpose !== 'identity' && owner !== null && !owner.complete;
  const purpose = finishes ? 'sign-up' : errand.purpose;
  const name = errand.name === '' ? (owner?.person.profile.name ?? '') : errand.name;
  keepErrand(c, { ...errand, purpose, name, proven: true });
  return c.redirect(steps[purpose].password, 303);
}
