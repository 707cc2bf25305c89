import { changesBetween } from '../catalogue/changes.ts';
import type { Change } from '../catalogue/changes.ts';
import { isLocal } from '../catalogue/service.ts';
import type { Answers, Eligibility, Service } from '../catalogue/service.ts';
import type { Application } from './application.ts';
import { chosenTransaction, eligibilityFor } from './start-rules.ts';

/**
 * How the definition of an application stands to the one that is live.
 * - `current`: it is the live one, or the application was sent: then it keeps its own.
 * - `same-for-applicant`: another one, with nothing in it that an applicant could notice; sending takes it over.
 * - `changed`: the draft is moved to the live one before it can be sent.
 * - `closed`: the service is not live, or no longer handled here: the draft cannot be sent.
 */
export type Standing =
  | { kind: 'current' }
  | { kind: 'same-for-applicant'; live: Service }
  | { kind: 'changed'; live: Service; changes: readonly Change[] }
  | { kind: 'closed'; live: Service | null };

/** @param live the service of that name as it is offered today, in the language of `own`; undefined = none. */
export function standingOf(
  application: Pick<Application, 'state' | 'definitionVersion'>,
  own: Service,
  live: Service | undefined,
): Standing {
  if (application.state !== 'draft') return { kind: 'current' };
  if (live === undefined || !isLocal(live)) return { kind: 'closed', live: live ?? null };
  if (live.version === application.definitionVersion) return { kind: 'current' };
  const changes = changesBetween(own, live);
  return changes.length === 0 ? { kind: 'same-for-applicant', live } : { kind: 'changed', live, changes };
}

/** Questions before the start that are new or others now, for what the person came for: they are asked before the draft is moved. */
export function eligibilityAnew({ live, changes }: Extract<Standing, { kind: 'changed' }>, answers: Answers): Eligibility[] {
  const other = changes.flatMap((change) => (change.subject === 'eligibility' && change.how !== 'removed' ? [change.id] : []));
  return eligibilityFor(live, chosenTransaction(live, answers)).filter(({ id }) => other.includes(id));
}

/** Whether a draft cannot be sent before its changes were looked at. */
export const isOutdated = ({ standing }: { standing: Standing }): boolean =>
  standing.kind === 'changed' || standing.kind === 'closed';
