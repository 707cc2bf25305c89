import { colleaguesOf } from '../../accounts/store-colleagues.ts';
import type { Colleague } from '../../accounts/store-colleagues.ts';
import type { SignedInPerson } from '../../accounts/person.ts';
import { findPeople } from '../../accounts/store.ts';
import { mayAct } from '../../applications/actions.ts';
import type { ActionCourse } from '../../applications/actions.ts';
import type { Application } from '../../applications/application.ts';
import type { Portal } from '../../portal.ts';
import { othersPresent, sayPresent } from './store-presence.ts';

/** Who has an application in hand, and who else looks at it now. */
export type Hands = {
  officer: Colleague | null;
  /** Whether it lies at the desk of who asks, so that they can take it or hand it on. */
  mayTake: boolean;
  /** Everybody else of that desk. */
  colleagues: readonly Colleague[];
  others: readonly Colleague[];
};

type PresencePortal = Pick<Portal, 'db' | 'seal' | 'clock'>;

/** The same for the page of an application, which says on the way that its officer has it open. */
export async function loadHands(
  portal: PresencePortal,
  officer: SignedInPerson,
  { application, course }: { application: Application; course: ActionCourse },
): Promise<Hands> {
  const { db, seal } = portal;
  const { assignedTo, state } = application;
  const others = await bePresent(portal, officer, application.id);
  const mayTake = mayAct('take', officer.role, state, course).ok;
  const inHand = assignedTo === null ? null : (await findPeople(db, seal, [assignedTo])).get(assignedTo);
  return {
    officer: assignedTo === null ? null : { id: assignedTo, name: inHand?.profile.name ?? '' },
    mayTake,
    colleagues: mayTake ? (await colleaguesOf(db, seal, officer)).filter(({ id }) => id !== officer.id) : [],
    others,
  };
}

/** Says that an officer has an application open now; answers who else has. */
export async function bePresent(
  { db, seal, clock }: PresencePortal,
  { id: personId }: Pick<SignedInPerson, 'id'>,
  applicationId: string,
): Promise<Colleague[]> {
  const here = { applicationId, personId, at: clock.now() };
  await sayPresent(db, here);
  const ids = await othersPresent(db, here);
  const people = await findPeople(db, seal, ids);
  return ids.map((id) => ({ id, name: people.get(id)?.profile.name ?? '' }));
}
