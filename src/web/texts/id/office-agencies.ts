/** Offices that review applications. */
export const officeAgencies = {
  title: 'Dinas teknis',
  lead: 'Dinas yang disebut layanan, dan siapa yang memeriksa di sana.',
  head: ['Dinas', 'Layanan', 'Petugas', 'Berkas menunggu'],
  services: (count: number) => `${count} layanan`,
  nobody: 'tidak ada petugas',
  missing: {
    title: (count: number) => `${count} dinas belum punya petugas`,
    text: 'Permohonan untuk dinas ini tidak akan diperiksa siapa pun. Tambah petugas dengan peran Tim teknis.',
    link: 'Tambah petugas',
  },
  unknown: {
    title: (count: number) => `${count} petugas bekerja untuk dinas yang tidak disebut layanan mana pun`,
    text: 'Mungkin nama dinas di layanan sudah diganti. Ubah dinas orangnya di halaman Petugas.',
  },
  naming: 'Nama dinas berasal dari layanan. Untuk mengganti namanya, ubah layanannya, lalu ubah dinas petugasnya.',
};
