import type { SettingFault, SettingGroup, SettingPlace } from '../../../administration/setting-rules.ts';

type Words = { label: string; hint?: string };

const days = 'Hari, dipisah koma. Kosong berarti tidak pernah.';
const never = 'Kosong berarti disimpan selamanya.';

/** Facts of the office: address, hours, numbers, limits, times. */
export const officeSettings = {
  title: 'Keterangan kantor',
  lead: 'Alamat, jam kerja, pola nomor, dan batas yang dipakai di seluruh portal.',
  groups: {
    kantor: { title: 'Nama dan alamat', text: 'Tampil di halaman warga, di pesan, dan di surat.' },
    'jam-kerja': {
      title: 'Jam kerja',
      text: 'Yang dikirim sesudah tutup dihitung sejak hari kerja berikutnya. Janji lama tidak berubah.',
    },
    nomor: { title: 'Pola nomor', text: 'Nomor yang sudah terbit tidak berubah. Hitungan dimulai lagi setiap tahun.' },
    unggahan: { title: 'Batas unggahan', text: 'Berlaku untuk dokumen yang diunggah mulai sekarang.' },
    pengingat: { title: 'Pengingat', text: 'Kapan orang diingatkan lewat pesan, pukul 08.00.' },
    penyimpanan: { title: 'Lama penyimpanan', text: 'Yang lewat waktunya dihapus pada malam hari dan tidak dapat kembali.' },
  } satisfies Record<SettingGroup, { title: string; text: string }>,
  places: {
    name: { label: 'Nama lengkap kantor' },
    short_name: { label: 'Nama singkat' },
    address: { label: 'Alamat' },
    phone: { label: 'Telepon' },
    whatsapp: { label: 'WhatsApp', hint: 'Contoh: 0811 5843 555.' },
    website: { label: 'Situs', hint: 'Tanpa https://' },
    'hours.text': { label: 'Jam kerja dalam kata', hint: 'Contoh: Senin-Jumat, 08.00-16.00 WITA.' },
    'hours.opens': { label: 'Buka', hint: 'Contoh: 08.00' },
    'hours.closes': { label: 'Tutup', hint: 'Contoh: 16.00' },
    'hours.exceptions.jumat': { label: 'Jam hari Jumat, bila lain', hint: 'Contoh: 08.00-16.30. Kosong berarti sama.' },
    'hours.periods': {
      label: 'Jam lain pada masa tertentu',
      hint: 'Satu baris satu masa: nama; hari pertama; hari terakhir; jam; Jumat jam. Contoh: Ramadan; 8 Februari 2027; 9 Maret 2027; 08.00-15.00; Jumat 08.00-15.30',
    },
    'numbers.registration': { label: 'Nomor berkas', hint: '{year} tahun, {sequence:6} urutan dengan enam angka.' },
    'numbers.letter': { label: 'Nomor surat izin', hint: '{sequence}, {code} kode layanan, {month} bulan Romawi, {year}.' },
    'numbers.assessment': { label: 'Nomor tagihan', hint: '{year} dan {sequence:6}.' },
    'uploads.megabytes': { label: 'Ukuran berkas paling besar, MB' },
    'uploads.pages': { label: 'Halaman paling banyak' },
    'uploads.megapixels': { label: 'Ukuran foto paling besar, megapiksel' },
    'reminders.draft_days': { label: 'Draf yang belum dikirim, hari sesudah terakhir diisi', hint: days },
    'reminders.correction_days': { label: 'Perbaikan yang ditunggu, hari sesudah diminta', hint: days },
    'reminders.expiry_days': { label: 'Izin yang akan berakhir, hari sebelumnya', hint: days },
    'reminders.fee_before_days': { label: 'Tagihan, hari sebelum batas bayar', hint: days },
    'reminders.fee_after_days': { label: 'Tagihan, hari sesudah batas bayar', hint: days },
    'retention.draft_days': { label: 'Draf yang tidak dikirim, hari', hint: never },
    'retention.draft_warning_days': { label: 'Pemberitahuan sebelum draf dihapus, hari' },
    'retention.closed_months': { label: 'Permohonan ditolak atau ditarik, bulan', hint: never },
    'retention.issued_years': { label: 'Izin terbit, tahun sesudah berakhir', hint: never },
    'retention.message_months': { label: 'Pesan yang dikirim, bulan', hint: never },
    'retention.correspondence_months': { label: 'Surat-menyurat dengan pemohon, bulan', hint: never },
    'retention.kept_document_months': { label: 'Dokumen yang disimpan warga, bulan', hint: never },
    'retention.account_months': { label: 'Akun yang tidak dipakai, bulan', hint: never },
    'retention.account_warning_days': { label: 'Pemberitahuan sebelum akun ditutup, hari' },
  } satisfies Record<SettingPlace, Words> as Record<SettingPlace, Words>,
  inFile: (value: string) => `Diubah di sini. Di berkas: ${value === '' ? 'kosong' : value}.`,
  note: 'Alasan perubahan',
  change: 'Ubah',
  save: 'Simpan keterangan',
  restore: 'Kembali ke berkas',
  restoreText: 'Semua isian bagian ini kembali seperti di berkas kantor.',
  empty: 'kosong',
  rest: {
    title: 'Yang lain',
    text: 'Nama dan warna kota, zona waktu, keberatan, pengaduan, biaya, janji temu, dan OSS diatur di berkas office/office.yaml. Berkas itu dibaca saat portal dimulai.',
  },
  faults: {
    missing: 'Isian ini belum diisi.',
    'time-wrong': 'Jam ini tidak ada. Tulis seperti 08.00.',
    'closes-before': 'Jam tutup harus sesudah jam buka.',
    'hours-wrong': 'Jam ini tidak dapat dibaca. Tulis seperti 08.00-16.30.',
    'period-wrong':
      'Ada baris yang tidak dapat dibaca, berakhir sebelum mulai, atau bertumpuk dengan baris lain. Tulis seperti contoh.',
    'whole-wrong': 'Tulis bilangan bulat yang lebih dari nol.',
    'days-wrong': 'Tulis paling banyak enam bilangan 1 sampai 365, dipisah koma.',
    'amount-wrong': 'Tulis bilangan yang lebih dari nol. Contoh: 5 atau 2,5.',
    'pattern-sequence': 'Pola harus memuat {sequence}. Tanpa itu ada nomor yang sama.',
    'pattern-year': 'Pola harus memuat {year}. Hitungan dimulai lagi setiap tahun, jadi tanpa itu ada nomor yang sama.',
    'pattern-unknown': 'Ada tanda kurung kurawal yang tidak dikenal. Pakai yang disebut di atas.',
    'pattern-sign': 'Pakai hanya huruf, angka, dan tanda hubung. Nomor surat boleh memakai garis miring dan titik.',
    refused: 'Nilai ini terlalu besar atau tidak cocok dengan isian lain di bagian ini.',
  } satisfies Record<SettingFault, string>,
};
