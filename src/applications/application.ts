import { z } from 'zod';
import type { Answers, TransactionKind } from '../catalogue/service.ts';
import type { application } from '../database/schema/applications.ts';
import type { Seal } from '../database/seal.ts';
import type { ApplicationState, Desk } from './actions.ts';
import { channelOf } from './filing-rules.ts';
import type { FilingChannel } from './filing-rules.ts';

/** One request for a permit, opened. It is a draft until it has a number. */
export type Application = {
  id: string;
  /** Whose it is; of a firm's, its owner. */
  personId: string;
  firmId: string | null;
  /** Who of the staff began it, or sent it last; null = the owner. */
  filedBy: string | null;
  channel: FilingChannel;
  /** The officer who typed in it at the counter last; null = nobody did. */
  servedBy: string | null;
  /** Slug and version of the definition that it was started with; `serviceOf` compiles it. */
  service: string;
  definitionVersion: number;
  state: ApplicationState;
  /** At whose desk it lies, also while the applicant mends it; null = at nobody's. */
  desk: Desk | null;
  /** The officer who has it in hand; null = nobody. */
  assignedTo: string | null;
  /** Its place in a queue. */
  queueOrder: number;
  number: string | null;
  answers: Answers;
  /** Rises with every write. A decision made on an older one is refused. */
  revision: number;
  technicalOffice: string | null;
  /** What the person came for. */
  transaction: TransactionKind;
  /** The permit that is renewed, changed, replaced or given up: its id where it is one of ours, and its number. Null for a first one. */
  oldPermitId: string | null;
  /** Its id in the register of permits from before the portal, where it stands there. */
  oldRegisterId: string | null;
  oldPermitNumber: string | null;
  createdAt: Date;
  updatedAt: Date;
  submittedAt: Date | null;
  /** "Diterima lengkap", the legal moment; it never moves `dueOn`. */
  completeAt: Date | null;
  /** Local day by which the office answers; null = the definition promises none, or it is not sent. */
  dueOn: string | null;
  /** Working days that were promised when it was sent; null = none. */
  promisedDays: number | null;
  /** Local day on whose end silence of the office means something, as `silence` of its service says; null = it does not, or it is not complete yet. */
  silenceOn: string | null;
  /** Since when the applicant has the ball, and the stage it goes back to; null = the clock runs. */
  clockStoppedAt: Date | null;
  correctionFrom: ApplicationState | null;
  decidedAt: Date | null;
  refusalReason: string | null;
  refusalNote: string | null;
  /** When answers and documents were removed because their time of keeping was over. */
  clearedAt: Date | null;
};

const states = [
  'draft',
  'completeness',
  'technical',
  'review',
  'signing',
  'correction',
  'payment',
  'issued',
  'refused',
  'withdrawn',
] as const;
const stateSchema = z.enum(states satisfies readonly ApplicationState[]);
const deskSchema = z.enum(['front_desk', 'technical', 'head', 'shared'] as const satisfies readonly Desk[]).nullable();
const transactionSchema = z.enum([
  'new',
  'renewal',
  'change',
  'replacement',
  'revocation',
] as const satisfies readonly TransactionKind[]);
const answersSchema = z.record(z.string(), z.string());

/** Opens what is sealed in a row and checks what the database cannot. */
export function openApplication(seal: Seal, row: typeof application.$inferSelect): Application {
  return {
    ...row,
    channel: channelOf(row),
    state: stateSchema.parse(row.state),
    desk: deskSchema.parse(row.desk),
    correctionFrom: row.correctionFrom === null ? null : stateSchema.parse(row.correctionFrom),
    transaction: transactionSchema.parse(row.transaction),
    oldPermitNumber: row.oldPermitNumber === null ? null : seal.open(row.oldPermitNumber).toString('utf8'),
    answers: answersSchema.parse(seal.openJson(row.answers)),
    refusalNote: row.refusalNote === null ? null : seal.open(row.refusalNote).toString('utf8'),
  };
}

/** What stands in its address: the number, or the id while there is none. */
export const referenceOf = (application: Pick<Application, 'id' | 'number'>): string => application.number ?? application.id;
