import type { DuplicateReason } from '../../../related/duplicate-rules.ts';

const files = (count: number): string => `${count} berkas`;

/** What officers read of other applications of the same person or place, and of those that may be one. */
export const deskRelated = {
  ofPerson: (count: string) => `Permohonan lain orang atau usaha ini (${count})`,
  ofPlace: (count: string) => `Permohonan lain di tempat ini (${count})`,
  none: 'Tidak ada.',
  hidden: (count: number) => `Ada ${files(count)} lain di kantor ini yang tidak dapat Anda buka.`,
  more: 'Hanya yang terbaru yang tampil. Yang lebih lama ada di pencarian antrean.',
  received: (moment: string) => `masuk ${moment}`,
  decided: (moment: string) => `diputus ${moment}`,
  maybe: (count: number) => `Mungkin ganda: ${files(count)}`,
  maybeText: 'Buka berdampingan, lalu catat apakah memang sama. Catatan ini tidak memutuskan apa pun.',
  maybeOthers: (count: number) => `Mungkin ganda, berkas lainnya (${count})`,
  weak: (count: number) => `Tempat sama, layanan sama (${count})`,
  judged: (count: number) => `Sudah dinilai (${count})`,
  duplicatesHidden: (count: number) => `Dokumen atau nomor yang sama juga ada di ${files(count)} yang tidak dapat Anda buka.`,
  reasons: {
    person: 'Orang yang sama sedang mengurus layanan yang sama',
    document: 'File yang sama persis dikirim orang lain',
    number: 'Nomor surat yang sama ditulis orang lain',
    place: 'Layanan yang sama di tempat yang sama (bisa wajar)',
  } satisfies Record<DuplicateReason, string>,
  compare: 'Bandingkan',
  pairTitle: 'Dua berkas berdampingan',
  why: 'Alasan ditandai',
  noReason: 'Tidak ada alasan yang ditemukan sekarang.',
  onlyDifferent: (count: number, all: number) => `${count} dari ${all} jawaban berbeda. Yang berbeda diberi warna dan tanda.`,
  question: 'Pertanyaan',
  differs: 'berbeda',
  answers: 'Jawaban',
  documents: 'Dokumen',
  noAnswer: 'Tidak dijawab',
  noDocument: 'Tidak dikirim',
  sameFile: 'File sama persis',
  verdictTitle: 'Penilaian',
  verdictText: 'Penilaian dicatat di riwayat kedua berkas. Permohonan tetap berjalan.',
  duplicate: (number: string) => `Ganda dari ${number}`,
  different: 'Bukan ganda',
  found: (duplicate: boolean, number: string, officer: string, moment: string) =>
    `${duplicate ? `Ganda dari ${number}` : 'Bukan ganda'}, dinilai ${officer}, ${moment}`,
  verbs: {
    call_duplicate: 'Dinilai ganda dengan berkas lain',
    call_different: 'Dinilai bukan ganda',
  } as Readonly<Record<string, string>>,
};
