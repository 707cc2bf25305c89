import { Hono } from 'hono';
import type { Verb } from '../applications/actions.ts';
import type { Transition } from '../applications/transition.ts';
import { feeWith } from '../catalogue/course.ts';
import { wholeNumber } from '../catalogue/formats.ts';
import { assessFee, recordPayment, recordRefund, voidFee, waiveFee } from '../fees/assess.ts';
import { assessLookPage } from './pages/assess-look.tsx';
import { assessFields, assessPage } from '../fees/pages/assess.tsx';
import type { AssessTyped } from '../fees/pages/assess.tsx';
import { reasonForm } from '../fees/pages/officer-form.tsx';
import { recordPage } from '../fees/pages/record.tsx';
import type { RecordFaults, RecordTyped } from '../fees/pages/record.tsx';
import { judgeAmount, judgeBill, judgeWords, readReference } from '../fees/rules.ts';
import type { AmountFault, BillFaults } from '../fees/rules.ts';
import type { SettlingPortal } from '../fees/settle.ts';
import { billPaidWith } from '../fees/store.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { takeCheck } from './case-routes.tsx';
import { deskOnly } from './desk-only.ts';
import { loadCase } from './load-case.ts';
import type { Case } from './load-case.ts';

/** What officers decide about the fee of a case. */
export const feeDeskRoutes = new Hono<PortalEnv>();

/** What was ticked is stored before the bill is written on another page. */
feeDeskRoutes.post('/petugas/permohonan/:number/biaya/pratinjau', deskOnly, async (c) => {
  const check = await takeCheck(c);
  return 'response' in check ? check.response : c.redirect(paths.deskFee(check.found.number), 303);
});

feeDeskRoutes.get('/petugas/permohonan/:number/biaya', deskOnly, async (c) => {
  const found = await opened(c, 'assess_fee');
  if ('response' in found) return found.response;
  const { amountRupiah, text } = feeWith(found.service, found.application.answers);
  const typed = {
    jenis: amountRupiah === null ? '' : 'ada',
    jumlah: amountRupiah === null ? '' : wholeNumber(amountRupiah),
    dasar: text,
  };
  return showAssess(c, found, { typed, faults: {}, tooLate: false });
});

/** The bill as the applicant will read it, before it is sent. */
feeDeskRoutes.post('/petugas/permohonan/:number/biaya/tinjauan', deskOnly, async (c) => {
  const posted = await readBill(c);
  if ('response' in posted) return posted.response;
  const { found, typed, read, change } = posted;
  if (!found.verbs.includes('assess_fee')) return backToCase(c, found);
  if (change) return showAssess(c, found, { typed, faults: {}, tooLate: false });
  return read.ok
    ? assessLookPage(c, found, { ...read, typed })
    : showAssess(c, found, { typed, faults: read.faults, tooLate: false });
});

feeDeskRoutes.post('/petugas/permohonan/:number/biaya', deskOnly, async (c) => {
  const posted = await readBill(c);
  if ('response' in posted) return posted.response;
  const { found, officer, typed, read, revision } = posted;
  if (!read.ok) return showAssess(c, found, { typed, faults: read.faults, tooLate: false });
  const { amountRupiah, basis } = read;
  const decision = { officer, number: found.number, revision, basis };
  const decided =
    amountRupiah === null
      ? await waiveFee(c.get('portal'), decision)
      : await assessFee(c.get('portal'), { ...decision, amountRupiah });
  return decided.ok
    ? backToCase(c, found)
    : afterRefusal(c, found, decided, (now) => showAssess(c, now, { typed, faults: {}, tooLate: true }));
});

async function readBill(c: PortalContext) {
  const { values } = await readPosted(c, { fields: assessFields });
  const found = await loadCase(c, c.req.param('number') ?? '');
  const officer = c.get('person');
  if (found === null || officer === null) return { response: await c.notFound() };
  const { jenis = '', jumlah = '', dasar = '', change, revision } = values;
  const typed: AssessTyped = { jenis, jumlah, dasar };
  return { found, officer, typed, read: judgeBill(typed), change: change !== undefined, revision: Number(revision) };
}

feeDeskRoutes.get('/petugas/permohonan/:number/pembayaran', deskOnly, async (c) => {
  const found = await opened(c, 'record_payment');
  return 'response' in found
    ? found.response
    : showRecord(c, found, { typed: { jumlah: '', bukti: '' }, faults: {}, tooLate: false });
});

