import type { ApplicationState } from '../../../applications/actions.ts';
import type { TransitionRefusal } from '../../../applications/transition.ts';
import { dayInWords, dayWithWeekday } from '../../../catalogue/formats.ts';
import type { ComparedField } from '../../../desk/account-rules.ts';
import type { CheckFault } from '../../../desk/check-rules.ts';
import type { Deadline } from '../../../desk/deadline-rules.ts';
import type { PermitStanding } from '../../../permits/rules.ts';
import { deskOffice } from './desk-office.ts';
import { deskPlainWords } from './desk-plain-words.ts';
import { deskPermit } from './desk-permit.ts';
import { deskSigning } from './desk-signing.ts';

const time = (clock: string): string => clock.replace(':', '.');

/** The deadline in words, the first thing an officer reads in a row. */
function deadline(due: Deadline): string {
  switch (due.kind) {
    case 'stopped':
      return due.days === 0 ? 'Berhenti sejak hari ini' : `Berhenti ${due.days} hari`;
    case 'late':
      return due.workingDays === 0 ? 'Lewat batas waktu' : `Lewat ${due.workingDays} hari kerja`;
    case 'today':
      return `Hari ini, ${time(due.closes)}`;
    case 'tomorrow':
      return 'Besok';
    case 'soon':
      return dayWithWeekday(due.day).replace(/ \d{4}$/, '');
    case 'later':
      return `${due.workingDays} hari kerja lagi`;
    case 'none':
      return 'Tanpa batas waktu';
    case 'over':
      return 'Sudah selesai';
    default:
      return due satisfies never;
  }
}

