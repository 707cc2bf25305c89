import type { Fault } from '../catalogue/fault.ts';

/** Parts of the editor, each a page. */
export const PARTS = ['pokok', 'dokumen', 'pertanyaan', 'kelayakan', 'biaya', 'tahap', 'yaml'] as const;
export type Part = (typeof PARTS)[number];

/** Parts that are lists, with a form for each entry. */
export type ListPart = Exclude<Part, 'pokok' | 'yaml'>;

/** Keys of a definition that the page "Data pokok" has a field for. */
const BASIC_KEYS = [
  'name_id',
  'short_name',
  'who',
  'category_id',
  'channel',
  'technical_team',
  'output_name_id',
  'working_days',
  'fee',
  'fee_amount',
  'validity',
  'validity_months',
  'minutes',
  'legal_basis',
  'synonyms',
  'letter_code',
] as const;
export type BasicKey = (typeof BASIC_KEYS)[number];

/** Where in the editor a fault is mended: a field of a page, one entry of a list (`at` from 1; null = the list as a whole), or a line of the text. */
export type FaultPlace =
  | { part: 'pokok'; key: BasicKey }
  | { part: ListPart; at: number | null; key: string }
  | { part: 'yaml'; line: number | null; path: string };

const LISTS: Readonly<Record<string, ListPart | undefined>> = {
  requirements: 'dokumen',
  form_fields: 'pertanyaan',
  eligibility: 'kelayakan',
  fees: 'biaya',
  stages: 'tahap',
};

/** Where a fault is mended. What no page has a field for is mended in the text. */
export function placeOf({ path, line, problem }: Pick<Fault, 'path' | 'line' | 'problem'>): FaultPlace {
  // A key that is not there at all has no place of its own.
  const missing = path === '' && problem.kind === 'missing' && problem.expected.what === 'key' ? problem.expected.key : path;
  const place = placeOfPath(missing, line);
  // A list that is not there at all is begun in the text.
  return place.part === 'pokok' || missing === path ? place : { part: 'yaml', line, path };
}

/** Where a part of a definition is changed. @param line of the text, where it is known. */
export function placeOfPath(path: string, line: number | null): FaultPlace {
  const [, first = '', at, key = ''] = /^(\w+)(?:\[(\d+)\])?(?:\.(\w+))?/.exec(path) ?? [];
  const list = LISTS[first];
  if (list !== undefined) return { part: list, at: at === undefined ? null : Number(at) + 1, key };
  const basic = BASIC_KEYS.find((each) => each === first);
  return basic === undefined ? { part: 'yaml', line, path } : { part: 'pokok', key: basic };
}
