import { z } from 'zod';
import { LANGUAGES } from '../catalogue/language.ts';
import type { Language } from '../catalogue/language.ts';
import type { StaffPlace } from '../firms/rules.ts';
import type { Role } from '../applications/actions.ts';
import type { AtCounter } from '../database/events.ts';
import { channels } from '../messages/channel-rules.ts';

const text = z.string().nullable().default(null);

/** What stands sealed in `person.sealed`; a key that an older portal did not write reads as null. */
export const profileSchema = z.object({
  name: z.string(),
  /** Normalised, `+628…`; `''` = served at the counter without one, and so without a way to sign in. */
  phone: z.string(),
  nik: text,
  birthPlace: text,
  /** Local day. */
  birthDate: text,
  address: text,
  /** Code from `office/kelurahan.yaml`. */
  kelurahan: text,
  email: text,
  /** Chosen by them; without it, what their browser tells. */
  language: z.enum(LANGUAGES).optional(),
  /** Facts that the national sign-in told, as long as they stand as it told them. */
  fromIdentity: z.array(z.enum(['name', 'nik', 'birthDate'])).optional(),
  /** Ways on which notices come beside the portal; absent = none chosen yet. */
  channels: z.array(z.enum(channels)).optional(),
});

/** What the office knows about a person; null = not told yet. */
export type Profile = z.infer<typeof profileSchema>;

/** The language in which a person is written to; who never chose one reads Indonesian. */
export const languageOfMessages = ({ language }: Pick<Profile, 'language'>): Language => language ?? 'id';

/** Somebody fills in one application for the person, under a leave that the person gave and can take back. `accountId`: who is signed in there beside it; null = nobody. */
type Helping = {
  grantId: string;
  name: string;
  applicationId: string;
  accountId: string | null;
  /** It is the counter that helps, in a service of its own kind. */
  counter?: AtCounter | undefined;
};

/** Who asks: read once a request by the session middleware. */
export type SignedInPerson = {
  id: string;
  role: Role;
  /** For the technical role: the office whose reviews are theirs. */
  technicalOffice: string | null;
  profile: Profile;
  /** A helper is at work with the person's rights to one application; everything else is closed to them. */
  helping?: Helping | undefined;
  /** Firms whose staff they belong to now, beside those that are theirs. */
  staffOf?: readonly StaffPlace[] | undefined;
};

const roles = ['applicant', 'front_desk', 'technical', 'head', 'publisher', 'administrator'] as const satisfies readonly Role[];

/** A role as the database tells it. Throws for one that the portal does not know. */
export const roleSchema = z.enum(roles);
