import type { ConditionFault } from '../../../catalogue/conditions.ts';
import type { DatePart, FieldFault, FieldWarning } from '../../../catalogue/field-fault.ts';
import type { Expected, Fault, Problem } from '../../../catalogue/fault.ts';

type AtQuestion = { label: string; profileField?: string | null };

const numberNames = { nik: { name: 'NIK', card: 'KTP' }, nib: { name: 'NIB', card: 'surat NIB' } } as const;

/** "hari dan bulan", "hari, bulan, dan tahun". */
const list = (parts: readonly DatePart[]): string =>
  parts.length < 3 ? parts.join(' dan ') : `${parts.slice(0, -1).join(', ')}, dan ${parts.at(-1)}`;

const lower = (label: string): string => label.replace(/[?:.]$/, '');

function missing(fault: Extract<FieldFault, { reason: 'missing' }>, label: string): string {
  switch (fault.kind) {
    case 'radio':
      return 'Belum dipilih. Pilih satu jawaban.';
    case 'select':
      return 'Belum dipilih. Pilih satu dari daftar.';
    case 'kelurahan':
      return 'Kelurahan belum dipilih. Pilih satu dari daftar.';
    case 'date':
      return 'Tanggal belum diisi. Tulis hari, bulan, dan tahun.';
    case 'datetime':
      return 'Tanggal dan jam belum diisi. Tulis hari, bulan, tahun, dan jam.';
    case 'repeat':
      return `${lower(label)} belum diisi. Tulis satu di setiap baris.`;
    case 'text':
    case 'textarea':
    case 'year':
    case 'integer':
    case 'decimal':
    case 'nik':
    case 'nib':
    case 'map':
    case 'schedule':
      return `${lower(label)} belum diisi. Tulis jawaban Anda.`;
  }
}

function atField(fault: FieldFault, question: AtQuestion): string {
  switch (fault.reason) {
    case 'missing':
      return missing(fault, question.label);
    case 'unknown-option':
      return 'Jawaban ini tidak ada di daftar. Pilih satu dari daftar.';
    case 'too-long':
      return `Terlalu panjang: ${fault.length} huruf. Paling banyak ${fault.most} huruf.`;
    case 'no-words':
      return 'Isian ini hanya tanda baca. Tulis dengan huruf atau angka.';
    case 'date-part-missing':
      return `Tanggal belum lengkap. Tulis juga ${list(fault.parts)}.`;
    case 'no-such-date':
      return 'Tanggal ini tidak ada di kalender. Periksa hari, bulan, dan tahunnya.';
    case 'year-digits':
      return `Tahun harus 4 angka. Anda menulis ${fault.found}. Contoh: 2026.`;
    case 'date-in-future':
      return 'Tanggal ini belum tiba. Lihat lagi KTP Anda.';
    case 'no-such-time':
      return 'Jam ini tidak ada. Contoh yang benar: 14 30.';
    case 'before-other':
      return 'Tanggal akhir lebih awal dari tanggal mulai. Perbaiki salah satunya.';
    case 'no-such-year':
      return 'Tahun harus 4 angka. Contoh: 2020.';
    case 'not-digits':
      return `${numberNames[fault.what].name} hanya berisi angka. Lihat lagi ${cardOf(fault.what, question)}.`;
    case 'digit-count':
      return `${numberNames[fault.what].name} harus ${fault.expected} angka. Anda menulis ${fault.found} angka. Lihat lagi ${cardOf(fault.what, question)}.`;
    case 'not-a-number':
      return 'Tulis dengan angka saja. Contoh: 12.';
    case 'not-whole':
      return 'Tulis angka bulat, tanpa koma. Contoh: 12.';
    case 'two-readings':
      return `Angka ini bisa dibaca dua cara. Tulis ${fault.whole} atau ${fault.decimal}.`;
    case 'unknown-kelurahan':
      return 'Kelurahan ini tidak ada di daftar. Pilih satu dari daftar.';
    case 'too-many-lines':
      return `Terlalu banyak baris: ${fault.found}. Paling banyak ${fault.most} baris.`;
  }
}

/** Whose card to look at again: one's own on "Data Anda", else the card that the question is about. */
const cardOf = (what: 'nik' | 'nib', { profileField = null }: AtQuestion): string =>
  `${numberNames[what].card}${profileField === null ? '-nya' : ' Anda'}`.replace('surat NIB-nya', 'surat NIB');

