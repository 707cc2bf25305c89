import { Hono } from 'hono';
import type { Office } from '../catalogue/office.ts';
import type { RawRecord } from '../catalogue/record.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { changeList } from './change-list.ts';
import { conditionChoices, conditionIn } from './edit/condition-rules.ts';
import type { ConditionGroup } from './edit/condition-rules.ts';
import { entriesOf } from './edit/definition-text.ts';
import type { DefinitionText, Fields } from './edit/definition-text.ts';
import { entryMoves, moveEntry, removeEntry } from './edit/order-rules.ts';
import { editDraft, hasFaultAt } from './edit-draft.ts';
import { codeOf, entryAt, notMoved, openEditor, placeOfEntry, plainLines, recordIn, savedJustNow } from './editor.ts';
import type { ListKey } from './editor.ts';
import type { ListPart } from './fault-rules.ts';
import type { Designed } from './load.ts';
import { changing, looking } from './may-change.ts';
import type { ListedEntry } from './pages/edit-parts.tsx';
import { entriesPage } from './pages/entries.tsx';
import type { EntryGiven } from './pages/entries.tsx';
import { seenOf } from './save.ts';

/** A list of a definition whose entries have a form each; questions, which stand on pages, have routes of their own. */
export type EntryList = {
  part: Exclude<ListPart, 'pertanyaan'>;
  list: Exclude<ListKey, 'form_fields'>;
  /** Whether labels of the office can be a condition, besides answers. */
  labels: boolean;
  fields: readonly string[];
  /** What the fields show of a new one. */
  fresh: Fields;
  /** What they show of one that is stored; `condition`: what is chosen for it. */
  read: (entry: RawRecord, condition: { chosen: string; own: string }) => Fields;
  /** Writes what was typed; `at` from 0, null = a new one. Answers where it stands. */
  write: (document: DefinitionText, at: number | null, fields: Fields, groups: readonly ConditionGroup[]) => number;
  /** What the list says of one. */
  row: (c: PortalContext, entry: RawRecord, groups: readonly ConditionGroup[]) => { name: string; notes: string[] };
  page: (c: PortalContext, designed: Designed, given: EntryGiven) => Response | Promise<Response>;
};

/** List, form, order and removal of the entries of one list. */
export function entryRoutes(of: EntryList): Hono<PortalEnv> {
  const { part, list } = of;
  const routes = new Hono<PortalEnv>();
  const address = `/petugas/layanan/:slug/${part}`;
  /** In a group: a choice without one would also match addresses that go on. */
  const entry = `${address}/:entry{(?:[0-9]{1,4}|baru)}`;
  const listPage = (c: PortalContext, designed: Designed, done: ReturnType<typeof savedJustNow>) =>
    entriesPage(c, designed, { part, entries: listed(c, of, designed), done });
  const inList = {
    list,
    part,
    stale: (c: PortalContext) => (now: Designed) => listPage(c, now, notMoved(c)),
  };

  routes.get(address, looking, async (c) => {
    const opened = await openEditor(c);
    return 'response' in opened ? opened.response : listPage(c, opened.designed, savedJustNow(c));
  });

  routes.get(entry, looking, async (c) => {
    const opened = await openEditor(c);
    if ('response' in opened) return opened.response;
    const at = placeOfEntry(c, opened.record, list, undefined);
    if (at === null && c.req.param('entry') !== 'baru') return c.redirect(paths.designedPart(opened.designed.slug, part), 303);
    return of.page(c, opened.designed, shown(c, of, opened.designed, at));
  });

  routes.post(entry, changing, (c) => saveEntry(c, of));

  routes.post(`${entry}/urutan`, changing, async (c) => {
    const { values } = await readPosted(c, { fields: ['versi', 'arah'] });
    const direction = values['arah'] === 'naik' ? 'naik' : 'turun';
    return changeList(c, {
      ...inList,
      stale: inList.stale(c),
      seen: values['versi'],
      apply: (document, at) => moveEntry(document, list, at, direction),
    });
  });

  routes.post(`${entry}/penghapusan`, changing, async (c) => {
    const { values } = await readPosted(c, { fields: ['versi'] });
    return changeList(c, {
      ...inList,
      stale: inList.stale(c),
      seen: values['versi'],
      apply: (document, at) => removeEntry(document, list, at),
    });
  });

  return routes;
}

async function saveEntry(c: PortalContext, of: EntryList): Promise<Response> {
  const { part, list } = of;
  const values = plainLines((await readPosted(c, { fields: ['versi', 'kode', ...of.fields] })).values);
  const opened = await openEditor(c);
  if ('response' in opened) return opened.response;
  const { designed } = opened;
  const { slug } = designed;
  const at = placeOfEntry(c, opened.record, list, values['kode']);
  const { groups } = shown(c, of, designed, at);
  let place = 0;
  return editDraft(c, designed, {
    seen: seenOf(values['versi']),
    apply: (document) => {
      place = of.write(document, at === null ? null : at - 1, values, groups) + 1;
    },
    onward: (text) =>
      hasFaultAt(c, slug, text, (fault) => fault.part === part && fault.at === place)
        ? paths.designedEntry(slug, part, place)
        : `${paths.designedPart(slug, part)}?kabar=tersimpan`,
    stale: (now) => {
      const there = shown(c, of, now, placeOfEntry(c, recordIn(now), list, values['kode']));
      return of.page(c, now, { ...there, fields: values, stored: there.fields });
    },
  });
}

const groupsFor = (record: RawRecord, { labels }: EntryList, office: Office) => conditionChoices(record, office, { labels });

/** What the form of an entry shows: what is stored of it, or of a new one. */
function shown(c: PortalContext, of: EntryList, designed: Designed, at: number | null): EntryGiven {
  const record = recordIn(designed);
  const groups = groupsFor(record, of, c.get('portal').office);
  const entry = at === null ? null : entryAt(record, of.list, at);
  if (entry === null) return { at: null, code: '', fields: of.fresh, groups };
  return {
    at,
    code: codeOf(of.list, entry),
    fields: of.read(entry, conditionIn(entry, groups)),
    groups,
  };
}

function listed(c: PortalContext, of: EntryList, designed: Designed): ListedEntry[] {
  const record = recordIn(designed);
  const groups = groupsFor(record, of, c.get('portal').office);
  const entries = entriesOf(record, of.list);
  return entries.map(({ at, entry }) => ({
    at: at + 1,
    code: of.list === 'requirements' ? codeOf(of.list, entry) : null,
    ...of.row(c, entry, groups),
    moves: entryMoves(entries.length, at),
  }));
}
