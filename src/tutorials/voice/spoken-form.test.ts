import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { spokenText, toSpokenForm } from './spoken-form.ts';

test.each([
  ['24 November 2026', 'dua puluh empat november dua ribu dua puluh enam.'],
  ['24/11/2026', 'dua puluh empat november dua ribu dua puluh enam.'],
  ['2026-11-24', 'dua puluh empat november dua ribu dua puluh enam.'],
  ['Biayanya Rp50.000.', 'biayanya lima puluh ribu rupiah.'],
  ['Biayanya Rp 1.250.000 saja', 'biayanya satu juta dua ratus lima puluh ribu rupiah saja.'],
  ['0812 0000 1234', 'nol delapan satu dua, nol nol nol nol, satu dua tiga empat.'],
  ['081200001234', 'nol delapan satu dua, nol nol nol nol, satu dua tiga empat.'],
  [
    'NIK 9999014305980001',
    'nik sembilan sembilan sembilan sembilan, nol satu empat tiga, nol lima sembilan delapan, nol nol nol satu.',
  ],
  ['pukul 14.30 WITA', 'pukul empat belas tiga puluh wita.'],
  ['pukul 10.00', 'pukul sepuluh.'],
  ['08.00', 'pukul delapan.'],
  ['5 hari kerja', 'lima hari kerja.'],
  ['paling besar 5 MB', 'paling besar lima mégabait.'],
  ['luas 4,5 m2', 'luas empat koma lima méter persegi.'],
  ['Pas foto berwarna 4x6', 'pas foto berwarna empat kali enam.'],
  ['100%', 'seratus persen.'],
  ['KTP-el pemohon', 'ka té pé éléktronik pemohon.'],
  ['SIP, STR, SIPP dan NPWP', 'sip, és té ér, és i pé pé dan én pé wé pé.'],
  ['NIB, KBLI, OSS', 'én i bé, ka bé él i, o és és.'],
  ['DPMPTSP Kota Samarinda', 'dé pé ém pé té és pé kota samarinda.'],
  ['Nomor HP', 'nomor ha pé.'],
  ['RT 05', 'ér té nol lima.'],
  ['Jl. Contoh No. 12', 'jalan contoh nomor dua belas.'],
  ['dr. Yusuf Hakim', 'dokter yusuf hakim.'],
  ['SIP ke-2', 'sip kedua.'],
  ['syarat-syarat', 'syarat syarat.'],
  ['dan/atau', 'dan atau.'],
  ['KTP/SIM', 'ka té pé atau sim.'],
  ['Nama yayasan / penyelenggara', 'nama yayasan atau penyelenggara.'],
  ['Surat pengantar puskesmas', 'surat pengantar puskésmas.'],
  ['DLH dan TPU', 'dé él ha dan té pé u.'],
  ['Ketik kode enam angka, lalu pilih “Lanjut”.', 'ketik kodé enam angka, lalu pilih lanjut.'],
  ['Surat Izin Praktik Perawat (SIPP)', 'surat izin praktik perawat, és i pé pé.'],
  ['Nomor SMR-2026-000123', 'nomor és ém ér dua nol dua enam nol nol nol satu dua tiga.'],
])('%s is said as: %s', (caption, said) => {
  expect(spokenText(toSpokenForm(caption))).toBe(said);
});

test.each([
  ['<b>penting</b>', 'bé penting bé.'],
  ['<script>alert(1)</script>', 'script alert satu script.'],
  ['Nama &amp; alamat', 'nama amp, alamat.'],
  ['Nama & alamat', 'nama dan alamat.'],
  ['Isi [[phonemes]] ini', 'isi phonemes ini.'],
  ['<speak rate="slow">Halo</speak>', 'speak rate slow halo speak.'],
  ['{{nama}} ${x} nama_lengkap', 'nama éks nama lengkap.'],
  ['Isi\u0000 nama\u0007 An\u200bda', 'isi nama anda.'],
  ['Isi 📄 dokumen ✅', 'isi dokumen.'],
  ['Müller, Ａna', 'muller, ana.'],
  ['constructor __proto__', 'constructor proto.'],
  ['32/13/2026', 'tiga puluh dua tiga belas dua nol dua enam.'],
  ['...', ''],
  ['', ''],
])('%j is text like all other and is said as: %s', (caption, said) => {
  const form = toSpokenForm(caption);
  expect(spokenText(form)).toBe(said);
  expect(form.captions.join(' ')).toBe(caption);
});

test('a word that is longer than any word is said in parts, a number that nobody could name digit by digit', () => {
  expect(toSpokenForm('a'.repeat(70)).words.map(({ say }) => say.length)).toEqual([30, 30, 10]);
  expect(spokenText(toSpokenForm('Rp1.000.000.000.000.000.000'))).toMatch(/^satu( nol){18} rupiah\.$/);
});

test('every spoken word keeps its place in the caption, in order, and holds only letters', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'Anda',
      'Rp',
      '50.000',
      '(SIPP)',
      'KTP-el',
      '14.30',
      '24/11/2026',
      '0812',
      '–',
      '<b>',
      '[[a]]',
      'ke-99999999999999999999999',
      '4,5%',
      'No.',
      'dan/atau',
      'kode,',
    ),
    fc.string({ maxLength: 8 }),
    fc.integer({ min: 0, max: 1e12 }).map(String),
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (parts) => {
      const form = toSpokenForm(parts.join(' '));
      let before = 0;
      for (const { say, caption } of form.words) {
        expect(say).toMatch(/^\p{L}+$/u);
        expect(caption).toBeGreaterThanOrEqual(before);
        expect(caption).toBeLessThan(form.captions.length);
        before = caption;
      }
    }),
  );
});
