import { isOverdue } from './rules.ts';
import type { Fee } from './rules.ts';

/** Parts of the list of bills, as the address says them. */
export const feeFilters = ['semua', 'belum-dibayar', 'lewat-batas', 'sudah-dibayar'] as const;

export type FeeFilter = (typeof feeFilters)[number];

/** Whether a bill belongs to a part of the list. @param today local day. */
export function isInPart(filter: FeeFilter, fee: Pick<Fee, 'state' | 'dueOn'>, today: string): boolean {
  switch (filter) {
    case 'semua':
      return true;
    case 'belum-dibayar':
      return fee.state === 'open';
    case 'lewat-batas':
      return isOverdue(fee, today);
    case 'sudah-dibayar':
      return fee.state === 'paid';
    default:
      return filter satisfies never;
  }
}
