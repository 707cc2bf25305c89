import type { ConditionFault } from '../../../catalogue/condition-fault.ts';
import type { AnswerFault, DatePart, FieldWarning, ValueFault } from '../../../catalogue/field-fault.ts';
import type { Expected, Fault, Problem } from '../../../catalogue/fault.ts';
import { afterColon } from './after-colon.ts';
import { designerForms } from './designer-forms.ts';

type AtQuestion = { label: string; profileField?: string | null };

const numberNames = { nik: { name: 'NIK', card: 'KTP' }, nib: { name: 'NIB', card: 'surat NIB' } } as const;

/** "hari dan bulan", "hari, bulan, dan tahun". */
const list = (parts: readonly DatePart[]): string =>
  parts.length < 3 ? parts.join(' dan ') : `${parts.slice(0, -1).join(', ')}, dan ${parts.at(-1)}`;

const lower = (label: string): string => label.replace(/[?:.]$/, '');

function missing(fault: Extract<ValueFault, { reason: 'missing' }>, label: string): string {
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
      return `${lower(label)} belum diisi. Isi paling sedikit satu.`;
    case 'checkbox':
      return 'Belum dicentang. Centang yang sesuai.';
    case 'schedule':
      return 'Hari dan jam belum diisi. Centang harinya, lalu tulis jamnya.';
    case 'map':
      return 'Tempatnya belum diisi. Tulis patokannya, atau pakai lokasi Anda.';
    case 'phone':
      return 'Nomor telepon belum diisi. Contoh: 0812 3456 7890.';
    case 'email':
      return 'Alamat e-mail belum diisi. Contoh: nama@contoh.id.';
    case 'rupiah':
      return 'Jumlah uang belum diisi. Contoh: 1.500.000.';
    case 'text':
    case 'textarea':
    case 'year':
    case 'integer':
    case 'decimal':
    case 'nik':
    case 'nib':
      return `${lower(label)} belum diisi. Tulis jawaban Anda.`;
  }
}

function atField(fault: AnswerFault, question: AtQuestion): string {
  if (fault.reason !== 'in-entry') return ofValue(fault, question);
  const label = fault.label === '' ? question.label : fault.label;
  return entryFault(fault.entry, fault.label, ofValue(fault.fault, { label }));
}

const entryFault = (entry: number, label: string, sentence: string): string =>
  `Isian ke-${entry}${label === '' ? '' : `, ${lower(label)}`}: ${afterColon(sentence)}`;

function ofValue(fault: ValueFault, question: AtQuestion): string {
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
    case 'no-such-phone':
      return 'Nomor telepon ini tidak lengkap. Contoh: 0812 3456 7890.';
    case 'no-such-email':
      return 'Alamat e-mail ini tidak lengkap. Contoh: nama@contoh.id.';
    case 'no-such-amount':
      return 'Tulis jumlah uang dengan angka saja. Contoh: 1.500.000.';
    case 'coordinate-missing':
      return `Koordinat belum lengkap. Tulis juga ${fault.part}, atau kosongkan keduanya.`;
    case 'no-such-coordinate':
      return 'Koordinat ini tidak bisa dibaca. Contoh: -0,50218 dan 117,15380.';
    case 'place-outside':
      return 'Koordinat ini di luar Indonesia. Mungkin lintang dan bujur tertukar.';
    case 'days-missing':
      return 'Harinya belum dicentang. Centang paling sedikit satu hari.';
    case 'hours-missing':
      return 'Jamnya belum lengkap. Tulis jam mulai dan jam selesai.';
    case 'ends-before-begins':
      return 'Jam selesai harus sesudah jam mulai. Perbaiki salah satunya.';
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
    case 'fields-with-repeat':
      return 'fields hanya untuk repeat';
    case 'stages-in-order':
      return 'urutan completeness, technical, review, signing, masing-masing paling banyak satu';
    case 'only-with-technical':
      return 'kunci ini hanya untuk tahap technical';
    case 'always':
      return 'tahap ini tanpa syarat, karena semua permohonan melewatinya';
    case 'no-amount-when-free':
      return 'tanpa jumlah, karena biayanya diawali "Gratis"';
    case 'confirmed-silence':
      return 'automatic hanya kalau aturannya sudah dikonfirmasi kantor (confirmed: true)';
    case 'granting-silence':
      return 'automatic hanya kalau diam berarti dikabulkan (counts_as: granted)';
    case 'known-validity':
      return 'automatic hanya kalau masa berlaku izin tertulis di definisi';
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
      if (problem.found === '""' && problem.expected.what === 'text-not-empty') return 'Belum diisi. Tulis isinya.';
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
      return `Ini bergantung pada jawaban "${problem.found}". Pindahkan pertanyaan "${problem.found}" ke halaman sebelumnya, atau ubah syaratnya.`;
    case 'no-stage':
      return `Tahap “${designerForms.tahap.kinds[problem.found]}” belum ada, padahal semua permohonan melewatinya. Tambahkan tahap itu.`;
    case 'on-no-page':
      return `Pertanyaan "${problem.found}" belum ada di halaman mana pun.`;
    case 'file-name':
      return `Nama file harus sama dengan slug: ${problem.expected}. Sekarang: ${problem.found}.`;
    case 'unset-layout':
      return `Surat izin tidak bisa disusun dengan tata letak "${problem.found}". ${problem.detail}`;
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
    case 'wrong-type':
      return `"${fault.found}" bukan ${types[fault.expected]}, padahal "${fault.question}" dijawab begitu.`;
    case 'not-comparable':
      return `"${fault.found}" tidak bisa ditanya dengan "${fault.sign}".${fault.instead === null ? '' : ` Pakai ${fault.instead}.`}`;
    case 'not-yes-no':
      return `"${fault.found}" tidak dijawab dengan ya atau tidak. Tulis juga jawabannya.`;
  }
}

const types = { number: 'angka', day: 'tanggal seperti 2026-11-24', moment: 'waktu seperti 2026-11-24T10:00' } as const;

/** Why an answer is not accepted and what to do; what may be a slip; what is wrong with a definition, for the administrator. */
export const faults = {
  field: atField,
  warning,
  definition: ({ problem }: Fault): string => inDefinition(problem),
  place: ({ file, line, path }: Fault): string =>
    `${file}${line === null ? '' : `, baris ${line}`}${path === '' ? '' : `, ${path}`}`,
};
