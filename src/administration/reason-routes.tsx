import { Hono } from 'hono';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import type { NewChange } from './change.ts';
import { keeping, reading } from './may-keep.ts';
import type { ReasonList } from './overlay-rules.ts';
import { doneJustNow } from './pages/frame.tsx';
import { reasonPage } from './pages/reason.tsx';
import { reasonsPage } from './pages/reasons.tsx';
import {
  addedReason,
  changedReason,
  listOf,
  movedReason,
  READ_PARTS,
  readReason,
  reasonsOf,
  retiredReason,
  standing,
} from './reason-rules.ts';
import type { AnyReason, ReasonTyped, RetireRefusal } from './reason-rules.ts';
import { changeFields, save } from './save.ts';

/** Reasons for corrections, refusals and what becomes of permits. */
export const reasonRoutes = new Hono<PortalEnv>();

const english = READ_PARTS.map((part) => `en-${part}` as const);
const fields = ['label', ...READ_PARTS, ...english, 'dokumen', 'isian', 'wajib', ...changeFields] as const;

reasonRoutes.get('/petugas/kantor/alasan', reading, (c) => reasonsPage(c, doneJustNow(c)));

reasonRoutes.get('/petugas/kantor/alasan/:list/baru', keeping, (c) => {
  const list = listOf(c.req.param('list'));
  return list === null ? c.notFound() : reasonPage(c, { list, reason: null, typed: typedFrom(null, {}), faults: {} });
});

reasonRoutes.post('/petugas/kantor/alasan/:list/baru', keeping, async (c) => {
  const list = listOf(c.req.param('list'));
  const { values } = await readPosted(c, { fields });
  if (list === null) return c.notFound();
  const parts = c.get('portal').officeParts;
  const typed = typedIn(values);
  const read = readReason(typed, { list, known: reasonsOf(parts, list), code: null });
  if (!read.ok) return reasonPage(c, { list, reason: null, typed, faults: read.faults });
  return saved(c, list, addedReason(parts, list, read.read), values);
});

reasonRoutes.get('/petugas/kantor/alasan/:list/:code', keeping, (c) => show(c));

reasonRoutes.post('/petugas/kantor/alasan/:list/:code', keeping, async (c) => {
  const found = find(c);
  const { values } = await readPosted(c, { fields });
  if (found === null || found.reason.retired) return c.notFound();
  const { list, reason } = found;
  const parts = c.get('portal').officeParts;
  const typed = typedIn(values);
  const read = readReason(typed, { list, known: reasonsOf(parts, list), code: reason.code });
  if (!read.ok) return reasonPage(c, { list, reason, typed, faults: read.faults });
  return saved(c, list, changedReason(parts, list, reason.code, read.read), values);
});

for (const act of ['berhenti', 'pakai', 'naik', 'turun', 'berkas'] as const) {
  reasonRoutes.get(`/petugas/kantor/alasan/:list/:code/${act}`, keeping, (c) =>
    c.redirect(paths.officeReason(c.req.param('list') ?? '', c.req.param('code') ?? ''), 303),
  );
  reasonRoutes.post(`/petugas/kantor/alasan/:list/:code/${act}`, keeping, async (c) => {
    const found = find(c);
    const { values } = await readPosted(c, { fields: changeFields });
    if (found === null) return c.notFound();
    const done = changesBy(c, act, found);
    return done.ok ? saved(c, found.list, done.changes, values) : show(c, done.reason);
  });
}

function changesBy(
  c: PortalContext,
  act: 'berhenti' | 'pakai' | 'naik' | 'turun' | 'berkas',
  { list, reason }: { list: ReasonList; reason: AnyReason },
): ReturnType<typeof retiredReason> {
  const parts = c.get('portal').officeParts;
  const { code } = reason;
  switch (act) {
    case 'berhenti':
    case 'pakai':
      return retiredReason(parts, list, code, act === 'berhenti');
    case 'naik':
    case 'turun':
      return { ok: true, changes: movedReason(parts, list, code, act === 'naik' ? -1 : 1) };
    case 'berkas': {
      const inFile = inFileOf(c, list, code);
      if (inFile === null) return { ok: false, reason: 'nothing-new' };
      const before = standing(parts, list, reason);
      return { ok: true, changes: [{ part: 'reason', key: `${list}/${code}`, by: 'file', before, after: { ...inFile } }] };
    }
  }
}

async function saved(
  c: PortalContext,
  list: ReasonList,
  changes: readonly NewChange[],
  values: Readonly<Record<string, string>>,
): Promise<Response> {
  return c.redirect(paths.officeReasonsAfter(list, (await save(c, changes, values)) ? 'disimpan' : 'usang'), 303);
}

function show(c: PortalContext, refused?: RetireRefusal) {
  const found = find(c);
  if (found === null) return c.notFound();
  const { list, reason } = found;
  const stands = standing(c.get('portal').officeParts, list, reason);
  const typed = typedFrom(reason, stands.english);
  return reasonPage(c, { list, reason, typed, faults: {}, refused: refused ?? null, inFile: changedIn(c, list, reason.code) });
}

function find(c: PortalContext): { list: ReasonList; reason: AnyReason } | null {
  const list = listOf(c.req.param('list'));
  if (list === null) return null;
  const reason = reasonsOf(c.get('portal').officeParts, list).find(({ code }) => code === c.req.param('code'));
  return reason === undefined ? null : { list, reason };
}

const inFileOf = (c: PortalContext, list: ReasonList, code: string): AnyReason | null =>
  c.get('portal').officeParts.files.reasons[list].find((each) => each.code === code) ?? null;

/** What the file says of a reason that was changed here; null = it was not, or the file has none. */
function changedIn(c: PortalContext, list: ReasonList, code: string): AnyReason | null {
  const change = c.get('portal').officeParts.changes.find(({ part, key }) => part === 'reason' && key === `${list}/${code}`);
  return change?.by === 'browser' ? inFileOf(c, list, code) : null;
}

const typedFrom = (reason: AnyReason | null, inEnglish: Readonly<Record<string, string>>): ReasonTyped & { catatan: string } => ({
  label: reason?.label ?? '',
  sentence: reason?.sentence ?? '',
  remedy: reason?.remedy ?? '',
  again: reason?.again ?? '',
  'en-sentence': inEnglish['sentence'] ?? '',
  'en-remedy': inEnglish['remedy'] ?? '',
  'en-again': inEnglish['again'] ?? '',
  dokumen: reason?.for?.includes('document') === true ? 'ya' : '',
  isian: reason?.for?.includes('answer') === true ? 'ya' : '',
  wajib: reason?.note === true ? 'ya' : '',
  catatan: '',
});

const typedIn = (values: Readonly<Record<string, string>>): ReasonTyped & { catatan: string } => ({
  ...typedFrom(null, {}),
  ...values,
});
