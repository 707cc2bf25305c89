/** The list of what concerns the office as a whole. */
export const deskOffice = {
  title: 'Kantor',
  lead: 'Hal yang berlaku untuk semua layanan.',
  none: 'tidak ada',
  waiting: (count: number) => `${count} perlu dilihat`,
  wordings: { title: 'Isi pesan', text: 'Kalimat semua pesan yang dikirim Pintu.' },
  register: { title: 'Izin lama', text: 'Izin yang terbit sebelum portal ini, dari CSV atau XLSX.' },
  posters: { title: 'Poster survei', text: 'PDF dengan kode QR untuk ditempel di loket.' },
  unsent: { title: 'Pesan gagal', text: 'Pesan yang tidak terkirim, dan mengirimnya lagi.' },
  systems: { title: 'Sistem lain', text: 'Token dan kabar otomatis untuk sistem dinas dan pusat.' },
  handOvers: { title: 'Serah terima yang gagal', text: 'Pesan, kabar, dan laporan bank yang belum sampai.' },
  stopped: (count: number) => `${count} kabar ke sistem lain berhenti atau gagal`,
  stoppedText: 'Lihat di “Serah terima yang gagal”.',
  faulty: { title: 'Layanan bermasalah', text: 'Definisi yang salah tulis dan belum berlaku.' },
};
