import { Hono } from 'hono';
import { KINDS } from '../catalogue/definition.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { changeList } from './change-list.ts';
import { conditionChoices, conditionIn, conditionInWords } from './edit/condition-rules.ts';
import { asTyped, entriesOf } from './edit/definition-text.ts';
import { answeredBefore, moveQuestion, pageOf, questionMoves, removeQuestion } from './edit/order-rules.ts';
import { lacksOptions, QUESTION_FIELDS, questionFields, setQuestion } from './edit/question-rules.ts';
import { editDraft, hasFaultAt } from './edit-draft.ts';
import { codeOf, entryAt, notMoved, openEditor, placeOfEntry, plainLines, recordIn, savedJustNow } from './editor.ts';
import type { Designed } from './load.ts';
import { changing, looking } from './may-change.ts';
import type { ListedEntry } from './pages/edit-parts.tsx';
import { questionEditPage, questionsPage } from './pages/questions.tsx';
import type { ListedPage, QuestionGiven } from './pages/questions.tsx';
import { formPreview } from './preview-rules.ts';
import type { ReadDraft } from './read-draft.ts';
import { seenOf } from './save.ts';

/** The questions of a service, as a list and a form each. */
export const questionRoutes = new Hono<PortalEnv>();

const LIST = 'form_fields';
/** In a group: a choice without one would also match addresses that go on. */
const ENTRY = '/petugas/layanan/:slug/pertanyaan/:entry{(?:[0-9]{1,4}|baru)}';

questionRoutes.get('/petugas/layanan/:slug/pertanyaan', looking, async (c) => {
  const opened = await openEditor(c);
  if ('response' in opened) return opened.response;
  return questionsPage(c, opened.designed, { pages: listed(c, opened.designed), done: savedJustNow(c) });
});

questionRoutes.get(ENTRY, looking, async (c) => {
  const opened = await openEditor(c);
  if ('response' in opened) return opened.response;
  const at = placeOfEntry(c, opened.record, LIST, undefined);
  if (at === null && c.req.param('entry') !== 'baru')
    return c.redirect(paths.designedPart(opened.designed.slug, 'pertanyaan'), 303);
  return questionEditPage(c, opened.designed, shown(c, opened.designed, at));
});

questionRoutes.post(ENTRY, changing, async (c) => {
  const values = plainLines((await readPosted(c, { fields: ['versi', 'kode', ...QUESTION_FIELDS] })).values);
  const opened = await openEditor(c);
  if ('response' in opened) return opened.response;
  const { designed } = opened;
  const { slug } = designed;
  const at = placeOfEntry(c, opened.record, LIST, values['kode']);
  const there = shown(c, designed, at);
  const { groups } = there;
  // Shown without choices while somebody types, but not kept so: citizens would answer in words of their own.
  if (lacksOptions(values) && seenOf(values['versi']) === designed.seen && c.req.query('pratinjau') === undefined) {
    const refused = { pilihan: c.get('t').designer.forms.pertanyaan.noOptions };
    return questionEditPage(c, designed, { ...there, fields: values, refused });
  }
  const { office } = c.get('portal');
  let place = 0;
  return editDraft(c, designed, {
    seen: seenOf(values['versi']),
    apply: (document) => {
      place = setQuestion(document, at === null ? null : at - 1, values, { groups, office }) + 1;
    },
    // A new question has no page in the choice yet: it is shown where it will stand.
    ...(at === null ? { previewed: (read) => previewWith(read, idAt(read, place)) } : {}),
    onward: (text) =>
      hasFaultAt(c, slug, text, (fault) => fault.part === 'pertanyaan' && fault.at === place)
        ? paths.designedEntry(slug, 'pertanyaan', place)
        : `${paths.designedPart(slug, 'pertanyaan')}?kabar=tersimpan`,
    stale: (now) => {
      const there = shown(c, now, placeOfEntry(c, recordIn(now), LIST, values['kode']));
      return questionEditPage(c, now, { ...there, fields: values, stored: there.fields });
    },
  });
});

