import { expect, test } from 'vitest';
import type { Problem } from '../catalogue/fault.ts';
import { placeOf } from './fault-rules.ts';

const wrong: Problem = { kind: 'unknown-key', found: 'x', known: [], meant: null };
const missing = (key: string): Problem => ({ kind: 'missing', expected: { what: 'key', key } });

test.each([
  ['fee', wrong, { part: 'pokok', key: 'fee' }],
  ['legal_basis[2]', wrong, { part: 'pokok', key: 'legal_basis' }],
  ['', missing('name_id'), { part: 'pokok', key: 'name_id' }],
  ['requirements[0].name_id', wrong, { part: 'dokumen', at: 1, key: 'name_id' }],
  ['form_fields[3]', wrong, { part: 'pertanyaan', at: 4, key: '' }],
  ['form_fields[3].options[1].value', wrong, { part: 'pertanyaan', at: 4, key: 'options' }],
  ['pages[1].questions', wrong, { part: 'yaml', line: 7, path: 'pages[1].questions' }],
  ['', missing('form_fields'), { part: 'yaml', line: 7, path: '' }],
] as const)('a fault at "%s" is mended in its part of the editor', (path, problem, place) => {
  expect(placeOf({ path, line: 7, problem })).toEqual(place);
});
