import type { Place, Warning } from '../../../applications/clock-ledger.ts';
import type { Silence } from '../../../catalogue/service.ts';
import { dayWithWeekday } from '../../../catalogue/formats.ts';

const places = {
  completeness: 'Cek dokumen',
  technical: 'Pemeriksaan dinas',
  review: 'Pemeriksaan terakhir',
  signing: 'Tanda tangan',
  correction: 'Perbaikan',
  payment: 'Menunggu pembayaran',
} satisfies Record<Place, string>;

const days = (count: number): string => `${count} hari kerja`;

/** What lies at somebody's desk, and late at all others. */
type DigestCounts = { urgent: number; late: number; elsewhere: number };

/** "2 berkas sudah 80 % waktunya. 1 berkas lewat batas." */
const digestLines = ({ urgent, late, elsewhere }: DigestCounts): string[] => [
  ...(late === 0 ? [] : [`${late} berkas di meja Anda lewat batas.`]),
  ...(urgent === 0 ? [] : [`${urgent} berkas di meja Anda sudah memakai 80 % waktunya.`]),
  ...(elsewhere === 0 ? [] : [`${elsewhere} berkas di meja lain lewat batas.`]),
];

const counts = {
  granted: 'permohonan dianggap dikabulkan',
  nothing: 'diam tidak berarti apa-apa',
  unknown: 'akibatnya belum diketahui',
} satisfies Record<Silence['countsAs'], string>;

