import type { z } from 'zod';
import type { Portal } from '../portal.ts';
import type { endpoints, EndpointName } from './endpoints.ts';
import type { RefusalCode } from './refusal-rules.ts';
import type { Scope } from './scope-rules.ts';
import type { ApiToken } from './token-rules.ts';

/** What is wrong in what was asked, each at its place. */
export type AskedFault = { letak: string; pesan: string };

export type Refused = { ok: false; refusal: RefusalCode; faults?: readonly AskedFault[]; missing?: readonly Scope[] };

/** A file as it is handed out. */
type HandedFile = { bytes: Uint8Array; contentType: string; name: string };

type BodyOf<Answer> = Answer extends z.ZodType ? z.output<Answer> : HandedFile;

/** An endpoint's request after all checks at the door. */
export type Asked<Name extends EndpointName> = {
  portal: Portal;
  token: ApiToken;
  params: z.output<(typeof endpoints)[Name]['params']>;
  query: z.output<(typeof endpoints)[Name]['query']>;
  body: (typeof endpoints)[Name]['body'] extends z.ZodType ? z.output<(typeof endpoints)[Name]['body']> : null;
  /** `If-Match` and `Idempotency-Key` as they were sent. */
  ifMatch: string | null;
  key: string | null;
};

/** `tag`: the ETag of what is answered; without one it is made of the bytes. */
export type Answered<Name extends EndpointName> =
  | { ok: true; body: BodyOf<(typeof endpoints)[Name]['answer']>; tag?: string }
  | Refused;

export type Answerer<Name extends EndpointName> = (asked: Asked<Name>) => Promise<Answered<Name>>;

export const refuse = (refusal: RefusalCode, faults?: readonly AskedFault[]): Refused =>
  faults === undefined ? { ok: false, refusal } : { ok: false, refusal, faults };
