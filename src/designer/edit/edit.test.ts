import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { office } from '../../../tests/definitions.ts';
import { readDefinitionFile } from '../../catalogue/read-catalogue.ts';
import { packageRoot } from '../../package-root.ts';
import { basicsIn, setBasics } from './basics-rules.ts';
import { conditionChoices, conditionIn, conditionInWords } from './condition-rules.ts';
import { entriesOf, nameFrom, openText, recordOf, written } from './definition-text.ts';
import type { DefinitionText } from './definition-text.ts';
import { documentFields, setDocument } from './document-rules.ts';
import { judgeNewService, newServiceText } from './new-service-rules.ts';
import { moveEntry, moveQuestion, pageOf, removeEntry, removeQuestion } from './order-rules.ts';
import { questionFields, setQuestion } from './question-rules.ts';

const folder = join(packageRoot, 'services');
const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
const nurse = readFileSync(join(folder, 'sip-perawat.yaml'), 'utf8');

const opened = (text: string): DefinitionText => {
  const document = openText(text);
  if (document === null) throw new Error('cannot be read');
  return document;
};

const idsOn = (document: DefinitionText, page: number) => entriesOf(recordOf(document), 'pages')[page]?.entry['questions'];

/** Lines that one text has and the other has not. */
const changedLines = (before: string, after: string) => ({
  gone: before.split('\n').filter((line) => !after.split('\n').includes(line)),
  new: after.split('\n').filter((line) => !before.split('\n').includes(line)),
});

describe('saving without having changed anything', () => {
  test('leaves every definition of the office letter by letter', () => {
    for (const text of texts) {
      const document = opened(text);
      const record = recordOf(document);
      setBasics(document, basicsIn(record));
      const groups = conditionChoices(record, office, { labels: true });
      for (const { at, entry } of entriesOf(record, 'requirements'))
        setDocument(document, at, documentFields(entry, conditionIn(entry, groups)), groups);
      for (const { at, entry } of entriesOf(record, 'form_fields')) {
        const condition = conditionIn(entry, groups);
        setQuestion(document, at, questionFields(record, entry, { condition, office }), { groups, office });
      }
      expect(written(document)).toBe(text);
    }
  });
});

describe('"Data pokok"', () => {
  test('changes the one line that was changed, and keeps comments', () => {
    const text = `# Dari perda\n${nurse}`;
    const document = opened(text);
    setBasics(document, { ...basicsIn(recordOf(document)), fee: 'Rp10.000', working_days: '7' });
    expect(changedLines(text, written(document))).toEqual({
      gone: ['working_days: 5', 'fee: Gratis (tanpa retribusi)'],
      new: ['working_days: 7', 'fee: Rp10.000'],
    });
    expect(written(document)).toContain('# Dari perda');
  });

  test('takes away what may be empty, and leaves what is needed to be told as missing', () => {
    const document = opened(nurse);
    setBasics(document, {
      short_name: ' ',
      working_days: '',
      who: '',
      legal_basis: 'UU 1\n\n UU 2 ',
      synonyms: '',
      minutes: 'lama',
    });
    expect(recordOf(document)).toMatchObject({ working_days: null, who: '', legal_basis: ['UU 1', 'UU 2'], minutes: 'lama' });
    expect(recordOf(document)).not.toHaveProperty('short_name');
    expect(recordOf(document)).not.toHaveProperty('synonyms');
  });
});

