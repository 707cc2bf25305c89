import { findPeople } from '../../accounts/store.ts';
import type { SignedInPerson } from '../../accounts/person.ts';
import { placeNow, spansOf } from '../../applications/clock-ledger.ts';
import { workingDaysBetween } from '../../applications/clock.ts';
import { queueBounds, viewOf } from '../../applications/queue-rules.ts';
import type { QueuePlace } from '../../applications/queue-rules.ts';
import { movesOf } from '../../applications/store-history.ts';
import { countView, queuePageOf } from '../../applications/store-queue.ts';
import type { Application } from '../../applications/application.ts';
import { serviceOf } from '../../applications/versions.ts';
import { localDay } from '../../catalogue/formats.ts';
import type { PortalContext } from '../../web/environment.ts';

/** One application that is late. */
export type Overdue = {
  application: Application;
  number: string;
  service: string;
  /** Working days since the promised day; 0 = it is over, but none has passed since. */
  late: number;
  dueOn: string;
  /** Since when it lies at this desk. */
  since: Date | null;
  /** Who has it in hand; null = nobody. */
  officer: string | null;
};

type OverduePage = { rows: Overdue[]; before: QueuePlace['key'] | null; after: QueuePlace['key'] | null };

const LATE = viewOf({ bagian: 'lewat' });

/** A page of what is late and an officer may see: of their own desk, for the head of all. The longest late comes first. */
export async function loadOverdue(
  c: PortalContext,
  officer: SignedInPerson,
  given: { place: QueuePlace | null; most?: number },
): Promise<OverduePage> {
  const portal = c.get('portal');
  const { db, seal, clock, office } = portal;
  const now = clock.now();
  const today = localDay(now, office);
  const asked = { officer, view: LATE, bounds: queueBounds(now, office) };
  const { applications, before, after } = await queuePageOf(db, seal, { ...asked, ...given });
  const moves = await movesOf(
    db,
    applications.map(({ id }) => id),
  );
  const people = await findPeople(db, seal, [...new Set(applications.flatMap(({ assignedTo }) => assignedTo ?? []))]);
  const rows: Overdue[] = [];
  for (const application of applications) {
    const { id, state, dueOn, assignedTo } = application;
    const service = await serviceOf(portal, db, application);
    rows.push({
      application,
      number: application.number ?? id,
      service: service.shortName,
      late: workingDaysBetween(dueOn ?? today, today, office),
      dueOn: dueOn ?? today,
      since: spansOf(moves.get(id) ?? [], placeNow(state)).at(-1)?.since ?? null,
      officer: assignedTo === null ? null : (people.get(assignedTo)?.profile.name ?? null),
    });
  }
  return { rows, before, after };
}

/** How many are late, counted a little further than is shown. */
export const countOverdue = (c: PortalContext, officer: SignedInPerson): Promise<number> => {
  const { db, clock, office } = c.get('portal');
  return countView(db, { officer, view: LATE, bounds: queueBounds(clock.now(), office) });
};
