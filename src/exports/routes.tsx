import { Hono } from 'hono';
import { queueViewSchema, viewOf } from '../applications/queue-rules.ts';
import { MOST_ITEMS } from '../batches/rules.ts';
import { offeredReasons } from '../catalogue/reason.ts';
import { localDay } from '../catalogue/formats.ts';
import { recordEvent } from '../database/events.ts';
import { deskOnly } from '../desk/desk-only.ts';
import { CHOSEN, chosenOf } from '../desk/pages/chosen-fields.ts';
import { registerViewOf } from '../permits/register-rules.ts';
import type { Portal } from '../portal.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { EXPORT_QUEUE } from './export-job.ts';
import { columnField, exportColumns, exportStanding, judgeOrder, listName } from './export-rules.ts';
import type { ExportAsked, OrderFault } from './export-rules.ts';
import { forgetExports } from './forget-exports.ts';
import { exportsPage } from './pages/exports.tsx';
import { newExportPage } from './pages/new-export.tsx';
import { addExport, askToCancel, countAtWork, exportsOf, findExport, lastTaken, markTaken } from './store-exports.ts';
import type { DataExport } from './store-exports.ts';
import { piecesOf } from './store-pieces.ts';

/** Lists of officers as files: asked for, made in the background, saved by who asked. */
export const exportRoutes = new Hono<PortalEnv>();

/** What names a view of the queue or of the register in a form. */
const VIEW_FIELDS = ['bagian', 'izin', 'tahap', 'petugas', 'dinas', 'urut', 'keadaan', 'dari', 'sampai', 'habis'];

exportRoutes.get('/petugas/unduhan', deskOnly, async (c) => {
  const { db, clock, office } = c.get('portal');
  const officer = c.get('person');
  if (officer === null) return c.notFound();
  const asked = { now: clock.now(), days: office.retention.exportDays };
  const rows = (await exportsOf(db, officer.id)).map((each) => ({ ...each, standing: exportStanding(each, officer, asked) }));
  return exportsPage(c, { rows: rows.filter(({ standing }) => standing !== 'over'), days: asked.days });
});

exportRoutes.get('/petugas/unduhan/baru', deskOnly, (c) => showForm(c, askedBy(c.req.query()), {}, []));

exportRoutes.post('/petugas/unduhan/baru', deskOnly, async (c) => {
  const fields = ['jenis', 'format', 'alasan', 'hanya-baru', ...VIEW_FIELDS, ...allColumns.map(columnField)];
  const { values } = await readPosted(c, { fields, alike: CHOSEN });
  const { db, clock, jobs, office } = c.get('portal');
  const officer = c.get('person');
  const asked = askedBy(values);
  if (officer === null || ('numbers' in asked && asked.numbers.length > MOST_ITEMS)) return c.notFound();
  const now = clock.now();
  const judged = judgeOrder(asked, values, {
    reasons: offeredReasons(office.reasons.exports).map(({ code }) => code),
    atWork: await countAtWork(db, officer.id, new Date(now.getTime() - AT_WORK_MS)),
  });
  if (!judged.ok) return showForm(c, asked, values, judged.faults);
  const { format, columns, onlyNew, reason } = judged.order;
  await db.transaction(async (tx) => {
    const id = await addExport(tx, { officerId: officer.id, at: now, order: judged.order });
    const detail = { kind: asked.kind, format, columns, onlyNew, reason };
    await recordEvent(tx, { at: now, actor: officer, verb: 'ask_export', subject: { kind: 'export', id }, detail });
    await jobs.send(EXPORT_QUEUE, { exportId: id }, { db: tx });
  });
  return c.redirect(paths.deskExports, 303);
});

