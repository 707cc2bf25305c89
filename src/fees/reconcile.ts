import { gatewayOf } from './gateway.ts';
import type { GatewayFault, PaymentGateway } from './gateway.ts';
import type { Fee } from './rules.ts';
import type { SettlingPortal } from './settle.ts';
import { openFees, writeCode } from './store.ts';
import { takePayment } from './take-payment.ts';
import type { Taken } from './take-payment.ts';

/** The queue whose job compares open bills with the bank. */
export const RECONCILE_QUEUE = 'fee-reconcile';
/** Every quarter of an hour: what the bank forgot to tell is known before anybody has to call. */
export const RECONCILE_CRON = '*/15 * * * *';

/** As many as are looked up at once. */
const BATCH = 200;

/** A bank that does not answer so often is not asked on and on; the next run begins anew. */
const MOST_FAULTS = 5;

/** Gets codes that are missing, and asks about every code that is open. */
export async function reconcile(portal: SettlingPortal): Promise<void> {
  const gateway = gatewayOf(portal.config);
  if (gateway === null) return;
  const faults: GatewayFault[] = [];
  const coded = (fee: Fee) => askOne(portal, gateway, fee).then((told) => note(faults, told));
  const uncoded = async (fee: Fee) => {
    const given = await gateway.openCode(fee);
    if (given.ok) await writeCode(portal.db, fee.id, { gateway: gateway.name, code: given.code, qris: given.qris });
    note(faults, given);
  };
  await eachOpen(portal, false, faults, uncoded);
  await eachOpen(portal, true, faults, coded);
  if (faults.length > 0) portal.log.warn({ faults: [...new Set(faults)] }, 'the bank could not be asked about every bill');
}

/** Asks the bank about one bill now, because its person says that they have paid. */
export async function askOne(
  portal: SettlingPortal,
  gateway: PaymentGateway,
  { code }: Pick<Fee, 'code'>,
): Promise<{ ok: true; taken: Taken | null } | { ok: false; fault: GatewayFault }> {
  if (code === null) return { ok: true, taken: null };
  const told = await gateway.askPayment(code);
  if (!told.ok) return told;
  return { ok: true, taken: told.payment === null ? null : await takePayment(portal, { code, ...told.payment }) };
}

function note(faults: GatewayFault[], told: { ok: true } | { ok: false; fault: GatewayFault }): void {
  if (!told.ok) faults.push(told.fault);
}

async function eachOpen(
  { db, seal }: SettlingPortal,
  coded: boolean,
  faults: readonly GatewayFault[],
  handle: (fee: Fee) => Promise<void>,
): Promise<void> {
  for (let after: string | undefined = ''; after !== undefined;) {
    const batch: Fee[] = await openFees(db, seal, { coded, after, most: BATCH });
    for (const fee of batch) {
      if (faults.length >= MOST_FAULTS) return;
      await handle(fee);
    }
    after = batch.length < BATCH ? undefined : batch.at(-1)?.number;
  }
}
