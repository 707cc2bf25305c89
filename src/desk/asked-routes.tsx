import { Hono } from 'hono';
import { requirePerson } from '../accounts/require.ts';
import type { SignedInPerson } from '../accounts/person.ts';
import { loadAskedAbout } from '../applications/store-asked.ts';
import { documentsOf } from '../applications/store-documents.ts';
import { serviceOf } from '../applications/versions.ts';
import { evaluateForm } from '../catalogue/form.ts';
import { localDay } from '../catalogue/formats.ts';
import { holderName } from '../catalogue/holder.ts';
import { withNames } from '../opinions/load-opinions.ts';
import { askedPage } from '../opinions/pages/asked.tsx';
import { askedCasePage } from './pages/asked-case.tsx';
import type { AskedCase } from './pages/asked-case.tsx';
import { mayAnswer, opensTo, readAnswer } from '../opinions/rules.ts';
import { findOpinion, giveOpinion, opinionsFor } from '../opinions/store.ts';
import type { Opinion } from '../opinions/store.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { answerPage } from './drawn-page.ts';
import { titleAtDesk } from './load-case.ts';

/** What an office does that is asked for its opinion: it reads this one application and answers, and nothing else of it is open to it. */
export const askedRoutes = new Hono<PortalEnv>();

const technicalOnly = requirePerson(['technical']);
const nothing = { pendapat: '', alasan: '' };

askedRoutes.get('/petugas/pendapat', technicalOnly, async (c) => {
  const { db, seal, clock, office } = c.get('portal');
  const { open, answered } = await opinionsFor(db, seal, c.get('person')?.technicalOffice ?? '');
  const rows = await listed(c, [...open, ...answered]);
  const today = localDay(clock.now(), office);
  return askedPage(c, {
    open: rows.filter(({ opinion }) => opinion.outcome === null),
    answered: rows.filter(({ opinion }) => opinion.outcome !== null),
    today,
  });
});

askedRoutes.get('/petugas/pendapat/:id{[0-9]{1,15}}', technicalOnly, async (c) => {
  const asked = await loadAsked(c);
  return asked === null ? c.notFound() : askedCasePage(c, asked, seenOf(c), nothing);
});

askedRoutes.post('/petugas/pendapat/:id{[0-9]{1,15}}/jawaban', technicalOnly, async (c) => {
  const { values } = await readPosted(c, { fields: ['pendapat', 'alasan'] });
  const { db, seal, clock } = c.get('portal');
  const officer = c.get('person');
  const asked = await loadAsked(c);
  if (asked === null || officer === null) return c.notFound();
  const typed = { pendapat: values['pendapat'] ?? '', alasan: values['alasan'] ?? '' };
  if (!mayAnswer(asked.opinion, officer)) return askedCasePage(c, asked, seenOf(c), typed, { late: true });
  const read = readAnswer({ verdict: typed.pendapat, words: typed.alasan });
  if (!read.ok) return askedCasePage(c, asked, seenOf(c), typed, { faults: read.faults });
  const { id } = asked.opinion;
  if (await giveOpinion(db, seal, { officer, id, at: clock.now(), ...read.answer })) return c.redirect(paths.deskAsked(id), 303);
  const now = await loadAsked(c);
  return now === null ? c.notFound() : askedCasePage(c, now, seenOf(c), typed, { late: true });
});

askedRoutes.get('/petugas/pendapat/:id{[0-9]{1,15}}/dokumen/:document/halaman/:page{[0-9]{1,3}}', technicalOnly, async (c) => {
  const opinion = await openOpinion(c);
  if (opinion === null) return c.notFound();
  const held = await documentsOf(c.get('portal').db, opinion.applicationId);
  const version = held.find(({ id }) => id === c.req.param('document'));
  return version === undefined ? c.notFound() : answerPage(c, version, Number(c.req.param('page')));
});

const seenOf = (c: PortalContext) => ({ document: c.req.query('dokumen'), page: c.req.query('halaman') });

/** The question of this address, when it opens its application to who asks. */
async function openOpinion(c: PortalContext): Promise<Opinion | null> {
  const { db, seal } = c.get('portal');
  const officer: SignedInPerson | null = c.get('person');
  const opinion = await findOpinion(db, seal, Number(c.req.param('id')));
  return opinion !== null && officer !== null && opensTo(opinion, officer) ? opinion : null;
}

async function loadAsked(c: PortalContext): Promise<AskedCase | null> {
  const portal = c.get('portal');
  const { db, seal, clock, office } = portal;
  const found = await openOpinion(c);
  if (found === null) return null;
  const application = (await loadAskedAbout(db, seal, [found.applicationId])).get(found.applicationId);
  const [opinion] = await withNames(portal, [found]);
  if (application === undefined || opinion === undefined) return null;
  const service = await serviceOf(portal, db, application);
  const form = evaluateForm(service, application.answers);
  return {
    opinion,
    number: application.number ?? application.id,
    applicant: holderName(service, application.answers),
    service: service.shortName,
    form,
    documents: await documentsOf(db, application.id),
    titleOf: (page) => titleAtDesk(page, c.get('t')),
    today: localDay(clock.now(), office),
  };
}

/** Questions with number and service of their applications. */
async function listed(c: PortalContext, opinions: readonly Opinion[]) {
  const portal = c.get('portal');
  const ids = [...new Set(opinions.map(({ applicationId }) => applicationId))];
  const applications = await loadAskedAbout(portal.db, portal.seal, ids);
  const rows = [];
  for (const opinion of await withNames(portal, opinions)) {
    const application = applications.get(opinion.applicationId);
    if (application === undefined) continue;
    const service = await serviceOf(portal, portal.db, application);
    rows.push({ opinion, number: application.number ?? application.id, service: service.shortName });
  }
  return rows;
}