questionRoutes.post(`${ENTRY}/urutan`, changing, async (c) => {
  const { values } = await readPosted(c, { fields: ['versi', 'arah'] });
  const direction = values['arah'] === 'naik' ? 'naik' : 'turun';
  return changeList(c, { ...inList(c), seen: values['versi'], apply: (document, at) => moveQuestion(document, at, direction) });
});

questionRoutes.post(`${ENTRY}/penghapusan`, changing, async (c) => {
  const { values } = await readPosted(c, { fields: ['versi'] });
  return changeList(c, { ...inList(c), seen: values['versi'], apply: removeQuestion });
});

/** What moving and removing need besides. */
const inList = (c: PortalContext) =>
  ({
    list: LIST,
    part: 'pertanyaan',
    stale: (now: Designed) => questionsPage(c, now, { pages: listed(c, now), done: notMoved(c) }),
  }) as const;

/** What the form of a question shows: what is stored of it, or of a new one on the last page. */
function shown(c: PortalContext, designed: Designed, at: number | null): QuestionGiven {
  const { office } = c.get('portal');
  const record = recordIn(designed);
  const entry = at === null ? null : entryAt(record, LIST, at);
  const code = asTyped(entry?.['id']);
  const groups = conditionChoices(record, office, { labels: false, among: answeredBefore(record, code) });
  const pages = entriesOf(record, 'pages').map((each) => asTyped(each.entry['title']));
  const common = { code, groups, pages, preview: previewWith(designed.read, code) };
  if (entry === null)
    return {
      ...common,
      at: null,
      fields: { wajib: 'ya', jenis: 'text', halaman: pages.length === 0 ? '' : String(pages.length) },
    };
  return { ...common, at, fields: questionFields(record, entry, { condition: conditionIn(entry, groups), office }) };
}

/** The page of the form that a question stands on; of a new one the first that can be seen. */
function previewWith(read: ReadDraft, code: string): string {
  const page =
    'service' in read ? read.service.pages.find(({ questions }) => questions.some(({ id }) => id === code)) : undefined;
  return page === undefined ? 'halaman' : formPreview(page.id);
}

const idAt = (read: ReadDraft, place: number): string =>
  'service' in read ? asTyped(entryAt(read.service.source, LIST, place)?.['id']) : '';

/** Questions in the order in which they are asked, page by page where the definition names pages. */
function listed(c: PortalContext, designed: Designed): ListedPage[] {
  const t = c.get('t').designer.forms;
  const { office } = c.get('portal');
  const record = recordIn(designed);
  const groups = conditionChoices(record, office, { labels: false });
  const all = entriesOf(record, LIST).map(({ at, entry }) => ({ id: asTyped(entry['id']), row: row(at + 1, entry) }));
  function row(at: number, entry: Parameters<typeof conditionIn>[0]): ListedEntry {
    const condition = conditionIn(entry, groups);
    const words = conditionInWords(condition, groups);
    const kind = KINDS.find((each) => each === entry['type']);
    return {
      at,
      code: codeOf(LIST, entry),
      name: asTyped(entry['label_id']),
      moves: questionMoves(record, at - 1),
      notes: [
        ...(kind === undefined ? [] : [t.pertanyaan.kinds[kind]]),
        entry['required'] === false ? t.voluntary : t.mandatory,
        ...(words === '' ? [] : [t.only(words)]),
      ],
    };
  }
  const pages = entriesOf(record, 'pages');
  if (pages.length === 0) return [{ title: null, entries: all.map((each) => each.row) }];
  const placed = all.map((each) => ({ ...each, place: pageOf(record, each.id) }));
  const byPage = pages.map(({ at, entry }, index): ListedPage => ({
    title: t.pertanyaan.page(index + 1, asTyped(entry['title'])),
    entries: placed
      .filter(({ place }) => place?.page === at)
      .toSorted((a, b) => (a.place?.at ?? 0) - (b.place?.at ?? 0))
      .map((each) => each.row),
  }));
  return [
    ...byPage,
    { title: t.pertanyaan.offPage, entries: placed.filter(({ place }) => place === null).map((each) => each.row) },
  ];
}