describe('a document', () => {
  const record = recordOf(opened(nurse));
  const groups = conditionChoices(record, office, { labels: true });
  const count = entriesOf(record, 'requirements').length;

  test('is added at the end, with a name of its own', () => {
    const document = opened(nurse);
    expect(setDocument(document, null, { nama: 'KTP', wajib: 'ya' }, groups)).toBe(count);
    expect(entriesOf(recordOf(document), 'requirements').at(-1)?.entry).toMatchObject({
      id: 'ktp_2',
      name_id: 'KTP',
      mandatory: true,
    });
    expect('service' in readDefinitionFile(written(document), 'services/sip-perawat.yaml', office)).toBe(true);
  });

  test('is asked for with an answer, and its page says so in words', () => {
    const document = opened(nurse);
    setDocument(document, 0, { nama: 'KTP', wajib: 'ya', syarat: 'when:jenis_tempat == mandiri' }, groups);
    expect(entriesOf(recordOf(document), 'requirements')[0]?.entry).toMatchObject({
      when: 'jenis_tempat == mandiri',
      when_words: 'Jenis tempat praktik: Tempat sendiri (praktik mandiri)',
    });
    setDocument(document, 0, { nama: 'KTP', wajib: 'ya', syarat: 'label:dikuasakan' }, groups);
    const [first] = entriesOf(recordOf(document), 'requirements');
    expect(first?.entry).toMatchObject({ applies_when: 'dikuasakan' });
    expect(first?.entry).not.toHaveProperty('when');
    expect(first?.entry).not.toHaveProperty('when_words');
  });

  test('moves, and goes; the last one leaves an empty list', () => {
    const document = opened(nurse);
    moveEntry(document, 'requirements', 0, 'naik');
    moveEntry(document, 'requirements', 0, 'turun');
    expect(
      entriesOf(recordOf(document), 'requirements')
        .map(({ entry }) => entry['id'])
        .slice(0, 2),
    ).toEqual(['str', 'ktp']);
    for (let left = count; left > 0; left--) removeEntry(document, 'requirements', 0);
    expect(recordOf(document)['requirements']).toEqual([]);
    expect(written(document)).toContain('requirements: []');
  });
});

describe('a question', () => {
  const record = recordOf(opened(nurse));
  const groups = conditionChoices(record, office, { labels: false });
  const at = (id: string) => entriesOf(record, 'form_fields').find(({ entry }) => entry['id'] === id)!;

  test('keeps the values of its options when their words stay, and gives new ones their own', () => {
    const document = opened(nurse);
    const { at: place, entry } = at('sip_ke');
    const fields = questionFields(record, entry, { condition: { chosen: '', own: '' }, office });
    expect(fields['pilihan']).toBe('Ke-1\nKe-2\nKe-3');
    setQuestion(document, place, { ...fields, pilihan: 'Ke-3\nKe-1\nLebih dari tiga' }, { groups, office });
    expect(at('sip_ke').entry['options']).toHaveLength(3);
    expect(entriesOf(recordOf(document), 'form_fields')[place]?.entry['options']).toEqual([
      { value: '3', label_id: 'Ke-3' },
      { value: '1', label_id: 'Ke-1' },
      { value: 'lebih_dari_tiga', label_id: 'Lebih dari tiga' },
    ]);
  });

  test('that is not chosen from a list any more has no options', () => {
    const document = opened(nurse);
    const { at: place, entry } = at('sip_ke');
    const fields = questionFields(record, entry, { condition: { chosen: '', own: '' }, office });
    setQuestion(document, place, { ...fields, jenis: 'integer' }, { groups, office });
    expect(entriesOf(recordOf(document), 'form_fields')[place]?.entry).not.toHaveProperty('options');
  });

  test('is added to a page, or to a page of its own', () => {
    const document = opened(nurse);
    const place = setQuestion(
      document,
      null,
      { pertanyaan: 'Lantai berapa?', jenis: 'integer', halaman: '7' },
      { groups, office },
    );
    expect(idsOn(document, 6)).toEqual(['jadwal', 'lantai_berapa']);
    const fields = { pertanyaan: 'Lantai berapa?', jenis: 'integer', halaman: 'baru', judul_halaman: 'Lantai' };
    setQuestion(document, place, fields, { groups, office });
    expect(idsOn(document, 6)).toEqual(['jadwal']);
    expect(entriesOf(recordOf(document), 'pages')[7]?.entry).toEqual({ title: 'Lantai', questions: ['lantai_berapa'] });
    expect('service' in readDefinitionFile(written(document), 'services/sip-perawat.yaml', office)).toBe(true);
  });

  test('moves on its page, and over its edge to the next', () => {
    const document = opened(nurse);
    const place = at('nomor_str').at;
    moveQuestion(document, place, 'turun');
    expect(idsOn(document, 2)).toEqual(['tanggal_str', 'nomor_str', 'masa_str']);
    moveQuestion(document, place, 'turun');
    moveQuestion(document, place, 'turun');
    expect(idsOn(document, 3)).toEqual(['nomor_str', 'str_sampai']);
    moveQuestion(document, place, 'naik');
    expect(idsOn(document, 2)).toEqual(['tanggal_str', 'masa_str', 'nomor_str']);
  });

  test('goes with the page that it leaves empty', () => {
    const document = opened(nurse);
    const before = entriesOf(recordOf(document), 'pages').length;
    removeQuestion(document, at('jadwal').at);
    expect(pageOf(recordOf(document), 'jadwal')).toBeNull();
    expect(entriesOf(recordOf(document), 'pages')).toHaveLength(before - 1);
    expect('service' in readDefinitionFile(written(document), 'services/sip-perawat.yaml', office)).toBe(true);
  });

  test('says when it is asked in words that are no expression', () => {
    expect(conditionInWords(conditionIn(at('str_sampai').entry, groups), groups)).toBe(
      'Masa berlaku STR: Sampai tanggal tertentu',
    );
    expect(conditionInWords(conditionIn(at('nomor_sip_lama').entry, groups), groups)).toMatch(/^Jenis permohonan: .+ \/ .+ \/ /);
    expect(conditionInWords({ chosen: 'lain', own: 'jumlah >= 10' }, groups)).toBe('jumlah >= 10');
  });
});

