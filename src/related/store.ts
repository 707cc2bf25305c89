import { eq, or } from 'drizzle-orm';
import type { Asker } from '../applications/store.ts';
import type { Database } from '../database/connection.ts';
import { recordEvents } from '../database/events.ts';
import { duplicateVerdict } from '../database/schema/related.ts';

/** What an officer found of a pair. */
export type Verdict = { verdict: 'duplicate' | 'different'; officerId: string; at: Date };

/** What was found of an application and each other one, by id of the other. */
export async function verdictsOf(db: Database, applicationId: string): Promise<Map<string, Verdict>> {
  const rows = await db
    .select()
    .from(duplicateVerdict)
    .where(or(eq(duplicateVerdict.oneId, applicationId), eq(duplicateVerdict.otherId, applicationId)));
  return new Map(
    rows.map(({ oneId, otherId, verdict, officerId, at }) => [
      oneId === applicationId ? otherId : oneId,
      { verdict: verdict === 'duplicate' ? 'duplicate' : 'different', officerId, at },
    ]),
  );
}

type Judged = { id: string; number: string };

/** Writes what was found of a pair over what was found before, with a line in the log of both. Nothing is decided by it. */
export async function judgePair(
  db: Database,
  { officer, pair, verdict, at }: { officer: Asker; pair: readonly [Judged, Judged]; verdict: Verdict['verdict']; at: Date },
): Promise<void> {
  const [one, other] = pair;
  const [oneId, otherId] = one.id < other.id ? [one.id, other.id] : [other.id, one.id];
  const found = { verdict, officerId: officer.id, at };
  await db.transaction(async (tx) => {
    await tx
      .insert(duplicateVerdict)
      .values({ oneId, otherId, ...found })
      .onConflictDoUpdate({ target: [duplicateVerdict.oneId, duplicateVerdict.otherId], set: found });
    const acts = (
      [
        [one, other],
        [other, one],
      ] as const
    ).map(([{ id }, beside]) => ({
      at,
      actor: officer,
      verb: verdict === 'duplicate' ? 'call_duplicate' : 'call_different',
      subject: { kind: 'application', id } as const,
      detail: { other: beside.number },
    }));
    await recordEvents(tx, acts);
  });
}
