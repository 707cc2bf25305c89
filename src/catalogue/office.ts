import type { KeepingTimes } from './keeping-times.ts';
import type { Language } from './language.ts';
import { readOfficeFiles } from './office-files.ts';
import type { OfficeFiles } from './office-files.ts';
import { fromSettings } from './office-settings.ts';
import type { PlainWords } from './plain-words.ts';
import type { Silence, StageKind } from './service.ts';
import type { OwnMessages } from './own-messages.ts';
import { englishOf } from './translator.ts';

type Settings = OfficeFiles['settings'];
type HoursOfDay = { opens: string; closes: string };
/** `exceptions` by day of the week: `jumat`. */
type HoursOfWeek = HoursOfDay & { exceptions: Readonly<Partial<Record<string, HoursOfDay>>> };

export type Kelurahan = { code: string; name: string; kecamatan: string; aliases: readonly string[] };
type Kecamatan = { code: string; name: string; kelurahan: readonly Kelurahan[] };

/** `retired`: it cannot be chosen any more, and what was decided with it keeps its words. */
type Reason = { code: string; label: string; sentence: string; retired: boolean };

/** Why an item goes back to the applicant; `sentence` and `remedy` are what they read. `note` = the officer must add their own words. */
export type CorrectionReason = Reason & {
  remedy: string;
  for: readonly ('document' | 'answer')[];
  note: boolean;
};
/** Why an application is refused; `note` = the officer must add their own words. */
export type RefusalReason = Reason & { again: string; note: boolean };
type RevocationReason = Reason;

/** Who signs, as it stands on a letter. */
export type Head = { name: string; title: string; rank: string; nip: string; onBehalfOf: string };

/** Whose turn it is, by local days; `until` null = until somebody else comes, so whoever has an end only acts for them. */
export type HeadTerm = { from: string; until: string | null; head: Head };

/** What a label of `applies_when` means in this office. */
type ConditionWords = OfficeFiles['conditions'][string];

/** How times at the counter are offered: from opening on, one after the other, leaving out the breaks. */
export type AppointmentSettings = {
  slotsADay: number;
  minutes: number;
  /** How many people are served at the same time. */
  places: number;
  /** How far ahead one can book. */
  workingDaysAhead: number;
  breaks: readonly { from: string; to: string }[];
  /** What to bring, a line each. */
  bring: readonly string[];
};

