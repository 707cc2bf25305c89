import { Hono } from 'hono';
import type { SignedInPerson } from '../accounts/person.ts';
import { requirePerson } from '../accounts/require.ts';
import { evaluateForm } from '../catalogue/form.ts';
import { isLocal } from '../catalogue/service.ts';
import type { Service } from '../catalogue/service.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { notice } from '../web/notice.ts';
import { readPosted } from '../web/posted.ts';
import { referenceOf } from './application.ts';
import type { Firm } from '../firms/store-firms.ts';
import { chosenFirm, firmsFor, MYSELF } from './for-whom.ts';
import { resumeAt } from './form-rules.ts';
import { answersBehind, ownPermitsOf } from './old-permits.ts';
import { paperErrand } from './paper-errand.ts';
import { partPath } from './pages/draft.tsx';
import { foundPermitPage } from './pages/start-found.tsx';
import { oldPermitPage } from './pages/start-old-permit.tsx';
import { stoppedPage } from './pages/start-stopped.tsx';
import { STEPS } from './notice-step.ts';
import { startPage } from './pages/start.tsx';
import { fromRegister, registeredOf } from './registered.ts';
import { asksBeforeStart, needsOldPermit, readChoice, readOldPermit, startFields } from './start-rules.ts';
import type { Beginning, StartFault } from './start-rules.ts';
import { loadPaperForm } from './store-paper-forms.ts';
import { startApplication } from './store-start.ts';
import { draftsOf } from './store.ts';

/** From a service's page into an application. */
export const startRoutes = new Hono<PortalEnv>();

startRoutes.get('/layanan/:slug/mulai', async (c, next) => {
  const service = c.get('portal').catalogue.services.get(c.req.param('slug'));
  if (service === undefined) return c.notFound();
  // What a system of the state handles is explained, and handed over, on its own page.
  return isLocal(service) ? next() : c.redirect(paths.service(service.slug), 303);
});

startRoutes.get('/layanan/:slug/mulai', requirePerson(['applicant']), async (c) => {
  const { catalogue, db, seal } = c.get('portal');
  const person = c.get('person');
  const service = catalogue.services.get(c.req.param('slug'));
  if (person === null || service === undefined) return c.notFound();
  const drafts = await draftsOf(db, seal, person, service.slug);
  const renewed = await renewedPermit(c, person, service);
  const firms = await firmsFor(c.get('portal'), person);
  const paper = await heldPaper(c, person, service, c.req.query('formulir'));
  const values = {
    ...(paper === null ? {} : { formulir: paper.number }),
    ...(renewed === null ? {} : { urusan: renewed.option, izin_lama: renewed.permit.id, usaha: renewed.permit.firmId ?? MYSELF }),
  };
  const another = c.req.query('lagi') === 'ya';
  notice(c, { kind: 'shown', step: STEPS.start, service: service.slug });
  return startPage(c, { service, drafts, another, values, faults: [], firms, renewed: renewed?.permit ?? null });
});

startRoutes.get('/layanan/:slug/permohonan', (c) => c.redirect(paths.startPage(c.req.param('slug')), 303));

