import { eq } from 'drizzle-orm';
import { shiftedClock, WORLD_DATE } from './clock.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Database } from './database/connection.ts';
import { setting } from './database/schema/events.ts';

const NAME = 'demo-clock-shift-ms';

/** The clock of a mode: the machine's in production; in a demo the world's date, which goes on with real time over restarts. */
export async function openClock(db: Database, mode: Config['mode']): Promise<Clock> {
  if (mode === 'production') return shiftedClock(0);
  await db
    .insert(setting)
    .values({ name: NAME, value: WORLD_DATE.getTime() - Date.now() })
    .onConflictDoNothing();
  const [row] = await db.select({ value: setting.value }).from(setting).where(eq(setting.name, NAME));
  return shiftedClock(Number(row?.value ?? 0));
}
