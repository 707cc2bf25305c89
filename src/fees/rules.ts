import type { Verb } from '../applications/actions.ts';
import { feeWith } from '../catalogue/course.ts';
import { parseRupiah } from '../catalogue/parse-number.ts';
import type { Answers, Service } from '../catalogue/service.ts';

/** `nil`: in this case nothing is to be paid. `void`: the bill was wrong or is needed no more. `refunded`: it was paid, and the money went back. */
export type FeeState = 'open' | 'paid' | 'nil' | 'void' | 'refunded';

/** One bill for one application, opened. */
export type Fee = {
  id: string;
  applicationId: string;
  /** Given once, without gaps; never used again, whatever becomes of the bill. */
  number: string;
  state: FeeState;
  amountRupiah: number;
  /** What it is for, in the officer's words; null = its time of keeping is over. */
  basis: string | null;
  /** Last local day to pay. */
  dueOn: string;
  assessedAt: Date;
  /** Which gateway gave the code; null = none yet, or the office has none. */
  gateway: 'bank' | 'demo' | null;
  code: string | null;
  /** What the QRIS picture says. */
  qris: string | null;
  /** How the bank names the payment. */
  reference: string | null;
  paidAt: Date | null;
  toldBy: 'bank' | 'officer' | null;
  endedAt: Date | null;
  endReason: string | null;
};

/** How an application stands to its fee: there is none, nobody has written the bill, it waits to be paid, or it is settled. */
export type FeeStanding = 'free' | 'to-assess' | 'open' | 'settled';

type Paying = Pick<Service, 'fee' | 'fees' | 'pages' | 'requirements'>;

/** Whether nothing is signed before it is paid, or written off. A fee that the office has not confirmed holds nobody up: an officer may still write its bill. */
export function mustBePaid(service: Paying, answers: Answers): boolean {
  const { free, unsure } = feeWith(service, answers);
  return !free && !unsure;
}

/** Whether something is to be paid with these answers. */
export const isPayable = (service: Paying, answers: Answers): boolean => !feeWith(service, answers).free;

/** @param payable what `isPayable` says. @param fees all bills of the application. */
export function feeStanding(payable: boolean, fees: readonly Pick<Fee, 'state'>[]): FeeStanding {
  if (fees.some(({ state }) => state === 'open')) return 'open';
  if (!payable) return 'free';
  return fees.some(({ state }) => state === 'paid' || state === 'nil') ? 'settled' : 'to-assess';
}

/** The verbs of an officer without those of fees that would do nothing: a free service has no bill to write, and what was not paid is not paid back. */
export const withoutIdleFeeVerbs = (verbs: readonly Verb[], standing: FeeStanding, fees: readonly Pick<Fee, 'state'>[]): Verb[] =>
  verbs.filter((verb) => {
    if (verb === 'assess_fee' || verb === 'waive_fee') return standing === 'to-assess';
    if (verb === 'record_payment' || verb === 'void_fee') return standing === 'open';
    return verb !== 'record_refund' || fees.some(({ state }) => state === 'paid');
  });

/** Whether the last day to pay is over and nobody paid. @param today local day. */
export const isOverdue = ({ state, dueOn }: Pick<Fee, 'state' | 'dueOn'>, today: string): boolean =>
  state === 'open' && today > dueOn;

/** Largest bill, in rupiah: more is a slip of the finger. */
const MOST_RUPIAH = 100_000_000_000;
const LONGEST_WORDS = 500;

/** What is wrong with words that an officer wrote: none, or more than 500 letters. */
export type WordsFault = 'missing' | 'long';

/** What an officer wrote as a reason or a basis, tidied. */
export function judgeWords(typed: string): { ok: true; words: string } | { ok: false; fault: WordsFault } {
  const words = typed.replaceAll('\r\n', '\n').trim();
  if (words === '') return { ok: false, fault: 'missing' };
  return words.length > LONGEST_WORDS ? { ok: false, fault: 'long' } : { ok: true, words };
}

