import type { ActionRefusal } from './actions.ts';

/**
 * Why a change did not happen, each once with what the person can do.
 * - `not-found`: there is none, or it is not theirs: nothing.
 * - `wrong-role`, `wrong-state`: see `actions.ts`; look at where the application is now.
 * - `fee-unpaid`: it cannot be signed before its fee is settled; write the bill, or wait for the payment.
 * - `changed-meanwhile`: somebody else changed it since the page was shown; look at it again.
 */
export type TransitionRefusal = ActionRefusal | 'not-found' | 'fee-unpaid' | 'changed-meanwhile';

export type Transition<Done = object> = ({ ok: true } & Done) | { ok: false; reason: TransitionRefusal };
