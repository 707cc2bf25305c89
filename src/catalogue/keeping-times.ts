import { z } from 'zod';

/** So many days, months or years; null = for good. */
const keptFor = (most: number) => z.int().positive().max(most).nullable();

/** `retention` of `office/office.yaml`. What proves what the state did is kept for good unless the office says otherwise. */
export const retentionSchema = z
  .strictObject({
    draft_days: keptFor(3650).default(365),
    draft_warning_days: z.int().min(1).max(90).default(14),
    closed_months: keptFor(600).default(null),
    issued_years: keptFor(100).default(null),
    code_days: z.int().min(1).max(365).default(30),
    session_days: z.int().min(1).max(365).default(7),
    message_months: keptFor(600).default(null),
    correspondence_months: keptFor(600).default(null),
    kept_document_months: keptFor(600).default(24),
    account_months: keptFor(600).default(null),
    account_warning_days: z.int().min(7).max(180).default(30),
    comparison_months: z.int().min(1).max(600).default(12),
    skill_months: z.int().min(1).max(600).default(24),
    export_days: z.int().min(1).max(90).default(7),
    confirmed: z.boolean().default(true),
  })
  .prefault({ confirmed: false });

/** How long things are kept; null = for good. */
export type KeepingTimes = {
  /** Days since anybody worked on a draft, and so many before its end the person is warned. */
  draftDays: number | null;
  draftWarningDays: number;
  /** Months after a refusal or a withdrawal. */
  closedMonths: number | null;
  /** Years after the last day of the permit. */
  issuedYears: number | null;
  /** Days after a message with a one-time code was written. */
  codeDays: number;
  /** Days after a session or a code of the sign-in has ended. */
  sessionDays: number;
  /** Months after any other message was written. */
  messageMonths: number | null;
  /** Months after an application ended, for what applicant and office wrote about it. */
  correspondenceMonths: number | null;
  /** Months since its person signed in, for papers that they keep to hand in again. */
  keptDocumentMonths: number | null;
  /** Months since anybody signed in to an account, and so many days before its end its person is warned. */
  accountMonths: number | null;
  accountWarningDays: number;
  /** Months after a comparison of a film or a sentence was ended, for who took part and what came of each. Its figures stay. */
  comparisonMonths: number;
  /** Months after somebody last answered the five questions about their skill. */
  skillMonths: number;
  /** Days after a list was made that an officer asked for as a file. */
  exportDays: number;
};

/** The times as the office set them. */
export const keepingTimes = (given: z.infer<typeof retentionSchema>): KeepingTimes => ({
  draftDays: given.draft_days,
  draftWarningDays: given.draft_warning_days,
  closedMonths: given.closed_months,
  issuedYears: given.issued_years,
  codeDays: given.code_days,
  sessionDays: given.session_days,
  messageMonths: given.message_months,
  correspondenceMonths: given.correspondence_months,
  keptDocumentMonths: given.kept_document_months,
  accountMonths: given.account_months,
  accountWarningDays: given.account_warning_days,
  comparisonMonths: given.comparison_months,
  skillMonths: given.skill_months,
  exportDays: given.export_days,
});
