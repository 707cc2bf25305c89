import type { ApplicationState } from '../applications/actions.ts';
import { CODE_SIGNS } from '../applications/paper-form-rules.ts';
import { canBeHelped, helperMayOpen } from '../helping/rules.ts';

/** Minutes without a press after which a service at the counter ends by itself: on an officer's screen, and on the owner's own phone. */
export const QUIET_MINUTES = { officer: 10, owner: 30 } as const;

/** Minutes for which a code counts that hands an application from one device to another. */
export const HAND_OVER_MINUTES = 10;

/** So many signs make such a code: short enough to be read out, and counting for minutes only. */
export const HAND_OVER_LENGTH = 6;

/** Minutes without a press after which a kiosk forgets who sat there. */
export const KIOSK_QUIET_MINUTES = 5;

/** How the owner agrees that what an officer typed is sent: a code from their phone, or their signature on the printed declaration. */
export const agreements = ['code', 'signed'] as const;

export type Agreement = (typeof agreements)[number];

type Service = { officerId: string | null; lastUsedAt: Date; endedAt: Date | null };

const MINUTE_MS = 60_000;

/** When a service ends if nothing is pressed any more. */
export const quietAt = ({ officerId, lastUsedAt }: Pick<Service, 'officerId' | 'lastUsedAt'>): Date =>
  new Date(lastUsedAt.getTime() + (officerId === null ? QUIET_MINUTES.owner : QUIET_MINUTES.officer) * MINUTE_MS);

/** Whether a service still opens its application: nobody ended it, it was used lately, and it is the applicant's turn to write. */
export const isOpen = (service: Service, state: ApplicationState, now: Date): boolean =>
  service.endedAt === null && canBeHelped(state) && now.getTime() < quietAt(service).getTime();

/** When a code that is made now stops counting. */
export const handOverEndsAt = (now: Date): Date => new Date(now.getTime() + HAND_OVER_MINUTES * MINUTE_MS);

/** A code however it was typed; null = it is none. */
export function readHandOverCode(text: string): string | null {
  const code = text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  return new RegExp(`^[${CODE_SIGNS}]{${HAND_OVER_LENGTH}}$`).test(code) ? code : null;
}

/** A code as it is shown and read out: `K7M-2QX`. */
export const handOverInWords = (code: string): string => `${code.slice(0, 3)}-${code.slice(3)}`;

/** What the owner may do besides on their own phone: send, and hand it back to the counter. */
const ownersDoors: readonly { methods: readonly string[]; tail: RegExp }[] = [
  { methods: ['POST'], tail: /^\/pengiriman$/ },
  { methods: ['GET', 'POST'], tail: /^\/loket$/ },
];

/** A helper's way to send is not the counter's. */
const NOT_HERE = /^\/persetujuan(?:\/|$)/;

/** Whether a service may open what comes behind the reference of its application. What is not listed is closed. */
export function counterMayOpen({ officerId }: Pick<Service, 'officerId'>, method: string, tail: string): boolean {
  if (NOT_HERE.test(tail)) return false;
  if (helperMayOpen(method, tail)) return true;
  const asked = method === 'HEAD' ? 'GET' : method;
  return officerId === null && ownersDoors.some((door) => door.methods.includes(asked) && door.tail.test(tail));
}

/** Whether a kiosk was left: nothing was pressed for so long. */
export const isLeft = (lastUsedAtMs: number, now: Date): boolean =>
  now.getTime() - lastUsedAtMs >= KIOSK_QUIET_MINUTES * MINUTE_MS;
