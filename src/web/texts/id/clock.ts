import { dayWithWeekday } from '../../../catalogue/formats.ts';

/** How the applicant reads how time passes: days used, the receipt "diterima lengkap", and what silence of the office means. */
export const clock = {
  title: 'Hitungan hari',
  used: (used: number, promised: number) => `Hari kerja terpakai: ${used} dari ${promised}.`,
  turn: { office: 'Giliran: petugas.', applicant: 'Giliran: Anda. Hitungan hari berhenti.' },
  applicantDays: (days: number) => `${days} hari kerja waktu giliran Anda tidak dihitung.`,
  over: (used: number) => `Kantor memerlukan ${used} hari kerja.`,
  complete: (moment: string) => `Diterima lengkap ${moment}.`,
  receipt: 'Tanda terima lengkap (PDF)',
  days: (days: number, whose: string) => `${days} hari kerja, giliran ${whose}`,
  between: (since: string, until: string) => `${since} sampai ${until}`,
  rows: 'Rincian hari',
  places: {
    completeness: 'Cek dokumen',
    technical: 'Pemeriksaan dinas',
    review: 'Pemeriksaan terakhir',
    signing: 'Tanda tangan',
    correction: 'Perbaikan oleh Anda',
    payment: 'Pembayaran oleh Anda',
  },
  turns: { office: 'petugas', applicant: 'Anda' },
  now: 'sekarang',
  silence: {
    title: 'Kalau kantor tidak menjawab',
    granted: (days: number) =>
      `Kantor harus menjawab dalam ${days} hari kerja sesudah permohonan diterima lengkap. Kalau tidak, permohonan dianggap dikabulkan.`,
    nothing: (days: number) =>
      `Kantor harus menjawab dalam ${days} hari kerja sesudah permohonan diterima lengkap. Kalau tidak, Anda boleh mengadu.`,
    stops: 'Hari waktu giliran Anda tidak dihitung.',
    basis: (basis: string) => `Dasar: ${basis}.`,
    until: (day: string) => `Untuk permohonan ini: ${dayWithWeekday(day)}.`,
    issued: 'Izin ini terbit karena batas waktu lewat.',
  },
};
