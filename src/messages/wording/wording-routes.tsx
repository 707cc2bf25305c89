import { Hono } from 'hono';
import { requirePerson } from '../../accounts/require.ts';
import type { PortalContext, PortalEnv } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { readPosted } from '../../web/posted.ts';
import { loadWording } from './load-wording.ts';
import type { Words } from './message.ts';
import { messageList, messagesByTopic } from './message-list.ts';
import { wordingListPage } from './pages/wording-list.tsx';
import { wordingFields, wordingPage } from './pages/wording.tsx';
import type { WordingTyped } from './pages/wording.tsx';
import { addWording, newestWordings } from './store-wordings.ts';
import { judgeWording } from './wording-rules.ts';
import type { WordingView } from './wording-view.ts';

/** Where an administrator words what Pintu sends; the head reads it. */
export const wordingRoutes = new Hono<PortalEnv>();

const readers = requirePerson(['administrator', 'head']);
const administrator = requirePerson(['administrator']);

wordingRoutes.get('/petugas/isi-pesan', readers, async (c) => {
  const codes = messageList.map(({ code }) => code);
  const newest = await newestWordings(c.get('portal').db, codes);
  return wordingListPage(c, { topics: messagesByTopic, wordings: newest, mayChange: c.get('person')?.role === 'administrator' });
});

wordingRoutes.get('/petugas/isi-pesan/:code', readers, async (c) => {
  const view = await load(c);
  if (view === null) return c.notFound();
  const done = c.req.query('kabar');
  const asked = view.versions.find(({ id }) => String(id) === c.req.query('versi'))?.words ?? null;
  const typed = asked === null ? typedOf(view) : typedFrom(asked.id, asked.en);
  return wordingPage(c, view, {
    typed,
    words: view.words,
    done: done === 'disimpan' || done === 'dikembalikan' ? done : null,
    older: asked !== null,
  });
});

/** Where a form was answered, somebody may come back. */
wordingRoutes.get('/petugas/isi-pesan/:code/pratinjau', (c) => c.redirect(paths.wording(c.req.param('code')), 303));
wordingRoutes.get('/petugas/isi-pesan/:code/pengembalian', (c) => c.redirect(paths.wording(c.req.param('code')), 303));

wordingRoutes.post('/petugas/isi-pesan/:code/pratinjau', administrator, (c) => answer(c, 'preview'));
wordingRoutes.post('/petugas/isi-pesan/:code', administrator, (c) => answer(c, 'save'));

wordingRoutes.post('/petugas/isi-pesan/:code/pengembalian', administrator, async (c) => {
  const { values } = await readPosted(c, { fields: ['layanan'] });
  const view = await load(c, values['layanan']);
  const person = c.get('person');
  if (view === null || person === null) return c.notFound();
  const { db, clock } = c.get('portal');
  const { message, service } = view;
  if (view.origin === 'own') await addWording(db, { message: message.code, service, words: null, person, at: clock.now() });
  return c.redirect(paths.wordingAfter(message.code, service, 'dikembalikan'), 303);
});

async function answer(c: PortalContext, what: 'preview' | 'save'): Promise<Response> {
  const { values } = await readPosted(c, { fields: wordingFields });
  const view = await load(c, values['layanan']);
  const person = c.get('person');
  if (view === null || person === null) return c.notFound();
  const { db, clock } = c.get('portal');
  const { message, service } = view;
  const typed: WordingTyped = {
    judul: values['judul'] ?? '',
    isi: values['isi'] ?? '',
    'judul-inggris': values['judul-inggris'] ?? '',
    'isi-inggris': values['isi-inggris'] ?? '',
  };
  const id = tidy({ subject: typed.judul, body: typed.isi });
  const typedEn = tidy({ subject: typed['judul-inggris'], body: typed['isi-inggris'] });
  const en = typedEn.subject === '' && typedEn.body === '' ? null : typedEn;
  const faults = {
    id: judgeWording(message, id, view.values.id),
    en: en === null ? [] : judgeWording(message, en, view.values.en),
  };
  if (faults.id.length > 0 || faults.en.length > 0) return wordingPage(c, view, { typed, words: view.words, faults, done: null });
  if (what === 'preview')
    return wordingPage(c, view, { typed, words: { id, en: en ?? view.words.en }, done: null, previewed: true });
  await addWording(db, { message: message.code, service, words: { id, en }, person, at: clock.now() });
  return c.redirect(paths.wordingAfter(message.code, service, 'disimpan'), 303);
}

const load = (c: PortalContext, posted?: string): Promise<WordingView | null> =>
  loadWording(c, c.req.param('code') ?? '', posted ?? c.req.query('layanan') ?? '');

const tidy = ({ subject, body }: Words): Words => ({
  subject: subject.replaceAll(/\s+/g, ' ').trim(),
  body: body.replaceAll('\r\n', '\n').trim(),
});

const typedOf = ({ message, words }: WordingView): WordingTyped =>
  typedFrom(words.id, message.languages.includes('en') ? words.en : null);

const typedFrom = (id: Words, en: Words | null): WordingTyped => ({
  judul: id.subject,
  isi: id.body,
  'judul-inggris': en?.subject ?? '',
  'isi-inggris': en?.body ?? '',
});
