import type { Condition } from './conditions.ts';
import type { OwnMessages } from './own-messages.ts';

/** Answers of one application by question id, in canonical form: dates `2026-11-24`, date-times `2026-11-24T10:00`, whole numbers and rupiah `12`,
 * decimals `1.5`, options by value, NIK and NIB digits only, phones `+628…` or `0541…`, yes/no questions `ya` or `tidak`, a checkbox `ya` or `''`, several
 * options one a line, repeat groups one line an entry with a tab between its cells; places and schedules as `place.ts` and `schedule.ts` write them. */
export type Answers = Readonly<Record<string, string>>;

export type QuestionKind =
  | 'text'
  | 'textarea'
  | 'radio'
  | 'select'
  | 'date'
  | 'datetime'
  | 'year'
  | 'integer'
  | 'decimal'
  | 'nik'
  | 'nib'
  | 'kelurahan'
  | 'map'
  | 'schedule'
  | 'repeat'
  | 'checkbox'
  | 'phone'
  | 'email'
  | 'rupiah';

/** What a cell of a repeat group may be: what fits into one field. */
export type EntryKind = Extract<
  QuestionKind,
  'text' | 'select' | 'year' | 'integer' | 'decimal' | 'rupiah' | 'nik' | 'nib' | 'phone' | 'email'
>;

/** One column of a repeat group. */
export type EntryField = { id: string; label: string; kind: EntryKind; required: boolean; options: readonly Option[] };

type Option = { value: string; label: string };

export type Question = {
  id: string;
  label: string;
  help: string;
  kind: QuestionKind;
  required: boolean;
  /** Radio, select: at least one; a checkbox with options lets people choose several. Else empty. */
  options: readonly Option[];
  /** Columns of a repeat group; none = each entry is one line. */
  fields?: readonly EntryField[];
  /** It says which transaction this is: answered before the form begins, and not asked again in it. */
  chosenAtStart?: true;
  when: Condition | null;
  /** What the film types, from the definition or one per kind from the world. */
  example: string;
  /** From the account ("Data Anda"): saved back to it. Field name of the profile. */
  profileField: ProfileField | null;
  /** Id of a date or date-time question whose answer this one may not come before; null = none. */
  notBefore: string | null;
};

export type ProfileField = 'name' | 'nik' | 'birthPlace' | 'birthDate' | 'address' | 'kelurahan';

/** One page of the form: one subject, at most four questions. `id` is its place in the URL. */
export type FormPage = { id: string; title: string; questions: readonly Question[] };

export type Requirement = {
  id: string;
  name: string;
  help: string;
  mandatory: boolean;
  when: Condition | null;
  /** "Bila praktik di tempat sendiri": the condition in words, for the service's page; null = always. */
  whenInWords: string | null;
  /** Groups requirements of the same condition on the service's page. */
  whenLabel: string | null;
  whereToGet: string | null;
  /** Marked [?] or of low confidence in the definition: officers see "perlu dikonfirmasi kantor". */
  uncertain: boolean;
  /** What an officer looks at in this document, in words; empty when the definition says nothing. */
  checks: readonly string[];
  /** Words of which one stands on the right paper; not there = the office's own for this id, empty = it may be any. */
  knownBy?: readonly string[];
};

/** What people come for: the first time, again, with something changed, because the letter is lost, or to give it up. */
export type TransactionKind = 'new' | 'renewal' | 'change' | 'replacement' | 'revocation';

/** One thing that can be asked for; `option`: what it answers to the question that tells transactions apart. */
export type Transaction = { option: string; kind: TransactionKind; label: string; help: string };

/** A yes/no question before the start; another answer than `must` ends there, with the reason and what to do instead. */
export type Eligibility = {
  id: string;
  label: string;
  help: string;
  must: 'ya' | 'tidak';
  /** Kinds of transactions that it is asked for; null = all. */
  for: readonly TransactionKind[] | null;
  why: string;
  instead: string;
  link: string | null;
};

export type StageKind = 'completeness' | 'technical' | 'review' | 'signing';

/** Who acts at the desk. */
export type DeskRole = 'front_desk' | 'technical' | 'head';

/** One step at the desk as the definition tells it. */
type ServiceStage = { title: string; text: string; workingDays: number | null };

