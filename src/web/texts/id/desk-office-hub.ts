/** The list of what concerns the office as a whole. */
export const deskOffice = {
  title: 'Kantor',
  lead: 'Hal yang berlaku untuk semua layanan.',
  none: 'tidak ada',
  waiting: (count: number) => `${count} perlu dilihat`,
  missing: (year: number) => `hari libur ${year} belum diisi`,
  calendar: { title: 'Kalender kerja', text: 'Hari libur, cuti bersama, dan hari kantor tutup.' },
  officers: { title: 'Petugas', text: 'Orang yang bekerja di Pintu, perannya, undangan, dan kunci akun.' },
  reasons: { title: 'Alasan', text: 'Alasan perbaikan, penolakan, pencabutan, dan pembekuan, dengan kalimatnya.' },
  settings: {
    title: 'Keterangan kantor',
    text: 'Alamat, jam kerja, pola nomor, batas unggahan, pengingat, dan lama penyimpanan.',
  },
  head: { title: 'Kepala dinas', text: 'Nama di surat izin, dan siapa yang menggantikan saat kepala tidak di tempat.' },
  agencies: { title: 'Dinas teknis', text: 'Dinas yang memeriksa permohonan, layanannya, dan petugasnya.' },
  changes: { title: 'Riwayat perubahan', text: 'Siapa mengubah apa di bagian ini, dan kapan.' },
  wordings: { title: 'Isi pesan', text: 'Kalimat semua pesan yang dikirim Pintu.' },
  register: { title: 'Izin lama', text: 'Izin yang terbit sebelum portal ini, dari CSV atau XLSX.' },
  posters: { title: 'Poster survei', text: 'PDF dengan kode QR untuk ditempel di loket.' },
  unsent: { title: 'Pesan gagal', text: 'Pesan yang tidak terkirim, dan mengirimnya lagi.' },
  faulty: { title: 'Layanan bermasalah', text: 'Definisi yang salah tulis dan belum berlaku.' },
};
