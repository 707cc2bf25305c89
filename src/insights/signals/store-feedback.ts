import { and, desc, eq } from 'drizzle-orm';
import type { Database } from '../../database/connection.ts';
import { feedback } from '../../database/schema/signals.ts';
import type { Seal } from '../../database/seal.ts';

type Place = { service: string; step: string; item: string };

/** Keeps a line that somebody wrote about a step, sealed. */
export async function addLine(db: Database, seal: Seal, given: Place & { text: string; at: Date }): Promise<void> {
  const { service, step, item, text, at } = given;
  await db.insert(feedback).values({ service, step, item, at, sealed: seal.close(text) });
}

/** As many are shown. */
const MOST_LINES = 20;

/** What people wrote about a step, the last first. */
export async function linesAbout(db: Database, seal: Seal, { service, step }: Place): Promise<{ at: Date; text: string }[]> {
  const rows = await db
    .select()
    .from(feedback)
    .where(and(eq(feedback.service, service), eq(feedback.step, step)))
    .orderBy(desc(feedback.at))
    .limit(MOST_LINES);
  return rows.map(({ at, sealed }) => ({ at, text: seal.open(sealed).toString('utf8') }));
}
