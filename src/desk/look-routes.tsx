import { Hono } from 'hono';
import type { HeldDocument } from '../applications/store-documents.ts';
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
  const seen = viewOf({ page: values['halaman'], size: values['ukuran'] }, held?.file.pages ?? 1);
  const now = { requirement, ...seen, only: values['tampil'] === 'berubah' };
  const step = viewerStep(values['lihat'] ?? '');
  const show = (next: Partial<typeof now>) => c.redirect(paths.deskSeen(found.number, { ...now, ...next }), 303);
  if (step === null) return show({});
  switch (step.kind) {
    case 'page':
      return show({ page: step.page });
    case 'size':
      return show({ size: step.size });
    case 'filter':
      return show({ only: step.only });
    case 'document':
      return show({ requirement: step.requirement, page: 1 });
    case 'turn':
      if (held !== undefined) await turnDocument(c.get('portal').db, held.id);
      return show({});
    case 'beside':
      return c.redirect(
        besideOf(found, step.versions, { held, page: seen.page, other: values['banding'] }) ?? paths.deskCase(found.number),
        303,
      );
    default:
      return step satisfies never;
  }
});

type Chosen = { held: HeldDocument | undefined; page: number; other: string | undefined };

/** Two versions that are named, or the document in the viewer and what was chosen beside it, the older of one document at the left; null = there are not two. */
function besideOf(found: Case, named: { left: string; right: string } | null, { held, page, other }: Chosen): string | null {
  const { number, versions } = found;
  if (named !== null) return paths.deskBeside(number, { id: named.left, page: 1 }, { id: named.right, page: 1 }, 'lebar');
  const at = (id: string | undefined) => versions.findIndex((each) => each.id === id);
  if (held === undefined || other === undefined || at(other) < 0) return null;
  const [mine, theirs] = [
    { id: held.id, page },
    { id: other, page: 1 },
  ];
  const sides = at(other) < at(held.id) ? ([theirs, mine] as const) : ([mine, theirs] as const);
  return paths.deskBeside(number, ...sides, 'lebar');
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
