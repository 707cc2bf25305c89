import type { SignedInPerson } from '../accounts/person.ts';
import type { Application } from '../applications/application.ts';

/** What stands on every page while somebody is served: whom, with what, since when, and when it ends if nothing is pressed. */
export type CounterShown = {
  owner: string;
  /** Null = nothing is begun yet, so there is no service to tell of. */
  open: { service: string; reference: string; since: Date; until: Date } | null;
  /** Somebody has a phone on which they could go on. */
  hasPhone: boolean;
  /** The owner holds the device. */
  own: boolean;
};

/** An officer begins an application for somebody on that person's own pages. */
export type Serving = {
  officer: Pick<SignedInPerson, 'id' | 'role'>;
  /** Opens what was begun on the officer's device. */
  begun: (draft: Application) => Promise<void>;
};