exportRoutes.post('/petugas/unduhan/:id/pembatalan', deskOnly, async (c) => {
  await readPosted(c, { fields: [] });
  const { db, clock } = c.get('portal');
  const found = await ownExport(c);
  if (found === null) return c.notFound();
  const { id, officerId } = found;
  const at = clock.now();
  await db.transaction(async (tx) => {
    if (!(await askToCancel(tx, { id, officerId, at }))) return;
    const actor = c.get('person');
    if (actor !== null) await recordEvent(tx, { at, actor, verb: 'cancel_export', subject: { kind: 'export', id } });
  });
  return c.redirect(paths.deskExports, 303);
});

exportRoutes.post('/petugas/unduhan/:id/penghapusan', deskOnly, async (c) => {
  await readPosted(c, { fields: [] });
  const found = await ownExport(c);
  if (found === null || found.state === 'waiting') return c.notFound();
  await forgetExports(c.get('portal'), [found.id]);
  return c.redirect(paths.deskExports, 303);
});

exportRoutes.get('/petugas/unduhan/:id/berkas', deskOnly, async (c) => {
  const portal = c.get('portal');
  const { db, clock, office } = portal;
  const officer = c.get('person');
  const found = await ownExport(c);
  if (found === null || officer === null) return c.notFound();
  const at = clock.now();
  if (exportStanding(found, officer, { now: at, days: office.retention.exportDays }) !== 'done') return c.notFound();
  const { id, attempt, asked, format, arrivedUntil, done } = found;
  const pieces = await piecesOf(db, id, attempt);
  await db.transaction(async (tx) => {
    await markTaken(tx, { id, officerId: officer.id, list: listName(asked, officer), arrivedUntil, at });
    const detail = { rows: done };
    await recordEvent(tx, { at, actor: officer, verb: 'download_export', subject: { kind: 'export', id }, detail });
  });
  const name = `${c.get('t').deskExports.fileNames[asked.kind]}-${localDay(found.askedAt, office)}.${format}`;
  return c.body(streamOf(portal, pieces), 200, {
    'content-type': TYPES[format],
    'content-disposition': `attachment; filename="${name}"`,
    'content-length': String(found.bytes),
    'cache-control': 'no-store',
  });
});

/** An order that waits or runs longer than this without a sign keeps nobody from another one. */
const AT_WORK_MS = 15 * 60_000;

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const allColumns = [...new Set([...exportColumns.applications, ...exportColumns.permits])];

/** What an address or a form is about: the register, what was ticked, or a view of the queue. */
function askedBy(values: Readonly<Record<string, string>>): ExportAsked {
  if (values['jenis'] === 'izin') return { kind: 'permits', view: registerViewOf(values) };
  const numbers = chosenOf(values).map(({ number }) => number);
  if (numbers.length > 0) return { kind: 'applications', numbers };
  return { kind: 'applications', view: queueViewSchema.parse(viewOf(values)) };
}

/** An export is its officer's alone. */
async function ownExport(c: PortalContext): Promise<DataExport | null> {
  const found = await findExport(c.get('portal').db, c.req.param('id') ?? '');
  return found !== null && found.officerId === c.get('person')?.id ? found : null;
}

async function showForm(
  c: PortalContext,
  asked: ExportAsked,
  values: Readonly<Record<string, string>>,
  faults: readonly OrderFault[],
): Promise<Response> {
  const officer = c.get('person');
  const list = officer === null ? null : listName(asked, officer);
  const taken = officer === null || list === null ? null : await lastTaken(c.get('portal').db, officer.id, list);
  return newExportPage(c, { asked, values, faults, lastTakenAt: taken?.at ?? null });
}

/** The pieces of a file one after the other: only one of them is held. A missing one breaks the download off, which a browser tells of. */
function streamOf({ files }: Pick<Portal, 'files'>, pieces: readonly string[]): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const id = pieces[at++];
      if (id === undefined) return controller.close();
      const bytes = await files.get(id);
      if (bytes === null) return controller.error(new Error('a piece of an export is gone'));
      controller.enqueue(new Uint8Array(bytes));
    },
  });
}
