import { Hono } from 'hono';
import { listForApplicant } from '../../applications/store.ts';
import { usualTimeOf } from '../../applications/usual-time.ts';
import { askedAfter } from '../../insights/understanding/questions-after.ts';
import { filmOnPage } from '../../tutorials/film-on-page.ts';
import { packetBytes } from '../../tutorials/packages/packet-size.ts';
import type { PortalContext, PortalEnv } from '../environment.ts';
import { notice } from '../notice.ts';
import { closedPage } from './pages/closed.tsx';
import { complaintPage } from './pages/complaint.tsx';
import { helpPage } from './pages/help.tsx';
import { homePage } from './pages/home.tsx';
import { privacyPage } from './pages/privacy.tsx';
import { promisePage } from './pages/promise.tsx';
import { servicePage } from './pages/service.tsx';
import { servicesPage } from './pages/services.tsx';
import { waitingForPerson } from './waiting.ts';

/** What everybody may read, signed in or not. */
export const publicRoutes = new Hono<PortalEnv>();

publicRoutes.get('/', async (c) => homePage(c, await waiting(c)));

publicRoutes.get('/layanan', (c) => {
  const { categories, search } = c.get('portal').catalogue;
  const query = (c.req.query('q') ?? '').trim().slice(0, LONGEST_QUERY);
  if (query !== '') {
    const found = search(query);
    // What was sought is never kept: people search for themselves, too.
    notice(c, { kind: found.length === 0 ? 'found-nothing' : 'shown', step: 'cari' });
    return servicesPage(c, { kind: 'search', query, found });
  }
  const wanted = c.req.query('kategori');
  if (wanted === undefined || wanted === '') return servicesPage(c, { kind: 'all' });
  const category = categories.find(({ id }) => id === wanted);
  return category === undefined ? c.notFound() : servicesPage(c, { kind: 'category', category });
});

publicRoutes.get('/layanan/:slug', async (c) => {
  const portal = c.get('portal');
  const { services, closed } = portal.catalogue;
  const service = services.get(c.req.param('slug'));
  if (service === undefined) {
    const former = closed.get(c.req.param('slug'));
    return former === undefined ? c.notFound() : closedPage(c, former);
  }
  notice(c, { kind: 'shown', step: 'layanan', service: service.slug });
  const film = await filmOnPage(portal, service, c.get('t'));
  return servicePage(c, service, {
    film,
    after: film === null ? null : await askedAfter(c, service.slug),
    packetBytes: film === null ? null : await packetBytes(portal, c.get('t'), service.slug),
    usual: await usualTimeOf(portal, service.slug),
  });
});

publicRoutes.get('/janji-layanan', (c) => promisePage(c));
publicRoutes.get('/keluhan', (c) => complaintPage(c));
publicRoutes.get('/data-pribadi', (c) => privacyPage(c));
publicRoutes.get('/bantuan', (c) => helpPage(c));

/** Longer than any name of a service; what comes after it is not looked at. */
const LONGEST_QUERY = 100;

/** The application of the person's that waits for them, for the panel beside the search. */
async function waiting(c: PortalContext) {
  const { db, seal } = c.get('portal');
  const person = c.get('person');
  return person === null ? null : waitingForPerson(await listForApplicant(db, seal, person));
}
