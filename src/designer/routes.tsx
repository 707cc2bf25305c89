import { Hono } from 'hono';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { basicsRoutes } from './basics-routes.tsx';
import { draftRoutes } from './draft-routes.tsx';
import { ENTRY_LISTS } from './entry-lists.ts';
import { entryRoutes } from './entry-routes.tsx';
import { fileStateOf, loadList } from './load-list.ts';
import type { FileState } from './load-list.ts';
import { openDesigned } from './load.ts';
import { looking } from './may-change.ts';
import { newServiceRoutes } from './new-service-routes.tsx';
import { listPage } from './pages/list.tsx';
import { overviewPage } from './pages/overview.tsx';
import type { Done } from './pages/service-frame.tsx';
import { publishRoutes } from './publish-routes.tsx';
import { questionRoutes } from './question-routes.tsx';
import { showPreview } from './show-preview.tsx';
import { translationRoutes } from './translation-routes.tsx';
import { wordingRoutes } from './wording-routes.tsx';

/** Where the office changes its services. */
export const designerRoutes = new Hono<PortalEnv>();

designerRoutes.get('/petugas/layanan', looking, async (c) => listPage(c, await loadList(c)));

for (const routes of [
  newServiceRoutes,
  draftRoutes,
  publishRoutes,
  basicsRoutes,
  questionRoutes,
  wordingRoutes,
  translationRoutes,
  ...ENTRY_LISTS.map(entryRoutes),
])
  designerRoutes.route('/', routes);

designerRoutes.get('/petugas/layanan/:slug', looking, async (c) => {
  const designed = await openDesigned(c);
  if (designed === null) return c.notFound();
  const file = await fileStateOf(c, designed.slug, designed.live);
  return overviewPage(c, designed, { file, done: doneOf(c, file) });
});

designerRoutes.get('/petugas/layanan/:slug/pratinjau', looking, async (c) => {
  const designed = await openDesigned(c);
  return designed === null ? c.notFound() : showPreview(c, designed.slug, designed.read, c.req.query('apa') ?? 'halaman');
});

/** What was just done, as the address tells it; and where the file did not follow, that it did not. */
function doneOf(c: PortalContext, file: FileState): Done {
  const t = c.get('t').designer;
  const [what, number] = (c.req.query('kabar') ?? '').split('-');
  const version = Number(number);
  const sentence = { dibuang: t.discarded, ditutup: t.close.done, dibuka: t.close.opened }[what ?? ''];
  if (sentence !== undefined) return { sentence };
  if ((what !== 'terbit' && what !== 'kembali') || !Number.isInteger(version)) return null;
  const done = what === 'terbit' ? t.publish : t.restore;
  return { sentence: done.done(version), ...(file === 'same' ? {} : { note: t.publish.fileNote }) };
}
