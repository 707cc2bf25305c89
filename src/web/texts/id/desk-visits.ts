/** Visits of the reviewing office to the place of an application. */
export const deskVisits = {
  title: 'Catat kunjungan lapangan',
  back: 'Kembali ke berkas',
  list: (count: number) => (count === 0 ? 'Kunjungan lapangan' : `Kunjungan lapangan (${count})`),
  none: 'Layanan ini perlu kunjungan lapangan. Belum ada yang dicatat.',
  open: 'Buka foto',
  day: 'Tanggal kunjungan',
  dayFaults: {
    missing: 'Tanggal kunjungan belum lengkap. Tulis hari, bulan, dan tahun.',
    future: 'Tanggal ini belum tiba. Tulis hari kunjungan yang sudah dilakukan.',
  },
  who: 'Siapa yang datang',
  whoHint: 'Nama petugas, dan siapa yang ditemui.',
  whoMissing: 'Tulis siapa yang datang.',
  result: 'Hasil kunjungan',
  resultHint: 'Apa yang dilihat, dan apakah sesuai dengan permohonan. Paling banyak 2.000 huruf.',
  resultMissing: 'Tulis hasil kunjungan, paling banyak 2.000 huruf.',
  photos: 'Foto',
  photosHint: 'Boleh beberapa foto, digabung menjadi satu dokumen. Hanya petugas yang melihatnya.',
  submit: 'Simpan kunjungan',
};
