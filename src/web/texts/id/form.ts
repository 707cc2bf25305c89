/** Words that the catalogue itself puts into a form and into notes for officers: the same for every service. */
export const form = {
  applicant: {
    title: 'Data Anda',
    name: { label: 'Nama sesuai KTP', help: 'Tulis persis seperti di KTP Anda.' },
    nik: { label: 'Nomor KTP (NIK)', help: '16 angka, ada di bagian atas KTP Anda.' },
    birthPlace: { label: 'Tempat lahir', help: 'Seperti di KTP Anda.' },
    birthDate: { label: 'Tanggal lahir', help: 'Contoh: 3 5 1998.' },
    address: { label: 'Alamat tempat tinggal', help: 'Jangan disingkat. Tulis nama jalan, nomor, dan RT.' },
    kelurahan: { label: 'Kelurahan tempat tinggal', help: 'Pilih satu dari daftar.' },
  },
  circumstances: (page: number) => (page === 1 ? 'Keadaan Anda' : `Keadaan Anda (${page})`),
  doesItApply: (words: string) => `Apakah ini berlaku untuk Anda: ${words}?`,
  /** What people come for, where the definition has no words of its own. */
  transactions: {
    question: 'Jenis permohonan',
    new: { label: 'Permohonan baru', help: 'Anda belum punya izin ini.' },
    renewal: { label: 'Perpanjangan', help: 'Izin lama Anda habis, atau hampir habis, masa berlakunya.' },
    change: { label: 'Perubahan', help: 'Ada yang berubah dari izin lama Anda.' },
    replacement: { label: 'Penggantian', help: 'Surat izin Anda hilang atau rusak.' },
    revocation: { label: 'Pencabutan', help: 'Anda tidak memakai izin ini lagi.' },
  },
  /** When a document is asked for and nobody has put it into words. */
  byAnswer: 'Sesuai jawaban Anda',
  example: (label: string) => `${label} (contoh)`,
  /** What an officer reads about facts that the office must confirm. */
  uncertain: {
    whole: 'Seluruh isi layanan ini',
    workingDays: 'Lama proses',
    fee: 'Biaya',
    validity: 'Masa berlaku',
    legalBasis: 'Dasar hukum',
    technicalOffice: 'Dinas yang memeriksa',
    channel: 'Tempat mengurus',
    note: 'Catatan',
    who: 'Siapa yang boleh mengajukan',
    document: 'Dokumen',
    question: 'Pertanyaan',
    noOptions: 'Daftar pilihan belum ada. Pemohon menulis sendiri jawabannya.',
    fact: (what: string, text: string) => `${what}: ${text}`,
  },
};