/** What is wrong with a typed amount: it is no amount, nothing (that is "tidak dikenai biaya"), or larger than any bill. */
export type AmountFault = 'missing' | 'wrong' | 'zero' | 'large';

/** An amount as an officer types it, in whole rupiah. */
export function judgeAmount(typed: string): { ok: true; amountRupiah: number } | { ok: false; fault: AmountFault } {
  if (typed.trim() === '') return { ok: false, fault: 'missing' };
  const read = parseRupiah(typed);
  if (!read.ok) return { ok: false, fault: 'wrong' };
  const amountRupiah = Number(read.value);
  if (amountRupiah === 0) return { ok: false, fault: 'zero' };
  return amountRupiah > MOST_RUPIAH ? { ok: false, fault: 'large' } : { ok: true, amountRupiah };
}

/** What is wrong with a bill as it was typed, by field. */
export type BillFaults = { jenis?: true; jumlah?: AmountFault; dasar?: WordsFault };

/** A bill as an officer types it: whether something is paid (`ada`, `nihil`), how much, and what for. An amount counts only where something is paid. */
export function judgeBill(typed: {
  jenis: string;
  jumlah: string;
  dasar: string;
}): { ok: true; amountRupiah: number | null; basis: string } | { ok: false; faults: BillFaults } {
  const pays = typed.jenis === 'ada';
  const amount = judgeAmount(typed.jumlah);
  const basis = judgeWords(typed.dasar);
  const faults: BillFaults = {
    ...(pays || typed.jenis === 'nihil' ? {} : { jenis: true as const }),
    ...(pays && !amount.ok ? { jumlah: amount.fault } : {}),
    ...(basis.ok ? {} : { dasar: basis.fault }),
  };
  if (Object.keys(faults).length > 0 || !basis.ok) return { ok: false, faults };
  return { ok: true, amountRupiah: pays && amount.ok ? amount.amountRupiah : null, basis: basis.words };
}

/** How a bank names a payment, in the one way in which it is kept and compared: paper and wire write capitals and blanks differently. */
export const tidyReference = (reference: string): string => reference.replaceAll(/\s+/g, '').toUpperCase();

/** The same as an officer types it: letters and digits as they stand on the bank's paper. Null = that is none. */
export const readReference = (typed: string): string | null => {
  const reference = tidyReference(typed);
  return /^[A-Z0-9][A-Z0-9./-]{3,63}$/.test(reference) ? reference : null;
};

/** A payment as the bank tells of it. */
export type PaymentTold = { code: string; amountRupiah: number; reference: string; paidAt: Date };

/** Why told money pays no bill. Somebody must look at each. */
export type Mismatch = 'wrong-amount' | 'unknown-code' | 'void' | 'paid-twice';

/**
 * What a told payment means for the bill of its code: it pays it, it was told before, or it does not fit. A payment after the last day pays the bill too: the money
 * is there. @param fee null = no bill has that code.
 */
export function judgePayment(
  fee: Pick<Fee, 'state' | 'amountRupiah' | 'reference'> | null,
  told: Pick<PaymentTold, 'amountRupiah' | 'reference'>,
): 'pays' | 'told-before' | Mismatch {
  if (fee === null) return 'unknown-code';
  if (fee.reference !== null && tidyReference(fee.reference) === tidyReference(told.reference)) return 'told-before';
  if (fee.state === 'paid' || fee.state === 'refunded') return 'paid-twice';
  if (fee.state !== 'open') return 'void';
  return fee.amountRupiah === told.amountRupiah ? 'pays' : 'wrong-amount';
}

/**
 * From when the promise of the office counts on: the applicant did their part when they paid, not when the bank told it. Never before the clock stopped, and
 * never in the future, whatever the bank says.
 */
export const clockRunsFrom = (stoppedAt: Date, paidAt: Date, now: Date): Date =>
  new Date(Math.min(Math.max(paidAt.getTime(), stoppedAt.getTime()), now.getTime()));
