import { localDay } from '../catalogue/formats.ts';
import type { Database } from '../database/connection.ts';
import type { Portal } from '../portal.ts';
import { issuedSpans } from './store-usual.ts';
import { countedFrom, usualTime } from './usual-rules.ts';
import type { UsualTime } from './usual-rules.ts';

/** How long what was counted is told again before it is counted anew: it changes slowly, and public pages ask for it. */
const COUNTED_MS = 60 * 60_000;

type Counted = { until: number; byService: Promise<ReadonlyMap<string, UsualTime>> };

const counted = new WeakMap<Database, Counted>();

/** Within how many working days a service is usually done; null while too little is known. One query an hour for all services. */
export async function usualTimeOf(portal: Pick<Portal, 'db' | 'clock' | 'office'>, service: string): Promise<UsualTime | null> {
  const now = portal.clock.now().getTime();
  let known = counted.get(portal.db);
  if (known === undefined || known.until <= now) {
    known = { until: now + COUNTED_MS, byService: count(portal) };
    counted.set(portal.db, known);
    // What could not be counted is not remembered.
    known.byService.catch(() => counted.delete(portal.db));
  }
  return (await known.byService).get(service) ?? null;
}

async function count({ db, clock, office }: Pick<Portal, 'db' | 'clock' | 'office'>): Promise<ReadonlyMap<string, UsualTime>> {
  const spans = await issuedSpans(db, countedFrom(localDay(clock.now(), office)), office.zone);
  return new Map(
    [...spans].flatMap(([service, each]) => {
      const usual = usualTime(each, office);
      return usual === null ? [] : [[service, usual] as const];
    }),
  );
}
