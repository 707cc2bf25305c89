import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oneOf } from './answerable.ts';
import type { Answerable } from './answerable.ts';
import { parseCondition } from './conditions.ts';
import type { ConditionFault } from './condition-fault.ts';
import type { KnownQuestions } from './conditions.ts';
import type { Answers } from './service.ts';

const known: KnownQuestions = new Map<string, Answerable>([
  ['jenis', ['baru', 'perpanjangan', 'pindah_tempat']],
  ['ke', ['1', '2', '3']],
  ['kuasa', ['ya', 'tidak']],
  ['tutup_jalan', ['ya', 'sebagian', 'tidak']],
  ['nama', null],
  ['jumlah', 'number'],
  ['mulai', 'day'],
  ['fasilitas', { several: ['parkir', 'toilet'] }],
  ['anggota', 'whether'],
]);

function holds(source: string, answers: Answers): boolean {
  const parsed = parseCondition(source, known);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.condition.holds(answers);
}

function faultsOf(source: string): readonly ConditionFault[] {
  const parsed = parseCondition(source, known);
  return parsed.ok ? [] : parsed.faults;
}

describe('an expression', () => {
  test.each<[source: string, answers: Answers, expected: boolean]>([
    ['jenis == baru', { jenis: 'baru' }, true],
    ['jenis == baru', { jenis: 'perpanjangan' }, false],
    ['jenis == baru', {}, false],
    ['jenis != baru', { jenis: 'perpanjangan' }, true],
    ['jenis != baru', {}, true],
    ['ke in [2, 3]', { ke: '3' }, true],
    ['ke in [2, 3]', { ke: '1' }, false],
    ['ke in [2, 3]', {}, false],
    ['kuasa', { kuasa: 'ya' }, true],
    ['kuasa', { kuasa: 'tidak' }, false],
    ['kuasa', {}, false],
    ['tutup_jalan', { tutup_jalan: 'sebagian' }, false],
    ['not kuasa', {}, true],
    ['not not kuasa', { kuasa: 'ya' }, true],
    ['not kuasa and jenis == baru', { jenis: 'baru' }, true],
    ['not (kuasa and jenis == baru)', { kuasa: 'ya', jenis: 'baru' }, false],
    ['kuasa or jenis == baru and ke == 1', { kuasa: 'ya' }, true],
    ['(kuasa or jenis == baru) and ke == 1', { kuasa: 'ya' }, false],
    ['nama == "Siti Rahmawati"', { nama: 'Siti Rahmawati' }, true],
    ["nama == 'and'", { nama: 'and' }, true],
    ['  jenis==baru  ', { jenis: 'baru' }, true],
    ['jumlah > 3', { jumlah: '12' }, true],
    ['jumlah > 3', { jumlah: '3' }, false],
    ['jumlah >= 3', { jumlah: '3' }, true],
    ['jumlah < 3', {}, false],
    ['jumlah == 2.50', { jumlah: '2.5' }, true],
    ['mulai <= 2026-11-24', { mulai: '2026-11-24' }, true],
    ['mulai < 2026-11-24', { mulai: '2026-12-01' }, false],
    ['fasilitas has toilet', { fasilitas: 'parkir\ntoilet' }, true],
    ['fasilitas has toilet', { fasilitas: 'parkir' }, false],
    ['fasilitas == ""', {}, true],
    ['anggota != ""', { anggota: 'Siti' }, true],
    ['anggota != ""', {}, false],
  ])('%j with %j is %j', (source, answers, expected) => {
    expect(holds(source, answers)).toBe(expected);
  });

  test('says which questions it asks, each once', () => {
    const parsed = parseCondition('kuasa or (ke == 2 and not kuasa) or jenis in [baru]', known);
    expect(parsed.ok && parsed.condition.questions).toEqual(['kuasa', 'ke', 'jenis']);
  });

  test('of any shape means what it says', () => {
    fc.assert(
      fc.property(tree(), answersGiven, ({ text, meant }, answers) => {
        expect(holds(text, answers)).toBe(meant(answers));
      }),
    );
  });

  test('of any text is read or refused, and never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aj(=)!"[], ·'.split(''), ' and ', ' not ', 'kuasa', 'jenis') }),
        (source) => {
          const parsed = parseCondition(source, known);
          expect(parsed.ok || parsed.faults.length > 0).toBe(true);
        },
      ),
    );
  });
});

