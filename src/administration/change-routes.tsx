import { Hono } from 'hono';
import { findPeople } from '../accounts/store.ts';
import { momentShort } from '../catalogue/formats.ts';
import { csvFile, sendCsv } from '../web/csv.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { changeInWords } from './change-in-words.ts';
import type { ToldChange } from './change-in-words.ts';
import { partSchema } from './change.ts';
import type { Change } from './change.ts';
import { reading } from './may-keep.ts';
import { changesPage } from './pages/changes.tsx';
import { listChanges } from './store.ts';

/** Who changed what of the office, when. */
export const changeRoutes = new Hono<PortalEnv>();

const SHOWN = 50;
/** More lines than an office writes in ten years. */
const MOST_LINES = 20_000;

changeRoutes.get('/petugas/kantor/perubahan', reading, async (c) => {
  const { db, seal } = c.get('portal');
  const part = partSchema.safeParse(c.req.query('bagian')).data ?? null;
  const before = Number.parseInt(c.req.query('sebelum') ?? '', 10);
  const found = await listChanges(db, seal, { part, before: Number.isNaN(before) ? null : before, most: SHOWN + 1 });
  return changesPage(c, {
    part,
    changes: await told(c, found.slice(0, SHOWN)),
    older: found.length > SHOWN,
    first: Number.isNaN(before),
  });
});

changeRoutes.get('/petugas/kantor/perubahan.csv', reading, async (c) => {
  const { db, seal, office } = c.get('portal');
  const words = c.get('t').administration.changes;
  const part = partSchema.safeParse(c.req.query('bagian')).data ?? null;
  const changes = await told(c, await listChanges(db, seal, { part, before: null, most: MOST_LINES }));
  const rows = changes.flatMap(({ change, by, what, differences }) =>
    differences.map(({ field, before, after }) => [
      momentShort(change.at, office),
      by,
      words.parts[change.part],
      what,
      field,
      before,
      after,
      change.note,
    ]),
  );
  return sendCsv(c, csvFile([words.columns, ...rows]), words.fileName);
});

/** In words, with the names of who made them and of whom they are about: one query. */
async function told(c: PortalContext, changes: readonly Change[]): Promise<ToldChange[]> {
  const { db, seal } = c.get('portal');
  const ids = changes.flatMap(({ part, key, personId }) => (part === 'person' ? [personId, key] : [personId]));
  const people = await findPeople(db, seal, [...new Set(ids)]);
  return changes.map((change) => changeInWords(c.get('t'), change, (id) => people.get(id)?.profile.name ?? ''));
}
