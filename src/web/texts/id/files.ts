import type { FileRefusal } from '../../../files/inspect.ts';
import { afterColon } from './after-colon.ts';

type Told = { sentence: string; remedy: string };

const kindNames = { pdf: 'PDF', jpg: 'JPG', png: 'PNG', heic: 'HEIC' } as const;

const takes = 'Pilih foto JPG, foto PNG, atau PDF.';

const otherKinds: Record<Extract<FileRefusal, { reason: 'other-kind' }>['found'], Told> = {
  archive: {
    sentence: 'Ini kumpulan file (ZIP atau RAR). Isinya tidak bisa kami buka.',
    remedy: `Keluarkan dulu isinya. ${takes}`,
  },
  word: { sentence: 'Ini surat dari Word.', remedy: 'Simpan sebagai PDF, lalu pilih PDF itu.' },
  sheet: { sentence: 'Ini tabel dari Excel.', remedy: 'Simpan sebagai PDF, lalu pilih PDF itu.' },
  slides: { sentence: 'Ini paparan dari PowerPoint.', remedy: 'Simpan sebagai PDF, lalu pilih PDF itu.' },
  program: { sentence: 'Ini program, bukan foto atau PDF.', remedy: takes },
  picture: { sentence: 'Jenis gambar ini belum bisa kami baca.', remedy: 'Foto lagi, atau simpan dulu sebagai JPG.' },
  video: { sentence: 'Ini video.', remedy: 'Ambil foto, lalu pilih foto itu.' },
  audio: { sentence: 'Ini rekaman suara.', remedy: takes },
  text: { sentence: 'Ini file tulisan, bukan foto atau PDF.', remedy: 'Simpan sebagai PDF, lalu pilih PDF itu.' },
  unknown: { sentence: 'Jenis file ini tidak kami kenal.', remedy: takes },
};

/** The same, naming which of several files it is. */
function refusal(refused: FileRefusal, megabytes: (bytes: number) => string): Told {
  const told = refusalOfOne(refused, megabytes);
  return refused.nth === undefined ? told : { ...told, sentence: `File ke-${refused.nth}: ${afterColon(told.sentence)}` };
}

/** What is wrong with a file, and what to do about it. */
function refusalOfOne(refused: FileRefusal, megabytes: (bytes: number) => string): Told {
  switch (refused.reason) {
    case 'none-chosen':
      return { sentence: 'Belum ada file yang dipilih.', remedy: takes };
    case 'empty':
      return { sentence: 'File ini kosong.', remedy: 'Buka dulu di HP Anda. Jika tidak terlihat, foto lagi.' };
    case 'too-large':
      return {
        sentence: `File ini terlalu besar${refused.bytes === null ? '' : `: ${megabytes(refused.bytes)} MB`}. Paling besar ${megabytes(refused.limitBytes)} MB.`,
        remedy: 'Foto lagi dengan ukuran lebih kecil, atau simpan PDF dengan mutu lebih rendah.',
      };
    case 'other-kind':
      return otherKinds[refused.found];
    case 'name-says-other':
      return refused.name === 'other'
        ? {
            sentence: `Isi file ini ${kindNames[refused.found]}, tetapi namanya berkata lain.`,
            remedy: `Simpan lagi sebagai ${kindNames[refused.found]}, lalu pilih file yang baru.`,
          }
        : {
            sentence: `Nama file ini ${kindNames[refused.name]}, tetapi isinya ${kindNames[refused.found]}.`,
            remedy: `Simpan lagi sebagai ${kindNames[refused.found]}, lalu pilih file yang baru.`,
          };
    case 'too-many-pixels':
      return {
        sentence: `Ukuran gambar ini ${refused.megapixels} megapiksel. Paling besar ${refused.limit} megapiksel.`,
        remedy: 'Foto lagi dengan ukuran lebih kecil.',
      };
    case 'too-many-pages':
      return {
        sentence: `PDF ini ${refused.pages} halaman. Paling banyak ${refused.limit} halaman.`,
        remedy: 'Simpan hanya halaman yang diminta, lalu pilih PDF itu.',
      };
    case 'password':
      return { sentence: 'PDF ini memakai kata sandi.', remedy: 'Simpan lagi tanpa kata sandi, lalu pilih PDF itu.' };
    case 'too-complex':
      return {
        sentence: 'PDF ini terlalu rumit untuk dibuka.',
        remedy: 'Foto setiap halamannya, atau simpan lagi sebagai PDF biasa.',
      };
    case 'broken':
      return {
        sentence: `${refused.found === 'pdf' ? 'PDF' : 'Foto'} ini rusak. Tidak bisa dibuka sampai selesai.`,
        remedy:
          refused.found === 'pdf' ? 'Simpan atau pindai lagi, lalu pilih yang baru.' : 'Foto lagi, lalu pilih foto yang baru.',
      };
    case 'virus':
      return {
        sentence: `File ini kami buang karena berisi virus (${refused.name}).`,
        remedy: 'Foto dokumen aslinya dengan HP, lalu pilih foto itu.',
      };
    case 'not-scanned':
      return {
        sentence: 'File ini belum bisa kami terima karena pemeriksa virus sedang tidak menjawab. File Anda tidak salah.',
        remedy: 'Coba lagi beberapa menit lagi.',
      };
    case 'only-photos-together':
      return {
        sentence: 'Ini PDF. Yang bisa digabung hanya foto.',
        remedy: 'Kirim PDF itu sendiri, atau pilih fotonya saja.',
      };
    case 'too-many-photos':
      return {
        sentence: `Jumlahnya ${refused.photos} halaman. Paling banyak ${refused.limit} halaman.`,
        remedy: 'Pilih hanya halaman yang diminta.',
      };
  }
}