function warning({ reason }: FieldWarning): string {
  switch (reason) {
    case 'nik-birth-date':
      return 'Tanggal lahir di NIK berbeda dengan yang Anda tulis. Lihat lagi KTP Anda. Jika sudah benar, lanjutkan.';
  }
}

const meant = (word: string | null): string => (word === null ? '' : ` Maksudnya "${word}"?`);

/** What stands there when it is no single value. */
const foundWords: Readonly<Record<string, string>> = { nothing: 'kosong', 'a list': 'daftar', 'a record': 'sekumpulan kunci' };

function expectedInWords(expected: Expected): string {
  switch (expected.what) {
    case 'key':
      return `kunci "${expected.key}"`;
    case 'one-of':
      return `salah satu dari ${expected.values.join(', ')}`;
    case 'at-least':
      return `paling sedikit ${expected.count}`;
    case 'at-most':
      return `paling banyak ${expected.count}`;
    case 'at-most-letters':
      return `paling banyak ${expected.count} huruf`;
    case 'text':
      return 'teks';
    case 'text-not-empty':
      return 'teks yang tidak kosong';
    case 'yes-or-no':
      return 'true atau false';
    case 'number':
      return 'angka';
    case 'whole-number':
      return 'angka bulat';
    case 'list':
      return 'daftar';
    case 'record':
      return 'sekumpulan kunci';
    case 'definition':
      return 'kunci seperti slug, name_id, dan requirements';
    case 'name':
      return 'huruf kecil, angka, dan "_" (untuk slug dan halaman "-"), diawali huruf';
    case 'option':
      return 'satu kata, atau kunci value dan label_id';
    case 'options':
      return 'daftar pilihan';
    case 'options-with-choice':
      return 'options hanya untuk radio atau select';
    case 'order-with-date':
      return 'not_before hanya untuk date atau datetime';
    case 'something-else':
      return 'isian yang lain';
  }
}

function inDefinition(problem: Problem): string {
  switch (problem.kind) {
    case 'unreadable':
      return `File ini tidak bisa dibaca. Pesan pembaca YAML: ${problem.detail}`;
    case 'missing':
      return `Ada yang belum ditulis. Yang diperlukan: ${expectedInWords(problem.expected)}.`;
    case 'wrong':
      return `Tertulis ${foundWords[problem.found] ?? problem.found}. Yang diperlukan: ${expectedInWords(problem.expected)}.`;
    case 'unknown-key':
      return `Kunci "${problem.found}" tidak dikenal.${meant(problem.meant)}`;
    case 'unknown-value':
      return `"${problem.found}" tidak dikenal.${meant(problem.meant)} Yang boleh: ${problem.known.join(', ')}.`;
    case 'twice':
      return `Nama "${problem.found}" dipakai dua kali.`;
    case 'unknown-name':
      return `"${problem.found}" tidak ada di definisi ini.${meant(problem.meant)}`;
    case 'condition':
      return `Syarat "${problem.source}", huruf ke-${problem.fault.at + 1}: ${conditionInWords(problem.fault)}${meant(problem.meant)}`;
    case 'looks-ahead':
      return `Syarat "${problem.source}" memakai pertanyaan "${problem.found}". Pertanyaan itu harus ada di halaman sebelumnya.`;
    case 'on-no-page':
      return `Pertanyaan "${problem.found}" belum ada di halaman mana pun.`;
    case 'file-name':
      return `Nama file harus sama dengan slug: ${problem.expected}. Sekarang: ${problem.found}.`;
  }
}

function conditionInWords(fault: ConditionFault): string {
  switch (fault.reason) {
    case 'unexpected':
      return 'tulisan ini tidak bisa dibaca.';
    case 'unknown-question':
      return `tidak ada pertanyaan "${fault.found}".`;
    case 'unknown-answer':
      return `"${fault.found}" bukan jawaban dari "${fault.question}". Yang boleh: ${fault.known.join(', ')}.`;
    case 'not-yes-no':
      return `"${fault.found}" tidak dijawab dengan ya atau tidak. Tulis juga jawabannya.`;
  }
}

/** Why an answer is not accepted and what to do; what may be a slip; what is wrong with a definition, for the administrator. */
export const faults = {
  field: atField,
  warning,
  definition: ({ problem }: Fault): string => inDefinition(problem),
  place: ({ file, line, path }: Fault): string =>
    `${file}${line === null ? '' : `, baris ${line}`}${path === '' ? '' : `, ${path}`}`,
};
