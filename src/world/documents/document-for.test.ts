import sharp from 'sharp';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { filmPerson } from '../people.ts';
import { documentFor } from './document-for.ts';
import { documentKind } from './document-kind.ts';

describe('which document is drawn', () => {
  test.each([
    ['ktp', 'KTP-el pemohon', 'identity-card'],
    ['ktp_almarhum', 'KTP atau KK almarhum/almarhumah', 'identity-card'],
    ['kuasa', 'Surat kuasa bermeterai dan KTP penerima kuasa', 'letter'],
    ['str', 'STR', 'registration'],
    ['ijazah', 'Ijazah terakhir sesuai profesi', 'diploma'],
    ['pasfoto', 'Pas foto berwarna 4x6', 'portrait'],
    ['foto_diri', 'Pasfoto terbaru', 'portrait'],
    ['ket_fasyankes', 'Surat keterangan tempat praktik dari pimpinan fasilitas kesehatan', 'practice-letter'],
    ['denah_lokasi', 'Denah lokasi dan ruang praktik', 'site-plan'],
    ['foto_lokasi', 'Foto lokasi dari 3 arah', 'place-photo'],
    ['proposal', 'Proposal kegiatan', 'printed-letter'],
    ['stnk', 'STNK yang berlaku', 'letter'],
    ['apa_saja', 'Kertas yang belum pernah diminta siapa pun', 'letter'],
  ])('for %s, %s: %s', (id, name, kind) => {
    expect(documentKind({ id, name })).toBe(kind);
  });
});

describe('a drawn document', () => {
  test.each([
    'KTP-el',
    'STR',
    'Ijazah terakhir',
    'Pas foto',
    'Denah',
    'Foto gedung',
    'Surat keterangan sehat',
    'Sertifikat pelatihan',
  ])('for %s is a picture of about 1200 px under 300 KB, the same at every drawing', async (name) => {
    const asked = { id: 'satu_berkas', name };
    const drawn = await documentFor(asked, filmPerson);
    expect(drawn).toMatchObject({ name: 'satu-berkas.jpg', contentType: 'image/jpeg' });
    expect(drawn.bytes.length).toBeLessThan(300 * 1024);
    const { width, height } = await sharp(drawn.bytes).metadata();
    expect(Math.max(width, height)).toBe(1200);
    expect(Buffer.from((await documentFor(asked, filmPerson)).bytes).equals(drawn.bytes)).toBe(true);
  });

  test('the passport photograph stands on red', async () => {
    const { bytes } = await documentFor({ id: 'pasfoto', name: 'Pas foto' }, filmPerson);
    const { data } = await sharp(bytes)
      .extract({ left: 60, top: 60, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const [red = 0, green = 255, blue = 255] = data;
    expect(red).toBeGreaterThan(150);
    expect(Math.max(green, blue)).toBeLessThan(80);
  });

  test('what people print is a PDF of one page that names its holder and says CONTOH', async () => {
    const drawn = await documentFor({ id: 'daftar_alat', name: 'Daftar peralatan praktik' }, filmPerson);
    expect(drawn).toMatchObject({ name: 'daftar-alat.pdf', contentType: 'application/pdf' });
    const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(drawn.bytes)), { mergePages: true });
    expect(totalPages).toBe(1);
    for (const word of ['DAFTAR PERALATAN PRAKTIK', filmPerson.name, filmPerson.nik, 'CONTOH']) expect(text).toContain(word);
  });
});
