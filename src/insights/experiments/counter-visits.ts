import { appointmentDays } from '../../appointments/store.ts';
import { localDay } from '../../catalogue/formats.ts';
import { servedSince } from '../../counter/store.ts';
import type { Portal } from '../../portal.ts';

/**
 * On which local days people came to the counter since an instant, by their id: they were served with an application of theirs, or had an appointment. Who comes twice a
 * day came once; who is served without an account is not seen.
 */
export async function counterDays(
  { db, office }: Pick<Portal, 'db' | 'office'>,
  { since, now }: { since: Date; now: Date },
): Promise<Map<string, ReadonlySet<string>>> {
  const [served, booked] = await Promise.all([
    servedSince(db, since),
    appointmentDays(db, { from: localDay(since, office), until: localDay(now, office) }),
  ]);
  const came = [...served.map(({ ownerId, startedAt }) => ({ personId: ownerId, day: localDay(startedAt, office) })), ...booked];
  const people = Map.groupBy(came, ({ personId }) => personId);
  return new Map([...people].map(([personId, own]) => [personId, new Set(own.map(({ day }) => day))]));
}
