import { Hono } from 'hono';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { findDefinitionFile } from './definition-file.ts';
import { fileStateOf } from './load-list.ts';
import { openDesigned } from './load.ts';
import type { Designed } from './load.ts';
import { changing, looking } from './may-change.ts';
import { discardPage } from './pages/confirm.tsx';
import { overviewPage } from './pages/overview.tsx';
import { yamlPage } from './pages/yaml.tsx';
import { asKept, LONGEST_TEXT, readableFile, readDraft } from './read-draft.ts';
import { save, seenOf } from './save.ts';
import { showPreview } from './show-preview.tsx';
import { removeDraft } from './store-drafts.ts';
import { textOf } from './version-text.ts';

/** The text of a draft: typed, uploaded, taken from a file, thrown away. */
export const draftRoutes = new Hono<PortalEnv>();

draftRoutes.get('/petugas/layanan/:slug/yaml', looking, async (c) => {
  const designed = await openDesigned(c);
  if (designed === null) return c.notFound();
  const t = c.get('t').designer.yaml;
  const done = { tersimpan: t.saved, diambil: t.taken }[c.req.query('kabar') ?? ''];
  return yamlPage(c, designed, { done: done === undefined ? null : { sentence: done } });
});

draftRoutes.post('/petugas/layanan/:slug/yaml', changing, async (c) => {
  const { values } = await readPosted(c, { fields: ['versi', 'teks'] });
  const designed = await openDesigned(c);
  if (designed === null) return c.notFound();
  const typed = values['teks'] ?? '';
  const text = asKept(typed);
  const previewed = c.req.query('pratinjau');
  if (text.length > LONGEST_TEXT) return yamlPage(c, designed, { typed, error: c.get('t').designer.tooLong(LONGEST_TEXT) });
  if (previewed !== undefined)
    return showPreview(c, designed.slug, readDraft(text, designed.slug, c.get('portal').office), previewed);
  return saveText(c, designed, { text, seen: seenOf(values['versi']), done: 'tersimpan' });
});

/** A file that was chosen becomes the draft, whatever is in it: its faults are told there. */
draftRoutes.post('/petugas/layanan/:slug/unggahan', changing, async (c) => {
  const { values, files } = await readPosted(c, { fields: ['versi'], files: ['berkas'] });
  const designed = await openDesigned(c);
  if (designed === null) return c.notFound();
  const t = c.get('t').designer;
  const file = files['berkas'];
  const refuse = async (fault: string) =>
    overviewPage(c, designed, { file: await fileStateOf(c, designed.slug, designed.live), done: null, fault });
  if (file === undefined || file.size === 0) return refuse(t.uploadMissing);
  // A character has at most four bytes.
  if (file.size > LONGEST_TEXT * 4) return refuse(t.uploadTooLong);
  const text = readableFile(await file.text());
  if (text === null) return refuse(t.uploadTooLong);
  return saveText(c, designed, { text, seen: seenOf(values['versi']), done: 'diambil' });
});

/** What lies in `services/` becomes the draft. Where there is one already it is not written over: both are shown. */
draftRoutes.post('/petugas/layanan/:slug/dari-berkas', changing, async (c) => {
  await readPosted(c, { fields: [] });
  const designed = await openDesigned(c);
  const file = await findDefinitionFile(c.get('portal').config.servicesFolder, c.req.param('slug'));
  const text = file === null ? null : readableFile(file.text);
  if (designed === null || text === null) return c.notFound();
  return saveText(c, designed, { text, seen: 0, done: 'diambil' });
});

/** An older version becomes the draft, to be changed before it is published. */
draftRoutes.post('/petugas/layanan/:slug/versi/:version{[0-9]{1,6}}/draf', changing, async (c) => {
  const { values } = await readPosted(c, { fields: ['versi'] });
  const designed = await openDesigned(c);
  const text = await textOf(c.get('portal').db, c.req.param('slug'), Number(c.req.param('version')));
  if (designed === null || text === null) return c.notFound();
  return saveText(c, designed, { text, seen: seenOf(values['versi']), done: 'diambil' });
});

draftRoutes.get('/petugas/layanan/:slug/definisi.yaml', looking, async (c) => {
  const slug = c.req.param('slug');
  const wanted = c.req.query('dari') ?? '';
  const designed = await openDesigned(c);
  const text = wanted === 'draf' ? (designed?.draft?.text ?? null) : await versionText(c, slug, wanted);
  if (text === null) return c.notFound();
  return c.body(text, 200, {
    'content-type': 'application/yaml; charset=utf-8',
    'content-disposition': `attachment; filename="${slug}.yaml"`,
  });
});

draftRoutes.get('/petugas/layanan/:slug/penghapusan-draf', changing, async (c) => {
  const designed = await openDesigned(c);
  return designed?.draft == null ? c.notFound() : discardPage(c, designed, { changed: false });
});

draftRoutes.post('/petugas/layanan/:slug/penghapusan-draf', changing, async (c) => {
  const { values } = await readPosted(c, { fields: ['versi'] });
  const slug = c.req.param('slug');
  const removed = await removeDraft(c.get('portal').db, slug, seenOf(values['versi']));
  const designed = await openDesigned(c);
  // A service that was never live goes with its draft.
  if (designed === null) return c.redirect(paths.designer, 303);
  if (!removed && designed.draft !== null) return discardPage(c, designed, { changed: true });
  return c.redirect(paths.designedAfter(slug, 'dibuang'), 303);
});

async function saveText(
  c: PortalContext,
  designed: Designed,
  { text, seen, done }: { text: string; seen: number; done: string },
): Promise<Response> {
  const { slug } = designed;
  if (await save(c, designed, text, seen)) return c.redirect(`${paths.designedPart(slug, 'yaml')}?kabar=${done}`, 303);
  const now = await openDesigned(c);
  return now === null ? c.notFound() : yamlPage(c, now, { typed: text, stale: true });
}

const versionText = (c: PortalContext, slug: string, version: string): Promise<string | null> =>
  /^\d{1,6}$/.test(version) ? textOf(c.get('portal').db, slug, Number(version)) : Promise.resolve(null);
