import type { z } from 'zod';
import type { CorrectionRequest } from '../applications/store-corrections.ts';
import type { Finding } from '../applications/store-checklist.ts';
import type { FormOutcome } from '../catalogue/form.ts';
import type { CorrectionReason } from '../catalogue/office.ts';
import { answerKey, correctionOf, pageKey, reasonsFor } from '../desk/check-rules.ts';
import type { CheckItem, Look } from '../desk/check-rules.ts';
import type { decisionSchema } from './schemas.ts';

export type AskedCorrections = Extract<z.output<typeof decisionSchema>, { keputusan: 'perbaikan' }>['perbaikan'];

/** What is wrong with one thing that another system asks to be mended: the thing is not there, the reason is not for it, or the reason needs words. */
export type CorrectionFault = 'unknown-item' | 'unknown-reason' | 'no-note' | 'twice';

type Read =
  | { ok: true; findings: Finding[]; items: CorrectionRequest[] }
  | { ok: false; faults: { index: number; fault: CorrectionFault }[] };

/**
 * What another system asks to be mended, as the desk would have ticked it: findings for the checklist and the items for the applicant. The desk's own rules have the last word.
 * @param items what the desk looks at in this application.
 */
export function readCorrections(
  asked: AskedCorrections,
  {
    items,
    form,
    reasons,
  }: { items: readonly CheckItem[]; form: Pick<FormOutcome, 'pages'>; reasons: readonly CorrectionReason[] },
): Read {
  const pageOf = new Map(form.pages.flatMap(({ id, questions }) => questions.map((question) => [question.id, id] as const)));
  const documents = new Set(items.filter(({ kind }) => kind === 'document').map(({ id }) => id));
  const seen = new Set<string>();
  const looks = new Map<string, Look>();
  const faults: { index: number; fault: CorrectionFault }[] = [];
  for (const [index, { jenis, kode, alasan, catatan = '' }] of asked.entries()) {
    const isDocument = jenis === 'dokumen';
    const key = isDocument ? kode : answerKey(kode);
    const page = pageOf.get(kode);
    const reason = reasonsFor(reasons, isDocument ? 'document' : 'answer', '').find(({ code }) => code === alasan);
    if (isDocument ? !documents.has(kode) : page === undefined) faults.push({ index, fault: 'unknown-item' });
    else if (seen.has(key)) faults.push({ index, fault: 'twice' });
    else if (reason === undefined) faults.push({ index, fault: 'unknown-reason' });
    else if (reason.note && catatan.trim() === '') faults.push({ index, fault: 'no-note' });
    seen.add(key);
    looks.set(key, { good: false, reason: alasan, note: catatan.trim() });
    if (!isDocument && page !== undefined) looks.set(pageKey(page), { good: false, reason: '', note: '' });
  }
  if (faults.length > 0) return { ok: false, faults };
  const correction = correctionOf(items, looks, form, reasons);
  if (!correction.ok) throw new Error('what was read one by one does not hold together');
  const findings = [...looks].map(([requirement, { reason, note }]) => ({
    requirement,
    good: false,
    reason: reason === '' ? null : reason,
    note: note === '' ? null : note,
  }));
  return { ok: true, findings, items: correction.items };
}

/** Where a fault stands in what was sent, in the way of JSON pointers. */
export const placeOf = (index: number, fault: CorrectionFault): string =>
  `/perbaikan/${index}/${fault === 'unknown-item' || fault === 'twice' ? 'kode' : fault === 'unknown-reason' ? 'alasan' : 'catatan'}`;

/** The revision that a request names; null = none, or not in the form of an ETag of ours. */
export function readRevision(ifMatch: string | null): number | null {
  const [, digits] = /^\s*(?:W\/)?"(\d{1,9})"\s*$/.exec(ifMatch ?? '') ?? [];
  return digits === undefined ? null : Number(digits);
}

/** A key by which a request is known again; null = none, or not one that can be kept. */
export function readKey(key: string | null): string | null {
  const text = key?.trim().replace(/^"(.*)"$/, '$1') ?? '';
  return /^[\x21-\x7e]{8,100}$/.test(text) ? text : null;
}