feeDeskRoutes.post('/petugas/permohonan/:number/pembayaran', deskOnly, async (c) => {
  const { values } = await readPosted(c, { fields: ['revision', 'jumlah', 'bukti'] });
  const found = await loadCase(c, c.req.param('number'));
  const officer = c.get('person');
  if (found === null || officer === null) return c.notFound();
  const { jumlah = '', bukti = '' } = values;
  const typed = { jumlah, bukti };
  const amount = judgeAmount(jumlah);
  const reference = readReference(bukti);
  const settled = reference === null ? null : await billPaidWith(c.get('portal').db, reference);
  // Pressed twice it is this bill's own, and only comes too late.
  const used = found.fees.some((each) => each.number === settled) ? null : settled;
  const fee = found.fees.find(({ state }) => state === 'open');
  const isOther = amount.ok && fee !== undefined && amount.amountRupiah !== fee.amountRupiah;
  const wrong: AmountFault | 'other' | null = !amount.ok ? amount.fault : isOther ? 'other' : null;
  const faults: RecordFaults = {
    ...(wrong === null ? {} : { jumlah: wrong }),
    ...(reference === null ? { bukti: 'wrong' } : used === null ? {} : { bukti: { usedFor: used } }),
  };
  if (wrong !== null || reference === null || used !== null) return showRecord(c, found, { typed, faults, tooLate: false });
  const decision = { officer, number: found.number, revision: Number(values['revision']), reference };
  const decided = await recordPayment(c.get('portal'), decision);
  if (decided.ok) return backToCase(c, found);
  if (decided.reason !== 'reference-used')
    return afterRefusal(c, found, decided, (now) => showRecord(c, now, { typed, faults: {}, tooLate: true }));
  // A colleague typed the same paper in meanwhile.
  const usedFor = (await billPaidWith(c.get('portal').db, reference)) ?? '';
  return showRecord(c, found, { typed, faults: { bukti: { usedFor } }, tooLate: false });
});

type WithReason = (portal: SettlingPortal, decision: Parameters<typeof voidFee>[1]) => Promise<Transition>;

/** The two decisions that need nothing but a reason. */
const reasoned = {
  'pembatalan-tagihan': { verb: 'void_fee', decide: voidFee, words: 'voidPage', title: 'void', at: paths.deskFeeVoid },
  'pengembalian-uang': {
    verb: 'record_refund',
    decide: recordRefund,
    words: 'refundPage',
    title: 'refund',
    at: paths.deskRefund,
  },
} as const satisfies Record<
  string,
  { verb: Verb; decide: WithReason; words: string; title: string; at: (number: string) => string }
>;

for (const [tail, { verb, decide, words, title, at }] of Object.entries(reasoned)) {
  const show = (c: PortalContext, found: Case, given: { typed: string; fault: string | undefined; tooLate: boolean }) => {
    const t = c.get('t').deskFees;
    const { lead, reason, submit } = t[words];
    const page = { ...around(c, found), title: t[title], lead, submit, label: reason, action: at(found.number) };
    return reasonForm(c, { ...page, kind: 'danger', ...given });
  };
  feeDeskRoutes.get(`/petugas/permohonan/:number/${tail}`, deskOnly, async (c) => {
    const found = await opened(c, verb);
    return 'response' in found ? found.response : show(c, found, { typed: '', fault: undefined, tooLate: false });
  });
  feeDeskRoutes.post(`/petugas/permohonan/:number/${tail}`, deskOnly, async (c) => {
    const { values } = await readPosted(c, { fields: ['revision', 'alasan'] });
    const found = await loadCase(c, c.req.param('number') ?? '');
    const officer = c.get('person');
    if (found === null || officer === null) return c.notFound();
    const typed = values['alasan'] ?? '';
    const judged = judgeWords(typed);
    if (!judged.ok) return show(c, found, { typed, fault: c.get('t').deskFees.wordsFaults[judged.fault], tooLate: false });
    const decision = { officer, number: found.number, revision: Number(values['revision']), reason: judged.words };
    const decided = await decide(c.get('portal'), decision);
    return decided.ok
      ? backToCase(c, found)
      : afterRefusal(c, found, decided, (now) => show(c, now, { typed, fault: undefined, tooLate: true }));
  });
}

/** The case for who may do this now; its button stands on no other page, so whoever comes late sees where the case is. */
async function opened(c: PortalContext, verb: Verb): Promise<Case | { response: Response }> {
  const found = await loadCase(c, c.req.param('number') ?? '');
  if (found === null) return { response: await c.notFound() };
  return found.verbs.includes(verb) ? found : { response: backToCase(c, found) };
}

/** What was typed comes back where it can still be sent; who may not see or do it finds nothing. */
async function afterRefusal(
  c: PortalContext,
  { number }: Case,
  { reason }: Extract<Transition, { ok: false }>,
  again: (now: Case) => Response | Promise<Response>,
): Promise<Response> {
  const now = await loadCase(c, number);
  // The case itself says why a colleague does it.
  if (now !== null && reason === 'own-filing') return backToCase(c, now);
  return now === null || reason === 'wrong-role' || reason === 'not-found' ? c.notFound() : again(now);
}

const backToCase = (c: PortalContext, { number }: Case): Response => c.redirect(paths.deskCase(number), 303);

const around = (c: PortalContext, { number, applicant, service, application }: Case) => ({
  about: `${applicant} · ${number} · ${service.shortName}`,
  back: { href: paths.deskCase(number), words: c.get('t').deskFees.back },
  revision: application.revision,
});

function showAssess(c: PortalContext, found: Case, given: { typed: AssessTyped; faults: BillFaults; tooLate: boolean }) {
  const says = feeWith(found.service, found.application.answers).text;
  return assessPage(c, { ...around(c, found), action: paths.deskFeeLook(found.number), says, ...given });
}

function showRecord(c: PortalContext, found: Case, given: { typed: RecordTyped; faults: RecordFaults; tooLate: boolean }) {
  const amountRupiah = found.fees.find(({ state }) => state === 'open')?.amountRupiah ?? 0;
  return recordPage(c, { ...around(c, found), action: paths.deskPayment(found.number), amountRupiah, ...given });
}
