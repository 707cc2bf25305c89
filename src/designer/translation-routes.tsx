import { Hono } from 'hono';
import type { PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { setOptional } from './edit/definition-text.ts';
import { editDraft } from './edit-draft.ts';
import { openEditor, plainLines } from './editor.ts';
import { changing, looking } from './may-change.ts';
import { translationField, translationsPage } from './pages/translations.tsx';
import { seenOf } from './save.ts';
import { translationsOfDraft } from './translations.ts';

/** The English of a draft where its Indonesian has changed. */
export const translationRoutes = new Hono<PortalEnv>();

/** Fields are named after where their text stands, so that none gets the words of another when a list has changed meanwhile. */
const FIELD = /^en\.[\w.[\]-]{1,200}$/;

translationRoutes.get('/petugas/layanan/:slug/terjemahan', looking, async (c) => {
  const opened = await openEditor(c);
  if ('response' in opened) return opened.response;
  const saved = c.req.query('kabar') === 'tersimpan' ? { sentence: c.get('t').designer.translations.saved } : null;
  return translationsPage(c, opened.designed, {
    translations: translationsOfDraft(opened.designed, c.get('portal').office),
    done: saved,
  });
});

translationRoutes.post('/petugas/layanan/:slug/terjemahan', changing, async (c) => {
  const values = plainLines((await readPosted(c, { fields: ['versi'], alike: FIELD })).values);
  const opened = await openEditor(c);
  if ('response' in opened) return opened.response;
  const { designed } = opened;
  const { office } = c.get('portal');
  return editDraft(c, designed, {
    seen: seenOf(values['versi']),
    apply: (document) => {
      for (const { path, englishAt } of translationsOfDraft(designed, office)) {
        const typed = values[translationField(path)];
        if (typed !== undefined) setOptional(document, englishAt, typed.trim());
      }
    },
    onward: () => `${paths.designedTranslations(designed.slug)}?kabar=tersimpan`,
    stale: (now) => translationsPage(c, now, { translations: translationsOfDraft(now, office), typed: values }),
  });
});
