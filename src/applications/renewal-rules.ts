import { addMonths } from '../permits/rules.ts';
import type { PermitState } from '../permits/rules.ts';
import type { ApplicationState } from './actions.ts';

/** A permit that the person holds, and the service that it is for. */
export type HeldPermit = { service: string; firmId: string | null; state: PermitState; validUntil: string | null };

/** So many months before its end a permit is to be renewed, and for so many after it that is still said. */
const BEFORE_MONTHS = 3;
const AFTER_MONTHS = 12;

/** What a person has on its way for a service. */
type OnItsWay = { service: string; firmId: string | null; state: ApplicationState };

/**
 * Permits that end soon, or have ended not long ago, and for which nothing is done yet: no newer permit of the same service, and no application that is not
 * decided. What ends first comes first; of one service only the last one to end.
 * @param today local day.
 */
export function toRenew<Held extends HeldPermit>(
  permits: readonly Held[],
  applications: readonly OnItsWay[],
  today: string,
): (Held & { validUntil: string })[] {
  const running: readonly ApplicationState[] = [
    'draft',
    'completeness',
    'technical',
    'review',
    'signing',
    'correction',
    'payment',
  ];
  const lastOf = new Map<string, Held>();
  for (const held of permits) {
    if (held.state !== 'valid') continue;
    const other = lastOf.get(kindOf(held));
    if (other === undefined || endOf(held) > endOf(other)) lastOf.set(kindOf(held), held);
  }
  return [...lastOf.values()]
    .flatMap((held) => (held.validUntil === null ? [] : [{ ...held, validUntil: held.validUntil }]))
    .filter(({ validUntil }) => validUntil <= addMonths(today, BEFORE_MONTHS) && validUntil >= addMonths(today, -AFTER_MONTHS))
    .filter((held) => !applications.some((each) => kindOf(each) === kindOf(held) && running.includes(each.state)))
    .toSorted((a, b) => (a.validUntil < b.validUntil ? -1 : 1));
}

/** Of one service, for the person or for one firm. */
const kindOf = ({ service, firmId }: { service: string; firmId: string | null }): string => `${service} ${firmId ?? ''}`;

/** Without an end: after every day. */
const endOf = ({ validUntil }: HeldPermit): string => validUntil ?? '9999-12-31';
