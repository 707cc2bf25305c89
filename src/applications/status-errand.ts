import { z } from 'zod';
import { sealedCookie } from '../accounts/sealed-cookie.ts';

/** How long somebody without an account may look at one application after the code. */
const LOOK_MS = 20 * 60_000;

/** Who asks how an application stands, without an account: which one, and the phone that a code went to. */
export type StatusErrand = {
  number: string;
  phone: string;
  /** When the newest code was asked for, in ms. */
  sentAtMs: number;
  /** The code was right. */
  proven: boolean;
  /** Who has no phone asks with the form on paper of this id, whose code was right; null = with the phone. */
  formId: string | null;
};

export const statusErrand = sealedCookie<StatusErrand>({
  name: 'pintu_cek',
  kind: 'status',
  schema: z.object({
    number: z.string(),
    phone: z.string(),
    sentAtMs: z.number(),
    proven: z.boolean(),
    formId: z.uuid().nullable(),
  }),
  lastsMs: LOOK_MS,
});
