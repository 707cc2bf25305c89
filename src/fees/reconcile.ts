import { instantBefore } from '../applications/reminder-rules.ts';
import { gatewayOf } from './gateway.ts';
import type { GatewayFault, PaymentGateway } from './gateway.ts';
import type { Fee } from './rules.ts';
import type { SettlingPortal } from './settle.ts';
import { feesToAsk, noteAsked, writeCode } from './store.ts';
import type { ToAsk } from './store.ts';
import { takePayment } from './take-payment.ts';
import type { Taken } from './take-payment.ts';

/** The queue whose job compares open bills with the bank. */
export const RECONCILE_QUEUE = 'fee-reconcile';
/** Every quarter of an hour: what the bank forgot to tell is known before anybody has to call. */
export const RECONCILE_CRON = '*/15 * * * *';

/** As many of a kind as one run asks about; the others are first in the next. */
const MOST_ASKED = 2000;

/** A bank that says nothing so often one after the other is not asked on and on; the next run begins with the bills that were left. */
const MOST_SILENT = 5;

/** So long the bank is asked about a voided bill too: who had its code may pay late, and that money must be seen. */
const VOIDED_DAYS = 42;

/** Gets codes that are missing, and asks about every code of this bank that is open or was voided lately. A bill that the bank refuses stops none of the others. */
export async function reconcile(portal: SettlingPortal): Promise<void> {
  const { config, db, log, clock } = portal;
  const gateway = gatewayOf(config);
  if (gateway === null) return;
  const { name } = gateway;
  const ask = (fee: Fee) => askOne(portal, gateway, fee);
  const faults = [
    ...(await askEach(portal, { what: 'code' }, async (fee) => {
      const given = await gateway.openCode(fee);
      if (given.ok) await writeCode(db, fee.id, { gateway: name, code: given.code, qris: given.qris });
      return given;
    })),
    ...(await askEach(portal, { what: 'payment', gateway: name }, ask)),
    ...(await askEach(portal, { what: 'void', gateway: name, after: instantBefore(clock.now(), VOIDED_DAYS) }, ask)),
  ];
  if (faults.length > 0) log.warn({ faults: counted(faults) }, 'the bank could not be asked about every bill');
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

/** Asks about each of a kind in turn. Answers what went wrong, of each bill. */
async function askEach(
  { db, seal, clock }: SettlingPortal,
  which: ToAsk,
  ask: (fee: Fee) => Promise<{ ok: true } | { ok: false; fault: GatewayFault }>,
): Promise<GatewayFault[]> {
  const faults: GatewayFault[] = [];
  const asked: string[] = [];
  let silent = 0;
  try {
    for (const fee of await feesToAsk(db, seal, which, MOST_ASKED)) {
      if (silent === MOST_SILENT) break;
      asked.push(fee.id);
      const told = await ask(fee);
      if (!told.ok) faults.push(told.fault);
      silent = !told.ok && isSilence(told.fault) ? silent + 1 : 0;
    }
  } finally {
    // Also of a bill at which all broke off: it must not be the first of every run.
    await noteAsked(db, asked, clock.now());
  }
  return faults;
}

/** Whether the whole bank seems to be gone; what it refuses or garbles is about one bill. */
const isSilence = (fault: GatewayFault): boolean => fault === 'timed-out' || fault === 'unreachable';

const counted = (faults: readonly GatewayFault[]) =>
  Object.fromEntries([...new Set(faults)].map((fault) => [fault, faults.filter((each) => each === fault).length]));
