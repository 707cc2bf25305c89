import { skillColumns } from './effects-csv.ts';

/** What the office reads about how people's skills changed. */
export const skills = {
  title: 'Kemampuan digital',
  link: 'Kemampuan digital pemohon',
  lead: 'Apakah orang menjadi lebih bisa memakai layanan online? Yang mereka katakan, dan yang mereka lakukan.',
  empty: 'Belum dihitung.',
  emptyText:
    'Pemohon ditawari lima pertanyaan setelah mendaftar dan setelah izinnya terbit. Mereka boleh menolak. Angka dihitung setiap malam.',
  answered: (first: string, after: string) => `${first} orang menjawab di awal, ${after} orang setelah izin terbit.`,
  saidTitle: 'Yang mereka katakan, dari 1 sampai 5, orang yang menjawab dua kali',
  doneTitle: 'Yang mereka lakukan: terkirim tanpa penolong dan tanpa perbaikan',
  filmsTitle: 'Yang mereka perlukan: video bantuan',
  films: {
    first: 'Menonton saat mengisi permohonan pertama',
    next: 'Menonton saat mengisi permohonan berikutnya',
    noMore: 'Menonton saat yang pertama, lalu tidak perlu lagi',
  },
  head: {
    skill: 'Kemampuan',
    before: 'Di awal',
    after: 'Setelah izin',
    change: 'Perubahan',
    application: 'Permohonan',
    alone: 'Sendiri dan benar, dari 100',
    watched: 'Dari 100 orang',
  },
  all: 'Kelimanya',
  first: 'Yang pertama',
  next: 'Yang berikutnya',
  tooFew: 'belum cukup data',
  csvLink: 'Unduh tabel (CSV)',
  csvColumns: skillColumns,
  change: (n: string, low: string, high: string) => `${n}, antara ${low} dan ${high}`,
  share: (n: string, low: string, high: string, of: string) => `${n}, antara ${low} dan ${high} (${of} orang)`,
  note: 'Menonton berarti melihat setengah video atau lebih, setelah masuk ke akun. Orang yang menjawab atau datang lagi mungkin berbeda dari yang tidak. Angka ini tidak menunjukkan sebabnya.',
};
