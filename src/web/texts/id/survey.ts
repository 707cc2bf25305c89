import type { Element, RespondentFact, respondentFacts } from '../../../insights/survey/elements.ts';

/** Nine times: what the element is called in the regulation, how it is asked here, and its four answers from the worst to the best. */
type ElementWords = Record<Element, { name: string; question: string; answers: readonly [string, string, string, string] }>;

type FactWords = {
  [Fact in RespondentFact]: { label: string; choices: Record<(typeof respondentFacts)[Fact][number], string> };
};

const fits = ['Tidak sesuai', 'Kurang sesuai', 'Sesuai', 'Sangat sesuai'] as const;

/** The satisfaction survey as people fill it in. Names and answers are those of Permen PANRB 14/2017. */
export const survey = {
  offer: {
    title: 'Bagaimana layanan kami?',
    text: 'Nilai layanan kami lewat 9 pertanyaan singkat, tanpa nama. Boleh dilewati.',
    button: 'Beri penilaian',
    done: 'Penilaian Anda sudah kami terima. Terima kasih.',
  },
  notice: (address: string) => `Beri penilaian, sekitar 2 menit dan boleh dilewati: ${address}`,
  page: {
    title: 'Penilaian layanan',
    lead: (service: string) => `Tentang layanan ${service}. Ada 9 pertanyaan, sekitar 2 menit.`,
    nameless: 'Kami tidak menyimpan nama Anda. Jawaban Anda tidak mengubah keputusan apa pun.',
    question: (at: number, question: string) => `${at}. ${question}`,
    missing: (at: number) => `Pertanyaan ${at} belum dijawab. Pilih satu jawaban.`,
    about: 'Tentang Anda',
    aboutNote: 'Boleh dikosongkan. Ini membantu kami tahu siapa yang sudah terlayani.',
    unsaid: 'Tidak ingin menjawab',
    submit: 'Kirim penilaian',
    tooOften: (until: string) => `Terlalu banyak penilaian dari sambungan ini. Coba lagi setelah ${until}.`,
  },
  thanks: {
    title: 'Terima kasih',
    text: 'Penilaian Anda sudah kami terima. Kami memakainya untuk memperbaiki layanan.',
    again: 'Penilaian untuk permohonan ini sudah kami terima sebelumnya.',
    results: 'Lihat hasil penilaian semua orang',
  },
  kiosk: {
    title: 'Bagaimana layanan kami hari ini?',
    lead: 'Pilih layanan yang Anda urus. Setelah itu ada 9 pertanyaan. Tanpa nama.',
    chooseService: 'Layanan apa yang Anda urus?',
    services: (count: number) => `${count} layanan`,
    progress: (at: number, of: number) => `Pertanyaan ${at} dari ${of}`,
    back: 'Kembali',
    stop: 'Berhenti',
    thanks: 'Penilaian Anda sudah kami terima.',
    thanksNote: (seconds: number) => `Layar kembali ke awal dalam ${seconds} detik.`,
    start: 'Kembali ke awal',
    full: 'Belum bisa menilai',
    closed: {
      title: 'Penilaian di loket',
      text: 'Penilaian ini hanya bisa diisi di tablet kantor kami.',
      own: 'Dari HP, pindai kode QR di loket. Atau buka tautan dalam pesan setelah permohonan Anda diputuskan.',
      officer: 'Petugas: buka tablet ini',
    },
  },
  elements: {
    requirements: {
      name: 'Persyaratan',
      question: 'Apakah syarat yang diminta sesuai dengan izin yang Anda urus?',
      answers: fits,
    },
    procedure: {
      name: 'Sistem, mekanisme, dan prosedur',
      question: 'Apakah langkah-langkah mengurusnya mudah?',
      answers: ['Tidak mudah', 'Kurang mudah', 'Mudah', 'Sangat mudah'],
    },
    time: {
      name: 'Waktu penyelesaian',
      question: 'Apakah pelayanannya cepat?',
      answers: ['Tidak cepat', 'Kurang cepat', 'Cepat', 'Sangat cepat'],
    },
    fee: {
      name: 'Biaya/tarif',
      question: 'Bagaimana biayanya?',
      answers: ['Sangat mahal', 'Cukup mahal', 'Murah', 'Gratis'],
    },
    product: {
      name: 'Produk spesifikasi jenis pelayanan',
      question: 'Apakah hasilnya sesuai dengan yang kami janjikan?',
      answers: fits,
    },
    competence: {
      name: 'Kompetensi pelaksana',
      question: 'Apakah petugas kompeten, artinya mampu dan paham tugasnya?',
      answers: ['Tidak kompeten', 'Kurang kompeten', 'Kompeten', 'Sangat kompeten'],
    },
    behaviour: {
      name: 'Perilaku pelaksana',
      question: 'Apakah petugas sopan?',
      answers: ['Tidak sopan', 'Kurang sopan', 'Sopan', 'Sangat sopan'],
    },
    complaints: {
      name: 'Penanganan pengaduan, saran, dan masukan',
      question: 'Bagaimana kami menangani keluhan dan saran?',
      answers: ['Tidak ada', 'Ada tetapi tidak berfungsi', 'Berfungsi kurang maksimal', 'Dikelola dengan baik'],
    },
    facilities: {
      name: 'Sarana dan prasarana',
      question: 'Bagaimana sarana kami, seperti situs ini, loket, dan ruang tunggu?',
      answers: ['Buruk', 'Cukup', 'Baik', 'Sangat baik'],
    },
  } as ElementWords,
  facts: {
    sex: { label: 'Jenis kelamin', choices: { woman: 'Perempuan', man: 'Laki-laki' } },
    age: {
      label: 'Umur',
      choices: {
        'under-20': 'Di bawah 20 tahun',
        '20-29': '20 sampai 29 tahun',
        '30-39': '30 sampai 39 tahun',
        '40-49': '40 sampai 49 tahun',
        '50-59': '50 sampai 59 tahun',
        '60-up': '60 tahun ke atas',
      },
    },
    education: {
      label: 'Pendidikan terakhir',
      choices: {
        primary: 'SD atau lebih rendah',
        'lower-secondary': 'SMP',
        'upper-secondary': 'SMA atau SMK',
        diploma: 'Diploma',
        bachelor: 'Sarjana (S1)',
        master: 'Magister atau doktor (S2, S3)',
      },
    },
    job: {
      label: 'Pekerjaan',
      choices: {
        'civil-servant': 'ASN, TNI, atau Polri',
        employee: 'Pegawai swasta',
        'self-employed': 'Wirausaha',
        'health-worker': 'Tenaga kesehatan',
        student: 'Pelajar atau mahasiswa',
        other: 'Lainnya',
      },
    },
  } satisfies FactWords,
};
