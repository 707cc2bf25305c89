import { z } from 'zod';
import { gatewayOf } from './gateway.ts';
import type { SettlingPortal } from './settle.ts';
import { findFee, writeCode } from './store.ts';

/** The queue whose jobs get a code from the bank for a new bill. */
export const FEE_CODE_QUEUE = 'fee-code';

const jobSchema = z.object({ feeId: z.uuid() });

/**
 * Asks the bank for the code of a bill. Run twice, the bank answers the same, and it is stored once.
 * @throws when the bank gives none: the queue tries again, and after that the job that compares with the bank.
 */
export async function runCodeJob(portal: Pick<SettlingPortal, 'db' | 'seal' | 'config'>, data: unknown): Promise<void> {
  const { feeId } = jobSchema.parse(data);
  const { db, seal, config } = portal;
  const gateway = gatewayOf(config);
  const fee = await findFee(db, seal, { id: feeId });
  if (gateway === null || fee === null || fee.state !== 'open' || fee.code !== null) return;
  const given = await gateway.openCode(fee);
  if (!given.ok) throw new Error(`the bank gave no code: ${given.fault}`);
  await writeCode(db, fee.id, { gateway: gateway.name, code: given.code, qris: given.qris });
}
