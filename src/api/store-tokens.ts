import { and, asc, desc, eq, gt, isNull, lte, sql } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { recordEvent } from '../database/events.ts';
import type { Act } from '../database/events.ts';
import { apiToken } from '../database/schema/api.ts';
import type { Seal } from '../database/seal.ts';
import { isScope } from './scope-rules.ts';
import type { ApiToken } from './token-rules.ts';

/** Stores a token with its event; answers its id. The secret is kept as a keyed hash and its last letters. */
export async function addToken(
  db: Database,
  seal: Seal,
  given: {
    token: Pick<ApiToken, 'name' | 'scopes' | 'services' | 'technicalOffice' | 'officerId' | 'endsAt'>;
    secret: string;
    actor: Act['actor'];
    at: Date;
  },
): Promise<string> {
  const { token, secret, actor, at } = given;
  return db.transaction(async (tx) => {
    const [row] = await tx
      .insert(apiToken)
      .values({ ...token, tokenHash: seal.hash('api-token', secret), ending: secret.slice(-4), createdAt: at })
      .returning({ id: apiToken.id });
    if (row === undefined) throw new Error('a token was not stored');
    const { scopes, services, officerId } = token;
    const detail = { scopes, services, officer: officerId, until: token.endsAt.toISOString() };
    await recordEvent(tx, { at, actor, verb: 'make_token', subject: { kind: 'api_token', id: row.id }, detail });
    return row.id;
  });
}

/** The token of a secret, whether it is still good or not; null = there is none. */
export async function findToken(db: Database, seal: Seal, secret: string): Promise<ApiToken | null> {
  const [row] = await db
    .select()
    .from(apiToken)
    .where(eq(apiToken.tokenHash, seal.hash('api-token', secret)));
  return row === undefined ? null : openToken(row);
}

/** The token with an id; null = there is none. */
export async function tokenOf(db: Database, id: string): Promise<ApiToken | null> {
  const [row] = await db.select().from(apiToken).where(eq(apiToken.id, id));
  return row === undefined ? null : openToken(row);
}

/** All tokens, the newest first. */
export async function allTokens(db: Database): Promise<ApiToken[]> {
  return (await db.select().from(apiToken).orderBy(desc(apiToken.createdAt), asc(apiToken.id))).map(openToken);
}

/** Counts one use. */
export async function noteUse(db: Database, id: string, at: Date): Promise<void> {
  await db
    .update(apiToken)
    .set({ uses: sql`${apiToken.uses} + 1`, lastUsedAt: at })
    .where(eq(apiToken.id, id));
}

/** From now on it opens nothing. False = it was revoked before, or there is none. */
export async function revokeToken(db: Database, given: { id: string; actor: Act['actor']; at: Date }): Promise<boolean> {
  const { id, actor, at } = given;
  return db.transaction(async (tx) => {
    const revoked = await tx
      .update(apiToken)
      .set({ revokedAt: at })
      .where(and(eq(apiToken.id, id), isNull(apiToken.revokedAt)))
      .returning({ id: apiToken.id });
    if (revoked.length === 0) return false;
    await recordEvent(tx, { at, actor, verb: 'revoke_token', subject: { kind: 'api_token', id } });
    return true;
  });
}

/** Marks the tokens that end before an instant as told of, and answers them: each is told of once. */
export async function takeEnding(tx: Database, { now, before }: { now: Date; before: Date }): Promise<ApiToken[]> {
  const rows = await tx
    .update(apiToken)
    .set({ warnedAt: now })
    .where(and(isNull(apiToken.revokedAt), isNull(apiToken.warnedAt), gt(apiToken.endsAt, now), lte(apiToken.endsAt, before)))
    .returning();
  return rows.map(openToken);
}

/** What an older portal let a token do and this one does not know is left out. */
const openToken = ({ tokenHash: _tokenHash, warnedAt: _warnedAt, ...row }: typeof apiToken.$inferSelect): ApiToken => ({
  ...row,
  scopes: row.scopes.filter(isScope),
});
