import type { Role } from '../applications/actions.ts';
import type { TransactionKind } from '../catalogue/service.ts';
import type { PermitState } from './rules.ts';

type PermitActionRow = {
  from: readonly PermitState[];
  by: readonly Role[];
  to: PermitState;
  /** List of the office's reasons that it must be for; null = it needs none. */
  reasons: 'revocations' | 'suspensions' | null;
};

/** The one table of what can be done with an issued permit. It draws the buttons, guards every POST and feeds the tests. */
export const permitActions = {
  /** "Bekukan sementara": it does not count until it is lifted. */
  suspend: { from: ['valid'], by: ['head'], to: 'suspended', reasons: 'suspensions' },
  lift: { from: ['suspended'], by: ['head'], to: 'valid', reasons: null },
  /** "Cabut": for good. */
  revoke: { from: ['valid', 'suspended'], by: ['head'], to: 'revoked', reasons: 'revocations' },
} as const satisfies Record<string, PermitActionRow>;

export type PermitVerb = keyof typeof permitActions;

/** Whether a role may do a verb with a permit in a state. */
export const mayActOnPermit = (verb: PermitVerb, role: Role, state: PermitState): boolean => {
  const row: PermitActionRow = permitActions[verb];
  return row.by.includes(role) && row.from.includes(state);
};

/** The verbs a role can use in a state, in the order of the table. */
export const permitVerbsFor = (role: Role, state: PermitState): PermitVerb[] =>
  (Object.keys(permitActions) as PermitVerb[]).filter((verb) => mayActOnPermit(verb, role, state));

/**
 * What becomes of the permit that an application is about when the new letter is signed. A renewed, changed or replaced permit does not count beside the new one: two letters of one permit would both
 * be shown to a guard. One that its holder gives up is revoked. Null = nothing.
 */
export function endOfOld(transaction: TransactionKind): 'replaced' | 'revoked' | null {
  switch (transaction) {
    case 'renewal':
    case 'change':
    case 'replacement':
      return 'replaced';
    case 'revocation':
      return 'revoked';
    case 'new':
      return null;
    default:
      return transaction satisfies never;
  }
}

/** Code of the office's reason for a permit that its holder gave up. */
export const GIVEN_UP = 'permintaan-pemegang';
