import { dayWithWeekday } from '../../../catalogue/formats.ts';

type NoticeFacts = { day: string; time: string; code: string; address: string; zoneName: string; office: string; place: string };

const when = ({ day, time, zoneName }: Pick<NoticeFacts, 'day' | 'time' | 'zoneName'>): string =>
  `${dayWithWeekday(day)} pukul ${time.replace(':', '.')} ${zoneName}`;

/** A time at the counter without queueing. */
export const appointments = {
  title: 'Buat janji temu',
  onHome: { title: 'Janji temu di loket', text: 'Datang tanpa antre' },
  lead: 'Pilih hari dan jam. Datang pada jam itu, langsung ke loket, tanpa antre. Gratis.',
  days: 'Pilih hari',
  free: (count: number) => `${count} waktu masih kosong`,
  full: 'Sudah penuh',
  noDays: 'Belum ada waktu yang bisa dipesan. Coba lagi besok.',
  otherDay: 'Pilih hari lain',
  time: 'Pilih jam',
  timeAt: (time: string, zoneName: string) => `${time.replace(':', '.')} ${zoneName}`,
  name: 'Nama Anda',
  nameHint: 'Supaya petugas tahu siapa yang datang.',
  phoneHint: 'Kami kirim tiketnya ke nomor ini.',
  forApplication: (number: string) => `Untuk permohonan ${number}`,
  as: (name: string) => `Atas nama ${name}`,
  submit: 'Pesan waktu ini',
  move: { title: 'Ganti waktu', submit: 'Ganti ke waktu ini', now: (text: string) => `Waktu Anda sekarang: ${text}.` },
  faults: { time: 'Jam belum dipilih. Pilih satu jam.' },
  refusals: {
    'not-offered': 'Waktu itu tidak bisa dipesan lagi. Pilih waktu lain.',
    full: 'Waktu itu baru saja diambil orang lain. Pilih waktu lain.',
    enough: 'Nomor HP ini sudah punya dua janji temu. Ganti atau batalkan salah satu dulu.',
    over: 'Janji temu ini sudah lewat atau sudah dibatalkan. Buat janji yang baru.',
  },
  when,
  ticket: {
    title: 'Tiket janji temu',
    code: 'Kode Anda',
    when: 'Waktu',
    place: 'Tempat',
    name: 'Nama',
    bring: 'Yang dibawa',
    come: 'Datang 5 menit sebelumnya dan sebut kode ini di loket. Anda tidak perlu mengambil nomor antrean.',
    keep: 'Simpan halaman ini, atau cetak. Siapa pun yang membukanya bisa mengganti atau membatalkan janji ini.',
    change: 'Ganti waktu',
    cancel: 'Batalkan janji',
    cancelledTitle: 'Janji temu ini sudah dibatalkan',
    overTitle: 'Janji temu ini sudah lewat',
    again: 'Buat janji baru',
  },
  cancel: {
    title: 'Batalkan janji temu ini?',
    text: 'Waktu ini kami berikan kepada orang lain.',
    confirm: 'Ya, batalkan janji',
    keep: 'Tidak jadi, kembali',
  },
  row: {
    book: 'Buat janji temu di loket',
    bookText: 'Datang pada jam pilihan Anda, tanpa antre',
    booked: 'Janji temu Anda',
  },
  desk: {
    title: 'Janji temu',
    on: (day: string) => dayWithWeekday(day),
    days: 'Hari',
    caption: 'Yang datang pada hari ini',
    head: ['Jam', 'Kode', 'Nama', 'Nomor HP', 'Berkas'],
    none: 'Tidak ada janji temu pada hari ini.',
    count: (count: number) => `${count} orang`,
    notOffered: 'Kantor ini belum menawarkan janji temu. Aturannya ada di office/office.yaml, bagian appointments.',
  },
  notices: {
    booked: (facts: NoticeFacts) => ({
      subject: `Janji temu di ${facts.office}`,
      body: [
        `Kami tunggu Anda ${when(facts)}. Kode Anda ${facts.code}.`,
        facts.place,
        `Lihat, ganti, atau batalkan di ${facts.address}`,
      ].join('\n'),
    }),
    moved: (facts: NoticeFacts) => ({
      subject: `Janji temu Anda di ${facts.office} sudah diganti`,
      body: [`Sekarang ${when(facts)}. Kode Anda tetap ${facts.code}.`, `Tiketnya ada di ${facts.address}`].join('\n'),
    }),
  },
};
