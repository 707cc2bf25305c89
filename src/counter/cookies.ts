import { z } from 'zod';
import { sealedCookie } from '../accounts/sealed-cookie.ts';

/** Half a working day; how long a service really lasts is asked at every request. */
const SERVICE_MS = 12 * 3600_000;

/** Long enough to find a card and read out a code. */
const ERRAND_MS = 30 * 60_000;

/** What this device serves somebody with. */
export const serviceCookie = sealedCookie<{ serviceId: string }>({
  name: 'pintu_loket',
  kind: 'counter',
  schema: z.object({ serviceId: z.uuid() }),
  lastsMs: SERVICE_MS,
});

/** What an officer knows of who stands before them, until an application is open. */
export type CounterErrand = {
  officerId: string;
  /** The form on paper that was brought; null = none. */
  formId: string | null;
  /** The phone that a code went to; null = none was asked for. */
  phone: string | null;
  /** The code was right. */
  proven: boolean;
  /** Who it is; null = not known yet, or without an account. */
  personId: string | null;
};

export const counterErrand = sealedCookie<CounterErrand>({
  name: 'pintu_loket_urusan',
  kind: 'counter-errand',
  schema: z.object({
    officerId: z.string(),
    formId: z.uuid().nullable(),
    phone: z.string().nullable(),
    proven: z.boolean(),
    personId: z.string().nullable(),
  }),
  lastsMs: ERRAND_MS,
});
