import { z } from 'zod';
import { recordEvent } from '../database/events.ts';
import type { Portal } from '../portal.ts';
import { REGISTER_QUEUE } from './import-job.ts';
import { stepsAtWork } from './import-rules.ts';
import { importsAtWork } from './store-imports.ts';

type ResumingPortal = Pick<Portal, 'db' | 'jobs' | 'log' | 'clock'>;

const jobSchema = z.object({ importId: z.string() });

/** Sends the jobs of imports again that were given up half-way. Each step comes to the same end however often it is begun. */
export async function resumeImports(portal: ResumingPortal): Promise<void> {
  const { db, jobs, log } = portal;
  const stalled = await stalledImports(portal);
  if (stalled.length === 0) return;
  const again = stalled.map(({ id, state }) => ({ importId: id, step: stepsAtWork[state] }));
  await jobs.sendAll(REGISTER_QUEUE, again, { db });
  log.warn({ imports: again.length }, 'imports of old permits stood still and are taken up again');
}

/** Does so for one, whenever the administrator likes. Nothing happens where a job is at work on it after all. */
export async function resumeImport(
  portal: ResumingPortal,
  { id, officer }: { id: string; officer: { id: string; role: string } },
): Promise<void> {
  const { db, jobs, clock } = portal;
  const found = (await stalledImports(portal)).find((each) => each.id === id);
  if (found === undefined) return;
  await db.transaction(async (tx) => {
    await jobs.send(REGISTER_QUEUE, { importId: id, step: stepsAtWork[found.state] }, { db: tx });
    await recordEvent(tx, { at: clock.now(), actor: officer, verb: 'register_resume', subject: { kind: 'register', id } });
  });
}

/** Whether an import says that a job is at work on it, and none is. */
export async function isStalled(portal: ResumingPortal, id: string): Promise<boolean> {
  return (await stalledImports(portal)).some((each) => each.id === id);
}

/** Jobs are looked up after imports: one that ends in between ends its import first. */
async function stalledImports({ db, jobs }: ResumingPortal) {
  const atWork = await importsAtWork(db);
  if (atWork.length === 0) return [];
  const alive = new Set((await jobs.underWay(REGISTER_QUEUE, { db })).map((data) => jobSchema.parse(data).importId));
  return atWork.filter(({ id }) => !alive.has(id));
}
