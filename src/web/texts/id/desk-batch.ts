import type { TransitionRefusal } from '../../../applications/transition.ts';
import type { BatchStanding } from '../../../batches/rules.ts';
import type { BatchKind } from '../../../batches/store.ts';
import { wholeNumber } from '../../../catalogue/formats.ts';

/** What officers read where many applications are dealt with together. */
export const deskBatch = {
  titles: {
    sign: 'Tanda tangan bersama',
    go_on: 'Teruskan bersama',
    send_back: 'Kembalikan bersama',
  } satisfies Record<BatchKind, string>,
  back: 'Antrean',
  open: 'Masih berjalan. Lihat kemajuannya',
  progress: (done: number, all: number) => `${done} dari ${all} berkas sudah selesai diproses.`,
  progressLabel: 'Kemajuan',
  standings: {
    running: 'Sedang berjalan. Halaman ini memperbarui diri sendiri. Anda boleh menutupnya.',
    done: 'Selesai.',
    stopped: 'Berhenti. Yang belum diproses tetap seperti semula.',
    lost: 'Terputus, karena portal berhenti di tengah jalan. Yang belum ditandatangani tetap menunggu. Pilih lagi suratnya.',
  } satisfies Record<BatchStanding, string>,
  resumes: 'Terputus sebentar. Portal meneruskannya sendiri.',
  stop: 'Hentikan sesudah berkas ini',
  stopping: 'Berhenti sesudah berkas yang sedang diproses.',
  table: 'Laporan tiap berkas',
  head: { number: 'Nomor berkas', result: 'Hasil' },
  done: {
    sign: (outcome: string) => `Ditandatangani, nomor ${outcome}`,
    go_on: () => 'Diteruskan',
    send_back: () => 'Dikembalikan',
  } satisfies Record<BatchKind, (outcome: string) => string>,
  waiting: { running: 'Menunggu giliran', over: 'Tidak diproses' },
  counts: (done: number, refused: number, left: number) => `${done} selesai, ${refused} tidak jadi, ${left} belum.`,
  byOfficer: 'Anda menghentikannya.',
  export: 'Unduh laporan (CSV)',
  columns: ['nomor_berkas', 'hasil', 'keterangan'] as const,
  results: { done: 'selesai', refused: 'tidak jadi', waiting: 'belum' },
  /** Why one was left as it was. */
  refusals: {
    'not-found': 'Berkas ini tidak ditemukan.',
    'wrong-role': 'Ini bukan tugas Anda.',
    'not-your-stage': 'Tahap ini bukan tugas Anda.',
    'own-filing': 'Anda yang mengisi berkas ini di loket. Rekan Anda yang memeriksanya.',
    'wrong-state': 'Berkas ini sudah berpindah tahap.',
    'fee-unpaid': 'Biayanya belum ditetapkan atau belum dibayar.',
    'changed-meanwhile': 'Berkas ini berubah sesudah Anda memilihnya.',
    unchecked: 'Belum semua dokumen dan jawaban diperiksa dan baik.',
    broken: 'Ada kesalahan di portal. Berkas ini tidak berubah.',
  } satisfies Record<TransitionRefusal | 'unchecked' | 'broken', string>,
  faults: {
    none: 'Belum ada berkas yang dipilih. Centang dulu berkasnya.',
    many: (most: number) => `Paling banyak ${most} berkas sekaligus.`,
    act: 'Belum dipilih apa yang dilakukan.',
  },
  bar: {
    label: 'Untuk berkas yang dicentang',
    choose: (number: string) => `Pilih ${number}`,
    act: 'Lakukan',
    empty: 'Pilih tindakan',
    go: 'Lanjut',
    acts: {
      teruskan: 'Teruskan yang sudah diperiksa',
      kembalikan: 'Kembalikan ke meja sebelumnya',
      ambil: 'Ambil untuk saya',
      lepas: 'Lepaskan',
      ekspor: 'Unduh sebagai file',
    },
    assign: (name: string) => `Berikan kepada ${name}`,
    note: 'Yang diteruskan hanya berkas yang semua dokumen dan jawabannya sudah diperiksa dan baik.',
  },
  assigned: (count: number) =>
    count === 0 ? 'Tidak ada berkas yang berubah.' : `${wholeNumber(count)} berkas sudah berpindah tangan.`,
  assignedText: (left: number) =>
    left === 0 ? '' : `${wholeNumber(left)} berkas tidak berubah: sudah di tangan itu, di meja lain, atau di pemohon.`,
  sendBack: {
    lead: (count: number) =>
      `${wholeNumber(count)} surat kembali ke meja yang memeriksanya terakhir. Alasannya sama untuk semua.`,
    submit: 'Kembalikan semuanya',
  },
};
