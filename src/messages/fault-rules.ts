import type { MessageKind } from './channel-rules.ts';

/**
 * Why a message did not leave, as a short symbol: the other side's own words can hold the address. The value says whether the same try can succeed later by
 * itself; where it cannot, the person's next way is taken at once, and an administrator sees it.
 */
const passes = {
  /** The server could not be reached, or did not answer in time. */
  unreachable: true,
  'timed-out': true,
  /** The server has a fault, or asks to come back later. */
  'server-fault': true,
  'rate-limit': true,
  /** A fault that we do not know. */
  broken: true,
  /** The person has no address for this way. */
  'no-address': false,
  /** The way is not set up. */
  'no-server': false,
  /** Our password for the mail server or the SMS gateway, or our token for WhatsApp, is wrong or over. */
  'sign-in-refused': false,
  'token-refused': false,
  /** WhatsApp has closed the office's number or account, or wants to be paid. */
  'account-blocked': false,
  'address-refused': false,
  'message-refused': false,
  /** WhatsApp knows no such approved template, or it has other blanks. */
  'template-refused': false,
  'not-on-whatsapp': false,
  /** The SMS gateway takes no message from the office any more: blocked, or not paid. */
  'gateway-refused': false,
  /** A code that came too late to be of use. */
  expired: false,
} as const satisfies Record<string, boolean>;

export type MessageFault = keyof typeof passes;

/** Whether a stored symbol is one of ours; an older portal may have written others. */
export const isFault = (symbol: string): symbol is MessageFault => Object.hasOwn(passes, symbol);

/** Pauses between tries, in seconds. A code is waited for at the screen; a notice may come tomorrow. */
const PAUSES = { code: [5, 20, 60], notice: [60, 300, 1800, 7200, 28_800] } as const;

/** Seconds until a message is tried again after so many failed tries; null = not by itself. */
export function pauseBefore(kind: MessageKind, fault: MessageFault, attempts: number): number | null {
  const pauses: readonly number[] = kind === 'code' ? PAUSES.code : PAUSES.notice;
  return passes[fault] ? (pauses[attempts - 1] ?? null) : null;
}

/** What the error of the Cloud API means: by its code, and where that is none that we know, by the HTTP status. */
export function whatsAppFault(status: number, code: number | null): MessageFault {
  const known = code === null ? undefined : byCode.get(code);
  if (known !== undefined) return known;
  // 200 to 299 are permissions that the token does not have.
  if (code !== null && code >= 200 && code < 300) return 'token-refused';
  if (status === 401 || status === 403) return 'token-refused';
  if (status === 429) return 'rate-limit';
  if (status >= 500) return 'server-fault';
  return status >= 400 ? 'message-refused' : 'broken';
}

/** Codes of Meta's "WhatsApp error codes". To add one, add it to the row of what it means for us. */
const codes: Partial<Record<MessageFault, readonly number[]>> = {
  'token-refused': [0, 3, 10, 190, 131005],
  'rate-limit': [4, 80007, 130429, 131048, 131056],
  'server-fault': [1, 2, 131000, 131016, 131057, 133004],
  'not-on-whatsapp': [131021, 131026, 131030],
  'template-refused': [132000, 132001, 132005, 132007, 132012, 132015, 132016],
  'account-blocked': [368, 131031, 131042, 133010],
  'message-refused': [33, 100, 131008, 131009, 131047, 131049, 131051],
};

const byCode: ReadonlyMap<number, MessageFault> = new Map(
  Object.entries(codes).flatMap(([fault, all]) => all.map((code) => [code, fault as MessageFault] as const)),
);

/** What the answer of an SMS gateway that speaks as Twilio's does means: by its code, and where that is none that we know, by the HTTP status. */
export function smsFault(status: number, code: number | null): MessageFault {
  const known = code === null ? undefined : bySmsCode.get(code);
  if (known !== undefined) return known;
  if (status === 401 || status === 403) return 'sign-in-refused';
  if (status === 402) return 'gateway-refused';
  if (status === 429) return 'rate-limit';
  if (status >= 500) return 'server-fault';
  return status >= 400 ? 'message-refused' : 'broken';
}

/** Codes of Twilio's "Error and Warning Dictionary". */
const smsCodes: Partial<Record<MessageFault, readonly number[]>> = {
  'sign-in-refused': [20003],
  'gateway-refused': [20005, 21606, 21659, 30002],
  'rate-limit': [20429, 21611, 30001, 63038],
  // No number, none that takes SMS, a country that is not allowed, or somebody who wants none.
  'address-refused': [21211, 21217, 21265, 21408, 21610, 21612, 21614],
  'message-refused': [21602, 21617, 21619],
};

const bySmsCode: ReadonlyMap<number, MessageFault> = new Map(
  Object.entries(smsCodes).flatMap(([fault, all]) => all.map((code) => [code, fault as MessageFault] as const)),
);
