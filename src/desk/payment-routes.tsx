import { Hono } from 'hono';
import { requirePerson } from '../accounts/require.ts';
import { numbersForOfficer } from '../applications/store-desk.ts';
import { localDay } from '../catalogue/formats.ts';
import { recordEvent } from '../database/events.ts';
import { isUuid } from '../database/uuid.ts';
import { gatewayOf } from '../fees/gateway.ts';
import { feeFilters } from '../fees/list-rules.ts';
import { stateOf } from '../fees/pages/case-fee.tsx';
import { reasonForm } from '../fees/pages/officer-form.tsx';
import { paymentsPage } from '../fees/pages/payments.tsx';
import type { ListedFee } from '../fees/pages/payments.tsx';
import { judgeWords } from '../fees/rules.ts';
import { openReports, settleReport } from '../fees/store-reports.ts';
import type { PaymentReport } from '../fees/store-reports.ts';
import { listFees } from '../fees/store.ts';
import { inBothFormats, sendTable } from '../web/send-table.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';

/** Bills and payments as a list, for the counter and the head: what is open, paid, overdue, and what does not fit. */
export const paymentDeskRoutes = new Hono<PortalEnv>();

const readers = requirePerson(['front_desk', 'head']);
const keeper = requirePerson(['front_desk']);

/** More than these are not shown on a page; and so many a file has at most. */
const MOST_SHOWN = 500;
const MOST_IN_FILE = 20_000;

paymentDeskRoutes.get('/petugas/pembayaran', readers, async (c) => {
  const { db, config } = c.get('portal');
  const asked = c.req.query('bagian');
  return paymentsPage(c, {
    fees: await listed(c, MOST_SHOWN),
    reports: await openReports(db, MOST_SHOWN),
    filter: feeFilters.find((each) => each === asked) ?? 'semua',
    mode: gatewayOf(config)?.name ?? 'none',
    settles: c.get('person')?.role === 'front_desk',
    most: MOST_SHOWN,
  });
});

paymentDeskRoutes.on('GET', inBothFormats('/petugas/pembayaran.csv'), readers, async (c) => {
  const { office, clock, db } = c.get('portal');
  const t = c.get('t').deskFees;
  const { head } = t.listPage;
  const day = (at: Date | null) => (at === null ? '' : localDay(at, office));
  const bills = (await listed(c, MOST_IN_FILE)).map(({ fee, number }) => [
    fee.number,
    number ?? '',
    String(fee.amountRupiah),
    stateOf(c, fee),
    fee.dueOn,
    fee.code ?? '',
    fee.reference ?? '',
    day(fee.paidAt),
  ]);
  const strange = (await openReports(db, MOST_IN_FILE)).map(({ mismatch, amountRupiah, code, reference, paidAt }) => [
    '',
    '',
    String(amountRupiah),
    t.mismatches[mismatch],
    '',
    code,
    reference,
    day(paidAt),
  ]);
  return sendTable(c, [Object.values(head), ...bills, ...strange], `pembayaran-${localDay(clock.now(), office)}.csv`);
});

paymentDeskRoutes.get('/petugas/pembayaran/:id/penyelesaian', keeper, async (c) => {
  const report = await reportOf(c);
  return report === null ? c.redirect(paths.deskPayments, 303) : showSettling(c, report, { typed: '', fault: undefined });
});

paymentDeskRoutes.post('/petugas/pembayaran/:id/penyelesaian', keeper, async (c) => {
  const { values } = await readPosted(c, { fields: ['alasan'] });
  const { db, seal, clock } = c.get('portal');
  const officer = c.get('person');
  const report = await reportOf(c);
  if (officer === null) return c.notFound();
  // A colleague was faster.
  if (report === null) return c.redirect(paths.deskPayments, 303);
  const typed = values['alasan'] ?? '';
  const judged = judgeWords(typed);
  if (!judged.ok) return showSettling(c, report, { typed, fault: c.get('t').deskFees.wordsFaults[judged.fault] });
  const at = clock.now();
  await db.transaction(async (tx) => {
    const { id, mismatch } = report;
    if (!(await settleReport(tx, seal, { id, officerId: officer.id, words: judged.words, at }))) return;
    await recordEvent(tx, {
      at,
      actor: officer,
      verb: 'settle_mismatch',
      subject: { kind: 'payment', id },
      detail: { mismatch },
    });
  });
  return c.redirect(paths.deskPayments, 303);
});

async function listed(c: PortalContext, most: number): Promise<ListedFee[]> {
  const { db, seal } = c.get('portal');
  const officer = c.get('person');
  const fees = await listFees(db, seal, most);
  const ids = fees.map(({ applicationId }) => applicationId);
  const numbers = officer === null ? new Map<string, string>() : await numbersForOfficer(db, officer, ids);
  return fees.map((fee) => ({ fee, number: numbers.get(fee.applicationId) ?? null }));
}

async function reportOf(c: PortalContext): Promise<PaymentReport | null> {
  const id = c.req.param('id') ?? '';
  const open = isUuid(id) ? await openReports(c.get('portal').db, MOST_IN_FILE) : [];
  return open.find((each) => each.id === id) ?? null;
}

function showSettling(c: PortalContext, report: PaymentReport, given: { typed: string; fault: string | undefined }) {
  const t = c.get('t').deskFees;
  const { title, lead, reason, submit } = t.settlePage;
  return reasonForm(c, {
    title,
    lead,
    submit,
    label: reason,
    about: `${t.mismatches[report.mismatch]} · ${report.code} · ${report.reference}`,
    back: { href: paths.deskPayments, words: t.list },
    action: paths.deskPaymentReport(report.id),
    revision: null,
    tooLate: false,
    ...given,
  });
}
