import { z } from 'zod';
import { messagesSchema } from './own-messages.ts';
import type { Channel, EntryKind, QuestionKind, StageKind, TransactionKind } from './service.ts';

/** How a definition may be written, key by key. What is not optional here is what every record of permits.json has and nothing can do without. */

const text = z.string().min(1);
const anyText = z.string().default('');
/** Question ids stand in addresses, conditions and stored answers, so the words of an expression are no names. */
const id = z.string().regex(/^(?!(?:and|or|not|in|has|constructor)$)[a-z][a-z0-9_]*$/);
/** Requirement ids stand in addresses only. */
const requirementId = z.string().regex(/^[a-z][a-z0-9_-]*$/);

export const KINDS = [
  'text',
  'textarea',
  'radio',
  'select',
  'date',
  'datetime',
  'year',
  'integer',
  'decimal',
  'nik',
  'nib',
  'kelurahan',
  'map',
  'schedule',
  'repeat',
  'checkbox',
  'phone',
  'email',
  'rupiah',
] as const satisfies readonly QuestionKind[];

/** What one column of a repeat group may be. */
export const ENTRY_KINDS = [
  'text',
  'select',
  'year',
  'integer',
  'decimal',
  'rupiah',
  'nik',
  'nib',
  'phone',
  'email',
] as const satisfies readonly EntryKind[];

export const TRANSACTION_KINDS = [
  'new',
  'renewal',
  'change',
  'replacement',
  'revocation',
] as const satisfies readonly TransactionKind[];

/** In the order in which an application goes through them. */
export const STAGE_KINDS = ['completeness', 'technical', 'review', 'signing'] as const satisfies readonly StageKind[];

export const CHANNELS = ['local', 'mppdn_or_local', 'oss', 'simbg'] as const satisfies readonly Channel[];

const slug = z.union([z.string().min(1), z.number(), z.boolean()]).transform(String);
const option = z.union([
  slug.transform((value) => ({ value, label_id: null })),
  z.strictObject({ value: slug, label_id: text, label_en: z.string().optional() }),
]);

/** Kinds of transactions that something is for; without it, for all. */
const forKinds = z.array(z.enum(TRANSACTION_KINDS)).min(1).optional();

const fieldSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  label_id: text,
  label_en: z.string().optional(),
  type: z.enum(ENTRY_KINDS),
  required: z.boolean().default(true),
  options: z.array(option).min(1).optional(),
});

export const questionSchema = z.strictObject({
  id,
  label_id: text,
  label_en: z.string().optional(),
  type: z.enum(KINDS),
  required: z.boolean(),
  help_id: anyText,
  help_en: z.string().optional(),
  options: z.array(option).optional(),
  fields: z.array(fieldSchema).min(1).max(5).optional(),
  when: text.optional(),
  for: forKinds,
  example: slug.optional(),
  not_before: id.optional(),
  confidence: z.string().optional(),
});

export const requirementSchema = z.strictObject({
  id: requirementId,
  name_id: text,
  name_en: z.string().optional(),
  help_id: anyText,
  help_en: z.string().optional(),
  mandatory: z.boolean(),
  applies_when: text.optional(),
  when: text.optional(),
  when_words: text.optional(),
  when_words_en: text.optional(),
  for: forKinds,
  confidence: z.string().optional(),
  where_to_get: text.optional(),
  where_to_get_en: text.optional(),
  checks: z.array(text).optional(),
  known_by: z.array(text).max(20).optional(),
});

export const pageSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .optional(),
  title: text,
  title_en: text.optional(),
  questions: z.array(id).min(1).max(6),
  when: text.optional(),
});

const stageSchema = z.strictObject({
  title: text,
  title_en: text.optional(),
  text: z.string().optional(),
  text_en: text.optional(),
  working_days: z.int().nonnegative().optional(),
  kind: z.enum(STAGE_KINDS).optional(),
  office: text.optional(),
  site_visit: z.boolean().optional(),
  by: z
    .array(z.enum(['front_desk', 'technical', 'head']))
    .min(1)
    .optional(),
  when: text.optional(),
});

