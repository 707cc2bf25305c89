import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractText } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { compiled, definition, faultsOf, field, office } from '../../../tests/definitions.ts';
import { letterOf, readServices } from '../../../tests/letters.ts';
import { readOffice } from '../../catalogue/office.ts';
import type { Office } from '../../catalogue/office.ts';
import type { RawRecord } from '../../catalogue/record.ts';
import { permits } from '../../web/texts/id/permits.ts';
import { packageRoot } from '../../package-root.ts';
import { checkLayouts } from './check-layouts.ts';
import { inventedLetter, previewOfPermit } from './preview.ts';
import { letterAsPdf, letterAsSvg } from './typeset.ts';
import { stringify } from 'yaml';

const fields = [
  field('nopol', 'text', { label_id: 'Nomor polisi', example: 'KT 1234 AB' }),
  field('trayek', 'text', { label_id: 'Trayek', example: 'Trayek A' }),
  field('wakil', 'nik'),
  field('sewa', 'radio', { label_id: 'Disewa?', options: ['ya', 'tidak'], example: 'ya' }),
];
const service = (permit: RawRecord) => compiled(definition({ form_fields: fields, permit }));

async function textOf(permit: RawRecord): Promise<{ pages: number; text: string }> {
  const pdf = letterAsPdf(await letterOf(service(permit)));
  const { totalPages, text } = await extractText(Uint8Array.from(pdf), { mergePages: true });
  return { pages: totalPages, text: text.replaceAll('\u200B', '').replaceAll(/\s+/g, ' ') };
}

/** The office of this repository with layouts of its own. */
async function officeWith(letters: Record<string, string>): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), 'pintu-office-'));
  await cp(join(packageRoot, 'office'), folder, { recursive: true });
  await mkdir(join(folder, 'letters'), { recursive: true });
  for (const [name, source] of Object.entries(letters)) await writeFile(join(folder, 'letters', name), source);
  return readOffice(folder);
}

describe('a permit says what its definition wants', () => {
  test('rows in its order, under its labels, with what it considers, its terms and its copies', async () => {
    const { text } = await textOf({
      opening: 'Diberikan kepada:',
      considering: ['bahwa angkutan harus aman;'],
      holder: ['address'],
      rows: ['sewa', { question: 'nopol', label_id: 'Pelat nomor' }],
      terms: ['Bawa surat ini di kendaraan.'],
      copies: ['Kepala Dinas Contoh'],
    });
    const order = ['Menimbang', 'harus aman', 'Mengingat', 'Diberikan kepada:', 'Nama', 'Alamat', 'Disewa : Ya', 'Pelat nomor'];
    const after = ['Berlaku sampai', 'Ketentuan', 'Bawa surat ini', 'Ditetapkan di', 'Tembusan', 'Kepala Dinas Contoh'];
    const places = [...order, ...after].map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    for (const absent of ['Tempat, tanggal lahir', 'Trayek', 'memberikan izin']) expect(text).not.toContain(absent);
  });

  test('without a word about it: name, birth and address, and every answer but yes and no', async () => {
    const { text } = await textOf({});
    for (const said of ['Tempat, tanggal lahir', 'Nomor polisi', 'Trayek', 'memberikan izin kepada'])
      expect(text).toContain(said);
    for (const absent of ['Disewa', 'Menimbang', 'Ketentuan', 'Tembusan']) expect(text).not.toContain(absent);
  });
});

describe('the card', () => {
  test('is one side of half a page with rules and all, and has a back for terms', async () => {
    const front = await textOf({ layout: 'kartu', rows: [{ question: 'nopol', strong: true }] });
    expect(front.pages).toBe(1);
    for (const said of ['SURAT IZIN CONTOH', 'KT 1234 AB', 'Mengingat', office.head.name]) expect(front.text).toContain(said);
    expect((await textOf({ layout: 'kartu', terms: ['Bawa kartu ini.'] })).pages).toBe(2);
    expect(letterAsSvg(await letterOf(service({ layout: 'kartu' })))).toMatch(/viewBox="0 0 595[.\d]* 419[.\d]*"/);
  });

  test('is what the supervision card of public transport looks like', async () => {
    const { services } = await readServices();
    const svg = previewOfPermit(services.get('kartu-pengawasan-angkutan')!, office, '2026-11-24');
    expect(svg).toMatch(/viewBox="0 0 595[.\d]* 419[.\d]*"/);
  });
});

