import { reasonsSchema } from '../catalogue/office-schema.ts';
import { nextWording, offeredReasons } from '../catalogue/reason.ts';
import type { NewChange } from './change.ts';
import type { OfficeParts } from './live-office.ts';
import { REASON_LISTS, reasonValue } from './overlay-rules.ts';
import type { ReasonList } from './overlay-rules.ts';

/** Where the parts of the words of a reason can stand: what applicants read of it. */
export const READ_PARTS = ['sentence', 'remedy', 'again'] as const;
export type ReadPart = (typeof READ_PARTS)[number];

/** What a reason can be given for. */
const TARGETS = ['document', 'answer'] as const;

/** A reason of any list; what a list does not have is absent. */
export type AnyReason = {
  code: string;
  label: string;
  retired: boolean;
  sentence?: string;
  remedy?: string;
  again?: string;
  for?: readonly string[];
  note?: boolean;
};

/** What the reasons of a list have besides label and sentence, as the schema of the file says it. */
export function shapeOf(list: ReasonList): { read: readonly ReadPart[]; targets: boolean; note: boolean } {
  const schema = reasonsSchema.shape[list];
  const keys = Object.keys(('element' in schema ? schema : schema.unwrap()).element.shape);
  return { read: READ_PARTS.filter((part) => keys.includes(part)), targets: keys.includes('for'), note: keys.includes('note') };
}

/** The list of an address; null = there is none. */
export const listOf = (name: string | undefined): ReasonList | null => REASON_LISTS.find((list) => list === name) ?? null;

/** All reasons of a list, the retired ones too. */
export const reasonsOf = (parts: OfficeParts, list: ReasonList): readonly AnyReason[] => parts.now.reasons[list];

export type ReasonFault = 'label-missing' | 'part-missing' | 'part-long' | 'english-missing' | 'target-missing' | 'label-there';
export type ReasonTyped = Readonly<Record<'label' | ReadPart | `en-${ReadPart}` | 'dokumen' | 'isian' | 'wajib', string>>;
export type ReasonFaults = Partial<Record<'label' | ReadPart | `en-${ReadPart}` | 'dokumen', ReasonFault>>;

/** Longest label of a reason, in characters. */
export const LONGEST_LABEL = 60;

/** Longest sentence of a reason, in characters. */
export const LONGEST_WORDS = 240;

type Read = { reason: Omit<AnyReason, 'code' | 'retired'>; english: Partial<Record<ReadPart, string>> };

/** A reason as it was typed, or all that is wrong with it. @param given.code of the one that is changed; null = a new one. */
export function readReason(
  typed: ReasonTyped,
  given: { list: ReasonList; known: readonly AnyReason[]; code: string | null },
): { ok: true; read: Read } | { ok: false; faults: ReasonFaults } {
  const { read: parts, targets, note } = shapeOf(given.list);
  const faults: ReasonFaults = {};
  const label = tidy(typed.label);
  if (label === '') faults.label = 'label-missing';
  else if (label.length > LONGEST_LABEL) faults.label = 'part-long';
  else if (
    offeredReasons(given.known).some((each) => each.code !== given.code && each.label.toLowerCase() === label.toLowerCase())
  )
    faults.label = 'label-there';
  const words: Partial<Record<ReadPart, string>> = {};
  const english: Partial<Record<ReadPart, string>> = {};
  for (const part of parts) {
    words[part] = tidy(typed[part]);
    english[part] = tidy(typed[`en-${part}`]);
    if (words[part] === '') faults[part] = 'part-missing';
    else if (words[part].length > LONGEST_WORDS) faults[part] = 'part-long';
    if (english[part] === '') faults[`en-${part}`] = 'english-missing';
    else if (english[part].length > LONGEST_WORDS) faults[`en-${part}`] = 'part-long';
  }
  const chosen = TARGETS.filter((target) => typed[target === 'document' ? 'dokumen' : 'isian'] !== '');
  if (targets && chosen.length === 0) faults.dokumen = 'target-missing';
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  const reason = {
    label,
    ...words,
    ...(targets ? { for: chosen } : {}),
    ...(note ? { note: typed.wajib !== '' } : {}),
  };
  return { ok: true, read: { reason, english } };
}

/** The code of a new reason: its label in small letters, with a number where that is taken. */
export function codeFor(label: string, taken: readonly string[]): string {
  const plain = label
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  const wanted = plain === '' ? 'alasan' : plain;
  let [code, number] = [wanted, 2];
  while (taken.includes(code)) code = `${wanted}-${number++}`;
  return code;
}

