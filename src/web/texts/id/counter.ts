/** The counter as citizens meet it: an application that goes from device to device, and the kiosk. */
export const counter = {
  banner: {
    label: 'Loket',
    text: (owner: string, service: string) => `Loket: Anda mengisi ${service} untuk ${owner}.`,
    starting: (owner: string) => `Loket: Anda memulai permohonan untuk ${owner}.`,
    own: (service: string) => `${service}, dilanjutkan dari loket di HP ini.`,
    times: (since: string, until: string) => `Mulai pukul ${since}. Tertutup sendiri pukul ${until} bila tidak dipakai.`,
    goOn: 'Lanjutkan',
    handOver: 'Lanjut di HP pemohon',
    done: 'Selesai melayani',
    ownDone: 'Selesai di HP ini',
  },
  over: {
    title: 'Layanan di loket sudah selesai',
    text: 'Ini sudah diakhiri, atau lama tidak dipakai. Yang sudah disimpan tetap tersimpan.',
    closed: 'Bagian ini hanya untuk pemohon',
    closedText: 'Di loket Anda bisa mengisi, mengirim dokumen, dan memeriksa.',
    again: 'Ke loket',
    home: 'Ke beranda',
  },
  sending: {
    press: 'Pemohon membaca semua isian di bawah, lalu menyetujuinya.',
    note: 'Sebelum terkirim, pemohon menyetujui isian ini.',
    link: 'Minta persetujuan pemohon',
  },
  /** From the citizen's own page to the counter. */
  ask: {
    link: 'Minta bantuan loket',
    title: 'Minta bantuan loket',
    lead: 'Tunjukkan kode ini kepada petugas loket. Ia membuka permohonan ini dan membantu Anda mengisi.',
    make: 'Tampilkan kode',
    makeAgain: 'Tampilkan kode baru',
    code: 'Kode untuk petugas',
    until: (time: string) => `Berlaku sampai pukul ${time}, sekali pakai. Jangan kirim kode ini kepada siapa pun.`,
    qr: 'Kode QR untuk petugas loket',
    back: 'Kembali ke permohonan',
  },
  /** From the counter to the citizen's phone. */
  door: {
    title: 'Lanjutkan di HP Anda',
    lead: 'Tulis kode yang tampil di layar petugas loket.',
    scanned: 'Petugas loket menyerahkan permohonan Anda ke HP ini. Tekan tombol untuk melanjutkan.',
    code: 'Kode dari layar petugas',
    hint: 'Enam huruf dan angka. Contoh: K7M-2QX',
    submit: 'Lanjutkan di HP ini',
    wrong: 'Kode ini tidak cocok, sudah dipakai, atau sudah lewat waktunya. Minta kode baru kepada petugas.',
    missing: 'Kode terdiri dari enam huruf dan angka.',
    officer: 'Kode ini untuk HP pemohon, bukan untuk perangkat petugas.',
  },
  sent: {
    title: 'Permohonan sudah dikirim',
    number: 'Nomor berkas',
    text: 'Tanda terima bisa dicetak petugas loket.',
    left: 'Selesai di HP ini',
    leftText: 'HP ini tidak bisa membuka permohonan itu lagi. Yang sudah disimpan tetap tersimpan.',
  },
  kiosk: {
    label: 'Kios',
    banner: 'Anda memakai perangkat kantor.',
    quiet: (minutes: number) => `Tertutup sendiri setelah ${minutes} menit tanpa sentuhan.`,
    stillThere: 'Masih di sini? Sentuh layar untuk melanjutkan.',
    done: 'Selesai, hapus jejak saya',
    title: 'Selamat datang',
    lead: 'Anda bisa mengurus izin sendiri di sini. Petugas membantu bila diminta.',
    begin: 'Mulai permohonan',
    goOn: 'Masuk ke akun saya',
    status: 'Cek permohonan',
    clean: 'Tidak ada data orang sebelum Anda di perangkat ini.',
    officer: 'Petugas: tutup kios',
  },
  noPhone: 'Tidak memakai HP',
  byCard:
    'Sesuai KTP asli yang dilihat petugas. Salah? Petugas memilih “Selesai melayani”, lalu mulai lagi dengan KTP yang benar.',
  history: {
    start: () => 'Permohonan dimulai di loket.',
    save: (page: string) => `Di loket, petugas mengisi: ${page}.`,
    upload_document: (document: string) => `Di loket, petugas mengirim: ${document}.`,
    remove_document: (document: string) => `Di loket, petugas menghapus: ${document}.`,
    submit: { code: 'Dikirim di loket, dengan kode dari Anda.', signed: 'Dikirim di loket, dengan tanda tangan Anda.' },
  },
  messages: {
    prove: (given: { code: string; minutes: number; office: string }) => ({
      subject: 'Kode untuk dilayani di loket',
      body: `Kode ${given.code}, berlaku ${given.minutes} menit. Bacakan hanya kepada petugas loket ${given.office} di depan Anda.`,
    }),
    send: (given: { code: string; minutes: number; service: string }) => ({
      subject: `Kode untuk mengirim ${given.service}`,
      body: `Petugas loket mengisi permohonan ${given.service} untuk Anda. Kode ${given.code}, berlaku ${given.minutes} menit. Bacakan hanya kalau Anda sudah melihat isian itu dan setuju.`,
    }),
  },
  receipt: {
    status: 'Cek tanpa HP',
    statusText: ({ address, choice, number, code }: { address: string; choice: string; number: string; code: string }) =>
      `Buka ${address}, pilih “${choice}”, lalu tulis nomor formulir ${number} dan kode ${code}. Atau tanyakan di loket.`,
  },
  status: {
    summary: 'Saya tidak punya HP',
    text: 'Tulis nomor formulir dan kode yang tercetak di tanda terima dari loket.',
    submit: 'Lihat permohonan',
    wrong: 'Nomor dan kode ini tidak cocok. Tanda terima dari loket memuat keduanya.',
  },
};
