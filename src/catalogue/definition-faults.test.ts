import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { compiled, definition, document, faultsOf, field } from '../../tests/definitions.ts';
import { courseWith, feeWith } from './course.ts';
import { evaluateForm } from './form.ts';
import type { RawRecord } from './record.ts';
import { withInitials } from './compile-course.ts';

const faultsIn = (changes: RawRecord): string[] => faultsOf(stringify(definition(changes)));
const kind = field('jenis_permohonan', 'radio', { options: ['baru', 'perpanjangan', 'pencabutan'] });

describe('a fault in a condition is named with file, line, and what was probably meant', () => {
  test.each<[where: string, changes: RawRecord, said: RegExp]>([
    [
      'a page',
      {
        form_fields: [kind, field('q', 'text')],
        pages: [
          { title: 'A', questions: ['jenis_permohonan'] },
          { title: 'B', questions: ['q'], when: 'jenis_permohonann == baru' },
        ],
      },
      /:\d+ pages\[1\]\.when: there is no question "jenis_permohonann", did you mean "jenis_permohonan"\?/,
    ],
    [
      'a document',
      { form_fields: [kind], requirements: [document('ktp', { when: 'jenis_permohonan == barru' })] },
      /:\d+ requirements\[0\]\.when: "barru" is no answer .*, did you mean "baru"\?/,
    ],
    [
      'a fee',
      { form_fields: [field('jumlah', 'integer')], fees: [{ fee: 'Rp1', when: 'jumlah > banyak', words: 'Banyak' }] },
      /:\d+ fees\[0\]\.when: "banyak" is no number, which is how "jumlah" is answered/,
    ],
    [
      'an amount beside "Gratis"',
      { fee: 'Gratis [?]', fee_amount: 50_000 },
      /:\d+ fee_amount: expected no amount, because the fee begins with "Gratis", found 50000/,
    ],
    [
      'an amount of a fee that is none',
      { form_fields: [field('jumlah', 'integer')], fees: [{ fee: 'Gratis', amount: 1, when: 'jumlah > 1', words: 'Banyak' }] },
      /:\d+ fees\[0\]\.amount: expected no amount/,
    ],
    [
      'silence that issues by itself and is not confirmed',
      { silence: { counts_as: 'granted', working_days: 5, legal_basis: 'UU', automatic: true } },
      /:\d+ silence\.automatic: expected automatic only where the rule is confirmed: true, found true/,
    ],
    [
      'silence that issues by itself and grants nothing',
      { silence: { counts_as: 'nothing', working_days: 5, legal_basis: 'UU', confirmed: true, automatic: true } },
      /:\d+ silence\.automatic: expected automatic only where it counts_as granted/,
    ],
    [
      'silence that issues by itself what the head decides the days of',
      {
        validity: 'Sampai selesai',
        silence: { counts_as: 'granted', working_days: 5, legal_basis: 'UU', confirmed: true, automatic: true },
      },
      /:\d+ silence\.automatic: expected automatic only where the definition says until when/,
    ],
    [
      'a stage',
      {
        form_fields: [kind],
        stages: [
          { title: 'A', kind: 'completeness' },
          { title: 'B', kind: 'technical', when: 'jenis_permohonan > baru' },
          { title: 'C', kind: 'signing' },
        ],
      },
      /:\d+ stages\[1\]\.when: "jenis_permohonan" cannot be asked with ">", use ==/,
    ],
    [
      'a question',
      { form_fields: [field('anggota', 'repeat'), field('q', 'text', { when: 'anggota == Siti' })] },
      /:\d+ form_fields\[1\]\.when: "anggota" cannot be asked with "==", use == ""/,
    ],
    [
      'a kelurahan',
      { form_fields: [field('kel', 'kelurahan'), field('q', 'textarea', { when: 'kel == 64.72.08.1099' })] },
      /"64\.72\.08\.1099" is no answer of "kel"/,
    ],
    [
      'a kind of transaction that there is none of',
      { form_fields: [kind], requirements: [document('ktp', { for: ['change'] })] },
      /:\d+ requirements\[0\]\.for: "change" is not one of new, renewal, revocation/,
    ],
    [
      'an option of a transaction',
      { form_fields: [kind], transactions: [{ kind: 'new', option: 'barru' }, { kind: 'renewal' }] },
      /:\d+ transactions\[0\]\.option: "barru" is not one of .*did you mean "baru"\?/,
    ],
    [
      'an order of stages',
      {
        stages: [
          { title: 'A', kind: 'signing' },
          { title: 'B', kind: 'completeness' },
        ],
      },
      /stages\[1\]\.kind: expected completeness, technical, review, signing, in this order/,
    ],
    [
      'a stage that no application goes without',
      { stages: [{ title: 'A', kind: 'completeness' }] },
      /stages: there is no stage of kind signing, which every service has/,
    ],
    [
      'days that are more than promised',
      {
        stages: [
          { title: 'A', kind: 'completeness', working_days: 2 },
          { title: 'B', kind: 'signing', working_days: 2 },
        ],
      },
      /:\d+ stages: expected at most 3, found 4 working days/,
    ],
    [
      'who may sign',
      {
        stages: [
          { title: 'A', kind: 'completeness' },
          { title: 'B', kind: 'signing', by: ['technical'] },
        ],
      },
      /stages\[1\]\.by\[0\]: "technical" is not one of head/,
    ],
    [
      'columns without a repeat',
      { form_fields: [field('q', 'text', { fields: [{ id: 'a', label_id: 'A', type: 'text' }] })] },
      /form_fields\[0\]\.fields: expected fields only with repeat/,
    ],
  ])('%s', (_, changes, said) => {
    const found = faultsIn(changes);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(said);
    expect(found[0]).toMatch(/^services\/izin-contoh\.yaml:\d+ /);
  });
});

