import type { DeskStage } from '../catalogue/service.ts';

/**
 * The one table of what can be done with an application: by whom, in which states, and where it leads. It draws the buttons, words the
 * refusals, guards every POST and feeds the tests. To add a verb, add a row here and its sentence in `web/texts/id/actions.ts`.
 */
export type Role = 'applicant' | 'front_desk' | 'technical' | 'head' | 'publisher' | 'administrator';

export type ApplicationState =
  | 'draft'
  | 'completeness'
  | 'technical'
  | 'review'
  | 'signing'
  | 'correction'
  | 'payment'
  | 'issued'
  | 'refused'
  | 'withdrawn';

/** The portal itself, where an act needs nobody. */
export type Actor = Role | 'portal';

type ActionRow = {
  from: readonly ApplicationState[];
  by: readonly Actor[];
  /** `next`, `before` = of the service's course; `origin` = back to the stage that asked for the correction; null = the state stays. */
  to: ApplicationState | 'next' | 'before' | 'origin' | null;
  /** Whether somebody must say why (a reason from the office's list). */
  reasoned?: true;
  /** Not by the officer who typed the application in at the counter: whoever files does not check. */
  fourEyes?: true;
  /** It says who is at work and nothing about the application: no part of the decision. */
  inHand?: true;
};

export const actions = {
  /** Answer questions, upload documents (in a correction: only the items named). */
  save: { from: ['draft', 'correction'], by: ['applicant'], to: null },
  /** A draft goes on under the definition that is live now: sending follows the rules of its day. */
  adopt: { from: ['draft'], by: ['applicant'], to: null },
  submit: { from: ['draft'], by: ['applicant'], to: 'completeness' },
  resubmit: { from: ['correction'], by: ['applicant'], to: 'origin' },
  /** UU 30/2014: a request can be taken back until it is decided. */
  withdraw: { from: ['completeness', 'technical', 'review', 'correction', 'payment'], by: ['applicant'], to: 'withdrawn' },
  discard: { from: ['draft'], by: ['applicant'], to: 'withdrawn' },
  /** Permendagri 138/2017: front office checks completeness, the technical team of the line office reviews, the head signs. */
  check: { from: ['completeness', 'technical', 'review'], by: ['front_desk', 'technical'], to: null, fourEyes: true },
  /** To the next step of the service: to be signed where no office reviews it. */
  pass_on: { from: ['completeness'], by: ['front_desk'], to: 'next', fourEyes: true },
  /** Where the service has a site visit: the reviewing office announces the day, moves it, or calls it off. */
  plan_visit: { from: ['technical'], by: ['technical'], to: null },
  cancel_visit: { from: ['technical'], by: ['technical'], to: null, reasoned: true },
  /** Once for each announced visit; who plans anew answers it. */
  ask_visit_move: { from: ['technical'], by: ['applicant'], to: null, reasoned: true },
  approve: { from: ['technical'], by: ['technical'], to: 'next', fourEyes: true },
  /** A last look before signing, where the service has one. */
  confirm: { from: ['review'], by: ['front_desk', 'technical'], to: 'next', fourEyes: true },
  return_for_correction: {
    from: ['completeness', 'technical', 'review'],
    by: ['front_desk', 'technical'],
    to: 'correction',
    reasoned: true,
    fourEyes: true,
  },
  /** "Tetapkan biaya": whoever has it on their desk writes the bill of a service that is not free; the applicant has the ball until it is paid. */
  assess_fee: {
    from: ['completeness', 'technical', 'review'],
    by: ['front_desk', 'technical'],
    to: 'payment',
    fourEyes: true,
  },
  /** In this case nothing is paid, although others pay. */
  waive_fee: { from: ['completeness', 'technical', 'review'], by: ['front_desk', 'technical'], to: null, fourEyes: true },
  /** What the bank reported on paper. Where a gateway tells it, the portal itself goes the same way. */
  record_payment: { from: ['payment'], by: ['front_desk'], to: 'origin' },
  /** The bill was wrong: its number is never used again. */
  void_fee: { from: ['payment'], by: ['front_desk', 'technical'], to: 'origin' },
  /** That money went back, after everything is over. */
  record_refund: { from: ['issued', 'refused', 'withdrawn'], by: ['front_desk'], to: null },
  /** The head does not sign and hands it back to who looked at it last. */
  send_back: { from: ['signing'], by: ['head'], to: 'before', reasoned: true },
  sign: { from: ['signing'], by: ['head'], to: 'issued' },
  /**
   * Nobody answered in time, and the service says that this grants it (UU 30/2014 Pasal 53): the office has switched on that the portal issues then. Only what was found
   * complete: `silence-rules.ts`.
   */
  issue_on_silence: { from: ['completeness', 'technical', 'review', 'signing'], by: ['portal'], to: 'issued' },
  /** Who has it in hand: takes it, gives it to a colleague of the same desk, lets go. It says who is at work and keeps nobody from deciding. */
  take: {
    from: ['completeness', 'technical', 'review', 'payment', 'signing'],
    by: ['front_desk', 'technical', 'head'],
    to: null,
    inHand: true,
  },
  assign: {
    from: ['completeness', 'technical', 'review', 'payment', 'signing'],
    by: ['front_desk', 'technical', 'head'],
    to: null,
    inHand: true,
  },
  let_go: {
    from: ['completeness', 'technical', 'review', 'payment', 'signing'],
    by: ['front_desk', 'technical', 'head'],
    to: null,
    inHand: true,
  },
  refuse: {
    from: ['completeness', 'technical', 'review', 'signing'],
    by: ['front_desk', 'technical', 'head'],
    to: 'refused',
    reasoned: true,
    fourEyes: true,
  },
} as const satisfies Record<string, ActionRow>;