describe('a fault in an expression', () => {
  test.each<[source: string, fault: Partial<ConditionFault>]>([
    ['', { reason: 'unexpected', at: 0, found: '', expected: 'a question' }],
    ['jenis =', { reason: 'unexpected', at: 6, found: '=', expected: '"==", "!=", "in", "has", "<", "<=", ">" or ">="' }],
    ['jenis == ', { reason: 'unexpected', at: 9, found: '', expected: 'an answer' }],
    ['jenis == and', { reason: 'unexpected', at: 9, found: 'and', expected: 'an answer' }],
    ['ke in 2, 3', { reason: 'unexpected', at: 6, found: '2', expected: '"["' }],
    ['ke in [2, 3', { reason: 'unexpected', at: 11, found: '', expected: '"]"' }],
    ['(kuasa', { reason: 'unexpected', at: 6, found: '', expected: '")"' }],
    ['kuasa kuasa', { reason: 'unexpected', at: 6, found: 'kuasa' }],
    ['kuasa and', { reason: 'unexpected', at: 9, found: '', expected: 'a question' }],
    ['kuasa )', { reason: 'unexpected', at: 6, found: ')' }],
    ['jenis == lama', { reason: 'unknown-answer', at: 9, found: 'lama', question: 'jenis' }],
    ['kuassa', { reason: 'unknown-question', at: 0, found: 'kuassa' }],
    ['nama', { reason: 'not-yes-no', at: 0, found: 'nama' }],
    ['ke', { reason: 'not-yes-no', at: 0, found: 'ke' }],
    ['jumlah', { reason: 'not-yes-no', at: 0, found: 'jumlah' }],
    ['jumlah > banyak', { reason: 'wrong-type', at: 9, found: 'banyak', question: 'jumlah', expected: 'number' }],
    ['mulai == 31-12-2026', { reason: 'wrong-type', at: 9, found: '31-12-2026', question: 'mulai', expected: 'day' }],
    ['jenis > baru', { reason: 'not-comparable', at: 6, found: 'jenis', sign: '>', instead: '==' }],
    ['fasilitas == toilet', { reason: 'not-comparable', at: 10, found: 'fasilitas', sign: '==', instead: 'has' }],
    ['fasilitas has dapur', { reason: 'unknown-answer', at: 14, found: 'dapur', question: 'fasilitas' }],
    ['jenis has baru', { reason: 'not-comparable', at: 6, found: 'jenis', sign: 'has', instead: '==' }],
    ['anggota == Siti', { reason: 'not-comparable', at: 8, found: 'anggota', sign: '==', instead: '== ""' }],
  ])('in %j is named with its place', (source, fault) => {
    expect(faultsOf(source)).toEqual([expect.objectContaining(fault)]);
  });

  test('hides no other', () => {
    expect(faultsOf('jeniss == baru and ke in [4, 5] or nama').map(({ reason }) => reason)).toEqual([
      'unknown-question',
      'unknown-answer',
      'unknown-answer',
      'not-yes-no',
    ]);
  });

  test('is only one of form when the questions are not known yet', () => {
    expect(parseCondition('apa == saja', null).ok).toBe(true);
    expect(parseCondition('apa ==', null).ok).toBe(false);
  });
});

type Node = { text: string; meant: (answers: Answers) => boolean };

const answersGiven: fc.Arbitrary<Answers> = fc
  .tuple(
    ...[...known].map(([id, options]) =>
      fc.option(fc.constantFrom(...(oneOf(options) ?? ['x', 'y', '3', '2026-11-24'])).map((value) => [id, value])),
    ),
  )
  .map((pairs) => Object.fromEntries(pairs.filter((pair) => pair !== null)));

const leaf: fc.Arbitrary<Node> = fc.constantFrom<Node>(
  { text: 'kuasa', meant: ({ kuasa }) => kuasa === 'ya' },
  { text: 'jenis == baru', meant: ({ jenis }) => jenis === 'baru' },
  { text: 'jenis != baru', meant: ({ jenis }) => jenis !== 'baru' },
  { text: 'ke in [2,3]', meant: ({ ke }) => ke === '2' || ke === '3' },
  { text: 'nama == "x"', meant: ({ nama }) => nama === 'x' },
);

const tree = (): fc.Arbitrary<Node> =>
  fc.letrec<{ node: Node }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf,
      tie('node').map(({ text, meant }): Node => ({ text: `not (${text})`, meant: (answers) => !meant(answers) })),
      fc.tuple(tie('node'), tie('node')).map(([a, b]): Node => ({
        text: `(${a.text}) and (${b.text})`,
        meant: (answers) => a.meant(answers) && b.meant(answers),
      })),
      fc.tuple(tie('node'), tie('node')).map(([a, b]): Node => ({
        text: `(${a.text}) or (${b.text})`,
        meant: (answers) => a.meant(answers) || b.meant(answers),
      })),
    ),
  })).node;
