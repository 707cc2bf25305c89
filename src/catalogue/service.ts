import type { Condition } from './conditions.ts';

/** Answers of one application by question id, in canonical form: dates `2026-11-24`, date-times `2026-11-24T10:00`, whole numbers `12`,
 * decimals `1.5`, options by value, NIK and NIB digits only, yes/no questions `ya` or `tidak`, repeat groups one line an entry. */
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
  | 'repeat';

type Option = { value: string; label: string };

export type Question = {
  id: string;
  label: string;
  help: string;
  kind: QuestionKind;
  required: boolean;
  /** Radio, select: at least one. Else empty. */
  options: readonly Option[];
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
};

/** One step at the desk as the definition tells it. */
type ServiceStage = { title: string; text: string; workingDays: number | null };

export type Channel = 'local' | 'mppdn_or_local' | 'oss' | 'simbg';

/** A service as everything else reads it: compiled once, conditions checked, texts in words. */
export type Service = {
  slug: string;
  version: number;
  /** SHA-256 of the record, so that layout and comments of the file make no new version. */
  sha256: string;
  name: string;
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
  fee: { free: boolean; text: string };
  validity: {
    text: string;
    rule: { kind: 'months'; months: number } | { kind: 'question'; question: string } | { kind: 'head-decides' };
  };
  legalBasis: readonly string[];
  technicalOffice: string;
  outputName: string;
  /** Stands for `{code}` in the numbers of its permits. */
  letterCode: string;
  /** What filling in takes, and the steps at the desk; null and empty when the definition says nothing. */
  minutes: number | null;
  stages: readonly ServiceStage[];
  synonyms: readonly string[];
  pages: readonly FormPage[];
  requirements: readonly Requirement[];
  /** What the office must confirm, in words, for officers: which fact, and the definition's own text. */
  uncertainties: readonly string[];
  /** The record as read, for versions. */
  source: Readonly<Record<string, unknown>>;
};

/** Whether the city handles it itself, so that it can be applied for here. */
export const isLocal = (service: Service): boolean => service.channel === 'local' || service.channel === 'mppdn_or_local';
