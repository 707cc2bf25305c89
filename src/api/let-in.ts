import { clientAddress } from '../accounts/client-address.ts';
import { limits } from '../accounts/rate-limit.ts';
import { countUnder, tryUnder } from '../accounts/rate-limit-store.ts';
import { retryAfter } from '../accounts/retry-after.ts';
import type { PortalContext } from '../web/environment.ts';
import { refuse } from './answer.ts';
import type { Refused } from './answer.ts';
import type { Scope } from './scope-rules.ts';
import { missingScopes } from './scope-rules.ts';
import { findToken, noteUse } from './store-tokens.ts';
import { tokenStanding } from './token-rules.ts';
import type { ApiToken } from './token-rules.ts';

const { max, windowMs } = limits['api-token'];

/** Who asks, by the token that is shown; counts the request, and says how many more may come. Otherwise why nobody is let in. */
export async function letIn(c: PortalContext, needed: readonly Scope[]): Promise<{ ok: true; token: ApiToken } | Refused> {
  const { db, seal, clock } = c.get('portal');
  const [, secret] = /^Bearer +([\w-]{20,200})$/i.exec(c.req.header('authorization') ?? '') ?? [];
  if (secret === undefined) return refuse('token-tidak-ada');
  const now = clock.now();
  const token = await findToken(db, seal, secret);
  if (token === null) {
    const until = await tryUnder(db, seal, [{ limit: 'api-address', subject: clientAddress(c) }], now);
    if (until === null) return refuse('token-tidak-dikenal');
    retryAfter(c, until);
    return refuse('terlalu-sering');
  }
  const standing = tokenStanding(token, now);
  if (standing === 'revoked') return refuse('token-dicabut');
  if (standing === 'over') return refuse('token-berakhir');
  const verdict = await countUnder(db, seal, { limit: 'api-token', subject: token.id }, now);
  const endsAt = verdict.allowed ? verdict.counted.windowStartedAt.getTime() + windowMs : verdict.retryAt.getTime();
  const left = verdict.allowed ? max - verdict.counted.count : 0;
  c.header('ratelimit-policy', `"token";q=${max};w=${windowMs / 1000}`);
  c.header('ratelimit', `"token";r=${left};t=${Math.max(0, Math.ceil((endsAt - now.getTime()) / 1000))}`);
  if (!verdict.allowed) {
    retryAfter(c, verdict.retryAt);
    return refuse('terlalu-sering');
  }
  await noteUse(db, token.id, now);
  const missing = missingScopes(needed, token.scopes);
  return missing.length === 0 ? { ok: true, token } : { ok: false, refusal: 'lingkup-kurang', missing };
}
