import { z } from 'zod';
import { conditionProblems } from './compile-questions.ts';
import { problemInWords } from './fault.ts';
import { retentionSchema } from './keeping-times.ts';
import { markProblems, messagesSchema } from './own-messages.ts';

const text = z.string().min(1);
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time such as "08:00"');
const confirmed = z.boolean().default(true);
const hoursOfDay = z.strictObject({ opens: clockTime, closes: clockTime });
const hoursOfDayBreak = z.strictObject({ from: clockTime, to: clockTime });
const weekday = z.enum(['senin', 'selasa', 'rabu', 'kamis', 'jumat']);
/** Other hours for some weeks, such as Ramadan; `from` and `to` are days of it. */
const hoursPeriod = z
  .strictObject({
    name: text,
    from: z.iso.date(),
    to: z.iso.date(),
    ...hoursOfDay.shape,
    exceptions: z.partialRecord(weekday, hoursOfDay).default({}),
  })
  .refine(({ from, to }) => from <= to, 'expected `to` not before `from`');
const origin = z
  .string()
  .regex(
    /^https?:\/\/[a-z0-9.-]+(:\d+)?$/,
    'expected an address without a path, in small letters, such as "https://dpmptsp.contoh.go.id"',
  );
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'expected a colour such as "#0B5D5B"');

const percent = z.int().min(1).max(100);
const dayCounts = z.array(z.int().positive().max(365)).max(6);
const templateName = z.string().regex(/^[a-z0-9_]+$/, 'expected the name of a template: small letters, digits and _');

/** `office/office.yaml`. */
export const settingsSchema = z.strictObject({
  name: text,
  short_name: text,
  city: text,
  government: text,
  tagline: text,
  zone: text.refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone), 'expected a time zone such as "Asia/Makassar"'),
  zone_name: text,
  domain: text,
  official_domain: text,
  crest: z.strictObject({ lines: z.array(text).min(1) }),
  colours: z.strictObject({ primary: colour, accent: colour, tint: colour }),
  address: text,
  phone: text,
  whatsapp: text,
  website: text,
  embed: z.strictObject({ origins: z.array(origin) }).default({ origins: [] }),
  hours: z.strictObject({
    text,
    opens: clockTime,
    closes: clockTime,
    exceptions: z.partialRecord(weekday, hoursOfDay).default({}),
    periods: z.array(hoursPeriod).default([]),
    confirmed,
  }),
  uploads: z.strictObject({ megabytes: z.number().positive(), pages: z.int().positive(), megapixels: z.number().positive() }),
  numbers: z.strictObject({
    registration: text,
    letter: text,
    assessment: text.default('TAGIHAN-{year}-{sequence:6}'),
    confirmed,
  }),
  head: z.strictObject({ name: text, title: text, rank: text, nip: text, on_behalf_of: text, confirmed }),
  objection: z.strictObject({
    working_days: z.int().positive(),
    answered_within_working_days: z.int().positive(),
    how: z.array(text).min(1),
    legal_basis: text,
    confirmed,
  }),
  complaints: z.strictObject({
    answered_within_days: z.int().positive(),
    settled_within_days: z.int().positive(),
    channels: z.array(z.strictObject({ name: text, text, url: z.url().nullable() })).min(1),
    confirmed,
  }),
  reminders: z
    .strictObject({
      draft_days: dayCounts.default([3, 14]),
      correction_days: dayCounts.default([2]),
      expiry_days: dayCounts.default([60, 30, 7]),
      fee_before_days: dayCounts.default([3]),
      fee_after_days: dayCounts.default([1, 7]),
      confirmed,
    })
    .prefault({ confirmed: false }),
  fees: z
    .strictObject({ due_working_days: z.int().min(1).max(250).default(14), how: z.array(text).default([]), confirmed })
    .prefault({ confirmed: false }),
  retention: retentionSchema,
  identity: z
    .strictObject({
      scope: text.default('openid profile phone'),
      claims: z
        .strictObject({
          name: text.default('name'),
          nik: text.default('nik'),
          birth_date: text.default('birthdate'),
          phone: text.default('phone_number'),
        })
        .prefault({}),
      correctable: z.array(z.enum(['name', 'nik', 'birth_date'])).default([]),
      confirmed,
    })
    .prefault({ confirmed: false }),
  whatsapp_templates: z
    .strictObject({ language: text, code: templateName, notice: templateName, confirmed })
    .prefault({ language: 'id', code: 'pintu_kode', notice: 'pintu_kabar', confirmed: false }),
  messages: messagesSchema
    .superRefine((messages, context) => {
      for (const [key, words = ''] of Object.entries(messages))
        for (const problem of markProblems(words))
          context.addIssue({ code: 'custom', path: [key], message: problemInWords(problem) });
    })
    .default({}),
  initials: z.strictObject({ required: z.boolean(), confirmed }).default({ required: false, confirmed: true }),
  counter: z.strictObject({ four_eyes: z.boolean().default(true) }).default({ four_eyes: true }),
  /** How much of the promised days each stage may take, in percent, where its service does not say it in days. */
  stage_limits: z
    .strictObject({
      completeness: percent.optional(),
      technical: percent.optional(),
      review: percent.optional(),
      signing: percent.optional(),
      confirmed,
    })
    .optional(),
  silence: z
    .strictObject({
      counts_as: z.enum(['granted', 'nothing', 'unknown']).default('unknown'),
      working_days: z.int().positive().max(250),
      legal_basis: text,
      confirmed,
    })
    .optional(),
  note_labels: z.array(text).max(12).default([]),
  opinions: z.strictObject({ working_days: z.int().min(1).max(30).default(3), confirmed }).prefault({ confirmed: false }),
  usual_time: z.strictObject({ least_cases: z.int().positive() }).default({ least_cases: 10 }),
  appointments: z
    .strictObject({
      offered: z.boolean(),
      slots_a_day: z.int().positive(),
      minutes: z.int().min(5).max(240),
      places: z.int().positive(),
      working_days_ahead: z.int().min(1).max(60),
      breaks: z.array(hoursOfDayBreak).default([]),
      bring: z.array(text).default([]),
      confirmed,
    })
    .optional(),
  hand_over: z.record(z.enum(['oss', 'simbg']), z.strictObject({ name: text, url: z.url(), text })),
});

