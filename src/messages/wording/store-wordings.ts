import { and, desc, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../database/connection.ts';
import { recordEvent } from '../../database/events.ts';
import { messageWording } from '../../database/schema/messages.ts';

const wordsSchema = z.object({ subject: z.string(), body: z.string() });
const wordingSchema = z.object({ id: wordsSchema, en: wordsSchema.nullable() });

/** Words of the office by language; English null = the portal's own stays. */
type OfficeWords = z.infer<typeof wordingSchema>;

/** One version; `service` '' = of every service, `words` null = back to what stands without it. */
export type Wording = {
  id: number;
  message: string;
  service: string;
  words: OfficeWords | null;
  personId: string;
  at: Date;
};

/** The words that count now, of some messages, for each service that has some of its own and for all others. One query. */
export async function newestWordings(db: Database, messages: readonly string[]): Promise<Wording[]> {
  if (messages.length === 0) return [];
  const rows = await db
    .selectDistinctOn([messageWording.message, messageWording.service])
    .from(messageWording)
    .where(inArray(messageWording.message, [...messages]))
    .orderBy(messageWording.message, messageWording.service, desc(messageWording.id));
  return rows.map(opened);
}

/** All versions of the words of a message, the newest first. */
export async function wordingVersions(db: Database, message: string, service: string, most: number): Promise<Wording[]> {
  const rows = await db
    .select()
    .from(messageWording)
    .where(and(eq(messageWording.message, message), eq(messageWording.service, service)))
    .orderBy(desc(messageWording.id))
    .limit(most);
  return rows.map(opened);
}

/** Adds a version; it counts from then on, in every process. */
export async function addWording(
  db: Database,
  { person, at, ...given }: Omit<Wording, 'id' | 'personId'> & { person: { id: string; role: string } },
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.insert(messageWording).values({ ...given, personId: person.id, at });
    const verb = given.words === null ? 'unword_message' : 'word_message';
    const detail = { service: given.service };
    await recordEvent(tx, { at, actor: person, verb, subject: { kind: 'message', id: given.message }, detail });
  });
}

const opened = (row: typeof messageWording.$inferSelect): Wording => ({
  ...row,
  words: row.words === null ? null : wordingSchema.parse(row.words),
});
