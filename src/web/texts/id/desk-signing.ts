import { dayInWords } from '../../../catalogue/formats.ts';
import type { SigningRefusal } from '../../../permits/sign-letter.ts';

/** What the head of office reads where letters are signed. */
export const deskSigning = {
  title: 'Tanda tangan',
  count: (letters: number) => `${letters} surat siap.`,
  today: (letters: number) => `${letters} batasnya hari ini.`,
  late: (letters: number) => `${letters} lewat batas.`,
  listLabel: 'Surat yang menunggu',
  empty: 'Tidak ada surat yang menunggu.',
  emptyText: 'Surat tampil di sini setelah dinas menyetujui berkasnya.',
  position: (at: number, all: number) => `${at} dari ${all}`,
  previous: 'Sebelum',
  next: 'Berikut',
  case: 'Lihat berkas',
  sendBack: 'Kembalikan ke dinas',
  preview: (title: string, applicant: string) => `Pratinjau surat: ${title} untuk ${applicant}`,
  inWords: 'Isi surat dalam teks',
  numberNote: 'Nomor surat diberikan saat Anda menandatangani.',
  validity: {
    legend: 'Sampai kapan izin ini berlaku?',
    hint: (text: string) => `Ketentuan layanan: ${text}`,
    decidedNow: 'Diisi saat menandatangani',
    until: 'Sampai tanggal tertentu',
    withoutEnd: 'Tanpa batas waktu',
    day: 'Tanggal terakhir berlaku',
    dayHint: 'Contoh: 24 11 2031.',
    show: 'Lihat di surat',
    chosen: (day: string | null) =>
      day === null ? 'Izin ini berlaku tanpa batas waktu.' : `Izin ini berlaku sampai ${dayInWords(day)}.`,
    fromRule: (day: string) => `Berlaku sampai ${dayInWords(day)}, sesuai ketentuan layanan.`,
  },
  certificate: {
    active: 'Sertifikat elektronik aktif',
    demo: 'Sertifikat contoh aktif',
    until: (day: string) => `sampai ${dayInWords(day)}`,
    none: 'Sertifikat elektronik tidak ada',
  },
  sign: 'Tanda tangani surat ini',
  refusals: {
    'not-found': 'Surat ini tidak ditemukan.',
    'wrong-role': 'Hanya kepala dinas yang menandatangani.',
    'not-your-stage': 'Layanan ini menyerahkan tahap ini kepada meja lain.',
    'own-filing': 'Anda yang mengisi berkas ini di loket. Rekan Anda yang melanjutkan.',
    'wrong-state': 'Surat ini sudah diputuskan. Tidak ada yang ditandatangani sekarang.',
    'changed-meanwhile': 'Berkas ini baru saja diubah. Baca lagi suratnya, lalu tanda tangani.',
    'fee-unpaid': 'Biaya berkas ini belum ditetapkan atau belum dibayar. Kembalikan ke meja yang menetapkannya.',
    missing: 'Masa berlaku belum dipilih. Pilih tanggal terakhir, atau tanpa batas waktu.',
    past: 'Tanggal ini sudah lewat. Pilih tanggal yang akan datang.',
    'no-certificate': 'Sertifikat elektronik kantor tidak ada atau sudah habis. Hubungi administrator.',
    unset: 'Surat ini tidak bisa disusun dengan tata letak kantor. Belum ada yang ditandatangani. Hubungi administrator.',
    'no-definition':
      'Isi lama layanan ini tidak cocok lagi dengan pengaturan kantor. Belum ada yang ditandatangani. Hubungi administrator.',
  } satisfies Record<SigningRefusal, string>,
  dayFaults: {
    missing: 'Tanggal belum ditulis. Tulis hari, bulan, dan tahun.',
    wrong: 'Tanggal ini tidak ada di kalender. Contoh yang benar: 24 11 2031.',
  },
  signed: (number: string) => `Surat sudah ditandatangani. Nomornya ${number}.`,
  signedText: (applicant: string) => `${applicant} sudah diberi tahu dan dapat mengunduh izinnya.`,
  openPermit: 'Buka izin (PDF)',
  check: 'Halaman cek surat',
};
