import { decidedBetween } from '../../applications/store-decided.ts';
import type { DecidedApplication } from '../../applications/store-decided.ts';
import { wayOf } from '../../applications/ways.ts';
import type { Portal } from '../../portal.ts';
import { monthsBetween, periodOf } from '../period-rules.ts';
import { Tally } from './row-tally.ts';
import { stageDays } from './stage-rules.ts';
import { countedProcess, replaceProcess } from './store.ts';

/** As many applications as are read at once. */
const BATCH = 500;

/** Counts every month since the first application that has no figures yet, and those that may still change. @param again their months */
export async function rollUpProcess(
  portal: Pick<Portal, 'db' | 'office'>,
  { begun, now, again }: { begun: string; now: string; again: readonly string[] },
): Promise<void> {
  const counted = new Set(await countedProcess(portal.db));
  const missing = monthsBetween(begun, now).filter((month) => !counted.has(month));
  for (const month of new Set([...missing, ...again])) await countProcess(portal, month);
}

/** Counts how the applications that were decided in a month went through the office. Run twice it counts the same. */
async function countProcess({ db, office }: Pick<Portal, 'db' | 'office'>, month: string): Promise<void> {
  const [days, decided, reasons] = [new Tally<'days'>(), new Tally<'decided'>(), new Tally<'reasons'>()];
  let behind: string | null = null;
  do {
    const found: DecidedApplication[] = await decidedBetween(db, { ...periodOf(month), zone: office.zone, behind, most: BATCH });
    for (const one of found) {
      const { service, outcome } = one;
      for (const [stage, count] of Object.entries(stageDays(one.log, office))) days.add({ service, stage, days: count });
      decided.add({ service, outcome, way: wayOf(one), returned: one.log.some(({ verb }) => verb === 'return_for_correction') });
      for (const reason of one.reasons) reasons.add({ service, kind: 'correction', reason });
      if (one.refusalReason !== null) reasons.add({ service, kind: 'refusal', reason: one.refusalReason });
    }
    behind = found.length < BATCH ? null : (found.at(-1)?.id ?? null);
  } while (behind !== null);
  await replaceProcess(db, month, { days: days.rows(), decided: decided.rows(), reasons: reasons.rows() });
}
