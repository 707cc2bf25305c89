import { Hono } from 'hono';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { openDesigned } from './load.ts';
import type { Designed } from './load.ts';
import { changing, looking } from './may-change.ts';
import { comparable } from './pages/comparison.tsx';
import { closingPage } from './pages/confirm.tsx';
import { differencesPage } from './pages/differences.tsx';
import type { Side } from './pages/differences.tsx';
import { NOTE_LETTERS, publicationPage } from './pages/publication.tsx';
import { versionPage } from './pages/version.tsx';
import { publishDraft, restoreVersion, setOpen } from './publish.ts';
import { seenOf } from './save.ts';
import { textOf } from './version-text.ts';

/** What makes something live, and what is looked at before. */
export const publishRoutes = new Hono<PortalEnv>();

publishRoutes.get('/petugas/layanan/:slug/penerbitan', changing, async (c) => {
  const designed = await openDesigned(c);
  return designed === null ? c.notFound() : publicationPage(c, designed, {});
});

publishRoutes.post('/petugas/layanan/:slug/penerbitan', changing, async (c) => {
  const { values } = await readPosted(c, { fields: ['versi', 'tayang', 'catatan'] });
  const designed = await openDesigned(c);
  const person = c.get('person');
  if (designed === null || person === null) return c.notFound();
  const { slug } = designed;
  const note = noteOf(values);
  if (note === '') return publicationPage(c, designed, { noteMissing: true });
  const seenLive = seenOf(values['tayang']);
  const done = await publishDraft(c.get('portal'), { slug, note, person, seen: seenOf(values['versi']), seenLive });
  if (done.ok) return c.redirect(paths.designedAfter(slug, `terbit-${done.version}`), 303);
  const now = await openDesigned(c);
  return now === null ? c.notFound() : publicationPage(c, now, { note, refused: done.reason });
});

publishRoutes.get('/petugas/layanan/:slug/versi/:version{[0-9]{1,6}}', looking, async (c) => {
  const found = await openVersion(c);
  return found === null ? c.notFound() : versionPage(c, found.designed, found);
});

publishRoutes.post('/petugas/layanan/:slug/versi/:version{[0-9]{1,6}}', changing, async (c) => {
  const { values } = await readPosted(c, { fields: ['tayang', 'catatan'] });
  const found = await openVersion(c);
  const person = c.get('person');
  if (found === null || person === null) return c.notFound();
  const { version, designed } = found;
  const { slug } = designed;
  const note = noteOf(values);
  if (note === '') return versionPage(c, designed, { ...found, noteMissing: true });
  const done = await restoreVersion(c.get('portal'), { slug, version, note, person, seenLive: seenOf(values['tayang']) });
  if (done.ok) return c.redirect(paths.designedAfter(slug, `kembali-${version}`), 303);
  const now = await openVersion(c);
  return now === null ? c.notFound() : versionPage(c, now.designed, { ...now, note, refused: done.reason });
});

publishRoutes.get('/petugas/layanan/:slug/perbedaan', looking, async (c) => {
  const designed = await openDesigned(c);
  if (designed === null) return c.notFound();
  const [from, to] = [await sideOf(c, designed, c.req.query('dari')), await sideOf(c, designed, c.req.query('ke'))];
  return from === null || to === null
    ? c.redirect(paths.designed(designed.slug), 303)
    : differencesPage(c, designed, { from, to });
});

publishRoutes.get('/petugas/layanan/:slug/penutupan', changing, async (c) => {
  const designed = await openDesigned(c);
  return designed?.live?.open === true ? closingPage(c, designed, { noteMissing: false, refused: null }) : c.notFound();
});

publishRoutes.post('/petugas/layanan/:slug/penutupan', changing, (c) => openOrClose(c, false));
publishRoutes.post('/petugas/layanan/:slug/pembukaan', changing, (c) => openOrClose(c, true));

async function openOrClose(c: PortalContext, open: boolean): Promise<Response> {
  const { values } = await readPosted(c, { fields: ['catatan'] });
  const designed = await openDesigned(c);
  const person = c.get('person');
  if (designed === null || person === null) return c.notFound();
  const { slug } = designed;
  const note = open ? c.get('t').designer.close.openNote : noteOf(values);
  if (note === '') return closingPage(c, designed, { noteMissing: true, refused: null });
  const done = await setOpen(c.get('portal'), { slug, note, person, open });
  // Pressed twice, or by two: it is as it was wanted.
  if (done.ok || done.reason === 'nothing-new') return c.redirect(paths.designedAfter(slug, open ? 'dibuka' : 'ditutup'), 303);
  return closingPage(c, designed, { noteMissing: false, refused: done.reason });
}

async function openVersion(c: PortalContext) {
  const designed = await openDesigned(c);
  const version = Number(c.req.param('version'));
  const text = designed === null ? null : await textOf(c.get('portal').db, designed.slug, version);
  return designed === null || text === null ? null : { designed, version, text };
}

async function sideOf(c: PortalContext, designed: Designed, value: string | undefined): Promise<Side | null> {
  const known = comparable(c, designed).find((each) => each.value === value);
  if (known === undefined) return null;
  const text = known.value === 'draf' ? designed.text : await textOf(c.get('portal').db, designed.slug, Number(known.value));
  return text === null ? null : { ...known, text };
}

const noteOf = (values: Record<string, string>): string =>
  (values['catatan'] ?? '').replaceAll('\0', '').trim().slice(0, NOTE_LETTERS);
