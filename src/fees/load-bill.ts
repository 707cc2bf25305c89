import { qrCode } from '../permits/qr.ts';
import type { Portal } from '../portal.ts';
import { gatewayOf } from './gateway.ts';
import type { Fee } from './rules.ts';
import { countOpenReports } from './store-reports.ts';
import { feesOf } from './store.ts';

/** The bill that an applicant sees. */
export type ShownBill = {
  fee: Fee;
  /** The QRIS picture as SVG. */
  qris: string | null;
  /** How the office hears of payments: a bank that can be asked, the demo's, or its report on paper. */
  bank: 'bank' | 'demo' | 'on-paper';
  /** The bank told of money for this open bill that does not fit it, and nobody has settled that. */
  misfit: boolean;
};

/** Loads it: the one that counts now, else the last one that was paid and paid back; null = there is nothing to show. */
export async function loadBill(portal: Pick<Portal, 'db' | 'seal' | 'config'>, applicationId: string): Promise<ShownBill | null> {
  const fees = await feesOf(portal.db, portal.seal, applicationId);
  const fee =
    fees.find(({ state }) => state !== 'void' && state !== 'refunded') ?? fees.find(({ state }) => state === 'refunded');
  if (fee === undefined) return null;
  const qris = fee.state === 'open' && fee.qris !== null ? await qrCode(fee.qris) : null;
  const misfit = fee.state === 'open' && (await countOpenReports(portal.db, fee.id)) > 0;
  return { fee, qris, bank: gatewayOf(portal.config)?.name ?? 'on-paper', misfit };
}
