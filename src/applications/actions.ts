/**
 * The one table of what can be done with an application: by whom, in which states, and where it leads. It draws the buttons, words the
 * refusals, guards every POST and feeds the tests. To add a verb, add a row here and its sentence in `web/texts/id/actions.ts`.
 */
export type Role = 'applicant' | 'front_desk' | 'technical' | 'head' | 'publisher' | 'administrator';

export type ApplicationState =
  | 'draft'
  | 'completeness'
  | 'technical'
  | 'signing'
  | 'correction'
  | 'issued'
  | 'refused'
  | 'withdrawn';

type ActionRow = {
  from: readonly ApplicationState[];
  by: readonly Role[];
  /** `origin` = back to the stage that asked for the correction; null = the state stays. */
  to: ApplicationState | 'origin' | null;
  /** Whether somebody must say why (a reason from the office's list). */
  reasoned?: true;
};

export const actions = {
  /** Answer questions, upload documents (in a correction: only the items named). */
  save: { from: ['draft', 'correction'], by: ['applicant'], to: null },
  /** A draft goes on under the definition that is live now: sending follows the rules of its day. */
  adopt: { from: ['draft'], by: ['applicant'], to: null },
  submit: { from: ['draft'], by: ['applicant'], to: 'completeness' },
  resubmit: { from: ['correction'], by: ['applicant'], to: 'origin' },
  /** UU 30/2014: a request can be taken back until it is decided. */
  withdraw: { from: ['completeness', 'technical', 'correction'], by: ['applicant'], to: 'withdrawn' },
  discard: { from: ['draft'], by: ['applicant'], to: 'withdrawn' },
  /** Permendagri 138/2017: front office checks completeness, the technical team of the line office reviews, the head signs. */
  check: { from: ['completeness', 'technical'], by: ['front_desk', 'technical'], to: null },
  /** To the next step of the service: to be signed where no office reviews it. */
  pass_on: { from: ['completeness'], by: ['front_desk'], to: 'technical' },
  approve: { from: ['technical'], by: ['technical'], to: 'signing' },
  return_for_correction: {
    from: ['completeness', 'technical'],
    by: ['front_desk', 'technical'],
    to: 'correction',
    reasoned: true,
  },
  /** The head does not sign and hands it back to the office that reviewed it. */
  send_back: { from: ['signing'], by: ['head'], to: 'technical', reasoned: true },
  sign: { from: ['signing'], by: ['head'], to: 'issued' },
  refuse: {
    from: ['completeness', 'technical', 'signing'],
    by: ['front_desk', 'technical', 'head'],
    to: 'refused',
    reasoned: true,
  },
} as const satisfies Record<string, ActionRow>;

export type Verb = keyof typeof actions;

/** In which states each desk role acts. */
export const deskStates: Readonly<Record<'front_desk' | 'technical' | 'head', readonly ApplicationState[]>> = {
  front_desk: ['completeness'],
  technical: ['technical'],
  head: ['signing'],
};

/** Why an action is not possible: the state does not allow it, or this role never may. */
export type ActionRefusal = 'wrong-role' | 'wrong-state';

/** Whether a role may do a verb in a state. The person's right to the very application is decided when it is loaded through them. */
export function mayAct(verb: Verb, role: Role, state: ApplicationState): { ok: true } | { ok: false; reason: ActionRefusal } {
  const row: ActionRow = actions[verb];
  if (!row.by.includes(role)) return { ok: false, reason: 'wrong-role' };
  if (!stageAllows(row, role, state)) return { ok: false, reason: 'wrong-state' };
  return { ok: true };
}

/** The verbs a role can use in a state, in the order of the table. */
export function verbsFor(role: Role, state: ApplicationState): Verb[] {
  return (Object.keys(actions) as Verb[]).filter((verb) => mayAct(verb, role, state).ok);
}

/** State after a verb; `correctionFrom` is the stage that asked for the correction. @param reviewed whether a technical office reviews it. */
export function stateAfter(
  verb: Verb,
  state: ApplicationState,
  correctionFrom: ApplicationState | null,
  reviewed = true,
): ApplicationState {
  const row: ActionRow = actions[verb];
  if (row.to === null) return state;
  if (row.to === 'technical' && !reviewed) return state === 'completeness' ? 'signing' : 'completeness';
  return row.to === 'origin' ? (correctionFrom ?? 'completeness') : row.to;
}

/** A desk role acts only in its own stage, also where a verb exists in several. */
function stageAllows(row: ActionRow, role: Role, state: ApplicationState): boolean {
  if (!row.from.includes(state)) return false;
  return role in deskStates ? deskStates[role as keyof typeof deskStates].includes(state) : true;
}
