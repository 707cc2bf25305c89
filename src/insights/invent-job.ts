import type { Portal } from '../portal.ts';
import { inventComparisons } from './city/demo.ts';
import { inventSkills, inventTurns } from './city/demo-skills.ts';
import { storeInvented } from './experiments/store-invented.ts';
import { computeLiteracy } from './literacy/compute.ts';
import { bringInTurns, keepAnswers } from './literacy/store.ts';

/** Gives a demo three believable months of comparisons and of what people say of their skill; on a second start they are there already. */
export async function runInventJob(portal: Pick<Portal, 'db' | 'seal' | 'clock'>): Promise<void> {
  const { db, seal, clock } = portal;
  const now = clock.now();
  await storeInvented(db, () => inventComparisons(now));
  await Promise.all(inventSkills(now).map((said) => keepAnswers(db, seal, said)));
  await bringInTurns(db, inventTurns());
  await computeLiteracy(portal);
}