describe('a new service', () => {
  const typed = { name: ' Izin  Penampungan Satwa ', slug: '', category: 'kesehatan-tenaga', from: '' };

  test.each([
    [{ ...typed, name: '' }, { name: 'name' }],
    [{ ...typed, name: 'x'.repeat(50), slug: 'a' }, { name: 'nameLong' }],
    [{ ...typed, slug: 'Izin Baru' }, { slug: 'slug' }],
    [{ ...typed, slug: 'sip-perawat' }, { slug: 'taken' }],
  ])('given %o is told what is wrong', (given, faults) => {
    expect(judgeNewService(given, ['sip-perawat'])).toEqual({ ok: false, faults });
  });

  test('has an address from its name that nothing else has', () => {
    const judged = judgeNewService(typed, ['izin-penampungan-satwa']);
    expect(judged).toMatchObject({ ok: true, service: { name: 'Izin Penampungan Satwa', slug: 'izin-penampungan-satwa-2' } });
  });

  test('from nothing lacks only what nobody has said yet', () => {
    const service = { ...typed, name: 'Izin Satwa', slug: 'izin-satwa' };
    const read = readDefinitionFile(newServiceText(service, null)!, 'services/izin-satwa.yaml', office);
    expect('faults' in read && read.faults.map(({ path }) => path)).toEqual(['who', 'fee', 'validity', 'technical_team']);
  });

  test('as a copy is whole at once, under its own name', () => {
    const service = { ...typed, name: 'Izin Perawat Gigi', slug: 'sip-perawat-gigi' };
    const read = readDefinitionFile(newServiceText(service, nurse)!, 'services/sip-perawat-gigi.yaml', office);
    expect(read).toMatchObject({ service: { slug: 'sip-perawat-gigi', shortName: 'Izin Perawat Gigi' } });
  });
});

test.each([
  ['Nama tempat praktik?', [], 'nama_tempat_praktik'],
  ['123 hari', [], 'hari'],
  ['???', [], 'isian'],
  ['Alamat', ['alamat', 'alamat_2'], 'alamat_3'],
])('"%s" is named without a clash', (words, taken, name) => {
  expect(nameFrom(words, taken)).toBe(name);
});
