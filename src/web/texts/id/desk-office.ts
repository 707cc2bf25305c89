import { dayWithWeekday } from '../../../catalogue/formats.ts';

/** What the administrator reads about definitions and facts of the office that need somebody's attention. */
export const deskOffice = {
  title: 'Layanan bermasalah',
  allWell: 'Semua layanan dapat dipakai.',
  count: (services: number) => `${services} layanan aktif.`,
  faults: {
    title: (files: number) => `${files} berkas layanan tidak dipakai karena isinya salah`,
    lead: 'Minta teknisi memperbaiki berkasnya dan menjalankan ulang portal. Atau buka di “Layanan”, lalu pilih “Ambil dari berkas”.',
    file: (name: string, faults: number) => `${name}: ${faults} kesalahan`,
  },
  holidays: {
    title: 'Hari libur belum lengkap',
    text: (until: string) => `Hari libur diketahui sampai ${dayWithWeekday(until)}.`,
    beyond: (services: number) =>
      `Janji ${services} layanan sudah melewati tanggal itu. Setelahnya hanya Sabtu dan Minggu yang dihitung libur.`,
    remedy: 'Isi hari libur tahun berikutnya di Kantor, Kalender kerja.',
  },
  facts: {
    title: 'Data kantor yang belum dikonfirmasi',
    lead: 'Pastikan bagian ini benar. Lalu minta teknisi mencatatnya sebagai sudah dikonfirmasi.',
    none: 'Semua data kantor sudah dikonfirmasi.',
    names: {
      hours: 'Jam buka kantor',
      numbers: 'Pola nomor berkas dan nomor surat',
      head: 'Nama, pangkat, dan NIP kepala dinas',
      objection: 'Cara mengajukan keberatan',
      complaints: 'Saluran keluhan',
      holidays: 'Hari libur',
      checks: 'Yang dilihat petugas di tiap dokumen',
      reminders: 'Hari pengingat',
      whatsapp_templates: 'Templat pesan WhatsApp',
      fees: 'Cara dan batas waktu membayar',
      retention: 'Berapa lama data disimpan',
      identity: 'Masuk dengan akun nasional',
      appointments: 'Janji temu di loket',
      initials: 'Paraf sebelum kepala menandatangani',
      stage_limits: 'Bagian hari kerja untuk tiap tahap',
      silence: 'Arti kantor tidak menjawab (fiktif positif)',
      opinions: 'Batas waktu pendapat dinas lain',
    } as Readonly<Record<string, string>>,
  },
  services: {
    title: 'Isi layanan yang perlu dikonfirmasi kantor',
    lead: 'Warga tidak melihat tanda ini. Petugas melihatnya di berkas.',
    count: (facts: number) => `${facts} hal`,
    none: 'Semua isi layanan sudah pasti.',
  },
};