const key = (list: ReasonList, code: string) => `${list}/${code}`;

/** What adds a reason. */
export function addedReason(parts: OfficeParts, list: ReasonList, { reason, english }: Read): NewChange[] {
  const code = codeFor(
    reason.label,
    reasonsOf(parts, list).map((each) => each.code),
  );
  return [
    { part: 'reason', key: key(list, code), by: 'browser', before: null, after: { ...reason, code, retired: false, english } },
  ];
}

/**
 * What changes a reason. Other words for applicants are a reason of their own in its place, and the one before is retired: what was decided with it keeps the
 * words that people were told. The label is the officers' and is changed where it stands, and so are English words alone.
 */
export function changedReason(parts: OfficeParts, list: ReasonList, code: string, { reason, english }: Read): NewChange[] {
  const known = reasonsOf(parts, list);
  const now = known.find((each) => each.code === code);
  if (now === undefined) return [];
  const before = standing(parts, list, now);
  const after = { ...reason, code, retired: now.retired, english };
  if (plain(before) === plain(after)) return [];
  if (shapeOf(list).read.every((part) => now[part] === reason[part]))
    return [{ part: 'reason', key: key(list, code), by: 'browser', before, after }];
  const codes = known.map((each) => each.code);
  const next = nextWording(code, codes);
  const order = codes.flatMap((each) => (each === code ? [next, code] : [each]));
  return [
    { part: 'reason', key: key(list, next), by: 'browser', before, after: { ...after, code: next, retired: false } },
    { part: 'reason', key: key(list, code), by: 'browser', before, after: { ...before, retired: true } },
    { part: 'order', key: list, by: 'browser', before: codes, after: order },
  ];
}

/** Why a reason is not retired: `last` = nothing would be left to choose from. */
export type RetireRefusal = 'last' | 'nothing-new';

/** What retires a reason or offers it again. */
export function retiredReason(
  parts: OfficeParts,
  list: ReasonList,
  code: string,
  retired: boolean,
): { ok: true; changes: NewChange[] } | { ok: false; reason: RetireRefusal } {
  const known = reasonsOf(parts, list);
  const now = known.find((each) => each.code === code);
  if (now === undefined || now.retired === retired) return { ok: false, reason: 'nothing-new' };
  if (
    retired &&
    !isEnough(
      offeredReasons(known).filter((each) => each.code !== code),
      now,
    )
  )
    return { ok: false, reason: 'last' };
  const before = standing(parts, list, now);
  return {
    ok: true,
    changes: [{ part: 'reason', key: key(list, code), by: 'browser', before, after: { ...before, retired } }],
  };
}

/** Whether of all that a reason can be given for, something is left that can be given for it. */
const isEnough = (left: readonly AnyReason[], { for: targets }: AnyReason): boolean =>
  targets === undefined ? left.length > 0 : targets.every((target) => left.some((each) => each.for?.includes(target)));

/** What puts a reason one place up or down among those that can be chosen. */
export function movedReason(parts: OfficeParts, list: ReasonList, code: string, by: -1 | 1): NewChange[] {
  const known = reasonsOf(parts, list);
  const offered = offeredReasons(known).map((each) => each.code);
  const neighbour = offered[offered.indexOf(code) + by];
  if (!offered.includes(code) || neighbour === undefined) return [];
  const before = known.map((each) => each.code);
  const swapped = before.map((each) => (each === code ? neighbour : each === neighbour ? code : each));
  return [{ part: 'order', key: list, by: 'browser', before, after: swapped }];
}

/** A reason with its English, as a change keeps it. */
export function standing(parts: OfficeParts, list: ReasonList, reason: AnyReason) {
  const english = new Map(Object.values(parts.now.english).flatMap((part) => Object.entries(part)));
  const said = shapeOf(list).read.map((part) => [part, english.get(reason[part] ?? '') ?? ''] as const);
  return reasonValue.parse({ ...reason, english: Object.fromEntries(said) });
}

/** With the keys in one order, so that two of the same are the same text. */
const plain = (value: object): string =>
  JSON.stringify(
    Object.entries(value).toSorted(([a], [b]) => a.localeCompare(b)),
    (_, each: unknown) =>
      typeof each === 'object' && each !== null && !Array.isArray(each)
        ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => a.localeCompare(b)))
        : each,
  );

const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
