import { Hono } from 'hono';
import type { PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { BASIC_FIELDS, basicsIn, setBasics } from './edit/basics-rules.ts';
import { editDraft } from './edit-draft.ts';
import { openEditor, plainLines, recordIn, savedJustNow } from './editor.ts';
import { changing, looking } from './may-change.ts';
import { basicsPage } from './pages/basics.tsx';
import { seenOf } from './save.ts';

/** Names, who, cost, days, validity and law, as a plain form. */
export const basicsRoutes = new Hono<PortalEnv>();

basicsRoutes.get('/petugas/layanan/:slug/pokok', looking, async (c) => {
  const opened = await openEditor(c);
  if ('response' in opened) return opened.response;
  return basicsPage(c, opened.designed, { fields: basicsIn(opened.record), done: savedJustNow(c) });
});

basicsRoutes.post('/petugas/layanan/:slug/pokok', changing, async (c) => {
  const values = plainLines((await readPosted(c, { fields: ['versi', ...BASIC_FIELDS] })).values);
  const opened = await openEditor(c);
  if ('response' in opened) return opened.response;
  const { designed } = opened;
  return editDraft(c, designed, {
    seen: seenOf(values['versi']),
    apply: (document) => setBasics(document, values),
    onward: () => `${paths.designedPart(designed.slug, 'pokok')}?kabar=tersimpan`,
    stale: (now) => basicsPage(c, now, { fields: values, stored: basicsIn(recordIn(now)) }),
  });
});
