import type { Application } from '../../applications/application.ts';

/** An application in which the applicant has the turn. */
export type Waiting = Application & { state: 'draft' | 'correction' | 'payment' };

/** What waits for the applicant and was touched last; what the office has already waits for it, and comes before any draft. */
export function waitingForPerson(applications: readonly Application[]): Waiting | null {
  const newest = (state: Waiting['state']) =>
    applications.filter((each): each is Waiting => each.state === state).toSorted((a, b) => +b.updatedAt - +a.updatedAt)[0];
  return newest('correction') ?? newest('payment') ?? newest('draft') ?? null;
}