/** A step that the desk goes through; `when`: only with some answers. */
export type DeskStage = {
  kind: StageKind;
  /** The office of a technical review; null for the other steps. */
  office: string | null;
  siteVisit: boolean;
  by: readonly DeskRole[];
  workingDays: number | null;
  when: Condition | null;
};

/** What is paid. `amountRupiah`: where it is the same for everybody; null = nothing is paid, or an officer works it out for each application. */
/** `unsure`: marked [?] in the definition, so that the office has not said yet whether it is so. */
type ServiceFee = { free: boolean; unsure: boolean; text: string; amountRupiah: number | null };

/** What is paid with some answers. */
export type ConditionalFee = ServiceFee & { when: Condition; whenInWords: string };

/** One answer on the permit, under another label than its question's where one is given. */
type PermitRow = { question: string; label: string | null; strong: boolean };

/** What the rules say when the office does not answer in time: whether silence counts as granted, and after how many working days from "diterima lengkap". */
export type Silence = {
  countsAs: 'granted' | 'nothing' | 'unknown';
  workingDays: number;
  legalBasis: string;
  /** The office says that it is so: only then citizens are told. */
  confirmed: boolean;
  /** The office has switched on, for this service, that the portal then issues by itself. */
  automatic: boolean;
};

/** How the permit is set out; see `compilePermit` for what stands without a word about it. */
export type PermitLayout = {
  /** Of the portal, or of the office's own. */
  layout: string;
  /** The sentence before the rows; null = the office's usual one. */
  opening: string | null;
  considering: readonly string[];
  /** What is said of its holder besides the name. */
  holder: readonly ('born' | 'address')[];
  /** Answers, in this order; null = all that the definition asks, in its order. */
  rows: readonly PermitRow[] | null;
  /** What the holder must keep to. */
  terms: readonly string[];
  /** Who gets a copy. */
  copies: readonly string[];
};

export type Channel = 'local' | 'mppdn_or_local' | 'oss' | 'simbg';

/** A service as everything else reads it: compiled once, conditions checked, texts in words. */
export type Service = {
  slug: string;
  version: number;
  /** SHA-256 of the record, so that layout and comments of the file make no new version. */
  sha256: string;
  name: string;
  /** The name that stands in the law, in every language; see `catalogueInEnglish`. */
  officialName: string;
  /** At most 49 characters. */
  shortName: string;
  nameEn: string;
  /** Id of its category in the catalogue. */
  category: string;
  who: string;
  channel: Channel;
  /** Shown to citizens of oss/simbg services; null when there is none or it is a note for the office only. */
  channelNote: string | null;
  /** The system of the state that handles it; null for what the city handles itself. */
  handOver: { name: string; url: string } | null;
  workingDays: number | null;
  fee: ServiceFee;
  /** What is paid instead, with some answers: the first that holds. */
  fees: readonly ConditionalFee[];
  validity: {
    text: string;
    rule: { kind: 'months'; months: number } | { kind: 'question'; question: string } | { kind: 'head-decides' };
  };
  legalBasis: readonly string[];
  technicalOffice: string;
  outputName: string;
  /** Stands for `{code}` in the numbers of its permits. */
  letterCode: string;
  permit: PermitLayout;
  /** Null = no rule is known. */
  silence: Silence | null;
  /** What its notices say besides. */
  messages: OwnMessages;
  /** What filling in takes, and the steps at the desk; null and empty when the definition says nothing. */
  minutes: number | null;
  stages: readonly ServiceStage[];
  /** The steps that the desk goes through, in order; completeness and signing are always among them. */
  course: readonly DeskStage[];
  /** What can be asked for, and the question that is answered by choosing; null = there is only one thing. */
  transactions: { question: string; choices: readonly Transaction[] } | null;
  eligibility: readonly Eligibility[];
  synonyms: readonly string[];
  pages: readonly FormPage[];
  requirements: readonly Requirement[];
  /** What the office must confirm, in words, for officers: which fact, and the definition's own text. */
  uncertainties: readonly string[];
  /** The record as read, for versions. */
  source: Readonly<Record<string, unknown>>;
  /** An older definition of which something could not be read any more: it is shown, and nothing is signed with it. */
  withFaults?: true;
};

/** Whether the city handles it itself, so that it can be applied for here. */
export const isLocal = (service: Service): boolean => service.channel === 'local' || service.channel === 'mppdn_or_local';
