import { sql } from 'drizzle-orm';
import { bigint, date, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { application } from './applications.ts';
import { instant, sealed } from './columns.ts';

/** Whole rupiah; an office's bill can be larger than 32 bits hold. */
const rupiah = (name: string) => bigint(name, { mode: 'number' });

/** One bill for one application (SKRD). Its number is given once; a bill that was wrong is voided and stays. */
export const fee = pgTable(
  'fee',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    number: text('number').notNull().unique(),
    /** open, paid, nil (nothing is to be paid), void, refunded; overdue is computed from `dueOn`. */
    state: text('state').notNull(),
    amountRupiah: rupiah('amount_rupiah').notNull(),
    /** What it is for, in the officer's words, sealed; null = its time of keeping is over. */
    basis: sealed('basis'),
    /** Last local day to pay. */
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    assessedBy: text('assessed_by').notNull(),
    assessedAt: instant('assessed_at').notNull(),
    /** Which gateway gave the code: `bank`, `demo`; null = none yet, or the office has none. */
    gateway: text('gateway'),
    code: text('code').unique(),
    /** What a QRIS picture says. */
    qris: text('qris'),
    /** When the bank was last asked about it, or for its code; null = never. Who waited longest is next. */
    askedAt: instant('asked_at'),
    /** How the bank names the payment, when it was made, and who told: `bank` or `officer`. */
    reference: text('reference'),
    paidAt: instant('paid_at'),
    toldBy: text('told_by'),
    /** When it was voided or paid back, by whom, and why in their words, sealed. */
    endedAt: instant('ended_at'),
    endedBy: text('ended_by'),
    endReason: sealed('end_reason'),
  },
  (table) => [
    index('fee_application').on(table.applicationId, table.assessedAt),
    uniqueIndex('fee_standing')
      .on(table.applicationId)
      .where(sql`${table.state} in ('open', 'paid', 'nil')`),
    index('fee_open')
      .on(table.dueOn)
      .where(sql`${table.state} = 'open'`),
    index('fee_listed').on(table.assessedAt),
    /** One payment on the bank's paper settles one bill; what the bank itself tells is its own affair. */
    uniqueIndex('fee_reference_by_hand')
      .on(table.reference)
      .where(sql`${table.toldBy} = 'officer'`),
    index('fee_reference').on(table.reference),
  ],
);

/** What the bank reported and what fits no open bill: money that somebody must look at. Told twice, it stands here once. */
export const paymentReport = pgTable(
  'payment_report',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** The bill of that code; null = no bill has it. */
    feeId: uuid('fee_id').references(() => fee.id),
    code: text('code').notNull(),
    amountRupiah: rupiah('amount_rupiah').notNull(),
    reference: text('reference').notNull(),
    /** wrong-amount, unknown-code, void, paid-twice */
    mismatch: text('mismatch').notNull(),
    paidAt: instant('paid_at').notNull(),
    toldAt: instant('told_at').notNull(),
    /** What an officer did about it, in their words, sealed; null = nobody has yet. */
    settledAt: instant('settled_at'),
    settledBy: text('settled_by'),
    settlement: sealed('settlement'),
  },
  (table) => [
    uniqueIndex('payment_report_once').on(table.code, table.reference),
    index('payment_report_open')
      .on(table.toldAt)
      .where(sql`${table.settledAt} is null`),
  ],
);
