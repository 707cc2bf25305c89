import { dayWithWeekday } from '../../../catalogue/formats.ts';

type Facts = { service: string; address: string };

/** What reminders say. They name the service and the number, nothing private. */
export const reminders = {
  draft: ({ service, address, days }: Facts & { days: number }) => ({
    subject: `${service}: permohonan Anda belum dikirim`,
    body: [
      `Anda mulai mengisi permohonan ${service}. Permohonan ini belum dikirim, sudah ${days} hari tidak dibuka.`,
      'Isian Anda tersimpan. Tidak ada yang perlu diulang.',
      `Lanjutkan di ${address}`,
      'Tidak jadi? Hapus permohonan itu di halaman yang sama.',
    ].join('\n'),
  }),
  removal: ({ service, address, day }: Facts & { day: string }) => ({
    subject: `${service}: draf Anda dihapus ${dayWithWeekday(day)}`,
    body: [
      `Draf permohonan ${service} sudah lama tidak dibuka. Kami menghapus isian dan dokumennya pada ${dayWithWeekday(day)}.`,
      'Masih perlu? Simpan satu halaman saja, dan draf ini tetap tersimpan.',
      `Lanjutkan di ${address}`,
    ].join('\n'),
  }),
  correction: ({ service, address, number, days }: Facts & { number: string; days: number }) => ({
    subject: `${service}: perbaikan Anda kami tunggu`,
    body: [
      `Ada yang perlu Anda perbaiki untuk ${service}, nomor berkas ${number}. Sudah ${days} hari kami tunggu.`,
      'Permohonan Anda baru kami teruskan setelah perbaikan dikirim.',
      `Buka ${address}`,
    ].join('\n'),
  }),
  expiry: ({ service, address, number, left, lastDay }: Facts & { number: string; left: number; lastDay: string }) => ({
    subject: `${service}: izin Anda berakhir ${left} hari lagi`,
    body: [
      `${service} Anda, nomor surat ${number}, berlaku sampai ${dayWithWeekday(lastDay)}. Itu ${left} hari lagi.`,
      'Masih memerlukan izin ini? Urus yang baru sebelum hari itu.',
      `Mulai di ${address}`,
    ].join('\n'),
  }),
  /** Of a permit from before the portal: without its number. */
  registered: ({ service, address, left, lastDay }: Facts & { left: number; lastDay: string }) => ({
    subject: `${service}: izin Anda berakhir ${left} hari lagi`,
    body: [
      `Menurut catatan kantor, ${service} Anda berlaku sampai ${dayWithWeekday(lastDay)}. Itu ${left} hari lagi.`,
      'Izin ini terbit sebelum portal ini ada. Siapkan nomornya, lalu urus yang baru sebelum hari itu.',
      `Mulai di ${address}`,
    ].join('\n'),
  }),
};
