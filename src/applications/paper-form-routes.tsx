import { Hono } from 'hono';
import { clientAddress } from '../accounts/client-address.ts';
import { forgetTries, tryUnder } from '../accounts/rate-limit-store.ts';
import { requirePerson } from '../accounts/require.ts';
import { retryAfter } from '../accounts/retry-after.ts';
import { isLocal } from '../catalogue/service.ts';
import type { PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { referenceOf } from './application.ts';
import { paperErrand } from './paper-errand.ts';
import { readFormNumber, readPaperCode } from './paper-form-rules.ts';
import { paperClosedPage, paperFormPage } from './pages/paper-form.tsx';
import { findPaperForm, loadPaperForm } from './store-paper-forms.ts';
import { loadForApplicant } from './store.ts';

/** From a form on paper to the same online: its number and code prove the paper, signing in proves the phone. */
export const paperFormRoutes = new Hono<PortalEnv>();

paperFormRoutes.get('/formulir', (c) => paperFormPage(c, { typed: { number: c.req.query('nomor') ?? '', code: '' } }));

paperFormRoutes.post('/formulir', async (c) => {
  const { values } = await readPosted(c, { fields: ['nomor', 'kode'] });
  const { db, seal, clock } = c.get('portal');
  const typed = { number: values['nomor'] ?? '', code: values['kode'] ?? '' };
  const [number, code] = [readFormNumber(typed.number), readPaperCode(typed.code)];
  if (number === null || code === null)
    return paperFormPage(c, { typed, faults: { ...(number === null ? { number } : {}), ...(code === null ? { code } : {}) } });
  const ofNumber = { limit: 'paper-form-number', subject: number } as const;
  const until = await tryUnder(db, seal, [ofNumber, { limit: 'paper-form-address', subject: clientAddress(c) }], clock.now());
  if (until !== null) return paperFormPage(c, { typed, until: retryAfter(c, until) });
  const form = await findPaperForm(db, seal, { number, code });
  if (form === null) return paperFormPage(c, { typed, wrong: true });
  await forgetTries(db, seal, ofNumber);
  const person = c.get('person');
  paperErrand.keep(c, { formId: form.id, personId: person?.role === 'applicant' ? person.id : null });
  return c.redirect(paths.paperFormOnward, 303);
});

paperFormRoutes.get('/formulir/lanjut', requirePerson(['applicant']), async (c) => {
  const { db, seal, catalogue } = c.get('portal');
  const person = c.get('person');
  const errand = paperErrand.read(c);
  const isTheirs = errand !== null && person !== null && [null, person.id].includes(errand.personId);
  const form = isTheirs ? await loadPaperForm(db, seal, errand.formId) : null;
  if (form === null || person === null) {
    // Somebody else held the paper at this computer.
    paperErrand.drop(c);
    return c.redirect(paths.paperForm, 303);
  }
  const service = catalogue.services.get(form.service);
  if (form.applicationId === null && service !== undefined && isLocal(service)) {
    paperErrand.keep(c, { formId: form.id, personId: person.id });
    return c.redirect(paths.startFromPaper(form.service, form.number), 303);
  }
  const begun = form.applicationId === null ? null : await loadForApplicant(db, seal, person, form.applicationId);
  paperErrand.drop(c);
  return begun === null ? paperClosedPage(c, form.number) : c.redirect(paths.application(referenceOf(begun)), 303);
});
