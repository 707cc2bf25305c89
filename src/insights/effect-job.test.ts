import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { startComparison } from '../../tests/comparisons.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { runEffectJob } from './effect-job.ts';
import { runInventJob } from './invent-job.ts';
import { findExperiment } from './experiments/store.ts';
import { literacyTold } from './literacy/store.ts';

test('a comparison that cannot be computed keeps neither the next one nor the skills from it, and the job says that it failed', async () => {
  const { portal, close } = await openTestPortal();
  try {
    const { db } = portal;
    const [broken, whole] = [await startComparison(portal), await startComparison(portal, { service: 'sip-bidan' })];
    // No plan without looks can be stored by the portal; the trigger that keeps it so is out of the way for a moment.
    await db.execute(sql`alter table experiment disable trigger experiment_keeps_plan`);
    await db.execute(sql`update experiment set looks = null where id = ${broken}`);
    await db.execute(sql`alter table experiment enable trigger experiment_keeps_plan`);
    await expect(runEffectJob(portal, null)).rejects.toThrow(AggregateError);
    expect((await findExperiment(db, broken))?.figuresAt).toBeNull();
    expect((await findExperiment(db, whole))?.figuresAt).not.toBeNull();
    expect(await literacyTold(db)).not.toBeNull();
  } finally {
    await close();
  }
});

test('a demo has months of skills that people gained, made once, and says that they are invented', async () => {
  const { portal, close } = await openTestPortal();
  try {
    await runInventJob(portal);
    await runInventJob(portal);
    const figures = (await literacyTold(portal.db))?.figures;
    expect(figures?.answered).toEqual({ first: 63, after: 42 });
    expect(figures?.skills.upload?.interval.low).toBeGreaterThan(0);
    expect(figures?.skills.password?.people).toBe(42);
  } finally {
    await close();
  }
});
