import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { stringify } from 'yaml';
import { definition, document, faultsOf, field, office } from '../../tests/definitions.ts';
import { faultInWords } from './fault.ts';
import { readCatalogue } from './read-catalogue.ts';

const manyFaults = `slug: izin-buruk
name_id: ''
categori_id: sosial
category_id: pendidikn
who: Siapa saja
channel: lokal
requirements:
  - id: ktp
    name_id: KTP
    mandatory: perlu
  - id: ktp
    name_id: KTP lagi
    mandatory: true
    aplies_when: baru
  - id: surat
    mandatory: true
    applies_when: perpanjagan
form_fields:
  - { id: jenis, label_id: Jenis, type: radoi, required: true, options: [baru, lama] }
  - { id: Nama Usaha, label_id: Nama usaha, type: text, required: true }
  - id: luas
    label_id: Luas
    type: decimal
    required: true
    when: jeniss == baru
  - { id: pilihan, label_id: Pilihan, type: radio, required: true }
  - { id: akhir, label_id: Akhir, type: date, required: true, not_before: awl }
  - { id: awal, label_id: Awal, type: date, required: true }
  - id: warna
    label_id: Warna
    type: select
    required: true
    options: [merah, biru, merah]
    example: hijau
    when: luas ==
  - { id: pendek, label_id: Pendek, type: text, required: true, when: jenis == baruu }
working_days: lima
fee: Gratis
validity: 1 tahun
legal_basis: UU 1/2020
technical_team: Dinas Contoh
valid_until: awall
short_name: Nama pendek yang jauh lebih panjang daripada yang muat di layar kecil
`;

describe('a definition with many faults', () => {
  test('names all of them at once: file, line, path, what was expected, what was probably meant', () => {
    const faults = faultsOf(manyFaults, 'services/izin-buruk.yaml').map((fault) => fault.replace(/; the keys are .*/, ''));
    const wanted = [
      ':1 is missing, expected the key "output_name_id"',
      ':2 name_id: expected a text that is not empty, found ""',
      ':3 categori_id: there is no key "categori_id", did you mean "category_id"?',
      /^:4 category_id: "pendidikn" is not one of .*, did you mean "pendidikan"\?$/,
      ':6 channel: "lokal" is not one of local, mppdn_or_local, oss, simbg, did you mean "local"?',
      ':10 requirements[0].mandatory: expected true or false, found "perlu"',
      ':11 requirements[1].id: two requirements have the name "ktp"',
      ':14 requirements[1].aplies_when: there is no key "aplies_when", did you mean "applies_when"?',
      ':15 requirements[2].name_id: is missing, expected a text',
      /^:17 requirements\[2\]\.applies_when: "perpanjagan" is not one of .*, did you mean "perpanjangan"\?$/,
      /^:19 form_fields\[0\]\.type: "radoi" is not one of .*, did you mean "radio"\?$/,
      /^:20 form_fields\[1\]\.id: expected small letters, .*, found "Nama Usaha"$/,
      ':25 form_fields[2].when: there is no question "jeniss", did you mean "jenis"? in "jeniss == baru" (column 1 of it)',
      ':26 form_fields[3].options: is missing, expected options to choose from',
      ':27 form_fields[4].not_before: there is no date question "awl", did you mean "awal"?',
      ':33 form_fields[6].options: two options have the name "merah"',
      ':34 form_fields[6].example: "hijau" is not one of merah, biru, merah',
      ':35 form_fields[6].when: expected an answer, found the end in "luas ==" (column 8 of it)',
      ':36 form_fields[7].when: "baruu" is no answer of "jenis", expected one of baru, lama, did you mean "baru"? in "jenis == baruu" (column 10 of it)',
      ':37 working_days: expected a number, found "lima"',
      ':40 legal_basis: expected a list, found "UU 1/2020"',
      ':42 valid_until: there is no date question "awall", did you mean "awal"?',
      /^:43 short_name: expected at most 49 letters/,
    ];
    expect(faults.map((fault) => fault.replace('services/izin-buruk.yaml', ''))).toEqual(
      wanted.map((line): unknown => (typeof line === 'string' ? line : expect.stringMatching(line))),
    );
  });

  test.each<[what: string, text: string, fault: RegExp]>([
    [
      'that is no YAML',
      'slug: izin-contoh\nname_id: "tidak ditutup\n',
      /^services\/izin-contoh\.yaml:\d+ Missing closing "quote/,
    ],
    ['with a key twice', `${stringify(definition())}fee: Rp5.000\n`, /yaml:15 Map keys must be unique/],
    ['that is a list', '- slug: izin-contoh\n', /yaml:1 expected a record with keys such as slug, .*, found a list$/],
    ['that is empty', '', /yaml:1 expected a record .*, found nothing$/],
    ['with a reference that leads nowhere', `${stringify(definition({ fee: undefined }))}fee: *biaya\n`, /yaml:1 .*biaya/],
    [
      'with an address for another service',
      stringify(definition({ slug: 'izin-lain' })),
      /yaml:1 slug: the file must be called after its slug: expected izin-lain/,
    ],
    ['with half days', stringify(definition({ working_days: 2.5 })), /working_days: expected a whole number, found 2\.5$/],
    [
      'with a question of the account',
      stringify(definition({ form_fields: [field('pemohon_nik', 'nik')] })),
      /form_fields\[0\]\.id: two questions have the name "pemohon_nik"$/,
    ],
    [
      'with options of a text',
      stringify(definition({ form_fields: [field('a', 'text', { options: ['x'] })] })),
      /form_fields\[0\]\.options: expected options only with radio or select, found "text"$/,
    ],
    [
      'with a condition that nobody uses',
      stringify(
        definition({
          requirements: [document('a', { applies_when: 'punya_kolam' })],
          conditions: { punya_klam: { words: 'X', when: 'pemohon_nama == x' } },
        }),
      ),
      /conditions\.punya_klam: there is no applies_when "punya_klam", did you mean "punya_kolam"\?$/,
    ],
  ])('%s is refused', (_, text, fault) => {
    expect(faultsOf(text)).toEqual([expect.stringMatching(fault)]);
  });
});

