import type { ChecklistEntry } from '../applications/store-checklist.ts';
import type { CorrectionItem, CorrectionRequest } from '../applications/store-corrections.ts';
import type { HeldDocument } from '../applications/store-documents.ts';
import type { FormOutcome } from '../catalogue/form.ts';
import type { CorrectionReason } from '../catalogue/office.ts';
import { offeredReasons } from '../catalogue/reason.ts';
import type { FormPage } from '../catalogue/service.ts';

/** Something that an officer looks at: a document that was sent, or a page of answers. `key` is its name in the checklist. */
export type CheckItem = { key: string; kind: 'document' | 'page'; id: string; name: string };

/** What an officer found, or is about to say: `good` null = not looked at yet; `reason` and `note` are `''` when nothing is chosen. */
export type Look = { good: boolean | null; reason: string; note: string };

/** Findings by key. */
export type Looks = ReadonlyMap<string, Look>;

/**
 * Why a decision is not taken yet, each at one thing.
 * - `unchecked`: nobody has looked at it: look, and say yes or no.
 * - `no-reason`: it is to be mended, and nobody said why: choose a reason.
 * - `no-note`: the reason chosen needs the officer's own words: write them.
 * - `no-answer-named`: a page is not good, and no answer of it is named: choose a reason at one.
 * - `to-mend`: it is not good, so the application cannot go on: hand it back, or look again.
 */
export type CheckFault = {
  key: string;
  name: string;
  reason: 'unchecked' | 'no-reason' | 'no-note' | 'no-answer-named' | 'to-mend';
};

const NOT_LOOKED_AT: Look = { good: null, reason: '', note: '' };

/** Names in the checklist: requirement ids hold no colon, so none of these can be one. */
export const pageKey = (page: string): string => `page:${page}`;

/** The name of one answer in the checklist. */
export const answerKey = (question: string): string => `question:${question}`;

/** Everything that is to be looked at: documents that were sent or must be, then the pages of answers. @param titleOf what a page is called at the desk. */
export function itemsToCheck(
  form: FormOutcome,
  documents: readonly Pick<HeldDocument, 'requirement'>[],
  titleOf: (page: FormPage) => string,
): CheckItem[] {
  const sent = new Set(documents.map(({ requirement }) => requirement));
  return [
    ...form.documents
      .filter(({ id, mandatory }) => mandatory || sent.has(id))
      .map(({ id, name }): CheckItem => ({ key: id, kind: 'document', id, name })),
    ...form.pages.map((page): CheckItem => ({ key: pageKey(page.id), kind: 'page', id: page.id, name: titleOf(page) })),
  ];
}

/** What was found at a key; nothing when nobody has looked. */
export const lookAt = (looks: Looks, key: string): Look => looks.get(key) ?? NOT_LOOKED_AT;

/**
 * What still counts of a stage's findings: what the applicant mended afterwards is to be looked at again.
 * @param entries of the stage in hand.
 */
export function looksOf(
  entries: readonly ChecklistEntry[],
  corrections: readonly CorrectionItem[],
  form: FormOutcome,
): Map<string, Look> {
  const mendedAt = new Map<string, Date>();
  const pageOf = new Map(form.pages.flatMap(({ id, questions }) => questions.map((question) => [question.id, id] as const)));
  for (const { kind, item, mendedAt: at } of corrections) {
    if (at === null) continue;
    const page = pageOf.get(item);
    const keys = kind === 'document' ? [item] : [answerKey(item), ...(page === undefined ? [] : [pageKey(page)])];
    for (const key of keys) mendedAt.set(key, later(at, mendedAt.get(key)));
  }
  return new Map(
    entries
      .filter(({ requirement, at }) => at > (mendedAt.get(requirement) ?? new Date(0)))
      .map(({ requirement, good, reason, note }) => [requirement, { good, reason: reason ?? '', note: note ?? '' }]),
  );
}

/** Whether the applicant has mended something since it was handed back. */
export const wasMended = (
  { corrections }: { corrections: readonly CorrectionItem[] },
  kind: CorrectionItem['kind'],
  item: string,
) => corrections.some((each) => each.kind === kind && each.item === item && each.mendedAt !== null);

/** How far the check is, for the line at the bottom. */
export function checkResult(items: readonly CheckItem[], looks: Looks): { bad: CheckItem[]; looked: number; open: CheckItem[] } {
  const of = (good: boolean | null) => items.filter(({ key }) => lookAt(looks, key).good === good);
  const open = of(null);
  return { bad: of(false), looked: items.length - open.length, open };
}

/** Why the application cannot go on to the next stage: everything must have been found good. */
export const faultsOfGoingOn = (items: readonly CheckItem[], looks: Looks): CheckFault[] =>
  items.flatMap(({ key, name }): CheckFault[] => {
    const { good } = lookAt(looks, key);
    return good === true ? [] : [{ key, name, reason: good === null ? 'unchecked' : 'to-mend' }];
  });

/**
 * What the applicant is asked to mend, or why it is not clear yet. Of a page that is not good, each answer with a reason is an item.
 * Things that nobody has looked at yet are no hindrance.
 */
export function correctionOf(
  items: readonly CheckItem[],
  looks: Looks,
  form: Pick<FormOutcome, 'pages'>,
  reasons: readonly CorrectionReason[],
): { ok: true; items: CorrectionRequest[] } | { ok: false; faults: CheckFault[] } {
  const requests: CorrectionRequest[] = [];
  const faults: CheckFault[] = [];
  for (const { key, kind, id, name } of checkResult(items, looks).bad) {
    const found = kind === 'document' ? documentRequests(id, lookAt(looks, key)) : answerRequests(form, id, looks);
    if (found.length === 0) faults.push({ key, name, reason: kind === 'document' ? 'no-reason' : 'no-answer-named' });
    else if (found.some(({ reason, note }) => note === null && needsNote(reason, reasons)))
      faults.push({ key, name, reason: 'no-note' });
    requests.push(...found);
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, items: requests };
}

/** The reasons that may be given for a document or an answer. @param kept the one that was given already, also when the office retired it since. */
export const reasonsFor = (reasons: readonly CorrectionReason[], what: 'document' | 'answer', kept: string): CorrectionReason[] =>
  offeredReasons(reasons, kept).filter((reason) => reason.for.includes(what));

function documentRequests(item: string, { reason, note }: Look): CorrectionRequest[] {
  return reason === '' ? [] : [{ kind: 'document', item, reason, note: saidOrNull(note) }];
}

function answerRequests(form: Pick<FormOutcome, 'pages'>, page: string, looks: Looks): CorrectionRequest[] {
  const questions = form.pages.find(({ id }) => id === page)?.questions ?? [];
  return questions.flatMap(({ id }): CorrectionRequest[] => {
    const { reason, note } = lookAt(looks, answerKey(id));
    return reason === '' ? [] : [{ kind: 'question', item: id, reason, note: saidOrNull(note) }];
  });
}

const needsNote = (reason: string, reasons: readonly CorrectionReason[]): boolean =>
  reasons.some(({ code, note }) => code === reason && note);

const later = (at: Date, other: Date | undefined): Date => (other !== undefined && other > at ? other : at);

const saidOrNull = (note: string): string | null => (note.trim() === '' ? null : note.trim());