/** `office/kelurahan.yaml`. */
export const kelurahanSchema = z.strictObject({
  kecamatan: z
    .array(
      z.strictObject({
        code: text,
        name: text,
        kelurahan: z.array(z.strictObject({ code: text, name: text, aliases: z.array(text).default([]) })).min(1),
      }),
    )
    .min(1),
});

const days = z.record(z.iso.date(), text).default({});

/** `office/holidays.yaml`. */
export const holidaysSchema = z.strictObject({
  confirmed,
  // `complete: false`: single days are known, and not whether these are all.
  years: z.record(
    z.string().regex(/^\d{4}$/),
    z.strictObject({ holidays: days, collective_leave: days, closures: days, complete: z.boolean().default(true) }),
  ),
});

/** `retired`: nobody can choose it any more; what was decided with it keeps its words. */
const reason = {
  code: z.string().regex(/^[a-z0-9-]+$/),
  label: text,
  sentence: text,
  retired: z.boolean().default(false),
};

/** `office/reasons.yaml`. */
export const reasonsSchema = z.strictObject({
  corrections: z
    .array(
      z.strictObject({
        ...reason,
        for: z.array(z.enum(['document', 'answer'])).min(1),
        remedy: text,
        note: z.boolean().default(false),
      }),
    )
    .min(1),
  refusals: z.array(z.strictObject({ ...reason, again: text, note: z.boolean() })).min(1),
  revocations: z.array(z.strictObject(reason)).min(1),
  suspensions: z.array(z.strictObject(reason)).min(1),
  /** Why personal data may be taken out as a file. */
  exports: z
    .array(z.strictObject({ code: reason.code, label: reason.label, retired: reason.retired }))
    .min(1)
    .prefault([{ code: 'tugas', label: 'Untuk tugas saya' }]),
});

/** `office/checks.yaml`. */
export const checksSchema = z.strictObject({ confirmed, by_document: z.record(z.string(), z.array(text).min(1)) });

/** `office/known-by.yaml`. */
export const knownBySchema = z.record(z.string(), z.array(text).min(1));

/** `office/categories.yaml`. */
export const categoriesSchema = z.strictObject({
  popular: z.array(text),
  categories: z.array(
    z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/), title: text, text, icon: text, of: z.array(text).min(1) }),
  ),
});

const ask = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/)
    .optional(),
  label: text,
  help: z.string().default(''),
  options: z.array(text).min(2).optional(),
});

const expression = text.superRefine((source, context) => {
  for (const problem of conditionProblems(source, null)) context.addIssue(problemInWords(problem));
});

/** What is asked besides where a condition holds, on a page of its own. */
const besides = z.strictObject({
  title: text,
  questions: z
    .array(
      z.strictObject({ id: z.string().regex(/^[a-z][a-z0-9_]*$/), label: text, help: z.string().default(''), example: text }),
    )
    .min(1),
});

/** `office/conditions.yaml`. */
export const conditionsSchema = z.record(
  z.string(),
  z.strictObject({ words: text, when: z.array(expression).default([]), ask: ask.optional(), besides: besides.optional() }),
);

/** `office/words.yaml`. */
export const wordsSchema = z.strictObject({ options: z.record(z.string(), text), acronyms: z.array(text) });

const value = z.union([z.string(), z.number()]).transform(String);

/** `office/examples.yaml`. */
export const examplesSchema = z.strictObject({
  by_question: z.record(z.string(), value),
  by_kind: z.record(z.string(), value),
  options: z.array(value),
});

/** `office/synonyms.yaml`. */
export const synonymsSchema = z.record(z.string(), z.array(text).min(1));

/** `office/plain-words.yaml`: groups by any name, each with the everyday word for another one. */
export const plainWordsSchema = z.record(z.string(), z.record(text, text));

/** `office/english.yaml`: parts by any name, each with the English of Indonesian texts. */
export const englishSchema = z.record(z.string(), z.record(text, text));
