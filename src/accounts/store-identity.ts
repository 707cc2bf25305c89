import { and, eq } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { recordEvent } from '../database/events.ts';
import { account, person } from '../database/schema/accounts.ts';
import type { Seal } from '../database/seal.ts';
import type { Portal } from '../portal.ts';
import { renewIdentity, withIdentity } from './identity-rules.ts';
import type { Identity } from './identity-rules.ts';
import type { SignedInPerson } from './person.ts';
import { openPerson } from './store.ts';

/** Under which name the sign-in library's table keeps identities of the national sign-in; no token of theirs is kept. */
const PROVIDER = 'identity';

/** Whose account this identity opens; null = nobody's. What the provider says now takes the place of what it said before, and not of what was corrected. */
export async function findByIdentity(
  { db, seal, office }: Pick<Portal, 'db' | 'seal' | 'office'>,
  identity: Identity,
): Promise<SignedInPerson | null> {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .select({ person })
      .from(account)
      .innerJoin(person, eq(person.id, account.userId))
      .where(and(eq(account.providerId, PROVIDER), eq(account.accountId, identity.subject)))
      .for('update');
    if (row === undefined) return null;
    const found = openPerson(seal, row.person);
    const profile = renewIdentity(found.profile, identity, office);
    await storeProfile(tx, seal, found.id, profile);
    return { ...found, profile };
  });
}

/**
 * Lets an identity open an account from now on, whose phone was proven. Answers false when the account belongs to another identity, or the identity to
 * another account.
 */
export async function linkIdentity(
  db: Database,
  seal: Seal,
  given: { owner: SignedInPerson; identity: Identity; at: Date },
): Promise<boolean> {
  const { owner, identity, at } = given;
  return db.transaction(async (tx) => {
    await tx.select().from(person).where(eq(person.id, owner.id)).for('update');
    const linked = await tx
      .select({ subject: account.accountId })
      .from(account)
      .where(and(eq(account.userId, owner.id), eq(account.providerId, PROVIDER)));
    if (linked.length > 0) return linked[0]?.subject === identity.subject;
    const added = await tx
      .insert(account)
      .values({ id: `identity-${identity.subject}`, accountId: identity.subject, providerId: PROVIDER, userId: owner.id })
      .onConflictDoNothing()
      .returning({ id: account.id });
    if (added.length === 0) return false;
    await storeProfile(tx, seal, owner.id, withIdentity(owner.profile, identity));
    await tx.update(person).set({ completedAt: at }).where(eq(person.id, owner.id));
    const actor = { id: owner.id, role: owner.role };
    await recordEvent(tx, { at, actor, verb: 'link_identity', subject: { kind: 'person', id: owner.id } });
    return true;
  });
}

async function storeProfile(tx: Database, seal: Seal, id: string, profile: SignedInPerson['profile']): Promise<void> {
  const nikHash = profile.nik === null ? null : seal.hash('nik', profile.nik);
  await tx
    .update(person)
    .set({ sealed: seal.closeJson(profile), nikHash })
    .where(eq(person.id, id));
}
