import type { Answers, Service } from '../catalogue/service.ts';

/** How an issued permit stands on a day. What the office did counts more than its last day. */
export type PermitStanding = 'valid' | 'expired' | 'suspended' | 'replaced' | 'revoked';

/** What of it is stored. */
export type PermitState = Exclude<PermitStanding, 'expired'>;

/**
 * Why a last day of validity is not taken, each once with what the head can do.
 * - `missing`: neither a day nor "without end" was chosen: choose.
 * - `past`: the day is before the day of signing: choose a later one.
 */
export type ValidityRefusal = 'missing' | 'past';

/** How a permit stands; its last day still counts. @param today local day. */
export function standingOf(permit: { state: PermitState; validUntil: string | null }, today: string): PermitStanding {
  if (permit.state === 'revoked' || permit.state === 'replaced') return permit.state;
  return permit.validUntil !== null && permit.validUntil < today ? 'expired' : permit.state;
}

/**
 * The last day of validity as the definition tells it, for a letter signed on `day`: the same day so many months later (the last of the
 * month where it is shorter), or the day that the applicant answered. Null = the head decides when signing.
 */
export function proposedValidUntil(service: Pick<Service, 'validity'>, answers: Answers, day: string): string | null {
  const { rule } = service.validity;
  switch (rule.kind) {
    case 'months':
      return addMonths(day, rule.months);
    case 'question': {
      const answered = (answers[rule.question] ?? '').slice(0, 10);
      return /^\d{4}-\d{2}-\d{2}$/.test(answered) ? answered : null;
    }
    case 'head-decides':
      return null;
    default:
      return rule satisfies never;
  }
}

/** A day so many months later; in a shorter month its last day. @param day local day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDate = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, lastDate));
  return first.toISOString().slice(0, 10);
}

/** Whether a letter signed on `today` may be valid until a day; null = without end. */
export function judgeValidUntil(
  validUntil: string | null | undefined,
  today: string,
): { ok: true; validUntil: string | null } | { ok: false; reason: ValidityRefusal } {
  if (validUntil === undefined) return { ok: false, reason: 'missing' };
  if (validUntil !== null && validUntil < today) return { ok: false, reason: 'past' };
  return { ok: true, validUntil };
}

/** What somebody pasted to have a permit checked: a token, also inside an address, or a number of a letter. */
export function readReference(pasted: string): { kind: 'token' | 'number'; value: string } | null {
  const text = pasted.trim();
  const token = /(?:^|\/cek\/)([\w-]{32})(?:[/?#]|$)/.exec(text)?.[1];
  if (token !== undefined) return { kind: 'token', value: token };
  const number = text
    .replaceAll(/\s+/g, '')
    .replace(/^(?:nomor|no)[.:]?/i, '')
    .toUpperCase();
  return number === '' || number.length > LONGEST_NUMBER ? null : { kind: 'number', value: number };
}

const LONGEST_NUMBER = 80;

/** What the file of a permit is called when it is saved: its number, with signs that every disk takes. */
export const fileNameOf = (permit: { number: string }): string => `${permit.number.replaceAll(/[^A-Za-z0-9.]+/g, '-')}.pdf`;
