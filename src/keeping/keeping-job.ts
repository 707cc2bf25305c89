import { repairOffices } from '../applications/repair-offices.ts';
import { runRetention } from '../applications/retention.ts';
import { everyStep } from '../every-step.ts';
import type { Portal } from '../portal.ts';
import { resumeImports } from '../registers/resume-imports.ts';
import { forgetWhatIsOver } from './forget.ts';
import { closeUnused } from './unused-accounts.ts';

/** One night's keeping. */
export const runKeepingJob = (portal: Portal): Promise<void> =>
  everyStep(
    'the night’s keeping',
    [repairOffices, resumeImports, runRetention, forgetWhatIsOver, closeUnused].map((step) => () => step(portal)),
  );