/** Uploading documents. Labels carry the name of their document, so that every control of the page has a name of its own. */
export const files = {
  title: 'Unggah dokumen',
  counted: (done: number, total: number, again: number) =>
    `${done} dari ${total} selesai${again === 0 ? '' : `, ${again} perlu diperiksa lagi`}.`,
  lead: 'Cukup foto dengan HP.',
  /** Only where JavaScript runs. */
  shrunk: 'Kami kecilkan ukurannya.',
  summary: (name: string, sentence: string) => `${name}: ${afterColon(sentence)}`,
  limits: (megabytes: string, pages: number) =>
    `Foto JPG, PNG atau HEIC, atau PDF. Paling besar ${megabytes} MB dan ${pages} halaman.`,
  noDocuments: 'Izin ini tidak meminta dokumen.',

  /** Labels: the words that are seen, and the name of the document behind them. */
  choose: 'Pilih file',
  chooseFor: (name: string) => `Pilih file: ${name}`,
  photo: 'Ambil foto',
  photoFor: (name: string) => `Ambil foto: ${name}`,
  /** The button where JavaScript does not run: its first word is seen, the rest is said. */
  uploadSeen: 'Unggah',
  upload: (name: string) => `Unggah ${name}`,
  look: 'Lihat',
  lookFor: (name: string) => `Lihat ${name}`,
  replace: 'Ganti',
  replaceFor: (name: string) => `Ganti ${name}`,
  remove: 'Hapus',
  removeFor: (name: string) => `Hapus ${name}`,

  state: {
    todo: 'Belum ada',
    optional: 'Belum ada · boleh dikosongkan',
    done: 'Sudah diunggah',
    look: 'Periksa lagi',
    refused: 'Belum bisa dipakai',
    mend: 'Perlu diganti',
  },
  sameFile: (name: string) => `File ini sama dengan file untuk ${name}.`,
  sameFileRemedy: 'Jika keliru, ganti salah satunya.',
  stillHeld: 'File Anda yang sebelumnya masih tersimpan.',
  sending: 'Sedang dikirim',
  cancel: 'Batalkan',
  sendingNote: 'Biarkan halaman ini terbuka.',
  pictureOf: (name: string) => `Gambar kecil: ${name}`,
  askedBecause: (words: string) => `Diminta karena jawaban Anda: ${words.replace(/\.$/, '')}.`,
  whereToGet: (where: string) => `Di mana mendapatkannya: ${where}`,

  next: 'Lanjut ke periksa',
  nextNote: 'Belum lengkap? Boleh lanjut dulu. Kami ingatkan sebelum Anda mengirim.',

  /** Asked for a change that is not possible any more. */
  closed: {
    nothingLost: 'Dokumen lain tetap tersimpan.',
    title: 'Dokumen tidak diubah',
    'not-asked': 'Dokumen ini tidak diminta lagi, karena jawaban Anda berubah.',
    'not-named': 'Petugas tidak meminta dokumen ini diganti.',
    go: 'Buka permohonan ini',
  },
  refusal,
};
