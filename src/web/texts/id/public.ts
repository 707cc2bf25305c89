import type { KeepingTimes } from '../../../catalogue/keeping-times.ts';

/** How long things are kept; null = for good. */
type KeptTimes = KeepingTimes & { appointmentDays: number; deviceDays: number; uploadDays: number };

/** Home, the services and the pages that the footer links to. */
export const publicPages = {
  back: { services: 'Semua izin' },
  workingDays: (days: number) => `${days} hari kerja`,
  free: 'Gratis.',
  closed: {
    title: (service: string) => `${service} tidak dibuka lagi`,
    text: 'Anda tidak bisa mengajukan izin ini lagi. Permohonan yang sudah Anda mulai tetap diproses.',
    mine: 'Lihat permohonan saya',
    others: 'Lihat semua izin',
  },
  search: {
    label: 'Cari izin',
    hint: 'Contoh: perawat, spanduk, penelitian',
    submit: 'Cari',
  },
  home: {
    title: 'Izin apa yang Anda perlukan?',
    lead: 'Urus dari HP atau komputer. Anda selalu tahu sekarang giliran siapa.',
    popular: 'Sering diurus',
    sent: 'Sudah mengirim?',
    mine: { title: 'Lihat permohonan saya', text: 'Sampai di mana, giliran siapa' },
    verify: { title: 'Cek keaslian surat izin', text: 'Tanpa masuk akun' },
    firstTime: 'Baru pertama kali?',
    steps: [
      { title: 'Siapkan dokumen', text: 'Daftarnya ada di halaman setiap izin.' },
      { title: 'Isi dan kirim dari HP', text: 'Boleh berhenti. Isian Anda tersimpan.' },
      { title: 'Terima izin di HP', text: 'Kami beri kabar di setiap langkah.' },
    ],
    byKind: 'Pilih menurut jenis',
    waiting: {
      draft: { whose: 'Belum dikirim · giliran Anda', saved: (when: string) => `Tersimpan ${when}.`, go: 'Lanjutkan' },
      correction: {
        whose: 'Sekarang giliran Anda',
        saved: () => 'Ada yang perlu Anda perbaiki.',
        go: 'Lihat yang perlu diperbaiki',
      },
      payment: { whose: 'Sekarang giliran Anda', saved: () => 'Ada biaya yang perlu Anda bayar.', go: 'Lihat tagihan' },
    },
  },
  help: {
    title: 'Butuh bantuan?',
    whatsapp: 'Tanya lewat WhatsApp',
    phone: 'Telepon kami',
    counter: 'Datang ke loket',
    counterHelp: (hours: string) => `Petugas membantu Anda mengisi. ${hours}.`,
    address: 'Alamat',
    hours: 'Jam buka',
    noMoney: 'Petugas tidak pernah meminta uang.',
    noMoneyRest: 'Jangan beri uang kepada siapa pun.',
  },
  services: {
    title: 'Semua izin',
    lead: (count: number) => `${count} izin, menurut jenisnya. Pilih satu untuk melihat syaratnya.`,
    count: (count: number) => `${count} izin`,
    found: (query: string, count: number) => `${count} izin cocok dengan “${query}”.`,
    foundTitle: (query: string) => `Cari: ${query}`,
    nothing: (query: string) => `Belum ketemu izin untuk “${query}”.`,
    nothingHelp: 'Coba kata yang lebih pendek, misalnya nama pekerjaan atau barangnya. Atau pilih menurut jenis di bawah.',
    askUs: 'Masih belum ketemu? Tanya kami, petugas membantu mencarikan.',
    all: 'Lihat semua izin',
    through: (where: string) => `Lewat ${where}`,
  },
  service: {
    officialName: (name: string) => `Nama resmi: ${name}`,
    who: 'Untuk siapa?',
    cost: 'Biaya',
    costNote: 'Petugas tidak pernah meminta uang.',
    costVaries: 'Sesuai keadaan Anda',
    costElse: 'Selain itu',
    time: 'Lama proses',
    timeValue: (days: number) => `${days} hari kerja (Senin-Jumat)`,
    timeNote: 'Dihitung sejak Anda mengirim; hari perbaikan tidak dihitung.',
    validity: 'Izin berlaku',
    output: 'Yang Anda terima',
    start: 'Mulai urus izin',
    startNote: (minutes: number | null) =>
      `${minutes === null ? '' : `Sekitar ${minutes} menit. `}Boleh berhenti, isian Anda tersimpan.`,
    documents: 'Yang perlu disiapkan',
    noDocuments: 'Tidak ada dokumen yang selalu diminta.',
    more: 'Tambahan, sesuai keadaan Anda',
    moreCount: (count: number) => `${count} dokumen lagi`,
    optional: 'Boleh tidak ada.',
    uncertain: 'perlu dikonfirmasi kantor',
    uncertainTitle: 'Perlu dikonfirmasi kantor',
    uncertainNote: 'Catatan ini hanya terlihat oleh petugas.',
    after: 'Setelah Anda kirim',
    stages: {
      check: { title: 'Petugas mengecek dokumen', text: 'Ada yang kurang? Kami beri tahu satu per satu.' },
      review: (office: string) => ({ title: `${office} memeriksa`, text: '' }),
      sign: { title: 'Kepala dinas menandatangani', text: 'Tanda tangan elektronik' },
      issued: { title: 'Izin terbit', text: 'Anda terima di HP. Tidak perlu datang ke kantor.' },
    },
    stageDays: (days: number) => `${days} hari kerja.`,
    rules: 'Aturan yang dipakai',
    complaint: 'Ada keluhan tentang izin ini?',
    complaintLink: 'Sampaikan keluhan',
    film: 'Tonton caranya',
  },
  handOver: {
    title: (where: string) => `Izin ini diurus lewat ${where}`,
    go: (where: string) => `Buka ${where}`,
    help: 'Bingung memulai? Datang ke loket atau tanya kami. Petugas membantu.',
  },
  promise: {
    title: 'Janji layanan kami',
    lead: (office: string) => `Ini yang boleh Anda harapkan dari ${office}.`,
    points: 'Yang kami janjikan',
    list: [
      'Anda selalu tahu permohonan Anda sampai di mana, dan sekarang giliran siapa.',
      'Kalau ada yang kurang, kami sebutkan satu per satu dan cara memperbaikinya.',
      'Kalau ditolak, kami beri alasannya dan cara Anda mengajukan keberatan.',
      'Petugas tidak pernah meminta uang.',
    ],
    days: 'Berapa lama setiap izin',
    daysNote: 'Hari kerja dihitung sejak Anda mengirim. Hari saat Anda memperbaiki tidak dihitung. Hari libur tidak dihitung.',
    broken: 'Janji ini tidak kami tepati?',
  },
  complaint: {
    title: 'Sampaikan keluhan',
    lead: 'Layanan lambat, keliru, atau ada yang meminta uang? Beri tahu kami. Pilih cara yang paling mudah untuk Anda.',
    answered: (days: number, settled: number) =>
      `Kami menjawab paling lambat ${days} hari dan menyelesaikannya paling lambat ${settled} hari.`,
    whatToSay: 'Yang perlu disebutkan',
    sayList: ['nama izin dan nomor berkas, kalau ada', 'apa yang terjadi dan kapan', 'nomor HP Anda, supaya kami bisa menjawab'],
    safe: 'Keluhan tidak memengaruhi permohonan Anda.',
  },
  privacy: {
    title: 'Data pribadi Anda',
    lead: (office: string) => `${office} memakai data Anda hanya untuk mengurus izin.`,
    parts: [
      {
        title: 'Yang kami simpan',
        list: [
          'Data akun: nama, nomor HP, NIK, tempat dan tanggal lahir, alamat, dan e-mail kalau Anda isi.',
          'Isian dan dokumen setiap permohonan, dan pesan Anda dengan kantor.',
          'Dokumen yang Anda simpan untuk dipakai lagi, seperti KTP. Anda bisa menghapusnya kapan saja.',
          'Nama dan nomor HP orang yang Anda minta membantu, dan bagian mana yang ia isi.',
          'Nama, NIB, dan alamat usaha Anda, serta nama dan nomor HP stafnya, kalau Anda menambahkannya.',
          'Penilaian Anda atas layanan kami, tanpa nama dan tanpa nomor berkas.',
          'Catatan siapa melakukan apa dan kapan, tanpa isi data Anda.',
        ],
      },
      {
        title: 'Yang melihatnya',
        list: [
          'Petugas pemeriksa, dinas yang memeriksa izin Anda, dan kepala dinas. Masing-masing hanya melihat yang menjadi tugasnya.',
          'Orang yang Anda minta membantu melihat satu permohonan itu saja, selama Anda mengizinkan.',
          'Staf usaha Anda melihat permohonan usaha itu, sampai ia berhenti atau Anda keluarkan.',
          'Siapa pun yang memindai kode QR di surat izin melihat jenis izin, nomor, tanggal, dan nama yang sebagian ditutup. NIK tidak pernah tampil di sana.',
        ],
      },
      {
        title: 'Cara kami menjaganya',
        list: [
          'Nama, NIK, nomor HP, isian, dan dokumen disimpan dalam bentuk tersandi.',
          'Isian dan file yang belum terkirim tinggal di HP Anda, paling lama 7 hari. Keduanya hilang saat Anda keluar.',
          'Halaman ini tidak memakai iklan atau pelacak dari pihak lain.',
          'Kuki dipakai supaya Anda tetap masuk, isian Anda tidak hilang, dan formulir aman dari kiriman palsu.',
          'Satu kuki lagi menghitung kunjungan tanpa nama. Anda boleh menolaknya di halaman Hitungan kunjungan.',
        ],
      },
      {
        title: 'Hak Anda',
        list: [
          'Melihat dan memperbaiki data Anda di halaman akun.',
          'Meminta salinan, perbaikan, atau penghapusan data. Hubungi kami lewat salah satu cara di bawah.',
        ],
      },
    ],
    kept: {
      title: 'Berapa lama kami simpan',
      list: (given: KeptTimes) => [
        given.draftDays === null
          ? 'Draf yang tidak dikirim: sampai Anda menghapusnya.'
          : `Draf yang tidak dikirim: ${given.draftDays} hari sejak terakhir diisi. Kami beri kabar ${given.draftWarningDays} hari sebelumnya.`,
        given.closedMonths === null
          ? 'Permohonan yang ditolak atau dibatalkan: seterusnya.'
          : `Isian dan dokumen permohonan yang ditolak atau dibatalkan: ${given.closedMonths} bulan.`,
        given.issuedYears === null
          ? 'Permohonan yang terbit: seterusnya.'
          : `Isian dan dokumen permohonan yang terbit: ${given.issuedYears} tahun setelah izinnya berakhir. Izin tanpa batas waktu tidak dihapus.`,
        'Surat izin, nomor berkas, keputusan, dan catatan siapa melakukan apa: seterusnya.',
        given.accountMonths === null
          ? 'Data akun dan usaha: selama akun Anda ada.'
          : `Akun yang ${given.accountMonths} bulan tidak dibuka kami tutup. Kami beri kabar ${given.accountWarningDays} hari sebelumnya.`,
        ...(given.accountMonths === null
          ? []
          : [
              'Akun dengan izin yang berlaku, permohonan yang berjalan, atau usaha tidak ditutup. Nama pada permohonan lama tetap.',
            ]),
        given.keptDocumentMonths === null
          ? 'Dokumen yang Anda simpan: selama akun Anda ada.'
          : `Dokumen yang Anda simpan: ${given.keptDocumentMonths} bulan sejak Anda terakhir masuk.`,
        given.messageMonths === null
          ? 'Kabar dari kantor: selama akun Anda ada.'
          : `Kabar dari kantor: ${given.messageMonths} bulan.`,
        given.correspondenceMonths === null
          ? 'Pesan Anda dengan kantor: selama permohonannya disimpan.'
          : `Pesan Anda dengan kantor: ${given.correspondenceMonths} bulan setelah permohonannya selesai.`,
        `Pesan berisi kode: ${given.codeDays} hari. Catatan masuk: ${given.sessionDays} hari setelah Anda keluar.`,
        `Siapa yang ikut uji video atau kalimat, tanpa nama: ${given.comparisonMonths} bulan setelah uji selesai.`,
        `Jawaban Anda tentang kemampuan sendiri dan kapan Anda menonton video, tanpa nama: ${given.skillMonths} bulan.`,
        `File yang terputus saat diunggah: ${given.uploadDays} hari.`,
        `Janji temu: ${given.appointmentDays} hari setelah waktunya.`,
        `Isian yang belum sempat terkirim disimpan di perangkat Anda, paling lama ${given.deviceDays} hari. Isian itu hilang saat Anda keluar.`,
      ],
    },
    ownDocuments: 'Lihat dokumen yang saya simpan',
    law: 'Dasarnya Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi.',
  },
  helpPage: {
    title: 'Bantuan',
    lead: 'Petugas membantu Anda, gratis. Pilih cara yang paling mudah.',
    questions: 'Yang sering ditanyakan',
    faq: [
      {
        question: 'Saya tidak punya HP atau tidak bisa memakainya',
        answer: 'Datang ke loket dan bawa KTP serta dokumen Anda. Petugas membantu mengisi bersama Anda.',
      },
      {
        question: 'Bolehkah berhenti di tengah?',
        answer:
          'Boleh. Setiap halaman tersimpan saat Anda menekan “Simpan dan lanjut”. Lanjutkan kapan saja dari Permohonan saya, di HP mana pun.',
      },
      {
        question: 'Bagaimana mengirim dokumen?',
        answer:
          'Foto dengan HP sudah cukup, asal semua tulisan terbaca dan keempat sudutnya terlihat. File PDF, JPG, dan PNG bisa dipakai.',
      },
      {
        question: 'Kapan izin saya selesai?',
        answer:
          'Tanggal paling lambat tertulis di halaman permohonan Anda. Kalau Anda diminta memperbaiki, hitungan hari berhenti sampai Anda mengirim lagi.',
      },
      {
        question: 'Bagaimana memeriksa keaslian surat izin?',
        answer: 'Pindai kode QR di surat itu, atau buka Cek surat izin. Tidak perlu masuk akun.',
      },
    ],
  },
  contact: { whatsapp: (number: string) => `WhatsApp ${number}` },
  errors: {
    'not-found': {
      title: 'Halaman ini tidak ada',
      text: 'Mungkin alamatnya salah tulis, atau halaman ini bukan untuk akun Anda.',
    },
    refused: {
      title: 'Permintaan ini kami tolak',
      text: 'Mungkin halaman tadi sudah terlalu lama terbuka. Kembali, muat ulang halaman itu, lalu coba lagi.',
    },
    'too-large': {
      title: 'File terlalu besar',
      text: 'Kiriman tadi terlalu besar untuk kami terima. Kembali, lalu pilih file yang lebih kecil. Isian yang sudah tersimpan tidak hilang.',
    },
    'too-many': {
      title: 'Terlalu sering dicoba',
      text: 'Tunggu beberapa menit, lalu coba lagi. Isian yang sudah tersimpan tidak hilang.',
    },
    full: {
      title: 'Penyimpanan kami penuh',
      text: 'File Anda belum tersimpan. Ini bukan kesalahan Anda. Coba lagi beberapa saat lagi.',
    },
    bug: {
      title: 'Ada yang rusak di pihak kami',
      text: 'Ini bukan kesalahan Anda. Coba lagi sebentar lagi. Isian yang sudah tersimpan tidak hilang.',
    },
    reference: 'Masih terjadi? Sebutkan kode ini kepada petugas:',
    home: 'Ke halaman depan',
  },
};
