import { dayWithWeekday } from '../../../catalogue/formats.ts';

type Hours = { begins: string; ends: string; zoneName: string };
type NoticeFacts = Hours & {
  service: string;
  number: string;
  address: string;
  day: string;
  who: string;
  ready: string;
  why: string;
};

const hours = ({ begins, ends, zoneName }: Hours): string =>
  `${begins.replace(':', '.')} sampai ${ends.replace(':', '.')} ${zoneName}`;
const ready = (what: string): string[] => (what === '' ? [] : [`Yang perlu siap: ${what}`]);

/** The visit of an office to the applicant's place: what they are told, and how they ask for another day. */
export const visits = {
  hours,
  title: 'Kunjungan petugas',
  lead: (service: string) => `Petugas datang melihat tempat Anda untuk ${service}.`,
  onStatus: (day: string) => `Petugas datang ${day}`,
  prepare: 'Siapkan tempat Anda. Petugas akan datang melihatnya.',
  facts: { day: 'Hari', hours: 'Jam', who: 'Yang datang', ready: 'Yang perlu siap', office: 'Dari' },
  nothingReady: 'Tidak ada yang khusus.',
  noMoney: 'Kunjungan ini gratis. Petugas tidak pernah meminta uang.',
  letter: 'Minta petugas menunjukkan surat tugas atau kartu pegawai.',
  calendar: 'Simpan ke kalender',
  calendarTitle: (service: string) => `Kunjungan petugas: ${service}`,
  moved: (why: string) => `Kantor memindahkan kunjungan ini. Alasannya: ${why}`,
  none: 'Tidak ada kunjungan yang direncanakan untuk permohonan ini.',
  back: 'Kembali ke permohonan',
  ask: {
    title: 'Minta hari lain',
    lead: 'Tidak bisa pada hari itu? Anda boleh meminta hari lain satu kali.',
    clock: 'Hari kerja sampai hari yang baru tidak dihitung dalam janji waktu kami.',
    label: 'Mengapa, dan hari apa Anda bisa?',
    hint: 'Contoh: Saya di luar kota sampai Kamis. Jumat saya bisa.',
    missing: 'Tulis alasan Anda dan hari yang Anda bisa.',
    long: 'Tulis lebih singkat, paling banyak 500 huruf.',
    submit: 'Minta hari lain',
    asked: 'Permintaan Anda sudah kami terima',
    askedText: 'Petugas memilih hari lain, lalu memberi kabar. Sampai saat itu hari yang lama masih berlaku.',
    answered: 'Anda sudah pernah meminta hari lain. Ada halangan lagi? Tulis pesan kepada petugas.',
    tooLate: 'Kunjungannya hari ini atau sudah lewat. Tulis pesan kepada petugas.',
  },
  notices: {
    planned: (facts: NoticeFacts) => ({
      subject: `${facts.service}: petugas datang ${dayWithWeekday(facts.day)}`,
      body: [
        `Petugas datang melihat tempat Anda untuk ${facts.service}, nomor berkas ${facts.number}.`,
        `Harinya ${dayWithWeekday(facts.day)}, pukul ${hours(facts)}.`,
        `Yang datang: ${facts.who}.`,
        ...ready(facts.ready),
        `Lihat, simpan ke kalender, atau minta hari lain di ${facts.address}`,
        'Kunjungan ini gratis. Petugas tidak pernah meminta uang.',
      ].join('\n'),
    }),
    moved: (facts: NoticeFacts) => ({
      subject: `${facts.service}: kunjungan petugas pindah hari`,
      body: [
        `Kunjungan untuk ${facts.service}, nomor berkas ${facts.number}, kami pindahkan.`,
        `Sekarang ${dayWithWeekday(facts.day)}, pukul ${hours(facts)}.`,
        `Alasannya: ${facts.why}`,
        `Yang datang: ${facts.who}.`,
        ...ready(facts.ready),
        `Lihat di ${facts.address}`,
      ].join('\n'),
    }),
    cancelled: (facts: NoticeFacts) => ({
      subject: `${facts.service}: petugas tidak jadi datang`,
      body: [
        `Kunjungan untuk ${facts.service}, nomor berkas ${facts.number}, pada ${dayWithWeekday(facts.day)} kami batalkan.`,
        `Alasannya: ${facts.why}`,
        `Lihat keadaan permohonan di ${facts.address}`,
      ].join('\n'),
    }),
    tomorrow: (facts: NoticeFacts) => ({
      subject: `${facts.service}: besok petugas datang`,
      body: [
        `Besok, ${dayWithWeekday(facts.day)}, petugas datang untuk ${facts.service}, nomor berkas ${facts.number}.`,
        `Jamnya ${hours(facts)}.`,
        `Yang datang: ${facts.who}.`,
        ...ready(facts.ready),
        `Lihat di ${facts.address}`,
      ].join('\n'),
    }),
  },
  /** Why a visit is called off by itself. */
  caseGoesOn: 'Permohonan ini sudah masuk ke langkah lain.',
};
