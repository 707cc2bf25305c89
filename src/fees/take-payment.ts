import { lockApplication } from '../applications/store.ts';
import { SYSTEM_ACTOR } from '../database/events.ts';
import { judgePayment, tidyReference } from './rules.ts';
import type { Mismatch, PaymentTold } from './rules.ts';
import { settlePayment } from './settle.ts';
import type { SettlingPortal } from './settle.ts';
import { addReport } from './store-reports.ts';
import { findFee, lockFee } from './store.ts';

export type Taken = 'pays' | 'told-before' | Mismatch;

/**
 * What the bank told, whether it was asked or not: it pays the bill of its code once, however often it is told. What fits no open bill is kept for an officer, and
 * pays nothing.
 */
export async function takePayment(portal: SettlingPortal, asTold: PaymentTold): Promise<Taken> {
  const { db, seal, clock, log } = portal;
  const told = { ...asTold, reference: tidyReference(asTold.reference) };
  const { taken, isNew } = await db.transaction(async (tx): Promise<{ taken: Taken; isNew: boolean }> => {
    const found = await findFee(tx, seal, { code: told.code });
    const application = found === null ? null : await lockApplication(tx, seal, found.applicationId);
    const fee = found === null ? null : await lockFee(tx, seal, found.id);
    const judged = judgePayment(fee, told);
    if (judged === 'told-before') return { taken: judged, isNew: false };
    if (judged === 'pays' && fee !== null && application !== null) {
      const payment = { reference: told.reference, paidAt: told.paidAt, toldBy: 'bank' } as const;
      await settlePayment(portal, tx, { application, fee, actor: SYSTEM_ACTOR, verb: 'payment_told', payment });
      return { taken: judged, isNew: true };
    }
    const isNew = judged !== 'pays' && (await addReport(tx, { feeId: fee?.id ?? null, told, mismatch: judged, at: clock.now() }));
    return { taken: judged, isNew };
  });
  // The bank says it each time it is asked.
  if (isNew && taken !== 'pays') log.warn({ mismatch: taken }, 'the bank told of money that pays no bill');
  return taken;
}
