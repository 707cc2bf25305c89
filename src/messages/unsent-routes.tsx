import { Hono } from 'hono';
import { requirePerson } from '../accounts/require.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { unsentPage } from './pages/unsent.tsx';
import { countUnsent, sendAgain, unsentMessages } from './store-unsent.ts';

/** As many messages as the page shows. */
const SHOWN = 100;

/** What could not be sent, for the administrator. */
export const unsentRoutes = new Hono<PortalEnv>();

const administrator = requirePerson(['administrator']);

unsentRoutes.get('/petugas/pesan', administrator, async (c) => {
  const { db, seal } = c.get('portal');
  const sent = Number(c.req.query('dikirim'));
  return unsentPage(c, {
    messages: await unsentMessages(db, seal, SHOWN),
    counts: await countUnsent(db),
    most: SHOWN,
    resent: c.req.query('dikirim') === undefined || !Number.isInteger(sent) ? null : sent,
  });
});

unsentRoutes.get('/petugas/pesan/pengiriman', (c) => c.redirect(paths.unsent, 303));
unsentRoutes.post('/petugas/pesan/pengiriman', administrator, (c) => again(c));
unsentRoutes.get('/petugas/pesan/:id/pengiriman', (c) => c.redirect(paths.unsent, 303));
unsentRoutes.post('/petugas/pesan/:id{[0-9a-f-]{36}}/pengiriman', administrator, (c) => again(c, c.req.param('id')));

async function again(c: PortalContext, id?: string): Promise<Response> {
  await readPosted(c, { fields: [] });
  const person = c.get('person');
  if (person === null) return c.notFound();
  return c.redirect(paths.unsentAfter(await sendAgain(c.get('portal'), person, id)), 303);
}
