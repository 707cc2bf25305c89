import { Hono } from 'hono';
import { chosenColumns, placeField, queueColumns, shownColumns } from '../applications/queue-columns-rules.ts';
import { addressOf, viewOf } from '../applications/queue-rules.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { deskOnly } from './desk-only.ts';
import { queueColumnsPage } from './pages/queue-columns.tsx';
import { queueViewsPage } from './pages/queue-views.tsx';
import { changeView, columnsOf, keepColumns, keepView, MOST_VIEWS, removeView, viewsOf } from './queue/store-views.ts';

/** Views of the queue that an officer keeps. */
export const queueViewRoutes = new Hono<PortalEnv>();

queueViewRoutes.get('/petugas/tampilan', deskOnly, (c) => show(c));

queueViewRoutes.post('/petugas/tampilan', deskOnly, async (c) => {
  const { db, seal, clock } = c.get('portal');
  const officer = c.get('person');
  const { values } = await readPosted(c, { fields: ['nama', 'bagian', 'izin', 'tahap', 'petugas', 'dinas', 'urut'] });
  if (officer === null) return c.notFound();
  const name = nameIn(values['nama']);
  if (name === '') return show(c, 'unnamed');
  const view = viewOf(values);
  const columns = await columnsOf(db, officer.id);
  if (!(await keepView(db, seal, { personId: officer.id, name, view, columns, at: clock.now() }))) return show(c, 'full');
  const kept = await viewsOf(db, seal, officer.id);
  return c.redirect(paths.deskQueue({ ...addressOf(view), tampilan: kept.at(-1)?.id ?? '' }), 303);
});

queueViewRoutes.get('/petugas/tampilan/kolom', deskOnly, (c) => showColumns(c, c.req.query('tampilan') ?? '', null));

queueViewRoutes.post('/petugas/tampilan/kolom', deskOnly, async (c) => {
  const { db } = c.get('portal');
  const officer = c.get('person');
  const { values } = await readPosted(c, { fields: ['tampilan', 'semula', ...queueColumns.map(placeField)] });
  if (officer === null) return c.notFound();
  const viewId = values['tampilan'] ?? '';
  const chosen = values['semula'] === undefined ? chosenColumns(values) : ({ ok: true, columns: null } as const);
  if (!chosen.ok) return showColumns(c, viewId, { fault: chosen.fault, values });
  await keepColumns(db, { personId: officer.id, viewId: viewId === '' ? null : viewId, columns: chosen.columns });
  return c.redirect(paths.deskBack, 303);
});

queueViewRoutes.post('/petugas/tampilan/:id', deskOnly, async (c) => {
  const { db, seal } = c.get('portal');
  const officer = c.get('person');
  const id = c.req.param('id');
  const { values } = await readPosted(c, { fields: [`nama-${id}`, `awal-${id}`] });
  if (officer === null) return c.notFound();
  const name = nameIn(values[`nama-${id}`]);
  if (name === '') return show(c, 'unnamed');
  await changeView(db, seal, { personId: officer.id, id, name, isDefault: values[`awal-${id}`] !== undefined });
  return c.redirect(paths.deskViews, 303);
});

queueViewRoutes.post('/petugas/tampilan/:id/penghapusan', deskOnly, async (c) => {
  const officer = c.get('person');
  await readPosted(c, { fields: [] });
  if (officer === null) return c.notFound();
  await removeView(c.get('portal').db, { personId: officer.id, id: c.req.param('id') });
  return c.redirect(paths.deskViews, 303);
});

async function show(c: PortalContext, fault: 'full' | 'unnamed' | null = null): Promise<Response> {
  const { db, seal } = c.get('portal');
  const officer = c.get('person');
  if (officer === null) return c.notFound();
  return queueViewsPage(c, { views: await viewsOf(db, seal, officer.id), most: MOST_VIEWS, fault });
}

/** The columns of the queue, or of a view that is kept. */
async function showColumns(
  c: PortalContext,
  viewId: string,
  posted: { fault: 'none' | 'many'; values: Readonly<Record<string, string>> } | null,
): Promise<Response> {
  const { db, seal } = c.get('portal');
  const officer = c.get('person');
  if (officer === null) return c.notFound();
  const view = (await viewsOf(db, seal, officer.id)).find(({ id }) => id === viewId) ?? null;
  const columns = shownColumns(view?.columns ?? null, await columnsOf(db, officer.id));
  const places = Object.fromEntries(columns.map((column, at) => [placeField(column), String(at + 1)]));
  return queueColumnsPage(c, { view, places: posted?.values ?? places, fault: posted?.fault ?? null });
}

const nameIn = (typed: string | undefined): string => (typed ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 40);
