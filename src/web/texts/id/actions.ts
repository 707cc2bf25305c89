import type { Verb } from '../../../applications/actions.ts';

/** What a button says, and what is said when the verb is not possible any more. */
export const actions: Record<Verb, { button: string; tooLate: string }> = {
  save: { button: 'Simpan dan lanjut', tooLate: 'Permohonan ini sudah dikirim. Isian tidak dapat diubah lagi.' },
  adopt: { button: 'Pakai persyaratan yang baru', tooLate: 'Permohonan ini sudah dikirim. Persyaratannya tidak berubah lagi.' },
  submit: { button: 'Kirim permohonan', tooLate: 'Permohonan ini sudah dikirim. Anda tidak perlu mengirim lagi.' },
  resubmit: { button: 'Kirim perbaikan', tooLate: 'Perbaikan ini sudah dikirim. Anda tidak perlu mengirim lagi.' },
  withdraw: { button: 'Batalkan permohonan', tooLate: 'Permohonan ini sudah diputuskan. Tidak dapat dibatalkan lagi.' },
  discard: { button: 'Hapus draf ini', tooLate: 'Permohonan ini sudah dikirim. Draf tidak dapat dihapus lagi.' },
  check: { button: 'Simpan pemeriksaan', tooLate: 'Berkas ini sudah berpindah tahap. Pemeriksaan tidak disimpan.' },
  pass_on: { button: 'Teruskan', tooLate: 'Berkas ini sudah berpindah tahap.' },
  plan_visit: { button: 'Rencanakan kunjungan', tooLate: 'Berkas ini sudah berpindah tahap.' },
  cancel_visit: { button: 'Batalkan kunjungan', tooLate: 'Berkas ini sudah berpindah tahap.' },
  ask_visit_move: { button: 'Minta hari lain', tooLate: 'Permohonan ini sudah masuk ke langkah lain. Tidak ada kunjungan lagi.' },
  approve: { button: 'Setujui', tooLate: 'Berkas ini sudah berpindah tahap.' },
  confirm: { button: 'Setujui', tooLate: 'Berkas ini sudah berpindah tahap.' },
  return_for_correction: { button: 'Kembalikan untuk diperbaiki', tooLate: 'Berkas ini sudah berpindah tahap.' },
  assess_fee: { button: 'Tetapkan biaya', tooLate: 'Berkas ini sudah berpindah tahap. Biaya tidak disimpan.' },
  waive_fee: { button: 'Tetapkan tanpa biaya', tooLate: 'Berkas ini sudah berpindah tahap. Tidak ada yang disimpan.' },
  record_payment: { button: 'Catat pembayaran', tooLate: 'Tagihan ini tidak menunggu pembayaran lagi.' },
  void_fee: { button: 'Batalkan tagihan', tooLate: 'Tagihan ini tidak menunggu pembayaran lagi.' },
  record_refund: { button: 'Catat pengembalian uang', tooLate: 'Pengembalian ini sudah dicatat.' },
  send_back: { button: 'Kembalikan ke dinas', tooLate: 'Surat ini sudah diputuskan.' },
  sign: { button: 'Tanda tangani', tooLate: 'Surat ini sudah ditandatangani.' },
  refuse: { button: 'Tolak', tooLate: 'Permohonan ini sudah diputuskan.' },
};