describe('a folder of definitions', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(inject('testServer').folder, 'services-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const put = (file: string, text: string) => writeFile(join(folder, file), text);
  const slugs = async () => [...(await readCatalogue(folder, office)).services.keys()];

  test('with a faulty one lets the others live, and says why that one does not', async () => {
    await put('izin-buruk.yaml', manyFaults);
    await put('izin-contoh.yaml', stringify(definition()));
    const { services, faults, search, categories } = await readCatalogue(folder, office);
    expect([...services.keys()]).toEqual(['izin-contoh']);
    expect(faults).toHaveLength(23);
    expect(faults.every(({ file }) => file === 'services/izin-buruk.yaml')).toBe(true);
    expect(search('buruk')).toEqual([]);
    expect(categories.flatMap(({ services }) => services)).toEqual(['izin-contoh']);
  });

  test('takes YAML and JSON, also with the marks that editors leave', async () => {
    await put('izin-a.yaml', `\uFEFF${stringify(definition({ slug: 'izin-a' })).replaceAll('\n', '\r\n')}`);
    await put('izin-b.yml', stringify(definition({ slug: 'izin-b' })));
    await put('izin-c.json', JSON.stringify(definition({ slug: 'izin-c' }), null, '\t'));
    expect(await slugs()).toEqual(['izin-a', 'izin-b', 'izin-c']);
  });

  test('looks at nothing else', async () => {
    await mkdir(join(folder, 'lama.yaml'));
    await put('._izin-contoh.yaml', 'kept by a file manager');
    await put('catatan.txt', 'catatan');
    await put('izin-contoh.yaml', stringify(definition()));
    const { services, faults } = await readCatalogue(folder, office);
    expect([...services.keys()]).toEqual(['izin-contoh']);
    expect(faults).toEqual([]);
  });

  test('holds a service once: the second file of its name is refused', async () => {
    await put('izin-contoh.json', JSON.stringify(definition()));
    await put('izin-contoh.yaml', stringify(definition()));
    const { services, faults } = await readCatalogue(folder, office);
    expect(services.size).toBe(1);
    expect(faults.map(faultInWords)).toEqual(['services/izin-contoh.yaml:1 slug: two services have the name "izin-contoh"']);
  });

  test('gives a category that the office does not list a place of its own at the end', async () => {
    await put('izin-a.yaml', stringify(definition({ slug: 'izin-a', category_id: 'kesehatan-hewan' })));
    await put('izin-b.yaml', stringify(definition({ slug: 'izin-b', category_id: 'pendidikan' })));
    const { categories } = await readCatalogue(folder, office);
    expect(categories.map(({ title, services }) => [title, ...services])).toEqual([
      ['Sekolah dan kursus', 'izin-b'],
      ['Kesehatan hewan', 'izin-a'],
    ]);
  });

  test('that is empty is a catalogue without services', async () => {
    const { services, categories, popular, search } = await readCatalogue(folder, office);
    expect([services.size, categories, popular, search('perawat')]).toEqual([0, [], [], []]);
  });
});
