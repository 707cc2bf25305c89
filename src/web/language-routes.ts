import { Hono } from 'hono';
import { safeLocalPath } from '../accounts/rules.ts';
import type { PortalEnv } from './environment.ts';
import { paths } from './paths.ts';
import { readPosted } from './posted.ts';

/** Another language where nothing was typed: chosen on the way here, then back to the same page. */
export const languageRoutes = new Hono<PortalEnv>();

languageRoutes.post('/bahasa', async (c) => {
  const { values } = await readPosted(c, { fields: ['kembali'] });
  return c.redirect(safeLocalPath(values['kembali']) ?? paths.home, 303);
});

languageRoutes.get('/bahasa', (c) => c.redirect(paths.home, 303));
