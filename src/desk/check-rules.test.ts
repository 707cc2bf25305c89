import { describe, expect, test } from 'vitest';
import { compiled, definition, document, field, office } from '../../tests/definitions.ts';
import type { ChecklistEntry } from '../applications/store-checklist.ts';
import { evaluateForm } from '../catalogue/form.ts';
import { answerKey, checkResult, correctionOf, faultsOfGoingOn, itemsToCheck, looksOf, pageKey } from './check-rules.ts';
import type { Look } from './check-rules.ts';

const service = compiled(
  definition({
    requirements: [document('ktp'), document('foto'), document('surat', { mandatory: false })],
    form_fields: [field('nama_usaha', 'text'), field('alamat_usaha', 'text')],
    pages: [{ id: 'usaha', title: 'Usaha', questions: ['nama_usaha', 'alamat_usaha'] }],
  }),
);
const form = evaluateForm(service, { nama_usaha: 'Toko', alamat_usaha: 'Jalan' });
const items = itemsToCheck(form, [{ requirement: 'ktp' }], ({ title }) => title);
const pages = form.pages.map(({ id }) => pageKey(id));

const good: Look = { good: true, reason: '', note: '' };
const bad = (reason = '', note = ''): Look => ({ good: false, reason, note });
const reasons = office.reasons.corrections;
const allGood = new Map(items.map(({ key }) => [key, good]));

test('what is looked at: documents that were sent or must be, then every page of answers', () => {
  expect(items.map(({ key }) => key)).toEqual(['ktp', 'foto', ...pages]);
  expect(itemsToCheck(form, [{ requirement: 'surat' }], ({ title }) => title).map(({ key }) => key)).toContain('surat');
});

describe('going on', () => {
  test('nothing hinders when all is good', () => {
    expect(faultsOfGoingOn(items, allGood)).toEqual([]);
  });
  test('what nobody looked at, and what is not good, each hinder', () => {
    const looks = new Map(allGood).set('ktp', bad('terpotong'));
    looks.delete('foto');
    expect(faultsOfGoingOn(items, looks).map(({ key, reason }) => [key, reason])).toEqual([
      ['ktp', 'to-mend'],
      ['foto', 'unchecked'],
    ]);
  });
});

describe('handing back', () => {
  test('names the documents and answers that have a reason, and nothing else', () => {
    const looks = new Map(allGood)
      .set('ktp', bad('terpotong', '  Sudut kanan.  '))
      .set(pageKey('usaha'), bad())
      .set(answerKey('alamat_usaha'), bad('alamat-kurang'));
    expect(correctionOf(items, looks, form, reasons)).toEqual({
      ok: true,
      items: [
        { kind: 'document', item: 'ktp', reason: 'terpotong', note: 'Sudut kanan.' },
        { kind: 'question', item: 'alamat_usaha', reason: 'alamat-kurang', note: null },
      ],
    });
  });
  test('a reason at a page that is good now counts for nothing', () => {
    const looks = new Map(allGood).set(answerKey('alamat_usaha'), bad('alamat-kurang'));
    expect(correctionOf(items, looks, form, reasons)).toEqual({ ok: true, items: [] });
  });
  test('says where a reason is missing', () => {
    const looks = new Map(allGood).set('ktp', bad()).set(pageKey('usaha'), bad());
    const correction = correctionOf(items, looks, form, reasons);
    expect(correction.ok ? [] : correction.faults.map(({ key, reason }) => [key, reason])).toEqual([
      ['ktp', 'no-reason'],
      [pageKey('usaha'), 'no-answer-named'],
    ]);
  });
  test('a reason that needs words is not enough without them', () => {
    const needing = reasons.find(({ note }) => note)!;
    const of = (note: string) => correctionOf(items, new Map([['ktp', bad(needing.code, note)]]), form, reasons);
    expect(of('  ')).toMatchObject({ ok: false, faults: [{ key: 'ktp', reason: 'no-note' }] });
    expect(of('Karena.')).toMatchObject({ ok: true });
  });
  test('what nobody looked at is no hindrance', () => {
    expect(correctionOf(items, new Map([['ktp', bad('terpotong')]]), form, reasons)).toMatchObject({
      ok: true,
      items: [{ item: 'ktp' }],
    });
  });
});

test('the result counts what is bad, looked at and open', () => {
  const result = checkResult(items, new Map([['ktp', bad('terpotong')]]));
  expect([result.bad.map(({ key }) => key), result.looked, result.open.length]).toEqual([['ktp'], 1, items.length - 1]);
});

const on = (day: number) => new Date(Date.UTC(2026, 10, day));
const entry = (requirement: string): ChecklistEntry => ({
  stage: 'completeness',
  requirement,
  good: false,
  reason: 'terpotong',
  note: null,
  officerId: 'a',
  at: on(10),
});
const mended = (kind: 'document' | 'question', item: string, mendedAt: Date | null) =>
  ({ kind, item, mendedAt, id: item, round: 1, reason: 'terpotong', note: null }) as const;

describe('after a correction', () => {
  test('what was mended is to be looked at again, with its page; the rest stays as it was found', () => {
    const entries = ['ktp', 'foto', pageKey('usaha'), answerKey('nama_usaha')].map(entry);
    const corrections = [
      mended('document', 'ktp', on(12)),
      mended('question', 'nama_usaha', on(12)),
      mended('document', 'foto', null),
    ];
    expect([...looksOf(entries, corrections, form).keys()]).toEqual(['foto']);
  });
  test('what was looked at after it was mended counts', () => {
    expect([...looksOf([entry('ktp')], [mended('document', 'ktp', on(9))], form).keys()]).toEqual(['ktp']);
  });
});
