import { at } from './address.ts';
import { administrationPaths } from './administration-paths.ts';
import { deskPaths } from './desk-paths.ts';

/** The same address for readers of a language, whatever their browser prefers: for links that are handed on. Indonesian ones stay bare. */
export const inLanguage = (path: string, language: string): string =>
  language === 'id' ? path : path + (path.includes('?') ? '&' : '?') + at`bahasa=${language}`;

/** Every address of the portal. Pages, redirects, messages, tests and films build theirs here and nowhere else. `reference` = number, or id of a draft. */
export const paths = {
  ...deskPaths,
  ...administrationPaths,

  home: '/',
  api: '/api/v1',
  apiDocument: '/api/v1/openapi.json',
  /** Where a refusal of the interface is explained. */
  apiRefusal: (code: string) => at`/api/v1#${code}`,
  services: '/layanan',
  search: (query: string) => at`/layanan?q=${query}`,
  category: (category: string) => at`/layanan?kategori=${category}`,
  service: (slug: string) => at`/layanan/${slug}`,
  start: (slug: string) => at`/layanan/${slug}/permohonan`,
  startPage: (slug: string) => at`/layanan/${slug}/mulai`,
  /** `permit`: id of one's own permit that is renewed with it. */
  startAnother: (slug: string, permit?: string) =>
    permit === undefined ? at`/layanan/${slug}/mulai?lagi=ya` : at`/layanan/${slug}/mulai?lagi=ya&perpanjang=${permit}`,
  /** `form`: number of the form on paper that goes on; `another` although there are drafts. */
  startFromPaper: (slug: string, form: string) => at`/layanan/${slug}/mulai?formulir=${form}`,
  startAnotherFromPaper: (slug: string, form: string) => at`/layanan/${slug}/mulai?lagi=ya&formulir=${form}`,
  renewal: (slug: string, permit: string) => at`/layanan/${slug}/mulai?perpanjang=${permit}`,
  guide: (slug: string) => at`/layanan/${slug}/panduan`,
  guideStep: (slug: string, stage: number) => at`/layanan/${slug}/panduan#langkah-${stage}`,
  guidePdf: (slug: string) => at`/layanan/${slug}/panduan.pdf`,
  blankFormPdf: (slug: string) => at`/layanan/${slug}/formulir.pdf`,
  kelurahanPackage: (slug: string) => at`/layanan/${slug}/paket.zip`,
  /** The practice of a service, and where its forms go; no address of the real journey begins so. */
  practices: '/latihan',
  practice: (slug: string) => at`/latihan/${slug}`,
  practicePart: (slug: string, part: string) => at`/latihan/${slug}/${part}`,
  practiceEnd: (slug: string) => at`/latihan/${slug}/selesai`,
  practiceAgain: (slug: string) => at`/latihan/${slug}/ulang`,
  practiceLeave: (slug: string) => at`/latihan/${slug}/keluar`,
  practicePaper: (slug: string, requirement: string) => at`/latihan/${slug}/kertas/${requirement}`,
  help: '/bantuan',
  promise: '/janji-layanan',
  complaint: '/keluhan',
  privacy: '/data-pribadi',
  counting: '/data-pribadi/hitungan',
  countingChoice: '/data-pribadi/hitungan/pilihan',
  /** Where the script of a page tells how long somebody stayed. */
  stay: '/hitungan',
  helpVotes: '/bantuan/suara',
  helpVote: (place: string, answer: string) => at`/bantuan/suara?tempat=${place}&jawab=${answer}`,
  language: '/bahasa',

  signUp: '/daftar',
  signUpCode: '/daftar/kode',
  signUpThen: (path: string) => at`/daftar?lanjut=${path}`,
  signUpPassword: '/daftar/sandi',
  signIn: '/masuk',
  signInThen: (path: string) => at`/masuk?lanjut=${path}`,
  signOut: '/keluar',
  forgotten: '/lupa-sandi',
  forgottenCode: '/lupa-sandi/kode',
  forgottenPassword: '/lupa-sandi/sandi',
  account: '/akun',
  accountProfile: '/akun/data',
  accountPassword: '/akun/sandi',
  accountNotices: '/akun/kabar',
  accountNoticesForm: '/akun#kabar',
  inbox: '/akun/pesan',
  inboxBefore: (sequence: number) => at`/akun/pesan?sebelum=${sequence}`,
  whatsAppNews: '/kabar-whatsapp',
  ownDocuments: '/akun/dokumen',
  ownDocument: (kind: string) => at`/akun/dokumen/${kind}`,
  ownDocumentMeant: (kind: string) => at`/akun/dokumen/${kind}/benar`,
  ownDocumentRemoval: (kind: string) => at`/akun/dokumen/${kind}/penghapusan`,
  ownDocumentsRefused: (id: string) => at`/akun/dokumen?ditolak=${id}`,
  ownUpload: (kind: string) => at`/akun/unggahan/${kind}`,
  ownUploadOf: (kind: string, id: string) => at`/akun/unggahan/${kind}/${id}`,
  ownDocumentsAfter: (done: string) => at`/akun/dokumen?kabar=${done}`,
  firms: '/akun/usaha',
  firm: (id: string) => at`/akun/usaha/${id}`,
  firmAfter: (id: string, done: string) => at`/akun/usaha/${id}?kabar=${done}`,
  firmStaff: (id: string) => at`/akun/usaha/${id}/staf`,
  firmStaffEnd: (id: string, staff: string) => at`/akun/usaha/${id}/staf/${staff}/akhir`,
  firmInvitation: (staff: string) => at`/akun/usaha/undangan/${staff}`,
  firmLeaving: (staff: string) => at`/akun/usaha/kerja/${staff}/akhir`,
  /** `occasion`: awal, sesudah. */
  skillsAt: (occasion: string) => at`/akun/kemampuan?kapan=${occasion}`,
  skills: '/akun/kemampuan',
  skillsLater: '/akun/kemampuan/nanti',
  skillsThanks: '/akun/kemampuan/terima-kasih',
  outbox: '/peragaan/pesan',
  demoBankHome: '/peragaan/bank',
  demoBank: (code: string) => at`/peragaan/bank/${code}`,
  demoBankAfter: (code: string, news: string) => at`/peragaan/bank/${code}?kabar=${news}`,
  paymentNews: '/kabar-pembayaran',

  appointments: '/janji-temu',
  appointmentsFor: (number: string) => at`/janji-temu?berkas=${number}`,
  /** `day` null = the choice of one; `number` null = for no application. */
  appointmentsOn: (day: string | null, number: string | null) => {
    if (number === null) return day === null ? '/janji-temu' : at`/janji-temu?hari=${day}`;
    return day === null ? at`/janji-temu?berkas=${number}` : at`/janji-temu?berkas=${number}&hari=${day}`;
  },
  appointmentChangeOn: (token: string, day: string | null) =>
    day === null ? at`/janji-temu/${token}/perubahan` : at`/janji-temu/${token}/perubahan?hari=${day}`,
  appointment: (token: string) => at`/janji-temu/${token}`,
  appointmentChange: (token: string) => at`/janji-temu/${token}/perubahan`,
  appointmentCancellation: (token: string) => at`/janji-temu/${token}/pembatalan`,
  paperForm: '/formulir',
  paperFormOf: (number: string) => at`/formulir?nomor=${number}`,
  paperFormOnward: '/formulir/lanjut',
  publicStatus: '/cek-permohonan',
  publicStatusByPaper: '/cek-permohonan/formulir',
  publicStatusCode: '/cek-permohonan/kode',
  publicStatusResend: '/cek-permohonan/kode/kiriman',
  publicStatusShown: '/cek-permohonan/keadaan',
  applications: '/permohonan',
  application: (reference: string) => at`/permohonan/${reference}`,
  formPage: (reference: string, page: string) => at`/permohonan/${reference}/isian/${page}`,
  formPageFromReview: (reference: string, page: string) => at`/permohonan/${reference}/isian/${page}?dari=periksa`,
  formPageTyped: (reference: string, page: string) => at`/permohonan/${reference}/isian/${page}/simpan`,
  documents: (reference: string) => at`/permohonan/${reference}/dokumen`,
  document: (reference: string, requirement: string) => at`/permohonan/${reference}/dokumen/${requirement}`,
  documentAlone: (reference: string, requirement: string) => at`/permohonan/${reference}/dokumen/${requirement}?sendiri=ya`,
  documentAt: (reference: string, requirement: string) => at`/permohonan/${reference}/dokumen#dokumen-${requirement}`,
  documentTooLarge: (reference: string, requirement: string) =>
    at`/permohonan/${reference}/dokumen/${requirement}?terlalu-besar=${requirement}`,
  documentsTooLarge: (reference: string, requirement: string) =>
    at`/permohonan/${reference}/dokumen?terlalu-besar=${requirement}`,
  documentRemoval: (reference: string, requirement: string) => at`/permohonan/${reference}/dokumen/${requirement}/penghapusan`,
  documentEditing: (reference: string, requirement: string) => at`/permohonan/${reference}/dokumen/${requirement}/atur`,
  documentEditingRefused: (reference: string, requirement: string, id: string) =>
    at`/permohonan/${reference}/dokumen/${requirement}/atur?ditolak=${id}`,
  documentTurn: (reference: string, requirement: string) => at`/permohonan/${reference}/dokumen/${requirement}/putaran`,
  documentCrop: (reference: string, requirement: string) => at`/permohonan/${reference}/dokumen/${requirement}/potongan`,
  documentPages: (reference: string, requirement: string) => at`/permohonan/${reference}/dokumen/${requirement}/halaman`,
  documentAsItLooks: (reference: string, requirement: string) => at`/permohonan/${reference}/dokumen/${requirement}/pakai-saja`,
  documentUpright: (reference: string, requirement: string) => at`/permohonan/${reference}/dokumen/${requirement}/tegak`,
  documentMeant: (reference: string, requirement: string) => at`/permohonan/${reference}/dokumen/${requirement}/benar`,
  documentReuse: (reference: string, requirement: string) => at`/permohonan/${reference}/dokumen/${requirement}/pakai-lagi`,
  documentReuseAlone: (reference: string, requirement: string) =>
    at`/permohonan/${reference}/dokumen/${requirement}/pakai-lagi?sendiri=ya`,
  upload: (reference: string, requirement: string) => at`/permohonan/${reference}/unggahan/${requirement}`,
  uploadOf: (reference: string, requirement: string, id: string) => at`/permohonan/${reference}/unggahan/${requirement}/${id}`,
  uploadResult: (reference: string, requirement: string, id: string) =>
    at`/permohonan/${reference}/unggahan/${requirement}/${id}/hasil`,
  uploadsRemoval: (reference: string) => at`/permohonan/${reference}/pembatalan-unggahan`,
  documentsRefused: (reference: string, id: string) => at`/permohonan/${reference}/dokumen?ditolak=${id}`,
  documentRefused: (reference: string, requirement: string, id: string) =>
    at`/permohonan/${reference}/dokumen/${requirement}?ditolak=${id}`,
  review: (reference: string) => at`/permohonan/${reference}/periksa`,
  submission: (reference: string) => at`/permohonan/${reference}/pengiriman`,
  receipt: (reference: string) => at`/permohonan/${reference}/tanda-terima`,
  receiptPdf: (reference: string) => at`/permohonan/${reference}/tanda-terima.pdf`,
  /** "Diterima lengkap": for who sent it and for officers who may see it. */
  completeReceipt: (reference: string) => at`/permohonan/${reference}/diterima-lengkap.pdf`,
  draftFormPdf: (reference: string) => at`/permohonan/${reference}/formulir.pdf`,
  correction: (reference: string) => at`/permohonan/${reference}/perbaikan`,
  withdrawal: (reference: string) => at`/permohonan/${reference}/pembatalan`,
  removal: (reference: string) => at`/permohonan/${reference}/penghapusan`,
  /** What became different since a draft was begun. */
  draftChanges: (reference: string) => at`/permohonan/${reference}/perubahan`,
  caseMessages: (reference: string) => at`/permohonan/${reference}/pesan`,
  objection: (reference: string) => at`/permohonan/${reference}/keberatan`,
  /** "Saya sudah membayar". */
  payment: (reference: string) => at`/permohonan/${reference}/pembayaran`,
  paymentAfter: (reference: string, news: string) => at`/permohonan/${reference}?bayar=${news}`,
  feeReceiptPdf: (reference: string) => at`/permohonan/${reference}/bukti-bayar.pdf`,
  permitFile: (reference: string) => at`/permohonan/${reference}/izin.pdf`,
  file: (id: string) => at`/berkas/${id}`,
  filePicture: (id: string) => at`/berkas/${id}/gambar`,
  /** What of it an officer marked, cut out. */
  fileMarked: (id: string) => at`/berkas/${id}/bagian`,

  helpers: (reference: string) => at`/permohonan/${reference}/penolong`,
  helpersDone: (reference: string, done: string) => at`/permohonan/${reference}/penolong?kabar=${done}`,
  helperCode: (reference: string) => at`/permohonan/${reference}/penolong/kode`,
  helperEnd: (reference: string) => at`/permohonan/${reference}/penolong/akhir`,
  approval: (reference: string) => at`/permohonan/${reference}/persetujuan`,
  approvalAsked: (reference: string) => at`/permohonan/${reference}/persetujuan?kode=dikirim`,
  approvalCode: (reference: string) => at`/permohonan/${reference}/persetujuan/kode`,
  helping: '/bantu',
  helpingCode: '/bantu/kode',
  helpingCodeSent: '/bantu?kode=dikirim',
  helpingDone: '/bantu/selesai',
  helpingSent: (number: string) => at`/bantu/selesai?nomor=${number}`,

  /** On the applicant's own device. */
  atCounter: (reference: string) => at`/permohonan/${reference}/loket`,
  handed: '/loket',
  handedCode: (code: string) => at`/loket?kode=${code}`,
  handedEnd: '/loket/akhir',
  handedLeft: '/loket/terkirim',
  handedSent: (number: string) => at`/loket/terkirim?nomor=${number}`,
  kiosk: '/kios',
  kioskEnd: '/kios/selesai',

  visit: (reference: string) => at`/permohonan/${reference}/kunjungan`,
  visitAsked: (reference: string) => at`/permohonan/${reference}/kunjungan?kabar=diminta`,
  visitCalendar: (reference: string) => at`/permohonan/${reference}/kunjungan/kalender.ics`,

  identity: '/masuk/identitas',
  identityThen: (onward: string) => at`/masuk/identitas?lanjut=${onward}`,
  identityReturn: '/masuk/identitas/kembali',
  identityPhone: '/masuk/identitas/nomor',
  identityCode: '/masuk/identitas/kode',
  identityDone: '/masuk/identitas/selesai',
  /** Back from a national sign-in that told nobody; `fault` says why. */
  signInAfter: (fault: string, onward: string | null) =>
    onward === null ? at`/masuk?identitas=${fault}` : at`/masuk?identitas=${fault}&lanjut=${onward}`,
  accountRegister: '/akun/kependudukan',

  performance: '/kinerja',
  survey: (token: string) => at`/survei/${token}`,
  surveyThanks: (token: string) => at`/survei/${token}/terima-kasih`,
  surveyKiosk: '/survei/loket',
  /** Also where the last person had chosen English. */
  surveyKioskStart: '/survei/loket?bahasa=id',
  surveyKioskIn: (category: string) => at`/survei/loket?kategori=${category}`,
  surveyKioskThanks: '/survei/loket/terima-kasih',
  /** `given`: what was answered so far, by element. */
  surveyKioskFor: (slug: string, given: Readonly<Record<string, string>> = {}) =>
    Object.entries(given).reduce(
      (path, [element, score], index) => path + (index === 0 ? '?' : '&') + at`${element}=${score}`,
      at`/survei/loket/${slug}`,
    ),

  filmWatched: (id: string) => at`/video/${id}/ditonton`,

  verifyForm: '/cek',
  /** A letter from before the portal: by its number and the day on it. */
  verifyFile: '/cek/file',
  verifyOld: '/cek/surat-lama',
  verifyOldShown: (proof: string) => at`/cek/surat-lama?bukti=${proof}`,
  verify: (token: string) => at`/cek/${token}`,
  /** `file`: from the folder of the film's set, with slashes. */
  filmFile: (id: string, file: string) => `${at`/video/${id}`}/${file.split('/').map(encodeURIComponent).join('/')}`,
  video: (slug: string) => at`/video/${slug}`,
  /** `line`: the how many-th sentence of the film, from 1: its time differs from one shape to another. */
  videoAt: (slug: string, line: number) => at`/video/${slug}?kalimat=${line}`,
  videoStep: (slug: string, stage: number) => at`/video/${slug}?langkah=${stage}`,
  videoPreview: (slug: string) => at`/video/${slug}/pratinjau.jpg`,
  embedded: (slug: string) => at`/sematan/${slug}`,
  embeddedStep: (slug: string, stage: number) => at`/sematan/${slug}/${stage}`,
  embedding: (slug: string) => at`/layanan/${slug}/sematkan`,
  oembed: (url: string) => at`/oembed?url=${url}&format=json`,
  /** `kind`: isian, dokumen, kalimat. `version` of the definition and `key` of the text make another address of every other sound. */
  listenSound: (slug: string, kind: string, id: string, version: number, key: string) =>
    at`/dengar/${slug}/${kind}/${id}.m4a?versi=${version}&k=${key}`,
  listenWords: (slug: string, kind: string, id: string, version: number, key: string) =>
    at`/dengar/${slug}/${kind}/${id}.json?versi=${version}&k=${key}`,
  filmAnswers: (slug: string) => at`/video/${slug}/pertanyaan`,
  filmQuestion: (slug: string, id: string) => at`/video/${slug}/pertanyaan?soal=${id}`,
  filmAnswer: (slug: string, id: string, choice: number) => at`/video/${slug}/pertanyaan?soal=${id}&jawab=${choice}`,
} as const;