/** How time passes at the desk: the receipt, warnings, the table of times, what is late, and what silence means. */
export const deskClock = {
  /** The letter "diterima lengkap": Indonesian in every language. */
  receipt: {
    title: 'Tanda terima: diterima lengkap',
    kind: 'Diterima lengkap',
    foot: (madeOn: string) => `Dibuat oleh sistem pada ${madeOn}. Tanda terima ini bukan izin.`,
    lead: (office: string) => `${office} sudah memeriksa dokumen permohonan ini dan menyatakannya lengkap.`,
    number: 'Nomor berkas',
    completeAt: 'Diterima lengkap',
    receivedBy: 'Diterima oleh',
    officer: (office: string) => `Petugas pemeriksa, ${office}`,
    service: 'Izin yang diurus',
    applicant: 'Nama pemohon',
    sentAt: 'Dikirim',
    due: 'Jawaban paling lambat',
    noDue: 'Belum ditetapkan',
    counts: 'Kalau nanti masih ada yang perlu Anda perbaiki atau bayar, hitungan hari berhenti sampai Anda selesai.',
    documents: 'Dokumen yang diterima',
    head: ['Dokumen', 'Sidik file (SHA-256)'],
    hashes: 'Sidik file berubah kalau isi file berubah. Dengan sidik ini file yang kami terima dapat dibuktikan.',
    noDocuments: 'Tidak ada dokumen yang diminta.',
  },
  openReceipt: 'Tanda terima lengkap (PDF)',
  completeAt: (moment: string) => `diterima lengkap ${moment}`,
  warned: (share: Warning) => `${share} % waktu terpakai`,
  stageWarned: (share: Warning) => `${share} % waktu tahap ini`,
  stageLate: (over: number) => (over === 0 ? 'Waktu tahap ini habis' : `Lewat ${days(over)} di tahap ini`),
  table: {
    title: 'Jam kerja',
    whole: (used: number, promised: number | null) => (promised === null ? days(used) : `${used} dari ${days(promised)}`),
    head: ['Tahap', 'Sejak', 'Hari kerja'],
    turn: (whose: string) => `giliran ${whose}`,
    until: (moment: string) => `sampai ${moment}`,
    places,
    now: 'sekarang',
    ofLimit: (used: number, limit: number) => `terpakai ${used}, batas tahap ${days(limit)}`,
    proposed: 'usulan, belum dikonfirmasi kantor',
    turns: { office: 'petugas', applicant: 'pemohon' },
    officeSum: 'Jumlah di kantor',
    applicantSum: 'Di pemohon, tidak dihitung',
    note: 'Hari pertama dihitung sesudah hari berkas masuk. Hari di pemohon ditambahkan ke batas waktu.',
  },
  overdue: {
    title: 'Lewat batas',
    lead: 'Berkas yang belum dijawab sampai hari yang dijanjikan. Yang paling lama ada di atas.',
    link: 'Daftar lewat batas',
    empty: 'Tidak ada berkas yang lewat batas.',
    caption: 'Berkas yang lewat batas',
    head: ['Terlambat', 'Nomor berkas', 'Izin', 'Dijanjikan', 'Di meja', 'Di meja ini sejak', 'Petugas'],
    late: (count: number) => (count === 0 ? 'Kurang dari 1 hari kerja' : days(count)),
    desks: { front_desk: 'Petugas pemeriksa', technical: 'Dinas teknis', head: 'Kepala dinas', shared: 'Petugas dan dinas' },
    nobody: 'Belum ada',
    count: (shown: number, all: string) => `${shown} dari ${all} berkas.`,
    csv: 'Simpan tabel (CSV)',
    csvHead: ['nomor_berkas', 'izin', 'terlambat_hari_kerja', 'dijanjikan', 'tahap', 'meja', 'di_meja_sejak', 'petugas'],
    before: 'Sebelumnya',
    after: 'Berikutnya',
    pager: 'Halaman daftar',
  },
  silence: {
    title: 'Kalau kantor tidak menjawab',
    counts: (countsAs: Silence['countsAs'], count: number) =>
      `Sesudah ${days(count)} sejak diterima lengkap: ${counts[countsAs]}.`,
    basis: (basis: string) => `Dasar: ${basis}.`,
    unconfirmed: 'Belum dikonfirmasi kantor. Pemohon tidak diberi tahu.',
    confirmed: 'Sudah dikonfirmasi kantor.',
    automatic: 'Izin terbit sendiri sesudah hari itu.',
    notAutomatic: 'Tidak ada yang terbit sendiri.',
    until: (day: string) => `Hari terakhir untuk menjawab: ${dayWithWeekday(day)}.`,
    notYet: 'Belum dihitung: berkas belum dinyatakan lengkap.',
    stopped: 'Berhenti selama giliran pemohon.',
    past: (day: string) => `Batas menjawab menurut aturan lewat sejak ${dayWithWeekday(day)}.`,
    granted: 'Menurut aturan layanan ini, permohonan dianggap dikabulkan. Kepala dinas perlu menerbitkan izinnya sekarang.',
    mark: 'Batas menjawab lewat',
    issued: 'Izin ini terbit karena batas waktu lewat.',
    issuedText: 'Portal menerbitkannya sendiri, sesuai aturan layanan ini. Tidak ada petugas yang memutuskan.',
  },
  digest: ({ address, ...counts }: DigestCounts & { address: string }) => ({
    subject: 'Batas waktu berkas hari ini',
    body: [...digestLines(counts), `Buka ${address}`].join('\n'),
  }),
  digestLines,
  silencePast: ({ service, number, address, why }: { service: string; number: string; address: string; why: string }) => ({
    subject: `${number}: batas menjawab lewat, perlu diterbitkan`,
    body: [
      `Batas menjawab untuk ${service}, nomor berkas ${number}, sudah lewat. Menurut aturan, permohonan ini dianggap dikabulkan.`,
      ...(why === '' ? [] : [why]),
      `Buka ${address}`,
    ].join('\n'),
  }),
  whyNotIssued: {
    passphrase: 'Portal tidak bisa menerbitkannya sendiri: tanda tangan perlu kata sandi Anda.',
    'no-certificate': 'Portal tidak bisa menerbitkannya sendiri: kantor belum punya sertifikat yang berlaku.',
    'fee-unpaid': 'Portal tidak bisa menerbitkannya sendiri: biayanya belum dibayar.',
    other: 'Portal tidak bisa menerbitkannya sendiri. Lihat berkasnya.',
  },
  verbs: {
    complete_receipt: 'Tanda terima lengkap dibuat',
    issue_on_silence: 'Terbit karena batas waktu lewat',
  },
};
