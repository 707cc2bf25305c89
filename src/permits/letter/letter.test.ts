import { extractText } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { exampleAnswers } from '../../catalogue/examples.ts';
import { letterOf, readServices } from '../../../tests/letters.ts';
import { compileService } from '../../catalogue/compile.ts';
import { isLocal } from '../../catalogue/service.ts';
import type { Service } from '../../catalogue/service.ts';
import { letterAsPdf, letterAsSvg } from './typeset.ts';

const { office, services } = await readServices();
const nurse = services.get('sip-perawat');
if (nurse === undefined) throw new Error('the nurse’s permit is gone');

async function textOf(pdf: Buffer): Promise<{ pages: number; text: string }> {
  const { totalPages, text } = await extractText(Uint8Array.from(pdf), { mergePages: true });
  return { pages: totalPages, text: text.replaceAll('\u200B', '').replaceAll(/\s+/g, ' ') };
}

describe('the letter of a nurse', () => {
  test('says who, what, on which rules, until when and who signed, in this order', async () => {
    const { text, pages } = await textOf(letterAsPdf(await letterOf(nurse)));
    const order = [
      'CONTOH - MODE PERAGAAN, bukan izin sah',
      office.crest.lines[0] ?? '',
      'SURAT IZIN PRAKTIK PERAWAT',
      'NOMOR 503/12/SIPP/100.26/XI/2026',
      'Mengingat',
      'UU 17/2023 tentang Kesehatan',
      'Siti Rahmawati',
      'Samarinda, 3 Mei 1998',
      'UM 0000 1234 5687',
      'Klinik Contoh Sehat',
      'Berlaku sampai : 24 November 2031',
      `Ditetapkan di ${office.city}`,
      'pada tanggal 24 November 2026',
      office.head.name,
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places.filter((place) => place < 0).map((_, at) => order[at])).toEqual([]);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(pages).toBe(1);
  });

  test('holds no NIK, and no rule that may have been revoked', async () => {
    const { text } = await textOf(letterAsPdf(await letterOf(nurse)));
    expect(text).not.toMatch(/\d{16}/);
    expect(text).not.toContain('Permenkes 26/2019');
  });

  test('is no example in real use', async () => {
    const { text } = await textOf(letterAsPdf(await letterOf(nurse, { demo: false })));
    expect(text).not.toContain('PERAGAAN');
  });

  test('is the same bytes each time', async () => {
    expect(letterAsPdf(await letterOf(nurse)).equals(letterAsPdf(await letterOf(nurse)))).toBe(true);
  });

  test('is tagged for screen readers and has a title', async () => {
    const pdf = letterAsPdf(await letterOf(nurse)).toString('latin1');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Lang (id)');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });
});

describe('what an applicant wrote', () => {
  test('stays text, whatever it looks like', async () => {
    const nasty = '#panic("x") $x$ *tebal* _miring_ <label> @ref \\ // [a] `kode` "kutip"';
    const answers = { ...exampleAnswers(nurse), pemohon_nama: nasty, nama_tempat: '#image("/etc/passwd")' };
    const { text } = await textOf(letterAsPdf(await letterOf(nurse, { answers })));
    expect(text).toContain(nasty);
    expect(text).toContain('#image("/etc/passwd")');
  });

  test('wraps, also where it has no spaces, and goes on to a second page', async () => {
    const long = 'A'.repeat(700);
    const answers = { ...exampleAnswers(nurse), alamat_tempat: `${long}\n${'Jalan Contoh '.repeat(60)}` };
    const { text, pages } = await textOf(letterAsPdf(await letterOf(nurse, { answers })));
    // The letters of a page's foot stand between those of two pages.
    expect([...text.replaceAll(' ', '').matchAll(/A{5,}/g)].join('')).toBe(long);
    expect(pages).toBe(2);
    expect(text).toContain('Halaman 2 dari 2');
  });
});

describe('the letter of any service', () => {
  const local = [...services.values()].filter(isLocal);
  test.each(local.map((service): [string, Service] => [service.slug, service]))('%s', async (_, service) => {
    const { text, pages } = await textOf(letterAsPdf(await letterOf(service)));
    expect(text).toContain(service.outputName.toUpperCase().slice(0, 20));
    expect(text).toContain('Siti Rahmawati');
    expect(pages).toBeLessThanOrEqual(2);
  });

  test('also of one that nobody has seen, without rules and without answers', async () => {
    const record = {
      slug: 'izin-balon',
      name_id: 'Izin Balon Udara',
      category_id: 'langit',
      who: 'Siapa saja',
      requirements: [],
      form_fields: [],
      working_days: null,
      fee: 'Gratis',
      validity: 'Sekali terbang',
      legal_basis: [],
      technical_team: 'Dinas Langit',
      output_name_id: 'Izin Balon Udara',
      channel: 'local',
    };
    const compiled = compileService(record, office, { file: 'izin-balon.yaml' });
    if ('faults' in compiled) throw new Error(JSON.stringify(compiled.faults));
    const { text } = await textOf(letterAsPdf(await letterOf(compiled.service, { answers: {}, validUntil: null })));
    expect(text).toContain('IZIN BALON UDARA');
    expect(text).toContain('Berlaku sampai : Tanpa batas waktu');
  });
});

test('a preview says what it is, has no number and no QR code', async () => {
  const letter = await letterOf(nurse, { signing: null });
  const { text } = await textOf(letterAsPdf(letter));
  expect(text).toContain('PRATINJAU, belum ditandatangani');
  expect(text).toContain('NOMOR diberikan saat ditandatangani');
  expect(letter.qr).toBeNull();
  expect(letterAsSvg(letter)).toMatch(/^<svg /);
});
