import { Hono } from 'hono';
import { soughtBy } from '../applications/search-rules.ts';
import { MOST_FOUND, searchApplications } from '../applications/store-queue.ts';
import { searchProgress } from '../applications/store-search.ts';
import { localDay } from '../catalogue/formats.ts';
import type { PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { deskOnly } from './desk-only.ts';
import { queueFoundPage } from './pages/queue-found.tsx';
import { waitingOf } from './queue/load-queue.ts';

/** Looking for an application. What is looked for is posted and shown at once: it stands in no address, no log and no cookie. */
export const queueSearchRoutes = new Hono<PortalEnv>();

queueSearchRoutes.get('/petugas/pencarian', deskOnly, (c) => c.redirect(paths.desk, 303));

queueSearchRoutes.post('/petugas/pencarian', deskOnly, async (c) => {
  const { db, seal, clock, office } = c.get('portal');
  const officer = c.get('person');
  const { values } = await readPosted(c, { fields: ['cari'] });
  if (officer === null) return c.notFound();
  const typed = (values['cari'] ?? '').slice(0, 100);
  const sought = soughtBy(typed, { office, seal, year: Number(localDay(clock.now(), office).slice(0, 4)) });
  const { applications, found } = await searchApplications(db, seal, { officer, sought });
  const [only, ...more] = applications;
  // A number is no secret of the address: whoever means one application is led to it.
  if (sought.by === 'number' && typeof only?.number === 'string' && more.length === 0)
    return c.redirect(paths.deskCase(only.number), 303);
  const progress = await searchProgress(db);
  return queueFoundPage(c, {
    typed,
    rows: await waitingOf(c, applications),
    found,
    most: MOST_FOUND,
    unfinished: progress === null || progress.over ? null : progress.done,
  });
});
