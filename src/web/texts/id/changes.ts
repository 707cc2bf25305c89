import type { DocumentAspect } from '../../../catalogue/changes.ts';
import type { Fact } from '../../../catalogue/changed-facts.ts';
import type { QuestionAspect } from '../../../catalogue/changed-question.ts';

/** What became different between two versions of a service; citizens and officers read the same. */
export const changes = {
  none: 'Tidak ada yang berubah untuk pemohon.',
  groups: {
    todo: 'Perlu diisi, diunggah, atau diperiksa lagi',
    gone: 'Tidak diminta lagi',
    know: 'Perlu diketahui',
  },
  question: {
    added: 'Pertanyaan baru',
    removed: 'Pertanyaan ini dihapus',
    changed: 'Pertanyaan ini berubah',
  },
  document: {
    added: 'Dokumen baru',
    removed: 'Dokumen ini tidak diminta lagi',
    changed: 'Dokumen ini berubah',
  },
  eligibility: {
    added: 'Syarat baru sebelum mulai',
    removed: 'Syarat ini dihapus',
    changed: 'Syarat sebelum mulai ini berubah',
  },
  questionAspects: {
    wording: ({ before }) => `Bunyinya dahulu: ${before}`,
    help: ({ after }) => (after === '' ? 'Petunjuknya dihapus.' : `Petunjuk sekarang: ${after}`),
    kind: () => 'Cara menjawabnya berubah.',
    'options-added': ({ after }) => `Pilihan baru: ${after}`,
    'options-removed': ({ before }) => `Pilihan yang dihapus: ${before}`,
    'options-reworded': ({ before, after }) => `Bunyi pilihan: dari “${before}” menjadi “${after}”.`,
    columns: ({ after }) => (after === '' ? 'Setiap isian kini satu baris.' : `Isinya sekarang: ${after}`),
    required: () => 'Kini wajib dijawab.',
    optional: () => 'Kini boleh dikosongkan.',
    condition: () => 'Kini ditanyakan dalam keadaan lain.',
    order: () => 'Urutan tanggalnya kini diperiksa dengan cara lain.',
  } satisfies Record<QuestionAspect, (words: { before: string; after: string }) => string>,
  documentAspects: {
    wording: ({ before }) => `Namanya dahulu: ${before}`,
    help: ({ after }) => (after === '' ? 'Petunjuknya dihapus.' : `Petunjuk sekarang: ${after}`),
    required: () => 'Kini wajib diunggah.',
    optional: () => 'Kini boleh tidak diunggah.',
    condition: ({ after }) => (after === '' ? 'Kini diminta dari semua pemohon.' : `Kini diminta bila: ${after}`),
    'where-to-get': ({ after }) => (after === '' ? 'Tempat mendapatkannya dihapus.' : `Didapat dari: ${after}`),
  } satisfies Record<DocumentAspect, (words: { before: string; after: string }) => string>,
  facts: {
    name: 'Nama layanan',
    who: 'Siapa yang boleh mengajukan',
    'handled-elsewhere': 'Kini diurus di tempat lain',
    'handled-here': 'Kini diurus di kantor ini',
    fee: 'Biaya',
    fees: 'Biaya dalam keadaan tertentu',
    'working-days': 'Lama proses',
    validity: 'Masa berlaku',
    'legal-basis': 'Dasar hukum',
    'technical-office': 'Kantor yang memeriksa',
    stages: 'Tahap di kantor',
    output: 'Surat yang terbit',
  } satisfies Record<Fact, string>,
  workingDays: (days: string) => (days === '' ? 'belum ditentukan' : `${days} hari kerja`),
  nothing: 'tidak ada',
  before: (words: string) => `Dahulu: ${words}`,
  after: (words: string) => `Sekarang: ${words}`,
};
