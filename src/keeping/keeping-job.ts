import { repairOffices } from '../applications/repair-offices.ts';
import { runRetention } from '../applications/retention.ts';
import type { Portal } from '../portal.ts';
import { resumeImports } from '../registers/resume-imports.ts';
import { forgetWhatIsOver } from './forget.ts';
import { closeUnused } from './unused-accounts.ts';

/** One night's keeping. What fails keeps nothing else from being done; the job fails at its end and is tried again. */
export async function runKeepingJob(portal: Portal): Promise<void> {
  const failed: unknown[] = [];
  for (const step of [repairOffices, resumeImports, runRetention, forgetWhatIsOver, closeUnused])
    try {
      await step(portal);
    } catch (error) {
      failed.push(error);
    }
  if (failed.length > 0) throw new AggregateError(failed, 'a part of the night’s keeping failed');
}
