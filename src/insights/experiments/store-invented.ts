import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../database/connection.ts';
import { experiment, experimentLook } from '../../database/schema/experiments.ts';
import type { Invented } from '../city/demo.ts';

/** Brings what the simulated city invented into a demo, marked as invented; on a second start it is there already and stays. */
export async function storeInvented(db: Database, invent: () => readonly Invented[]): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('invented experiments'))`);
    const [known] = await tx.select({ id: experiment.id }).from(experiment).where(eq(experiment.invented, true)).limit(1);
    if (known !== undefined) return;
    const all = invent();
    const rows = await tx
      .insert(experiment)
      .values(all.map((each) => ({ ...each.experiment, plannedAt: each.experiment.startedAt, invented: true })))
      .returning({ id: experiment.id });
    const looks = rows.flatMap(({ id }, at) => (all[at]?.looks ?? []).map((look) => ({ ...look, experimentId: id })));
    if (looks.length > 0) await tx.insert(experimentLook).values(looks);
  });
}
