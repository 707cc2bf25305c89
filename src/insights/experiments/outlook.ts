import { startedByWeek } from '../../applications/store-outcomes.ts';
import { localDay } from '../../catalogue/formats.ts';
import type { Portal } from '../../portal.ts';
import type { Experiment } from './experiment.ts';
import type { Outlook } from './pages/plan-table.tsx';
import { weeksNeeded } from './plan-rules.ts';

/** Fewer people say nothing about a share. */
const FEWEST = 20;

/** Weeks back from which it is foretold how many will come. */
const WEEKS = 12;

const WEEK_MS = 604_800_000;

/** How things stand in the portal, for a plan: how many began in the last twelve weeks, how many of them sent, and how long the comparison would take. */
export async function outlookOf(
  { db, clock, office }: Pick<Portal, 'db' | 'clock' | 'office'>,
  plan: Experiment,
): Promise<Outlook> {
  const now = clock.now().getTime();
  const given = {
    from: new Date(now - (WEEKS + 1) * WEEK_MS),
    until: new Date(now - WEEK_MS),
    service: plan.service,
    zone: office.zone,
  };
  const weeks = await startedByWeek(db, given);
  const started = weeks.reduce((sum, week) => sum + week.started, 0);
  const sent = weeks.reduce((sum, week) => sum + week.sent, 0);
  const needed = weeksNeeded(plan.perGroup ?? 0, started / WEEKS, plan.outcome);
  const readyOn = needed === null ? null : localDay(new Date(now + needed * WEEK_MS), office);
  return {
    started,
    share: started < FEWEST ? null : sent / started,
    weeks: needed,
    tooLong: readyOn !== null && plan.endsOn !== null && readyOn > plan.endsOn,
  };
}