const transactionSchema = z.strictObject({
  kind: z.enum(TRANSACTION_KINDS),
  /** The option of `jenis_permohonan` that stands for it. */
  option: slug.optional(),
  label_id: text.optional(),
  label_en: text.optional(),
  help_id: text.optional(),
  help_en: text.optional(),
});

const eligibilitySchema = z.strictObject({
  id,
  ask_id: text,
  ask_en: text.optional(),
  help_id: anyText,
  help_en: text.optional(),
  must: z.enum(['ya', 'tidak']).default('ya'),
  for: forKinds,
  why_id: text,
  why_en: text.optional(),
  instead_id: text,
  instead_en: text.optional(),
  link: z.url({ protocol: /^https$/ }).optional(),
});

const silenceSchema = z.strictObject({
  counts_as: z.enum(['granted', 'nothing', 'unknown']),
  working_days: z.int().positive().max(250),
  legal_basis: text,
  confirmed: z.boolean().default(false),
  automatic: z.boolean().default(false),
});

const feeSchema = z.strictObject({
  fee: text,
  fee_en: text.optional(),
  /** Whole rupiah, where it is the same for everybody. */
  amount: z.int().positive().max(100_000_000_000).optional(),
  when: text,
  words: text,
  words_en: text.optional(),
});

/** Layouts of permits that come with the portal; an office adds its own in `office/letters/`. */
export const LAYOUTS = ['surat', 'kartu'] as const;

const permitRowSchema = z.preprocess(
  (row) => (typeof row === 'string' ? { question: row } : row),
  z.strictObject({ question: id, label_id: text.optional(), strong: z.boolean().default(false) }),
);

const permitSchema = z.strictObject({
  layout: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .default('surat'),
  opening: text.optional(),
  considering: z.array(text).min(1).optional(),
  holder: z.array(z.enum(['born', 'address'])).default(['born', 'address']),
  rows: z.array(permitRowSchema).optional(),
  terms: z.array(text).min(1).optional(),
  copies: z.array(text).min(1).optional(),
});

/** Keys that every definition needs. */
export const neededKeys = {
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name_id: text,
  category_id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  who: text,
  requirements: z.array(requirementSchema),
  form_fields: z.array(questionSchema),
  working_days: z.int().nonnegative().nullable(),
  fee: text,
  validity: text,
  legal_basis: z.array(text),
  technical_team: text,
  output_name_id: text,
  channel: z.enum(CHANNELS),
} as const;

/** Keys that only refine. */
export const optionalKeys = {
  name_en: z.string().optional(),
  short_name_en: z.string().min(1).max(49).optional(),
  who_en: text.optional(),
  fee_en: text.optional(),
  validity_en: text.optional(),
  output_name_en: z.string().optional(),
  working_days_confidence: z.string().optional(),
  working_days_note: z.string().optional(),
  fee_amount: z.int().positive().max(100_000_000_000).optional(),
  fee_confidence: z.string().optional(),
  confidence: z.string().optional(),
  sources: z.array(z.string()).optional(),
  channel_note: z.string().optional(),
  note: z.string().optional(),
  short_name: z.string().min(1).max(49).optional(),
  synonyms: z.array(text).optional(),
  letter_code: text.optional(),
  validity_months: z.int().positive().optional(),
  valid_until: id.optional(),
  minutes: z.int().positive().optional(),
  stages: z.array(stageSchema).optional(),
  transactions: z.array(transactionSchema).min(1).optional(),
  eligibility: z.array(eligibilitySchema).optional(),
  fees: z.array(feeSchema).optional(),
  pages: z.array(pageSchema).min(1).optional(),
  permit: permitSchema.optional(),
  silence: silenceSchema.optional(),
  messages: messagesSchema.optional(),
  conditions: z.record(text, z.strictObject({ words: text, words_en: text.optional(), when: text })).optional(),
} as const;

const definitionSchema = z.object({ ...neededKeys, ...optionalKeys });

/** A definition as read: every key of the right kind. That names fit together is checked by `compile.ts`. */
export type Definition = z.infer<typeof definitionSchema>;
export type QuestionDefinition = z.infer<typeof questionSchema>;
export type RequirementDefinition = z.infer<typeof requirementSchema>;
export type PageDefinition = z.infer<typeof pageSchema>;
export type StageDefinition = z.infer<typeof stageSchema>;
