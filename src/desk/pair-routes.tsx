import { Hono } from 'hono';
import { loadPair } from '../related/load-pair.ts';
import { pairPage } from '../related/pages/pair.tsx';
import { judgePair } from '../related/store.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { deskOnly } from './desk-only.ts';

/** Two applications that may be one. */
export const pairRoutes = new Hono<PortalEnv>();

pairRoutes.get('/petugas/permohonan/:number/ganda/:other', deskOnly, async (c) => {
  const pair = await open(c);
  return pair === null ? c.notFound() : pairPage(c, pair);
});

pairRoutes.post('/petugas/permohonan/:number/ganda/:other', deskOnly, async (c) => {
  const { values } = await readPosted(c, { fields: ['penilaian'] });
  const officer = c.get('person');
  const pair = await open(c);
  if (pair === null || officer === null) return c.notFound();
  const { db, clock } = c.get('portal');
  const { one, other } = pair;
  const verdict = values['penilaian'] === 'ganda' ? 'duplicate' : values['penilaian'] === 'bukan' ? 'different' : null;
  const named = ({ application: { id }, number }: typeof one) => ({ id, number });
  if (verdict !== null) await judgePair(db, { officer, pair: [named(one), named(other)], verdict, at: clock.now() });
  return c.redirect(paths.deskPair(one.number, other.number), 303);
});

async function open(c: PortalContext) {
  const officer = c.get('person');
  if (officer === null) return null;
  return loadPair(c.get('portal'), officer, [c.req.param('number') ?? '', c.req.param('other') ?? '']);
}
