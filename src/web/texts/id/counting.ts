/** What is counted of visits, and how to say no. */
export const counting = {
  title: 'Hitungan kunjungan',
  lead: 'Kami menghitung di langkah mana orang tersendat. Dengan begitu, halaman yang sulit bisa kami perbaiki.',
  states: {
    yes: 'Kunjungan dari perangkat ini ikut dihitung, tanpa nama.',
    'no-here': 'Kunjungan dari perangkat ini tidak dihitung.',
    'no-everywhere': 'Peramban Anda meminta tidak dihitung. Kami menurutinya.',
    officer: 'Anda masuk sebagai petugas. Kunjungan petugas tidak dihitung.',
  },
  parts: (days: number, months: number) => [
    {
      title: 'Yang dihitung',
      list: [
        'Langkah yang dibuka, selesai, atau ditinggalkan, dan berapa lama.',
        'Jenis kesalahan yang muncul, misalnya foto terlalu besar. Bukan isinya.',
        'Apakah bantuan, suara, atau video dibuka.',
        'Lebar layar dan sinyal: lambat atau baik.',
        'Jawaban pertanyaan sesudah video: benar atau belum.',
        'Kalimat yang Anda tulis di bawah bantuan, kalau Anda menulisnya. Boleh dikosongkan.',
        'Pertanyaan Anda di loket, telepon, atau WhatsApp: layanan, langkah, dan jenisnya saja.',
      ],
    },
    {
      title: 'Yang tidak pernah dihitung',
      list: [
        'Nama, NIK, nomor HP, alamat, dan isi formulir Anda.',
        'Alamat internet (IP) Anda dan halaman lain yang Anda buka.',
        'Kata yang Anda cari.',
      ],
    },
    {
      title: 'Cara kerjanya',
      list: [
        'Peramban Anda mendapat nomor acak. Nomor itu berganti setiap hari.',
        `Setelah permohonan dimulai, langkahnya dikenali dengan kode. Kode itu menghubungkan hari-hari satu permohonan, supaya kami tahu apakah orang kembali. Kode itu bukan nomor permohonan Anda dan dihapus setelah ${days} hari.`,
        `Catatan per kunjungan dihapus setelah ${days} hari. Sesudah itu hanya tinggal jumlah.`,
        'Kelompok yang kurang dari lima orang tidak ditampilkan.',
        'Kalau Anda menolak, semua layanan tetap sama.',
      ],
    },
    {
      title: 'Uji video dan kalimat bantuan',
      list: [
        'Kadang separuh orang yang masuk akun melihat video, separuh lagi tidak. Pilihannya acak.',
        'Kami mencatat apakah permohonannya terkirim, dengan kode sebagai ganti nama.',
        `Catatan per orang dihapus ${months} bulan setelah uji selesai.`,
        'Kapan Anda menonton video juga dicatat dengan kode. Kami ingin tahu apakah video masih perlu saat Anda memohon lagi.',
        'Kalau Anda menolak hitungan, Anda tidak ikut uji dan melihat bantuan seperti biasa.',
      ],
    },
  ],
  vote: {
    title: 'Tentang bantuan ini',
    ask: 'Apakah ini membantu?',
    yes: 'Ya',
    no: 'Tidak',
    thanks: 'Terima kasih. Jawaban Anda membantu kami memperbaiki halaman ini.',
    close: 'Anda boleh menutup halaman ini.',
    line: 'Apa yang kurang jelas?',
    lineHint: 'Jangan tulis nama, NIK, atau nomor HP. Kantor membacanya, dan menghapusnya setelah 90 hari.',
    send: 'Kirim',
    nothing: 'Belum dijawab. Pilih satu, atau tulis satu kalimat.',
    tooLong: (most: number) => `Terlalu panjang. Paling banyak ${most} huruf.`,
    tooMany: (until: string) => `Terlalu banyak jawaban dari jaringan ini. Coba lagi setelah pukul ${until}.`,
  },
  sayNo: 'Jangan hitung kunjungan saya',
  sayYes: 'Boleh hitung kunjungan saya',
};