const kinds = (course: readonly { kind: string }[]) => course.map((stage) => stage.kind);

describe('what hangs on answers', () => {
  const service = compiled(
    definition({
      form_fields: [kind, field('jumlah', 'integer'), field('alasan', 'text', { for: ['revocation'] })],
      requirements: [document('ktp'), document('lama', { for: ['renewal', 'revocation'] })],
      fees: [{ fee: 'Rp50.000', when: 'jumlah >= 10', words: 'Sepuluh atau lebih' }],
      stages: [
        { title: 'A', kind: 'completeness', working_days: 1 },
        { title: 'B', kind: 'technical', office: 'Dinas Lain', site_visit: true, when: 'jenis_permohonan != pencabutan' },
        { title: 'C', kind: 'signing', working_days: 1 },
      ],
    }),
  );

  test('are the transactions of its own question, each of its kind', () => {
    expect(service.transactions?.question).toBe('jenis_permohonan');
    expect(service.transactions?.choices.map((choice) => `${choice.option} ${choice.kind}`)).toEqual([
      'baru new',
      'perpanjangan renewal',
      'pencabutan revocation',
    ]);
  });

  test.each<[string, string, string[], string[]]>([
    ['baru', '3', ['ktp'], ['completeness', 'technical', 'signing']],
    ['perpanjangan', '10', ['ktp', 'lama'], ['completeness', 'technical', 'signing']],
    ['pencabutan', '12', ['ktp', 'lama'], ['completeness', 'signing']],
  ])('for %s of %s are these documents and steps', (option, jumlah, documents, steps) => {
    const answers = { jenis_permohonan: option, jumlah };
    const outcome = evaluateForm(service, answers);
    expect(outcome.documents.map(({ id }) => id)).toEqual(documents);
    expect(courseWith(service, answers).map((stage) => stage.kind)).toEqual(steps);
    expect(feeWith(service, answers).free).toBe(Number(jumlah) < 10);
    expect(outcome.pages.flatMap(({ questions }) => questions).some(({ id }) => id === 'alasan')).toBe(option === 'pencabutan');
  });

  test('is the office and the visit of the technical step', () => {
    expect(service.technicalOffice).toBe('Dinas Lain');
    expect(service.course[1]).toMatchObject({ office: 'Dinas Lain', siteVisit: true, by: ['technical'] });
  });

  test('an office that wants initials has a last look before every signature, and a service keeps its own', () => {
    expect(kinds(withInitials(service.course, true))).toEqual(['completeness', 'technical', 'review', 'signing']);
    expect(kinds(withInitials(service.course, false))).toEqual(['completeness', 'technical', 'signing']);
    const own = withInitials(service.course, true).map((stage) =>
      stage.kind === 'review' ? { ...stage, workingDays: 3 } : stage,
    );
    expect(withInitials(own, true)).toEqual(own);
  });

  test('is asked first as new or again where only a renewal asks for documents', () => {
    const { transactions } = compiled(definition({ requirements: [document('lama', { applies_when: 'perpanjangan' })] }));
    expect(transactions?.choices.map((choice) => choice.kind)).toEqual(['new', 'renewal']);
  });

  test('a service that knows one thing only asks nothing', () => {
    expect(compiled(definition()).transactions).toBeNull();
  });
});