export type Verb = keyof typeof actions;

/** In which states each desk role acts. */
const deskStates: Readonly<Record<'front_desk' | 'technical' | 'head', readonly ApplicationState[]>> = {
  front_desk: ['completeness', 'review', 'payment'],
  technical: ['technical', 'review', 'payment'],
  head: ['signing'],
};

/** The stages that an application goes through, and who acts in each: as the service says. */
export type ActionCourse = readonly Pick<DeskStage, 'kind' | 'by'>[];

/** Where a service says nothing. */
const USUAL: ActionCourse = [
  { kind: 'completeness', by: ['front_desk'] },
  { kind: 'technical', by: ['technical'] },
  { kind: 'review', by: ['front_desk', 'technical'] },
  { kind: 'signing', by: ['head'] },
];

const WITHOUT_LAST_LOOK = USUAL.filter(({ kind }) => kind !== 'review');

/** Why an action is not possible: this role never may, the state does not allow it, the service leaves this stage to others, or it is somebody's own filing. */
export type ActionRefusal = 'wrong-role' | 'wrong-state' | 'not-your-stage' | 'own-filing';

/**
 * Whether a role may do a verb in a state. The person's right to the very application is decided when it is loaded through them.
 * @param ownFiling whether it is asked by the officer who typed it in at the counter, where the office keeps both apart (`isOwnFiling`).
 */
export function mayAct(
  verb: Verb,
  role: Actor,
  state: ApplicationState,
  course: ActionCourse = USUAL,
  ownFiling = false,
): { ok: true } | { ok: false; reason: ActionRefusal } {
  const row: ActionRow = actions[verb];
  if (!row.by.includes(role)) return { ok: false, reason: 'wrong-role' };
  if (!row.from.includes(state)) return { ok: false, reason: 'wrong-state' };
  if (!(role in deskStates)) return { ok: true };
  const desk = role as keyof typeof deskStates;
  // What is over lies on nobody's desk.
  if (OVER.includes(state)) return { ok: true };
  // A desk role acts only in its own stages, also where a verb exists in several.
  if (!deskStates[desk].includes(state)) return { ok: false, reason: 'wrong-state' };
  if (!deskOf(state, course).includes(desk)) return { ok: false, reason: 'not-your-stage' };
  return ownFiling && row.fourEyes === true ? { ok: false, reason: 'own-filing' } : { ok: true };
}

/** The verbs by which a role works on an application in a state, in the order of the table; who has it in hand is asked apart. */
export function verbsFor(role: Role, state: ApplicationState, course: ActionCourse = USUAL, ownFiling = false): Verb[] {
  return (Object.keys(actions) as Verb[]).filter((verb) => !isInHand(verb) && mayAct(verb, role, state, course, ownFiling).ok);
}

const isInHand = (verb: Verb): boolean => 'inHand' in actions[verb];

/** State after a verb; `correctionFrom` is the stage that asked for the correction. @param course the stages that the application goes through. */
export function stateAfter(
  verb: Verb,
  state: ApplicationState,
  correctionFrom: ApplicationState | null,
  course: ActionCourse = WITHOUT_LAST_LOOK,
): ApplicationState {
  const { to }: ActionRow = actions[verb];
  if (to === null) return state;
  if (to === 'origin') return correctionFrom ?? 'completeness';
  if (to !== 'next' && to !== 'before') return to;
  const here = ORDER.indexOf(state);
  const stages = course.map(({ kind }) => kind);
  return to === 'next'
    ? (stages.find((kind) => ORDER.indexOf(kind) > here) ?? 'signing')
    : (stages.findLast((kind) => ORDER.indexOf(kind) < here) ?? 'completeness');
}

/** At whose desk an application lies; `shared` = the front desk and the reviewing office both act on it. */
export type Desk = keyof typeof deskStates | 'shared';

/**
 * At whose desk an application lies, also while its applicant mends it; null = it is no desk's, not sent or over.
 * @param correctionFrom the stage that asked for the correction. @param course the stages that the application goes through.
 */
export function deskAt(
  state: ApplicationState,
  correctionFrom: ApplicationState | null,
  course: ActionCourse = USUAL,
): Desk | null {
  const stage = state === 'correction' ? (correctionFrom ?? 'completeness') : state;
  const roles = (Object.keys(deskStates) as (keyof typeof deskStates)[]).filter(
    (role) => deskStates[role].includes(stage) && deskOf(stage, course).includes(role),
  );
  return roles.length > 1 ? 'shared' : (roles[0] ?? null);
}

/** A state with the desk that it lies at then, as both are written: always together. */
export const movedTo = (state: ApplicationState, correctionFrom: ApplicationState | null, course?: ActionCourse) => ({
  state,
  desk: deskAt(state, correctionFrom, course),
});

/** Stages in the order in which every service has them. */
const ORDER: readonly ApplicationState[] = ['completeness', 'technical', 'review', 'signing'];

const OVER: readonly ApplicationState[] = ['issued', 'refused', 'withdrawn'];

/** Whether nothing is decided any more. */
export const isOver = (state: ApplicationState): boolean => OVER.includes(state);

/** Who is told of the bank and may void a bill, whichever desk wrote it. */
const PAYMENT_DESKS: readonly string[] = ['front_desk', 'technical'];

/** Who acts in a stage. One that it would not go through any more, as answers were mended in it, is still whose it was. */
const deskOf = (state: ApplicationState, course: ActionCourse): readonly string[] =>
  state === 'payment' ? PAYMENT_DESKS : ([...course, ...USUAL].find(({ kind }) => kind === state)?.by ?? []);
