import { Hono } from 'hono';
import { everyNumber } from '../applications/store-versions.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { judgeNewService, newServiceText } from './edit/new-service-rules.ts';
import { changing } from './may-change.ts';
import { newServicePage } from './pages/new-service.tsx';
import { everyDraft, saveDraft } from './store-drafts.ts';
import { findLive } from './store-live.ts';
import { textOf } from './version-text.ts';

/** The beginning of a new service. */
export const newServiceRoutes = new Hono<PortalEnv>();

newServiceRoutes.get(paths.designerNew, changing, (c) =>
  newServicePage(c, { typed: { from: c.req.query('dari') ?? '' }, faults: {} }),
);

newServiceRoutes.post(paths.designerNew, changing, async (c) => {
  const { values } = await readPosted(c, { fields: ['nama', 'alamat', 'kelompok', 'dari'] });
  const { db, clock } = c.get('portal');
  const person = c.get('person');
  if (person === null) return c.notFound();
  const typed = {
    name: values['nama'] ?? '',
    slug: values['alamat'] ?? '',
    category: values['kelompok'] ?? '',
    from: values['dari'] ?? '',
  };
  const taken = [...(await everyNumber(db)).keys(), ...(await everyDraft(db)).keys()];
  const judged = judgeNewService(typed, taken);
  if (!judged.ok) return newServicePage(c, { typed, faults: judged.faults });
  const { slug } = judged.service;
  const source = typed.from === '' ? null : await liveText(c, typed.from);
  const text = typed.from !== '' && source === null ? null : newServiceText(judged.service, source);
  if (text === null) return newServicePage(c, { typed, faults: { from: 'from' } });
  const saved = await saveDraft(db, { slug, text, baseVersion: null, seen: 0, personId: person.id, at: clock.now() });
  // Two who choose the same name at once.
  if (!saved) return newServicePage(c, { typed: { ...typed, slug }, faults: { slug: 'taken' } });
  return c.redirect(paths.designedPart(slug, 'pokok'), 303);
});

async function liveText(c: PortalContext, slug: string): Promise<string | null> {
  const { db } = c.get('portal');
  const live = await findLive(db, slug);
  return live === null ? null : textOf(db, slug, live.version);
}