/** Everything that is this city's, from the files of `office/`. */
export type Office = {
  /** In which language it tells of itself; see `officeInEnglish`. */
  language: Language;
  /** English of what definitions and settings say in Indonesian, by the Indonesian; a definition's own English comes first. */
  english: ReadonlyMap<string, string>;
  name: string;
  shortName: string;
  city: string;
  government: string;
  tagline: string;
  /** IANA name, and what people call it: "WITA". */
  zone: string;
  zoneName: string;
  /** Where the portal is published, without `https://`; and the domain that people know the city by. */
  domain: string;
  officialDomain: string;
  crest: Settings['crest'];
  colours: Settings['colours'];
  address: string;
  phone: string;
  whatsapp: string;
  website: string;
  /** Sites that may show our films within their own pages: `https://host`, without a slash. */
  embed: { origins: readonly string[] };
  hours: HoursOfWeek & { text: string; periods: readonly (HoursOfWeek & { name: string; from: string; to: string })[] };
  uploads: { bytes: number; megabytes: number; pages: number; megapixels: number };
  /** Patterns for `fillPattern`. */
  numbers: { registration: string; letter: string; assessment: string };
  /** Who signs today. */
  head: Head;
  /** Who signs, or signed, on other days; see `headOn`. */
  heads: readonly HeadTerm[];
  objection: { workingDays: number; answeredWithinWorkingDays: number; how: readonly string[]; legalBasis: string };
  /** Everyday words by those of letters and offices; empty when the office has no list. */
  plainWords: PlainWords;
  /** What the notices of every service say besides. */
  messages: OwnMessages;
  /** `required`: a letter is looked at and initialled once more before the head signs it, in every service. */
  initials: { required: boolean };
  /** `fourEyes`: an officer does not check what they typed in at the counter for somebody. */
  counter: { fourEyes: boolean };
  /** Which part of the promised days each stage may take, in percent, where its service does not say it; null = nothing is said. */
  stageLimits: { percent: Partial<Record<StageKind, number | undefined>>; confirmed: boolean } | null;
  /** What silence means in services that say nothing of their own; null = nothing is known. */
  silence: Omit<Silence, 'automatic'> | null;
  /** What officers may put on their notes for each other; empty = no labels. */
  noteLabels: readonly string[];
  /** Working days that another office is given for its opinion, where the officer who asks says nothing else. */
  opinions: { workingDays: number; confirmed: boolean };
  /** From how many issued applications on it is said how long a service usually takes. */
  usualTime: { leastCases: number };
  /** Times at the counter that can be booked; null = the office offers none. */
  appointments: AppointmentSettings | null;
  complaints: { answeredWithinDays: number; settledWithinDays: number; channels: Settings['complaints']['channels'] };
  /**
   * Days after which an unsent draft and a waiting correction are reminded of, days before the end of a permit, and days before and after the last day to pay; an
   * empty list = never.
   */
  reminders: Readonly<
    Record<'draftDays' | 'correctionDays' | 'expiryDays' | 'feeBeforeDays' | 'feeAfterDays', readonly number[]>
  >;
  retention: KeepingTimes;
  /** The national sign-in: what is asked of it, what it calls the facts of a person, and which of them people may correct themselves. */
  identity: {
    scope: string;
    claims: { name: string; nik: string; birthDate: string; phone: string };
    correctable: readonly ('name' | 'nik' | 'birthDate')[];
  };
  /** Approved templates of the office's WhatsApp account, and their language. */
  whatsappTemplates: { language: string; code: string; notice: string };
  /** Working days to pay a bill; and how it is paid where no bank gives a code, a line each. */
  fees: { dueWorkingDays: number; how: readonly string[] };
  handOver: Settings['hand_over'];
  kecamatan: readonly Kecamatan[];
  /** By code. */
  kelurahan: ReadonlyMap<string, Kelurahan>;
  /** Name of the holiday by local day, and the years that are known whole. */
  holidays: { days: ReadonlyMap<string, string>; years: readonly number[] };
  reasons: {
    corrections: readonly CorrectionReason[];
    refusals: readonly RefusalReason[];
    revocations: readonly RevocationReason[];
    suspensions: readonly RevocationReason[];
    exports: readonly { code: string; label: string; retired: boolean }[];
  };
  /** What an officer looks at in a document whose definition does not say it, by the document's id. */
  checks: ReadonlyMap<string, readonly string[]>;
  /** Words by which the paper of a document is known whose definition names none, by the document's id; see `knownByOf`. */
  knownBy: ReadonlyMap<string, readonly string[]>;
  categories: OfficeFiles['categories']['categories'];
  popular: readonly string[];
  /** The office's own layouts of permits (Typst), by name. */
  letters: ReadonlyMap<string, string>;
  conditions: ReadonlyMap<string, ConditionWords>;
  words: { options: ReadonlyMap<string, string>; acronyms: readonly string[] };
  synonyms: ReadonlyMap<string, readonly string[]>;
  /** What films type, by question id and by kind; and the commonest options. */
  examples: { byQuestion: ReadonlyMap<string, string>; byKind: ReadonlyMap<string, string>; options: readonly string[] };
  /** Parts of the settings that the office has not confirmed yet, by their key. */
  unconfirmed: readonly string[];
};

/** Reads `office/`. Without it nothing can start, so a fault is thrown and not collected. */
export const readOffice = async (folder: string): Promise<Office> => officeOf(await readOfficeFiles(folder));

/** The office as its files tell of it, or as they would with what was changed in the browser. */
export function officeOf(files: OfficeFiles): Office {
  const { settings, holidays, reasons, checks, plainWords, knownBy, english, words, examples } = files;
  const { categories, popular } = files.categories;
  const districts = files.kelurahan.kecamatan.map((district) => ({
    ...district,
    kelurahan: district.kelurahan.map((one) => ({ ...one, kecamatan: district.name })),
  }));
  return {
    ...fromSettings(settings),
    language: 'id',
    english: new Map([...englishOf(settings.messages), ...Object.values(english).flatMap((part) => Object.entries(part))]),
    kecamatan: districts,
    kelurahan: new Map(districts.flatMap((district) => district.kelurahan.map((one) => [one.code, one] as const))),
    holidays: {
      days: new Map(
        Object.values(holidays.years).flatMap((year) =>
          Object.entries({ ...year.closures, ...year.collective_leave, ...year.holidays }),
        ),
      ),
      years: Object.entries(holidays.years)
        .flatMap(([year, { complete }]) => (complete ? [Number(year)] : []))
        .toSorted((a, b) => a - b),
    },
    reasons,
    checks: new Map(Object.entries(checks.by_document)),
    knownBy: new Map(Object.entries(knownBy)),
    categories,
    popular,
    plainWords: new Map(Object.values(plainWords).flatMap((group) => Object.entries(group))),
    letters: files.letters,
    conditions: new Map(Object.entries(files.conditions)),
    words: { options: new Map(Object.entries(words.options)), acronyms: words.acronyms },
    synonyms: new Map(Object.entries(files.synonyms)),
    examples: {
      byQuestion: new Map(Object.entries(examples.by_question)),
      byKind: new Map(Object.entries(examples.by_kind)),
      options: examples.options,
    },
    unconfirmed: unconfirmedParts({ ...settings, holidays, checks }),
  };
}

const unconfirmedParts = (parts: Record<string, unknown>): string[] =>
  Object.entries(parts).flatMap(([key, part]) =>
    typeof part === 'object' && part !== null && 'confirmed' in part && part.confirmed === false ? [key] : [],
  );