startRoutes.post('/layanan/:slug/permohonan', async (c) => {
  const portal = c.get('portal');
  const person = c.get('person');
  const service = portal.catalogue.services.get(c.req.param('slug'));
  if (service === undefined) return c.notFound();
  const { values } = await readPosted(c, { fields: startFields(service) });
  if (!isLocal(service)) return c.redirect(paths.service(service.slug), 303);
  // Nobody was signed in and nothing was written, so it is no session that ended: they sign in, or up, and come back.
  if (person === null) return c.redirect(paths.signInThen(paths.startPage(service.slug)), 303);
  if (person.role !== 'applicant') return c.notFound();
  const firms = await firmsFor(portal, person);
  const firm = chosenFirm(firms, values['usaha']);
  const asks = asksBeforeStart(service);
  if (!asks && firm !== undefined) return begin(c, { person, service, values, about: null, firm });
  if (values['langkah'] === undefined) return c.redirect(paths.startPage(service.slug), 303);

  const again = (faults: readonly StartFault[]) => {
    const at = { step: STEPS.start, service: service.slug };
    notice(c, ...faults.map(({ field, reason }) => ({ kind: 'refused' as const, ...at, item: field, reason })), {
      kind: 'shown',
      ...at,
    });
    return startPage(c, { service, drafts: [], another: true, values, faults, firms, renewed: null });
  };
  if (values['ubah'] !== undefined) return again([]);
  const choice = readChoice(service, values);
  const unsaid: StartFault[] = firm === undefined ? [{ field: 'usaha', reason: 'nothing-chosen' }] : [];
  if ('faults' in choice) return again([...unsaid, ...choice.faults]);
  if (firm === undefined) return again(unsaid);
  if ('askMore' in choice) return again([]);
  if ('stopped' in choice) return stoppedPage(c, { service, values, stopped: choice.stopped });
  const { transaction } = choice;
  if (transaction === null || !needsOldPermit(transaction))
    return begin(c, {
      person,
      service,
      values,
      firm,
      about: transaction === null ? null : { transaction, old: null, takenOver: {} },
    });

  const own = await ownPermitsOf(portal, person, service.slug, { firmId: firm?.id ?? null });
  const asked = { service, transaction, own, values };
  const isNamed = own.some(({ id }) => id === values['izin_lama']);
  if (values['langkah'] !== 'izin-lama' && !isNamed) return oldPermitPage(c, { ...asked, fault: null });
  const named = readOldPermit(transaction, values, own);
  if (!named.ok) return oldPermitPage(c, { ...asked, fault: named.fault });
  const { old } = named;
  const registered =
    old === null || old.permitId !== null || firm !== null ? null : await registeredOf(portal, person, service, old.number);
  if (registered !== null && values['register'] === undefined)
    return foundPermitPage(c, { service, transaction, values, permit: registered });
  if (registered !== null && values['register'] === 'ya')
    return begin(c, { person, service, values, firm, about: fromRegister(service, transaction, registered) });
  const known = old === null || old.permitId === null ? {} : await answersBehind(portal, person, service, old.permitId);
  return begin(c, { person, service, values, firm, about: { transaction, old, takenOver: known } });
});

/** What a link to renew one's own permit asks for; null = the address names none of theirs, or the service renews nothing. */
async function renewedPermit(c: PortalContext, person: SignedInPerson, service: Service) {
  const named = c.req.query('perpanjang');
  const option = service.transactions?.choices.find(({ kind }) => kind === 'renewal')?.option;
  if (named === undefined || option === undefined) return null;
  const permit = (await ownPermitsOf(c.get('portal'), person, service.slug, 'any')).find(({ id }) => id === named);
  return permit === undefined ? null : { option, permit };
}

/** The form on paper of this service under whose number they go on: the one named by the page that they come from, when this person has proven to hold it. */
async function heldPaper(c: PortalContext, person: SignedInPerson, { slug }: Service, named: string | undefined) {
  const { db, seal } = c.get('portal');
  const errand = paperErrand.read(c);
  if (named === undefined || errand === null || errand.personId !== person.id) return null;
  const form = await loadPaperForm(db, seal, errand.formId);
  return form?.service === slug && form.number === named ? form : null;
}

type Begun = {
  person: SignedInPerson;
  service: Service;
  values: Record<string, string>;
  about: Beginning | null;
  firm: Firm | null;
};

/** Starts, and leads to the first part that is not answered yet: after a renewal that can be the last. */
async function begin(c: PortalContext, { person, service, values, about, firm }: Begun) {
  const paper = await heldPaper(c, person, service, values['formulir']);
  const serving = c.get('serving');
  const given = {
    person,
    service,
    after: values['sesudah'] || null,
    about,
    firm,
    paperId: paper?.id ?? null,
    officer: serving?.officer ?? null,
  };
  const started = await startApplication(c.get('portal'), given);
  if (!started.ok) return c.redirect(paths.startPage(service.slug), 303);
  notice(c, { kind: 'answered', step: STEPS.start, service: service.slug });
  if (paper !== null) paperErrand.drop(c);
  await serving?.begun(started.draft);
  const [first] = service.pages;
  const reference = referenceOf(started.draft);
  if (about !== null && Object.keys(about.takenOver).length > 0) {
    const { answers } = started.draft;
    return c.redirect(partPath(reference, resumeAt(evaluateForm(service, answers), answers, [])), 303);
  }
  return c.redirect(first === undefined ? paths.documents(reference) : paths.formPage(reference, first.id), 303);
}
