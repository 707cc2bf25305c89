/** Columns of the table of comparisons: its data dictionary. */
export const effectsCsv = {
  table: 'Unduh tabel uji (CSV)',
  dictionary: 'Unduh arti kolom (CSV)',
  dictionaryHead: ['tabel', 'kolom', 'arti'],
  files: { effects: 'pengaruh.csv', skills: 'kemampuan.csv' },
  columns: [
    ['uji', 'kode uji; satu baris untuk tiap hasil yang dilihat'],
    ['jenis', 'film = video, wording = kalimat'],
    ['layanan', 'kode layanan; kosong = semua layanan'],
    ['langkah', 'nomor langkah video; kosong = semua langkah'],
    ['halaman', 'kode halaman tempat kalimat dibaca, untuk uji kalimat'],
    ['ukuran', 'ukuran hasil: sent-in-seven-days = terkirim dalam 7 hari, sent-without-correction = terkirim tanpa perbaikan'],
    ['perkiraan', 'perkiraan tanpa video atau kalimat baru, dari 100 orang'],
    ['beda_berarti', 'beda terkecil yang berarti, dari 100 orang'],
    ['orang_per_kelompok', 'orang yang diperlukan di tiap kelompok'],
    ['keadaan', 'planned = rencana, running = berjalan, ended = selesai'],
    ['keputusan', 'all = ditampilkan kepada semua, none = tidak ditampilkan; kosong = belum diputuskan atau dicabut'],
    ['rekaan', '1 = dibuat oleh kota tiruan untuk peragaan'],
    ['mulai', 'tanggal mulai'],
    ['selesai', 'tanggal diakhiri'],
    ['paling_lambat', 'hari terakhir orang baru diikutkan'],
    ['hasil_ke', 'nomor hasil yang dilihat'],
    ['tanggal_hasil', 'tanggal hasil itu dilihat'],
    ['orang', 'orang yang hasilnya diketahui saat itu'],
    ['orang_dengan', 'di antaranya yang ditawari; kosong = kurang dari sepuluh orang'],
    ['orang_tanpa', 'di antaranya yang tidak ditawari'],
    ['bagian_dengan', 'bagian yang berhasil di kelompok yang ditawari, 0 sampai 1'],
    ['bagian_tanpa', 'bagian yang berhasil di kelompok lain, 0 sampai 1'],
    ['beda', 'beda kedua bagian, disesuaikan menurut layanan dan minggu'],
    ['batas_bawah', 'batas bawah rentang 95% (Newcombe)'],
    ['batas_atas', 'batas atas rentang 95% (Newcombe)'],
    [
      'kesimpulan',
      'helps = membantu, harms = merugikan, open = belum terlihat, unseen = tidak terlihat, small = bedanya kecil, too-few = belum cukup data',
    ],
  ] as const,
};

/** Columns of the table of skills. */
export const skillColumns = [
  [
    'bagian',
    'said = yang mereka katakan, dari 1 sampai 5; done = yang mereka lakukan, film = yang menonton video, bagian 0 sampai 1',
  ],
  [
    'butir',
    'kemampuan: account, form, upload, status, password, all = kelimanya; atau permohonan: first = pertama, next = berikutnya; noMore = menonton saat yang pertama, tidak lagi saat yang berikutnya',
  ],
  ['orang', 'orang yang menjawab dua kali, atau yang mengirim dua permohonan; kosong = kurang dari sepuluh'],
  ['sebelum', 'rata-rata di awal'],
  [
    'sesudah',
    'rata-rata setelah izin terbit; untuk done: bagian yang terkirim sendiri tanpa perbaikan; untuk film: bagian yang menonton, atau tidak lagi',
  ],
  ['perubahan', 'sesudah dikurangi sebelum'],
  ['batas_bawah', 'batas bawah rentang 95% (Student untuk said, Wilson untuk done dan film)'],
  ['batas_atas', 'batas atas rentang 95%'],
] as const;
