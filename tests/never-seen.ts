import { KINDS } from '../src/catalogue/definition.ts';
import type { RawRecord } from '../src/catalogue/record.ts';

/** A definition as an office might write it that has never seen ours: whatever works for the 36 must work for it. */
type NeverSeen = RawRecord & { slug: string };

/** Another trade, another vocabulary, nothing that is optional, in JSON. */
export const kennel: NeverSeen = {
  slug: 'izin-penampungan-satwa',
  name_id: 'Izin Penyelenggaraan Penampungan Sementara Satwa Peliharaan dan Hewan Terlantar di Lingkungan Permukiman (IPS)',
  category_id: 'kesehatan-hewan',
  who: 'Pecinta satwa',
  requirements: [
    { id: 'ktp', name_id: 'KTP', help_id: null, mandatory: true, applies_when: null },
    { id: 'surat-vaksin', name_id: 'Buku vaksin', help_id: '', mandatory: true, applies_when: 'satwa_menular' },
    { id: 'izin_tetangga', name_id: 'Persetujuan tetangga', help_id: 'RT setempat.', mandatory: false, applies_when: 'kucing' },
    { id: 'kuasa', name_id: 'Surat kuasa', help_id: '', mandatory: true, applies_when: 'dikuasakan' },
  ],
  form_fields: [
    {
      id: 'jenis_satwa',
      label_id: 'Jenis satwa',
      type: 'radio',
      required: true,
      help_id: null,
      options: ['kucing', 'anjing', 'burung-hantu'],
    },
    { id: 'ras', label_id: 'Ras', type: 'select', required: true, help_id: '', options: [] },
    { id: 'asal', label_id: 'Asal satwa', type: 'select', required: false, help_id: '' },
    {
      id: 'per_bulan',
      label_id: 'Biaya pakan per bulan',
      type: 'radio',
      required: true,
      help_id: '',
      options: ['< Rp1 juta', 'Rp1-5 juta'],
    },
  ],
  working_days: null,
  fee: 'Rp150.000 per tahun',
  validity: '18 bulan',
  legal_basis: [],
  technical_team: 'Dinas Ketahanan Pangan / UPTD Kesehatan Hewan [?]',
  output_name_id: 'Izin Penampungan',
  channel: 'local',
};

/** Forty questions of every kind, and a label for which nobody has words. */
export const festival: NeverSeen = {
  slug: 'izin-festival-sungai',
  name_id: 'Izin Festival Sungai',
  name_en: 'River festival permit',
  category_id: 'ruang-publik',
  who: 'Panitia',
  requirements: Array.from({ length: 9 }, (_, at) => ({
    id: `berkas_${at}`,
    name_id: `Berkas ke-${at}`,
    help_id: '',
    mandatory: at % 2 === 0,
    applies_when: `lampiran jenis ${at}`,
  })),
  form_fields: Array.from({ length: 40 }, (_, at) => {
    const type = KINDS[at % KINDS.length] ?? 'text';
    const choice = type === 'radio' || type === 'select';
    return {
      id: `tanya_${at}`,
      label_id: `Pertanyaan ke-${at}?`,
      type,
      required: at % 3 !== 0,
      help_id: '',
      ...(choice ? { options: [{ value: 1, label_id: 'Satu' }, 2, true] } : {}),
    };
  }),
  working_days: 45,
  fee: 'Gratis',
  validity: 'Selama festival',
  legal_basis: ['Perda Contoh [?]'],
  technical_team: 'Dinas Pariwisata dan Dinas Perhubungan',
  output_name_id: 'Izin Festival',
  channel: 'mppdn_or_local',
};

/** Handled elsewhere, without a form, with a name of one endless word. */
export const elsewhere: NeverSeen = {
  slug: 'laik-terbang',
  name_id: 'Sertifikatkelaikanoperasipesawatudaratanpaawakkelasringan',
  name_en: null,
  category_id: 'angkasa',
  who: 'Pemilik pesawat',
  requirements: [],
  form_fields: [],
  working_days: 0,
  fee: 'Lihat OSS',
  validity: 'Lihat OSS',
  legal_basis: ['UU Contoh'],
  technical_team: 'Kementerian',
  output_name_id: 'Sertifikat',
  channel: 'oss',
};