test('the picture of several pages covers none of them', async () => {
  const svg = letterAsSvg(await letterOf(service({ layout: 'kartu', terms: ['Bawa kartu ini.'] })));
  expect(svg).not.toContain('fill="#ffffff"');
});

describe('faults of `permit`', () => {
  test.each<[string, RawRecord, string]>([
    ['a question that is not asked', { rows: ['nopoll'] }, 'there is no question for a permit "nopoll", did you mean "nopol"'],
    ['the NIK', { rows: ['pemohon_nik'] }, 'there is no question for a permit "pemohon_nik"'],
    ['a NIK of somebody else', { rows: ['wakil'] }, 'there is no question for a permit "wakil"'],
    ['a question twice', { rows: ['nopol', { question: 'nopol' }] }, 'two rows of the permit have the name "nopol"'],
    ['a layout that there is not', { layout: 'kertu' }, '"kertu" is not one of surat, kartu, did you mean "kartu"'],
    ['a key that there is not', { open: 'Kepada:' }, 'there is no key "open"'],
    ['a key of a row that there is not', { rows: [{ question: 'nopol', lable_id: 'x' }] }, 'did you mean "label_id"'],
  ])('%s', (_, permit, said) => {
    expect(faultsOf(stringify(definition({ form_fields: fields, permit }))).join('\n')).toContain(said);
  });
});

describe('a layout of the office’s own', () => {
  test('is used by its name, with the words of every letter', async () => {
    const own = await officeWith({
      'stiker.typ': '#set page(width: 10cm, height: 6cm)\n= #letter.title\n#letter.rows.first().value',
    });
    const sticker = service({ layout: 'stiker' });
    const pdf = letterAsPdf(await letterOf(sticker, { office: own }));
    const { text } = await extractText(Uint8Array.from(pdf), { mergePages: true });
    expect(text).toContain('Siti Rahmawati');
    expect(text).not.toContain('Mengingat');
    expect(() => checkLayouts(own, [sticker], '2026-11-24')).not.toThrow();
  });

  test.each([
    ['cannot be set', '= #letter.titel', /office\/letters\/stiker\.typ: .*titel/],
    ['reads a file of the machine', '= A\n#read("/package.json")', /office\/letters\/stiker\.typ: .*(?:not found|denied|failed)/],
    [
      'reads a file outside',
      '= A\n#read("../../../../etc/passwd")',
      /office\/letters\/stiker\.typ: .*(?:not found|denied|failed)/,
    ],
  ])('that %s stops the start with its name', async (_, source, said) => {
    const own = await officeWith({ 'stiker.typ': source });
    expect(() => checkLayouts(own, [service({})], '2026-11-24')).toThrow(said);
  });

  test('that fails for one service only stops nothing, and says for which', async () => {
    const own = await officeWith({ 'stiker.typ': '#letter.terms.first()' });
    const good = service({ layout: 'stiker', terms: ['Tempel di kaca.'] });
    const bad = { ...service({ layout: 'stiker' }), slug: 'izin-lain' };
    expect(checkLayouts(own, [good, bad], '2026-11-24')).toEqual([expect.stringMatching(/^izin-lain: office\/letters\/stiker/)]);
  });

  test('that is gone leaves a letter for what waits to be signed', async () => {
    const letter = await letterOf(service({ layout: 'stiker' }));
    expect(letterAsSvg(letter)).toMatch(/viewBox="0 0 595[.\d]* 841[.\d]*"/);
  });
});

test('a preview has invented answers and says so', () => {
  const letter = inventedLetter(service({}), office, '2026-11-24');
  expect(letter.banner).toBe(permits.letter.invented);
  expect(letter.rows).toContainEqual({ label: 'Nomor polisi', value: 'KT 1234 AB', strong: false });
  expect(letter.qr).toBeNull();
  expect(previewOfPermit(service({}), office, '2026-11-24')).toBe(letterAsSvg(letter));
});
