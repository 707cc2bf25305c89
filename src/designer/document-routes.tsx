import { Hono } from 'hono';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { changeList } from './change-list.ts';
import { conditionChoices, conditionIn, conditionInWords } from './edit/condition-rules.ts';
import { asTyped, entriesOf } from './edit/definition-text.ts';
import { DOCUMENT_FIELDS, documentFields, setDocument } from './edit/document-rules.ts';
import { moveEntry, removeEntry } from './edit/order-rules.ts';
import { editDraft, hasFaultAt } from './edit-draft.ts';
import { entryAt, notMoved, openEditor, placeOfEntry, plainLines, recordIn, savedJustNow } from './editor.ts';
import type { Designed } from './load.ts';
import { changing, looking } from './may-change.ts';
import { documentPage, documentsPage } from './pages/documents.tsx';
import type { EntryGiven, ListedEntry } from './pages/documents.tsx';
import { seenOf } from './save.ts';

/** The documents that a service asks for, as a list and a form each. */
export const documentRoutes = new Hono<PortalEnv>();

const LIST = 'requirements';
/** In a group: a choice without one would also match addresses that go on. */
const ENTRY = '/petugas/layanan/:slug/dokumen/:entry{(?:[0-9]{1,4}|baru)}';

documentRoutes.get('/petugas/layanan/:slug/dokumen', looking, async (c) => {
  const opened = await openEditor(c);
  if ('response' in opened) return opened.response;
  return documentsPage(c, opened.designed, { entries: listed(c, opened.designed), done: savedJustNow(c) });
});

documentRoutes.get(ENTRY, looking, async (c) => {
  const opened = await openEditor(c);
  if ('response' in opened) return opened.response;
  const at = placeOfEntry(c, opened.record, LIST, undefined);
  if (at === null && c.req.param('entry') !== 'baru') return c.redirect(paths.designedPart(opened.designed.slug, 'dokumen'), 303);
  return documentPage(c, opened.designed, shown(c, opened.designed, at));
});

documentRoutes.post(ENTRY, changing, async (c) => {
  const values = plainLines((await readPosted(c, { fields: ['versi', 'kode', ...DOCUMENT_FIELDS] })).values);
  const opened = await openEditor(c);
  if ('response' in opened) return opened.response;
  const { designed } = opened;
  const { slug } = designed;
  const at = placeOfEntry(c, opened.record, LIST, values['kode']);
  const { groups } = shown(c, designed, at);
  let place = 0;
  return editDraft(c, designed, {
    seen: seenOf(values['versi']),
    apply: (document) => {
      place = setDocument(document, at === null ? null : at - 1, values, groups) + 1;
    },
    onward: (text) =>
      hasFaultAt(c, slug, text, (fault) => fault.part === 'dokumen' && fault.at === place)
        ? paths.designedEntry(slug, 'dokumen', place)
        : `${paths.designedPart(slug, 'dokumen')}?kabar=tersimpan`,
    stale: (now) => {
      const there = shown(c, now, placeOfEntry(c, recordIn(now), LIST, values['kode']));
      return documentPage(c, now, { ...there, fields: values, stored: there.fields });
    },
  });
});

documentRoutes.post(`${ENTRY}/urutan`, changing, async (c) => {
  const { values } = await readPosted(c, { fields: ['versi', 'arah'] });
  const direction = values['arah'] === 'naik' ? 'naik' : 'turun';
  return changeList(c, {
    ...inList(c),
    seen: values['versi'],
    apply: (document, at) => moveEntry(document, LIST, at, direction),
  });
});

documentRoutes.post(`${ENTRY}/penghapusan`, changing, async (c) => {
  const { values } = await readPosted(c, { fields: ['versi'] });
  return changeList(c, { ...inList(c), seen: values['versi'], apply: (document, at) => removeEntry(document, LIST, at) });
});

/** What moving and removing need besides. */
const inList = (c: PortalContext) =>
  ({
    list: LIST,
    part: 'dokumen',
    stale: (now: Designed) => documentsPage(c, now, { entries: listed(c, now), done: notMoved(c) }),
  }) as const;

/** What the form of a document shows: what is stored of it, or of a new one. */
function shown(c: PortalContext, designed: Designed, at: number | null): EntryGiven {
  const record = recordIn(designed);
  const groups = conditionChoices(record, c.get('portal').office, { labels: true });
  const entry = at === null ? null : entryAt(record, LIST, at);
  if (entry === null) return { at: null, code: '', fields: { wajib: 'ya' }, groups };
  return { at, code: asTyped(entry['id']), fields: documentFields(entry, conditionIn(entry, groups)), groups };
}

function listed(c: PortalContext, designed: Designed): ListedEntry[] {
  const t = c.get('t').designer.forms;
  const record = recordIn(designed);
  const groups = conditionChoices(record, c.get('portal').office, { labels: true });
  return entriesOf(record, LIST).map(({ at, entry }) => {
    const condition = conditionIn(entry, groups);
    const words = asTyped(entry['when_words']) || conditionInWords(condition, groups);
    return {
      at: at + 1,
      name: asTyped(entry['name_id']),
      notes: [entry['mandatory'] === false ? t.voluntary : t.mandatory, ...(words === '' ? [] : [t.only(words)])],
    };
  });
}
