import { Hono } from 'hono';
import { sizeOf, viewerStep, viewOf } from '../viewing/view-rules.ts';
import { turnDocument } from '../viewing/store.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { takeCheck, VIEWER_FIELDS } from './case-routes.tsx';
import { deskOnly } from './desk-only.ts';
import { loadCase } from './load-case.ts';
import type { Case } from './load-case.ts';
import { besidePage } from './pages/beside.tsx';

/** What of the documents is seen. */
export const lookRoutes = new Hono<PortalEnv>();

/** A button of the viewer, where no script runs: what was ticked is stored on the way, and the page comes again with another view. */
lookRoutes.post('/petugas/permohonan/:number/tampilan', deskOnly, async (c) => {
  const taken = await takeLook(c);
  if (taken instanceof Response) return taken;
  const { found, values } = taken;
  const requirement = values['dilihat'] ?? '';
  const held = found.documents.find((each) => each.requirement === requirement);
  if (held === undefined) return c.redirect(paths.deskCase(found.number), 303);
  const seen = viewOf({ page: values['halaman'], size: values['ukuran'] }, held.file.pages);
  const step = viewerStep(values['lihat'] ?? '');
  if (step !== null && typeof step === 'object' && 'document' in step)
    return c.redirect(paths.deskSeen(found.number, { requirement: step.document, page: 1, size: seen.size }), 303);
  if (step === 'compare') {
    const other = found.versions.find(({ id }) => id === values['banding']);
    if (other !== undefined) return c.redirect(besideOf(found, held, seen.page, other), 303);
  }
  if (step === 'turn') await turnDocument(c.get('portal').db, held.id);
  const next = { ...seen, ...(step !== null && typeof step === 'object' ? step : {}) };
  return c.redirect(paths.deskSeen(found.number, { requirement, ...next }), 303);
});

/** The older of two versions of one document stands at the left. */
function besideOf({ number, versions }: Case, held: { id: string }, page: number, other: { id: string }): string {
  const [mine, theirs] = [
    { id: held.id, page },
    { id: other.id, page: 1 },
  ];
  const at = (id: string) => versions.findIndex((each) => each.id === id);
  return at(other.id) < at(held.id)
    ? paths.deskBeside(number, theirs, mine, 'lebar')
    : paths.deskBeside(number, mine, theirs, 'lebar');
}

/** Through the check where the officer may check, else as it is. */
async function takeLook(c: PortalContext): Promise<Response | { found: Case; values: Record<string, string> }> {
  const found = await loadCase(c, c.req.param('number') ?? '');
  if (found === null) return c.notFound();
  if (!found.verbs.includes('check')) return { found, values: (await readPosted(c, { fields: VIEWER_FIELDS })).values };
  const check = await takeCheck(c);
  return 'response' in check ? check.response : { found: check.found, values: check.values };
}

lookRoutes.get('/petugas/permohonan/:number/bandingan', deskOnly, async (c) => {
  const found = await loadCase(c, c.req.param('number'));
  if (found === null) return c.notFound();
  const side = (which: 'kiri' | 'kanan') => {
    const version = found.versions.find(({ id }) => id === c.req.query(which));
    const page = Number(c.req.query(`halaman-${which}`));
    return version === undefined ? null : { version, page: page >= 1 && page <= version.file.pages ? Math.floor(page) : 1 };
  };
  const [left, right] = [side('kiri'), side('kanan')];
  if (left === null || right === null) return c.notFound();
  return besidePage(c, found, { left, right, size: sizeOf(c.req.query('ukuran')) });
});
