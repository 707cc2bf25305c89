import { Hono } from 'hono';
import { clientAddress } from '../accounts/client-address.ts';
import { resendAt } from '../accounts/code-rules.ts';
import { readCode, readPhone } from '../accounts/field-rules.ts';
import { forgetTries, tryUnder } from '../accounts/rate-limit-store.ts';
import { retryAfter } from '../accounts/retry-after.ts';
import { loadBill } from '../fees/load-bill.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { dossierOf } from './dossier.ts';
import { askStatusPage, publicStatusPage, statusCodePage } from './pages/public-status.tsx';
import type { NumberFault } from './pages/public-status.tsx';
import { readFormNumber, readPaperCode } from './paper-form-rules.ts';
import { checkStatusCode, findAsked, findAskedByPaper, sendStatusCode } from './status-code.ts';
import { statusErrand } from './status-errand.ts';
import { findPaperForm } from './store-paper-forms.ts';

/** How an application stands, for whoever has its number and the owner's phone at hand: no account, no password. */
export const publicStatusRoutes = new Hono<PortalEnv>();

const faultOf = { wrong: 'code-wrong', expired: 'code-expired', 'too-many': 'code-too-many' } as const;

publicStatusRoutes.get('/cek-permohonan', (c) => askStatusPage(c, { typed: { number: '', phone: '' } }));

publicStatusRoutes.post('/cek-permohonan', async (c) => {
  const { values } = await readPosted(c, { fields: ['nomor', 'phone'] });
  const typed = { number: values.nomor ?? '', phone: values.phone ?? '' };
  const number = readNumber(typed.number);
  const phone = readPhone(typed.phone);
  if (!number.ok || !phone.ok)
    return askStatusPage(c, {
      typed,
      faults: { ...(number.ok ? {} : { number: number.reason }), ...(phone.ok ? {} : { phone: phone.reason }) },
    });
  const until = await request(c, { number: number.value, phone: phone.value });
  return until === null ? c.redirect(paths.publicStatusCode, 303) : askStatusPage(c, { typed, until });
});

publicStatusRoutes.get('/cek-permohonan/formulir', (c) => c.redirect(paths.publicStatus, 303));

publicStatusRoutes.post('/cek-permohonan/formulir', async (c) => {
  const { values } = await readPosted(c, { fields: ['formulir', 'kode'] });
  const { db, seal, clock } = c.get('portal');
  const paper = { number: values['formulir'] ?? '', code: values['kode'] ?? '' };
  const again = { typed: { number: '', phone: '' }, paper };
  const [number, code] = [readFormNumber(paper.number), readPaperCode(paper.code)];
  if (number === null || code === null) return askStatusPage(c, { ...again, paperWrong: true });
  const ofNumber = { limit: 'paper-form-number', subject: number } as const;
  const until = await tryUnder(db, seal, [ofNumber, { limit: 'paper-form-address', subject: clientAddress(c) }], clock.now());
  if (until !== null) return askStatusPage(c, { ...again, until: retryAfter(c, until) });
  const form = await findPaperForm(db, seal, { number, code });
  const asked = form === null ? null : await findAskedByPaper(c.get('portal'), form.id);
  if (form === null || asked?.number == null) return askStatusPage(c, { ...again, paperWrong: true });
  await forgetTries(db, seal, ofNumber);
  statusErrand.keep(c, { number: asked.number, phone: '', sentAtMs: clock.now().getTime(), proven: true, formId: form.id });
  return c.redirect(paths.publicStatusShown, 303);
});

publicStatusRoutes.get('/cek-permohonan/kode', (c) => {
  const errand = statusErrand.read(c);
  if (errand === null) return c.redirect(paths.publicStatus, 303);
  return errand.proven ? c.redirect(paths.publicStatusShown, 303) : statusCodePage(c, errand);
});

publicStatusRoutes.post('/cek-permohonan/kode', async (c) => {
  const { values } = await readPosted(c, { fields: ['code'] });
  const errand = statusErrand.read(c);
  if (errand === null) return c.redirect(paths.publicStatus, 303);
  const code = readCode(values.code ?? '');
  if (!code.ok) return statusCodePage(c, errand, { fault: code.reason });
  const checked = await checkStatusCode(c.get('portal'), errand, code.value);
  if (!checked.ok) return statusCodePage(c, errand, { fault: faultOf[checked.reason] });
  statusErrand.keep(c, { ...errand, proven: true });
  return c.redirect(paths.publicStatusShown, 303);
});

publicStatusRoutes.get('/cek-permohonan/kode/kiriman', (c) => c.redirect(paths.publicStatusCode, 303));

publicStatusRoutes.post('/cek-permohonan/kode/kiriman', async (c) => {
  await readPosted(c, { fields: [] });
  const errand = statusErrand.read(c);
  if (errand === null) return c.redirect(paths.publicStatus, 303);
  const early = resendAt(errand.sentAtMs, c.get('portal').clock.now());
  const until = early === null ? await request(c, errand) : retryAfter(c, early);
  return until === null ? c.redirect(paths.publicStatusCode, 303) : statusCodePage(c, errand, { until });
});

publicStatusRoutes.get('/cek-permohonan/keadaan', async (c) => {
  const portal = c.get('portal');
  const errand = statusErrand.read(c);
  if (errand?.proven !== true) return c.redirect(paths.publicStatus, 303);
  const { formId } = errand;
  const application =
    formId === null ? ((await findAsked(portal, errand))?.application ?? null) : await findAskedByPaper(portal, formId);
  if (application === null) return c.redirect(paths.publicStatus, 303);
  const bill = application.state === 'payment' ? await loadBill(portal, application.id) : null;
  return publicStatusPage(c, await dossierOf(portal, portal.db, application), { hasPhone: formId === null, bill });
});

/** Sends a code and remembers what it is for. Asked for too often: answers the time in words until which to wait. */
async function request(c: PortalContext, asked: { number: string; phone: string }): Promise<string | null> {
  const { db, seal, clock } = c.get('portal');
  const limited = [
    { limit: 'code-phone', subject: asked.phone },
    { limit: 'status-address', subject: clientAddress(c) },
  ] as const;
  const until = await tryUnder(db, seal, limited, clock.now());
  if (until !== null) return retryAfter(c, until);
  await sendStatusCode(c.get('portal'), c.get('t'), asked);
  statusErrand.keep(c, {
    number: asked.number,
    phone: asked.phone,
    sentAtMs: clock.now().getTime(),
    proven: false,
    formId: null,
  });
  return null;
}

/** A number as it stands on the receipt, however it was typed. */
function readNumber(text: string): { ok: true; value: string } | { ok: false; reason: NumberFault } {
  const number = text.replaceAll(/\s+/g, '').toUpperCase();
  if (number === '') return { ok: false, reason: 'numberMissing' };
  return /^[A-Z0-9]+(?:[-/.][A-Z0-9]+)+$/.test(number) ? { ok: true, value: number } : { ok: false, reason: 'numberWrong' };
}
