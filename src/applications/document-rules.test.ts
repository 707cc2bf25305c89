import { describe, expect, test } from 'vitest';
import type { Requirement } from '../catalogue/service.ts';
import type { ApplicationState } from './actions.ts';
import { mayRemove, mayUpload, sameFileAs } from './document-rules.ts';
import type { DocumentCase } from './document-rules.ts';

const requirement = (id: string, mandatory = true): Requirement => ({
  id,
  name: id,
  help: '',
  mandatory,
  when: null,
  whenInWords: null,
  whenLabel: null,
  whereToGet: null,
  uncertain: false,
  checks: [],
});

const handedBack = new Date('2026-11-24T02:00:00Z');
const earlier = new Date('2026-11-23T02:00:00Z');

/** KTP and STR are asked for and there; the lease follows from a mended answer and is missing; the old permit is not asked for. */
const given = (state: ApplicationState, uploadedAt = earlier): DocumentCase => ({
  application: { state, clockStoppedAt: state === 'correction' ? handedBack : null },
  service: { requirements: ['ktp', 'str', 'sewa', 'izin_lama'].map((id) => requirement(id)) },
  outcome: { pages: [], answers: {}, missing: [], documents: ['ktp', 'str', 'sewa'].map((id) => requirement(id)) },
  documents: ['ktp', 'str'].map((id) => ({ requirement: id, uploadedAt })),
  items: [{ kind: 'document', item: 'ktp', mendedAt: null }],
});

describe('uploading', () => {
  test.each<[ApplicationState, string, true | string]>([
    ['draft', 'ktp', true],
    ['draft', 'sewa', true],
    ['draft', 'izin_lama', 'not-asked'],
    ['correction', 'ktp', true],
    ['correction', 'str', 'not-named'],
    ['correction', 'sewa', true],
    ['correction', 'izin_lama', 'not-named'],
    ['completeness', 'ktp', 'sent'],
    ['technical', 'ktp', 'sent'],
    ['signing', 'ktp', 'sent'],
    ['issued', 'ktp', 'sent'],
    ['refused', 'ktp', 'sent'],
    ['withdrawn', 'ktp', 'sent'],
  ])('in %s, %s: %s', (state, id, answer) => {
    const decided = mayUpload(given(state), 'applicant', id);
    expect(decided.ok ? true : decided.reason).toBe(answer);
  });

  test('what was added during a correction can be replaced once more', () => {
    expect(mayUpload(given('correction', handedBack), 'applicant', 'str').ok).toBe(true);
  });

  test('no officer uploads for an applicant', () => {
    expect(mayUpload(given('draft'), 'front_desk', 'ktp')).toEqual({ ok: false, reason: 'sent' });
  });
});

test('a document is taken away from a draft only', () => {
  expect(mayRemove(given('draft'), 'applicant', 'ktp').ok).toBe(true);
  for (const state of ['correction', 'completeness', 'issued'] as const)
    expect(mayRemove(given(state), 'applicant', 'ktp')).toEqual({ ok: false, reason: 'sent' });
});

const document = (requirement: string, sha256: string) => ({ requirement, file: { sha256 } });

test('a file that answers two requirements is asked about at the later one', () => {
  const documents = [document('ktp', 'a'), document('str', 'b'), document('ijazah', 'a')];
  expect(documents.map(({ requirement }) => sameFileAs(documents, requirement))).toEqual([null, null, 'ktp']);
  expect(sameFileAs(documents, 'sehat')).toBe(null);
});
