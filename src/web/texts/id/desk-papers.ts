/** Empty forms with a number, as the counter hands them out. */
export const deskPapers = {
  title: 'Formulir kertas bernomor',
  lead: 'Untuk warga yang membawa pulang formulir kosong. Nomor dan kodenya tercetak, jadi ia bisa melanjutkan lewat HP dengan nomor itu.',
  service: 'Layanan',
  choose: 'Pilih layanan',
  missing: 'Pilih layanan dulu.',
  make: 'Buat formulir (PDF)',
  note: 'Setiap formulir mendapat nomor sendiri. Jangan difotokopi untuk orang lain. Nomor ini belum nomor berkas.',
};
