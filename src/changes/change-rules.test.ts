import { expect, test } from 'vitest';
import type { DocumentVersion } from '../applications/store-documents.ts';
import { changesSince } from './change-rules.ts';

const day = (date: number) => new Date(Date.UTC(2026, 10, date));
const file = {
  id: 'f',
  ownerId: 'p',
  sha256: '',
  contentType: 'image/jpeg',
  bytes: 1,
  pages: 1,
  look: null,
  paper: null,
  paperMeant: false,
};
const version = (id: string, requirement: string, from: number, until: number | null): DocumentVersion => ({
  id,
  requirement,
  uploadedAt: day(from),
  replacedAt: until === null ? null : day(until),
  file,
});
const given = {
  items: [
    { kind: 'question', item: 'str' },
    { kind: 'question', item: 'place' },
    { kind: 'document', item: 'ktp' },
    { kind: 'document', item: 'photo' },
  ],
  before: { answers: { str: '1', place: 'A', year: '2020', kind: 'x' }, at: day(10) },
  after: { str: '2', place: 'A', year: '2020', kind: 'y' },
  versions: [
    version('ktp-draft', 'ktp', 1, 2),
    version('ktp-sent', 'ktp', 2, 11),
    version('ktp-tried', 'ktp', 11, 12),
    version('ktp-now', 'ktp', 12, null),
    version('photo', 'photo', 2, null),
    version('npwp', 'npwp', 12, null),
  ],
  order: { questions: ['str', 'place', 'year', 'kind'], documents: ['ktp', 'photo', 'npwp'] },
} as const;

test('what was asked comes first, also where nothing came of it, then what changed without being asked', () => {
  const { changes } = changesSince(given);
  expect(changes.map(({ kind, item, asked, changed }) => [kind, item, asked, changed])).toEqual([
    ['document', 'ktp', true, true],
    ['document', 'photo', true, false],
    ['question', 'str', true, true],
    ['question', 'place', true, false],
    ['document', 'npwp', false, true],
    ['question', 'kind', false, true],
  ]);
});

test('of a document the version that was handed back stands beside the last one', () => {
  const ktp = changesSince(given).changes.find(({ item }) => item === 'ktp');
  expect(ktp).toMatchObject({ before: { id: 'ktp-sent' }, after: { id: 'ktp-now' } });
  const npwp = changesSince(given).changes.find(({ item }) => item === 'npwp');
  expect(npwp).toMatchObject({ before: null, after: { id: 'npwp' } });
});

test('what stayed as it was is counted', () => {
  expect(changesSince(given).untouched).toEqual({ answers: 2, documents: 1 });
});
