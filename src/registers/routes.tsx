import { Hono } from 'hono';
import { requirePerson } from '../accounts/require.ts';
import { csvFile, sendCsv } from '../web/csv.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { faultList } from './fault-list.ts';
import { actOnImport, beginImport } from './import-job.ts';
import { isAtWork } from './import-rules.ts';
import type { ImportVerb } from './import-rules.ts';
import { importPage } from './pages/import.tsx';
import { registerPage } from './pages/register.tsx';
import { isStalled, resumeImport } from './resume-imports.ts';
import { listFindings, listImports, loadImport } from './store-imports.ts';
import { countRegistered } from './store-permits.ts';

/** Permits that the office issued before the portal. */
export const registerRoutes = new Hono<PortalEnv>();

const looking = requirePerson(['administrator', 'head']);
const changing = requirePerson(['administrator']);

/** Largest file that is read, in MB; a form with more is refused before it gets here. */
const MOST_MEGABYTES = 20;
const SHOWN_IMPORTS = 50;
const SHOWN_FINDINGS = 100;

registerRoutes.get('/petugas/register', looking, (c) => show(c));

registerRoutes.post('/petugas/register', changing, async (c) => {
  const person = c.get('person');
  const { files } = await readPosted(c, { fields: [], files: ['berkas'] });
  const { berkas } = files;
  if (person === null) return c.notFound();
  if (berkas === undefined || berkas.name === '') return show(c, 'missing');
  if (berkas.size > MOST_MEGABYTES * 1_000_000) return show(c, 'too-large');
  const bytes = new Uint8Array(await berkas.arrayBuffer());
  const id = await beginImport(c.get('portal'), { officer: person, fileName: berkas.name.slice(-150), bytes });
  return c.redirect(paths.registerImport(id), 303);
});

registerRoutes.get('/petugas/register/contoh.csv', looking, (c) => {
  const { exampleRows } = c.get('t').deskRegister;
  return sendCsv(c, csvFile(exampleRows), 'contoh-register.csv');
});

registerRoutes.get('/petugas/register/:id', looking, async (c) => {
  const { db, seal } = c.get('portal');
  const found = await loadImport(db, seal, c.req.param('id'));
  if (found === null) return c.notFound();
  const behind = Number(c.req.query('sesudah'));
  const of = { importId: found.id, most: SHOWN_FINDINGS + 1 };
  const faults = await listFindings(db, seal, { ...of, isFault: true, behind: Number.isInteger(behind) ? behind : 0 });
  const changes = await listFindings(db, seal, { ...of, isFault: false, behind: 0 });
  const stalled = isAtWork(found.state) && (await isStalled(c.get('portal'), found.id));
  const refused = c.req.query('kabar') === 'tidak-bisa';
  return importPage(c, { found, faults, changes, most: SHOWN_FINDINGS, stalled, refused });
});

registerRoutes.get('/petugas/register/:id/kesalahan.csv', looking, async (c) => {
  const { db, seal } = c.get('portal');
  const found = await loadImport(db, seal, c.req.param('id'));
  const words = c.get('t').deskRegister;
  return found === null ? c.notFound() : sendCsv(c, await faultList(c.get('portal'), words, found.id), words.faultFileName);
});

const verbs = { pemasukan: 'enter', pembatalan: 'undo', pembuangan: 'discard' } as const satisfies Record<string, ImportVerb>;

for (const [noun, verb] of Object.entries(verbs)) {
  registerRoutes.get(`/petugas/register/:id/${noun}`, looking, (c) =>
    c.redirect(paths.registerImport(c.req.param('id') ?? ''), 303),
  );
  registerRoutes.post(`/petugas/register/:id/${noun}`, changing, async (c) => {
    const person = c.get('person');
    await readPosted(c, { fields: [] });
    const id = c.req.param('id') ?? '';
    const { db, seal } = c.get('portal');
    if (person === null || (await loadImport(db, seal, id)) === null) return c.notFound();
    const done = await actOnImport(c.get('portal'), { id, verb, officer: person });
    return c.redirect(`${paths.registerImport(id)}${done ? '' : '?kabar=tidak-bisa'}`, 303);
  });
}

registerRoutes.get('/petugas/register/:id/pelanjutan', looking, (c) => c.redirect(paths.registerImport(c.req.param('id')), 303));

registerRoutes.post('/petugas/register/:id/pelanjutan', changing, async (c) => {
  const person = c.get('person');
  await readPosted(c, { fields: [] });
  const id = c.req.param('id');
  const { db, seal } = c.get('portal');
  if (person === null || (await loadImport(db, seal, id)) === null) return c.notFound();
  await resumeImport(c.get('portal'), { id, officer: person });
  return c.redirect(paths.registerImport(id), 303);
});

async function show(c: PortalContext, fault: 'missing' | 'too-large' | null = null) {
  const { db, seal } = c.get('portal');
  const imports = await listImports(db, seal, SHOWN_IMPORTS);
  return registerPage(c, {
    imports,
    count: await countRegistered(db),
    fault,
    mostMegabytes: MOST_MEGABYTES,
    mayChange: c.get('person')?.role === 'administrator',
  });
}
