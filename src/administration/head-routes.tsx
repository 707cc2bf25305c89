import { Hono } from 'hono';
import { localDay } from '../catalogue/formats.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { headFields, readTerm, takenBack } from './head-rules.ts';
import type { HeadTyped } from './head-rules.ts';
import { keeping, reading } from './may-keep.ts';
import { doneJustNow } from './pages/frame.tsx';
import { headPage } from './pages/head.tsx';
import { changeFields, save } from './save.ts';

/** Who signs, from when on, and who acts for them. */
export const headRoutes = new Hono<PortalEnv>();

headRoutes.get('/petugas/kantor/kepala', reading, (c) =>
  headPage(c, { typed: emptyFor(c), today: todayOf(c), faults: {}, done: doneJustNow(c) }),
);

headRoutes.post('/petugas/kantor/kepala', keeping, async (c) => {
  const { values } = await readPosted(c, { fields: [...headFields, ...changeFields] });
  const today = todayOf(c);
  const typed = { ...emptyFor(c), ...values };
  const read = readTerm(typed, { today, terms: c.get('portal').office.heads });
  if (!read.ok) return headPage(c, { typed, today, faults: read.faults, done: null });
  const saved = await save(c, [read.change], values);
  return c.redirect(paths.officeHeadAfter(saved ? 'disimpan' : 'usang'), 303);
});

headRoutes.get('/petugas/kantor/kepala/:from/penghapusan', keeping, (c) => c.redirect(paths.officeHead, 303));

headRoutes.post('/petugas/kantor/kepala/:from/penghapusan', keeping, async (c) => {
  const { values } = await readPosted(c, { fields: changeFields });
  const change = takenBack(c.get('portal').officeParts, c.req.param('from'), todayOf(c));
  if (change === null) return c.notFound();
  const saved = await save(c, [change], values);
  return c.redirect(paths.officeHeadAfter(saved ? 'disimpan' : 'usang'), 303);
});

const todayOf = (c: PortalContext): string => localDay(c.get('portal').clock.now(), c.get('portal').office);

/** What most new terms share with the one that counts now. */
function emptyFor(c: PortalContext): HeadTyped & { catatan: string } {
  const { head } = c.get('portal').office;
  return {
    nama: '',
    jabatan: head.title,
    pangkat: '',
    nip: '',
    'atas-nama': head.onBehalfOf,
    'mulai-hari': '',
    'mulai-bulan': '',
    'mulai-tahun': '',
    'sampai-hari': '',
    'sampai-bulan': '',
    'sampai-tahun': '',
    catatan: '',
  };
}