/** What officers read at their desk. */
export const desk = {
  deadline,
  queue: {
    title: 'Antrean',
    empty: 'Antrean Anda kosong.',
    emptyText: 'Berkas baru tampil di sini setelah dikirim. Muat ulang halaman ini untuk melihatnya.',
    emptyPart: 'Tidak ada berkas di bagian ini.',
    done: {
      diteruskan: (number: string, office: string) =>
        office === '' ? `Berkas ${number} diteruskan untuk ditandatangani.` : `Berkas ${number} diteruskan ke ${office}.`,
      disetujui: (number: string) => `Berkas ${number} disetujui. Sekarang menunggu tanda tangan.`,
      dikembalikan: (number: string) => `Berkas ${number} dikembalikan ke pemohon. Waktu berhenti sampai perbaikan dikirim.`,
      ditolak: (number: string) => `Berkas ${number} ditolak. Pemohon sudah diberi tahu.`,
      'kembali-ke-dinas': (number: string, office: string) => `Berkas ${number} dikembalikan ke ${office}.`,
    },
  },
  states: {
    draft: 'Draf',
    completeness: 'Cek dokumen',
    technical: 'Pemeriksaan dinas',
    review: 'Pemeriksaan terakhir',
    signing: 'Tanda tangan',
    correction: 'Perbaikan',
    payment: 'Menunggu pembayaran',
    issued: 'Izin terbit',
    refused: 'Ditolak',
    withdrawn: 'Dibatalkan',
  } satisfies Record<ApplicationState, string>,
  case: {
    title: (number: string) => `Berkas ${number}`,
    back: 'Antrean',
    received: (moment: string) => `masuk ${moment}`,
    due: (day: string) => `Izin dijanjikan ${dayWithWeekday(day)}`,
    otherAccount: (account: string, fields: readonly ComparedField[]) =>
      `Akun: ${account}, berbeda dari ${fields.map((field) => ({ name: 'nama', nik: 'NIK' })[field]).join(' dan ')} pemohon.`,
    otherAccountText: 'Pastikan pemegang akun memang mengurus untuk pemohon ini. Lihat surat kuasa, atau tanyakan.',
    withFaults:
      'Layanan ini berisi hal yang tidak dikenal lagi di pengaturan kantor. Sebagian isian mungkin tidak tampak. Hubungi administrator.',
    duePaused: 'Batas waktu bergeser selama menunggu pemohon.',
    documents: 'Dokumen',
    noDocuments: 'Layanan ini tidak meminta dokumen.',
    notSent: 'Tidak dikirim',
    mustBeSent: 'Belum dikirim',
    notSentText: 'Dokumen ini boleh tidak dikirim. Pemohon tidak mengirimnya.',
    mustBeSentText: 'Dokumen ini wajib, tetapi belum ada.',
    looks: { good: 'Baik', bad: 'Perlu diperbaiki', open: 'Belum dilihat', mended: 'Sudah diperbaiki, belum dilihat' },
    uncertain: 'perlu dikonfirmasi kantor',
    open: 'Buka di tab baru',
    download: 'Simpan file',
    facts: (kind: string, size: string, pages: number) => `${kind} · ${size} MB${pages > 1 ? ` · ${pages} halaman` : ''}`,
    kinds: { 'application/pdf': 'PDF', 'image/jpeg': 'Foto JPG', 'image/png': 'Gambar PNG' },
    uploaded: (moment: string) => `dikirim ${moment}`,
    lookAt: 'Yang dilihat',
    found: (sentence: string) => `Pembaca otomatis: ${sentence}`,
    foundMeant: 'Pemohon sudah diberi tahu dan menyatakan berkas ini benar.',
    documentGood: (name: string) => `${name} baik?`,
    goodAndNext: 'Baik, lihat dokumen berikutnya',
    goodAndLast: 'Baik, semua dokumen sudah dilihat',
    answersGood: (count: number) => `Benar semua: ${count} bagian jawaban yang belum diperiksa`,
    withoutDocument: (name: string) => `Boleh tanpa ${name}?`,
    applicantPage: 'Data pemohon',
    pageGood: 'Jawaban ini benar?',
    yes: 'Ya',
    no: 'Tidak',
    answers: 'Jawaban pemohon',
    answerCount: (count: number) => `${count} jawaban`,
    noAnswer: 'Tidak dijawab',
    reason: 'Alasan untuk pemohon',
    answerReason: (question: string) => `Alasan: ${question}`,
    noReason: 'Pilih alasan',
    answerFine: 'Jawaban ini sudah benar',
    note: 'Catatan untuk pemohon',
    answerNote: (question: string) => `Catatan: ${question}`,
    reads: (words: string) => `Pemohon membaca: ${words}`,
    earlier: (stage: string, good: boolean) => `${stage}: ${good ? 'baik' : 'tidak baik'}`,
    saved: (clock: string) => `Tersimpan pukul ${time(clock)}`,
    uncertainTitle: 'Perlu dikonfirmasi kantor',
    uncertainLead: 'Tulisan definisi layanan ini belum pasti. Pemohon tidak melihat catatan ini.',
    corrections: (round: number) => `Perbaikan ke-${round}`,
    mended: (moment: string) => `Diperbaiki ${moment}`,
    notMended: 'Belum diperbaiki',
    answersMended: (questions: string) => `Sudah diperbaiki pemohon: ${questions}`,
    sentBack: (reason: string) => `Kepala dinas mengembalikan berkas ini: ${reason}`,
    history: 'Riwayat berkas',
    verbs: {
      begin_counter: 'Dilayani di loket',
      take: 'Diambil petugas',
      assign: 'Diserahkan ke petugas lain',
      let_go: 'Dilepas petugas',
      submit: 'Permohonan dikirim',
      resubmit: 'Perbaikan dikirim',
      withdraw: 'Dibatalkan pemohon',
      pass_on: 'Lengkap, diteruskan ke dinas',
      approve: 'Disetujui, diteruskan',
      confirm: 'Pemeriksaan terakhir selesai, diteruskan ke kepala dinas',
      plan_visit: 'Kunjungan lapangan direncanakan',
      ask_visit_move: 'Pemohon meminta hari kunjungan lain',
      cancel_visit: 'Kunjungan lapangan dibatalkan',
      visit: 'Kunjungan lapangan dicatat',
      return_for_correction: 'Dikembalikan untuk diperbaiki',
      send_back: 'Dikembalikan ke dinas',
      sign: 'Ditandatangani',
      refuse: 'Ditolak',
    } as Readonly<Record<string, string>>,
    notYours: {
      draft: 'Berkas ini masih draf.',
      completeness: 'Berkas ini sedang dicek petugas pemeriksa. Anda hanya membaca.',
      technical: 'Berkas ini sedang diperiksa dinas. Anda hanya membaca.',
      review: 'Berkas ini dalam pemeriksaan terakhir sebelum ditandatangani. Anda hanya membaca.',
      signing: 'Berkas ini menunggu tanda tangan. Anda hanya membaca.',
      correction: 'Berkas ini sedang diperbaiki pemohon. Waktu berhenti.',
      payment: 'Berkas ini menunggu pembayaran. Waktu berhenti.',
      issued: 'Izin sudah terbit.',
      refused: 'Permohonan ini sudah ditolak.',
      withdrawn: 'Permohonan ini sudah dibatalkan pemohon.',
    } satisfies Record<ApplicationState, string>,
  },
  bar: {
    label: 'Keputusan',
    toMend: (count: number, names: string) => `${count} hal perlu diperbaiki: ${names}`,
    allGood: 'Semua sudah baik.',
    open: (count: number) => `${count} hal belum dilihat`,
    progress: (looked: number, all: number) => `${looked} dari ${all} sudah dilihat.`,
    stops: 'Waktu berhenti setelah dikembalikan.',
    save: 'Simpan pemeriksaan',
    passOn: (office: string) => `Teruskan ke ${office}`,
    passToSigning: 'Teruskan untuk ditandatangani',
    approve: 'Setujui',
    giveBack: (count: number) => (count === 0 ? 'Kembalikan untuk diperbaiki' : `Kembalikan untuk diperbaiki (${count})`),
    refuse: 'Tolak',
    sendBack: 'Kembalikan ke dinas',
    read: 'Baca dan tanda tangani',
  },
  faults: {
    unchecked: (name: string) => `${name} belum dilihat. Pilih Ya atau Tidak.`,
    'no-reason': (name: string) => `Alasan untuk ${name} belum dipilih.`,
    'no-note': (name: string) => `Catatan untuk ${name} belum ditulis. Alasan ini perlu catatan.`,
    'no-answer-named': (name: string) => `Pilih alasan di salah satu jawaban pada ${name}.`,
    'to-mend': (name: string) => `${name} ditandai Tidak. Kembalikan berkas, atau lihat lagi.`,
  } satisfies Record<CheckFault['reason'], (name: string) => string>,
  faultsTitle: (count: number) => `Ada ${count} hal yang perlu dilihat lagi`,
  nothingToMend: 'Belum ada yang ditandai Tidak. Tandai dulu apa yang perlu diperbaiki.',
  refusals: {
    'not-found': { title: 'Berkas ini tidak ditemukan.', text: 'Kembali ke antrean.' },
    'wrong-role': { title: 'Ini bukan tugas Anda.', text: 'Tidak ada yang berubah.' },
    'not-your-stage': {
      title: 'Tahap ini bukan tugas Anda.',
      text: 'Layanan ini menyerahkan tahap ini kepada meja lain. Tidak ada yang berubah.',
    },
    'own-filing': {
      title: 'Anda yang mengisi berkas ini di loket.',
      text: 'Rekan Anda yang memeriksanya. Tidak ada yang berubah.',
    },
    'wrong-state': {
      title: 'Berkas ini sudah berpindah tahap.',
      text: 'Keputusan Anda tidak disimpan. Lihat keadaannya yang sekarang.',
    },
    'fee-unpaid': {
      title: 'Biaya berkas ini belum ditetapkan.',
      text: 'Layanan ini tidak gratis. Tetapkan dulu biayanya, lalu teruskan setelah dibayar.',
    },
    'changed-meanwhile': {
      title: 'Berkas ini baru saja diubah orang lain.',
      text: 'Yang Anda isi masih ada di halaman ini, tetapi belum disimpan. Lihat lagi, lalu tekan sekali lagi.',
    },
  } satisfies Record<TransitionRefusal, { title: string; text: string }>,
  giveBack: {
    title: 'Kembalikan untuk diperbaiki',
    lead: (applicant: string) => `Ini yang dibaca ${applicant}. Hanya bagian ini yang dapat diubah pemohon.`,
    reads: 'Yang dibaca pemohon',
    clock: 'Waktu berhenti sejak sekarang sampai perbaikan dikirim.',
    confirm: (count: number) => `Kembalikan ${count} hal ke pemohon`,
    change: 'Ubah pemeriksaan',
  },
  refuse: {
    title: 'Tolak permohonan',
    lead: 'Penolakan tidak dapat dibatalkan. Jika masih bisa diperbaiki, kembalikan untuk diperbaiki.',
    reason: 'Alasan penolakan',
    note: 'Penjelasan untuk pemohon',
    noteHint: 'Tulis apa yang kurang dan ke mana pemohon dapat bertanya. Pemohon membacanya persis seperti ini.',
    noteOptional: 'Boleh kosong untuk alasan: ',
    next: 'Lihat yang dibaca pemohon',
    faults: {
      reason: 'Alasan belum dipilih. Pilih satu.',
      note: 'Penjelasan belum ditulis. Alasan ini perlu penjelasan.',
    },
    confirmTitle: 'Anda akan menolak permohonan ini',
    reads: (applicant: string) => `Yang dibaca ${applicant}`,
    confirm: 'Tolak permohonan ini',
    change: 'Ubah alasan',
    cancel: 'Jangan tolak, kembali ke berkas',
  },
  sendBack: {
    frontDesk: 'petugas yang mengecek dokumen',
    title: 'Kembalikan ke dinas',
    lead: (office: string) => `Surat tidak ditandatangani. ${office} memeriksa lagi berkas ini.`,
    reason: 'Alasan untuk dinas',
    note: 'Catatan untuk dinas',
    noteHint: 'Tulis bagian mana yang perlu dilihat lagi. Pemohon tidak membaca catatan ini.',
    faults: {
      reason: 'Alasan belum dipilih. Pilih satu.',
      note: 'Catatan belum ditulis. Tulis apa yang perlu dilihat lagi.',
    },
    confirm: (office: string) => `Kembalikan ke ${office}`,
    cancel: 'Kembali ke berkas',
  },
  permits: {
    title: 'Izin terbit',
    head: {
      number: 'Nomor surat',
      holder: 'Pemegang',
      kind: 'Jenis izin',
      issued: 'Terbit',
      until: 'Berlaku sampai',
      state: 'Keadaan',
    },
    standings: {
      valid: 'Berlaku',
      expired: 'Habis',
      suspended: 'Dibekukan',
      replaced: 'Diganti',
      revoked: 'Dicabut',
    } satisfies Record<PermitStanding, string>,
    empty: 'Belum ada izin terbit.',
    emptyText: 'Izin tampil di sini setelah ditandatangani.',
    until: (day: string | null) => (day === null ? 'Tanpa batas' : dayInWords(day)),
  },
  permit: deskPermit,
  signing: deskSigning,
  office: deskOffice,
  plainWords: deskPlainWords,
};
