import { Hono } from 'hono';
import { mayAct } from '../applications/actions.ts';
import { saveChecklist } from '../applications/store-checklist.ts';
import type { TransitionRefusal } from '../applications/transition.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import type { CheckFault, Looks } from './check-rules.ts';
import { deskOnly } from './desk-only.ts';
import { loadCase } from './load-case.ts';
import type { Case } from './load-case.ts';
import { casePage } from './pages/case.tsx';
import type { CaseView } from './pages/case.tsx';
import { fieldNames, looksWith, newFindings } from './posted-looks.ts';
import { documentKeys, nextToLookAt, QUICK_FIELDS, withQuickLooks } from './quick-look-rules.ts';
import { postedMark } from './posted-mark.ts';

export const caseRoutes = new Hono<PortalEnv>();

caseRoutes.get('/petugas/permohonan/:number', deskOnly, async (c) => {
  const found = await loadCase(c, c.req.param('number'));
  if (found === null) return c.notFound();
  return casePage(c, found, {
    chosen: c.req.query('dokumen') ?? null,
    seen: { page: c.req.query('halaman'), size: c.req.query('ukuran') },
    onlyChanged: c.req.query('tampil') === 'berubah',
    looks: found.looks,
    marks: found.marks,
    faults: [],
    refusal: null,
  });
});

caseRoutes.post('/petugas/permohonan/:number/pemeriksaan', deskOnly, async (c) => {
  const check = await takeCheck(c);
  if ('response' in check) return check.response;
  const { number, items } = check.found;
  const { looks, values } = check;
  const good = values[QUICK_FIELDS.document];
  const chosen = (good === undefined ? null : nextToLookAt(documentKeys(items), looks, good)) ?? check.chosen;
  if (values['tampil'] === 'berubah')
    return c.redirect(paths.deskSeen(number, { requirement: chosen, page: 1, size: 'lebar', only: true }), 303);
  return c.redirect(chosen === '' ? paths.deskCase(number) : paths.deskDocumentAt(number, chosen), 303);
});

/** What the viewer posts with the check in which it stands. */
export const VIEWER_FIELDS = ['lihat', 'dilihat', 'halaman', 'ukuran', 'banding', 'tampil'] as const;

/** A check that was posted and is stored: what stands now, with the revision that a decision may be made on. */
export type TakenCheck = { found: Case; looks: Looks; revision: number; chosen: string; values: Record<string, string> };

/**
 * Stores what was ticked, as the first half of every decision of the check. Otherwise the answer to give: not found, or the page again with
 * everything that was typed.
 */
export async function takeCheck(c: PortalContext): Promise<TakenCheck | { response: Response }> {
  const { db, seal, clock, office } = c.get('portal');
  const officer = c.get('person');
  const found = await loadCase(c, c.req.param('number') ?? '');
  if (found === null || officer === null) return { response: await c.notFound() };
  const { values } = await readPosted(c, {
    fields: ['revision', 'terlihat', 'dokumen', ...Object.values(QUICK_FIELDS), ...VIEWER_FIELDS, ...fieldNames(found)],
  });
  const chosen = values['dokumen'] ?? values['terlihat'] ?? '';
  const looks = withQuickLooks(found.form, looksWith(found, values, office.reasons.corrections), values);
  const revision = Number(values['revision']);
  const marked = postedMark(found, looks, values);
  const marks = new Map(found.marks);
  if (marked?.mark) marks.set(marked.documentId, marked.mark);
  const again = { chosen: values['terlihat'] ?? null, seen: seenIn(values), looks, marks };
  const may = mayAct('check', officer.role, found.application.state, found.course, found.ownFiling);
  if (!may.ok) return { response: await refused(c, found, may.reason, again) };
  const findings = newFindings(found, looks);
  if (findings.length === 0 && marked === undefined)
    return revision === found.application.revision
      ? { found, looks, revision, chosen, values }
      : { response: await refused(c, found, 'changed-meanwhile', again) };
  const saved = await saveChecklist(db, seal, {
    officer,
    number: found.number,
    revision,
    findings,
    marked,
    at: clock.now(),
    course: found.course,
    ownFiling: found.ownFiling,
  });
  return saved.ok
    ? { found, looks, revision: saved.revision, chosen, values }
    : { response: await refused(c, found, saved.reason, again) };
}

/** The page again, as it stands now, because something did not happen; what was typed stands in the fields. */
export async function refused(
  c: PortalContext,
  { number }: Pick<Case, 'number'>,
  refusal: TransitionRefusal | 'nothing-to-mend',
  view: Pick<CaseView, 'chosen' | 'looks'> & Partial<Pick<CaseView, 'seen' | 'marks'>>,
): Promise<Response> {
  const now = await loadCase(c, number);
  return now === null ? c.notFound() : casePage(c, now, { marks: now.marks, seen: NOTHING_SEEN, ...view, faults: [], refusal });
}

/** The page again, because things are missing for a decision; what was ticked is stored. */
export async function incomplete(c: PortalContext, check: TakenCheck, faults: readonly CheckFault[]): Promise<Response> {
  const now = await loadCase(c, check.found.number);
  if (now === null) return c.notFound();
  const first = faults.find(({ key }) => now.form.documents.some(({ id }) => id === key));
  const chosen = first?.key ?? check.chosen;
  return casePage(c, now, { chosen, seen: NOTHING_SEEN, looks: check.looks, marks: now.marks, faults, refusal: null });
}

const NOTHING_SEEN = { page: undefined, size: undefined };

const seenIn = (values: Readonly<Record<string, string>>): CaseView['seen'] => ({
  page: values['halaman'],
  size: values['ukuran'],
});
