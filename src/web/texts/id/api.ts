import type { EndpointName } from '../../../api/endpoints.ts';
import type { RefusalCode } from '../../../api/refusal-rules.ts';
import type { Scope } from '../../../api/scope-rules.ts';
import type { AnnouncedEvent } from '../../../announced-acts.ts';

type Sentence = { title: string; text: string };

const scopes: Readonly<Record<Scope, Sentence>> = {
  'layanan:baca': { title: 'Melihat layanan', text: 'Daftar layanan, persyaratan, pertanyaan, dan versinya.' },
  'status:baca': { title: 'Melihat keadaan satu permohonan', text: 'Keadaan, tanggal, dan giliran siapa. Tanpa data pribadi.' },
  'permohonan:baca': { title: 'Melihat permohonan', text: 'Semua permohonan yang dikirim, tanpa data pribadi.' },
  'pribadi:baca': {
    title: 'Melihat data pribadi',
    text: 'Nama pemohon, jawaban formulir, dan nama pemegang izin. Berikan hanya bila ada dasar hukumnya.',
  },
  'dokumen:baca': { title: 'Mengambil dokumen', text: 'Berkas yang diunggah pemohon. Isinya data pribadi.' },
  'izin:baca': { title: 'Melihat izin terbit', text: 'Nomor, tanggal, dan keadaan izin. Tanpa nama pemegang.' },
  'keputusan:tulis': {
    title: 'Memutus pemeriksaan teknis',
    text: 'Menyetujui, meminta perbaikan, atau menolak, atas nama satu petugas dinas teknis.',
  },
};

const refusals: Readonly<Record<RefusalCode, { title: string; detail: string }>> = {
  'token-tidak-ada': { title: 'Token tidak dikirim', detail: 'Kirim token di header Authorization, setelah kata Bearer.' },
  'token-tidak-dikenal': {
    title: 'Token tidak dikenal',
    detail: 'Periksa token Anda. Bila hilang, minta token baru kepada kantor.',
  },
  'token-berakhir': { title: 'Token sudah berakhir', detail: 'Minta token baru kepada kantor.' },
  'token-dicabut': { title: 'Token sudah dicabut', detail: 'Kantor menutup token ini. Hubungi kantor.' },
  'lingkup-kurang': { title: 'Token tidak boleh melakukan ini', detail: 'Token Anda tidak punya lingkup yang diperlukan.' },
  'token-tanpa-petugas': {
    title: 'Petugas token ini tidak bertugas lagi',
    detail: 'Petugas yang namanya dipakai tidak memeriksa untuk dinas ini lagi. Minta token baru.',
  },
  'bukan-wewenang': { title: 'Bukan wewenang dinas ini', detail: 'Tahap ini diputus oleh petugas lain.' },
  'tidak-ditemukan': { title: 'Tidak ditemukan', detail: 'Tidak ada, atau token Anda tidak boleh melihatnya.' },
  'isian-dihapus': { title: 'Isinya sudah dihapus', detail: 'Masa simpannya habis, jadi isian dan dokumennya tidak ada lagi.' },
  'parameter-salah': { title: 'Parameter salah', detail: 'Perbaiki parameter yang disebut di isian.' },
  'kursor-salah': { title: 'Kursor salah', detail: 'Pakai kursor dari jawaban sebelumnya, atau mulai tanpa kursor.' },
  'kunci-tidak-ada': {
    title: 'Idempotency-Key tidak ada',
    detail: 'Kirim header Idempotency-Key dengan 8 sampai 100 huruf atau angka, satu untuk tiap keputusan.',
  },
  'isi-salah': { title: 'Isi permintaan salah', detail: 'Perbaiki yang disebut di isian.' },
  'kunci-dipakai': {
    title: 'Idempotency-Key sudah dipakai',
    detail: 'Kunci ini dipakai untuk permintaan lain. Pakai kunci baru.',
  },
  'alasan-salah': { title: 'Alasan belum dapat dipakai', detail: 'Pakai kode dari daftar alasan. Yang salah disebut di isian.' },
  'versi-tidak-ada': { title: 'If-Match tidak ada', detail: 'Kirim header If-Match dengan ETag permohonan yang Anda lihat.' },
  'sudah-berubah': { title: 'Permohonan sudah berubah', detail: 'Ambil lagi permohonannya, periksa, lalu putuskan.' },
  'keadaan-lain': { title: 'Permohonan tidak di tahap ini', detail: 'Keputusan ini tidak berlaku di keadaannya sekarang.' },
  'berkas-sendiri': { title: 'Petugas mengisi berkas ini sendiri', detail: 'Berkas ini harus diperiksa petugas lain.' },
  'belum-dibayar': { title: 'Biaya belum dibayar', detail: 'Tunggu sampai biayanya dibayar atau dibebaskan.' },
  'terlalu-besar': { title: 'Permintaan terlalu besar', detail: 'Paling besar 256 kB.' },
  'bukan-json': { title: 'Isi bukan JSON', detail: 'Kirim JSON dengan content-type application/json.' },
  'terlalu-sering': { title: 'Terlalu sering', detail: 'Tunggu selama Retry-After, lalu coba lagi.' },
  'galat-portal': { title: 'Kesalahan di portal', detail: 'Ini kesalahan kami. Coba lagi nanti.' },
};

const endpoints: Readonly<Record<EndpointName, Sentence>> = {
  token: { title: 'Token ini', text: 'Nama, lingkup, dan tanggal akhir token yang dipakai.' },
  services: { title: 'Daftar layanan', text: 'Semua layanan yang berlaku sekarang.' },
  service: { title: 'Satu layanan', text: 'Persyaratan, pertanyaan, dan daftar versinya.' },
  status: { title: 'Keadaan permohonan', text: 'Keadaan, tanggal, dan giliran siapa. Tanpa data pribadi.' },
  applications: { title: 'Daftar permohonan', text: 'Yang dikirim sejak kursor, dari yang paling lama.' },
  application: { title: 'Satu permohonan', text: 'ETag jawabannya dipakai untuk memutus.' },
  documents: { title: 'Daftar dokumen', text: 'Dokumen yang berlaku sekarang untuk satu permohonan.' },
  document: { title: 'Satu dokumen', text: 'Berkasnya, seperti yang diunggah pemohon.' },
  reasons: { title: 'Daftar alasan', text: 'Kode alasan untuk meminta perbaikan dan menolak.' },
  decide: { title: 'Memutus', text: 'Menyetujui, meminta perbaikan, atau menolak satu permohonan.' },
  permits: { title: 'Daftar izin terbit', text: 'Yang terbit sejak kursor, dari yang paling lama.' },
};

const events: Readonly<Record<AnnouncedEvent, string>> = {
  'permohonan.dikirim': 'Permohonan dikirim',
  'permohonan.diterima_lengkap': 'Permohonan diterima lengkap',
  'permohonan.perbaikan_diminta': 'Perbaikan diminta',
  'permohonan.perbaikan_dikirim': 'Perbaikan dikirim',
  'permohonan.disetujui': 'Pemeriksaan teknis disetujui',
  'permohonan.ditolak': 'Permohonan ditolak',
  'permohonan.ditarik': 'Permohonan ditarik pemohon',
  'izin.terbit': 'Izin terbit',
  'izin.dibekukan': 'Izin dibekukan sementara',
  'izin.berlaku_kembali': 'Izin berlaku kembali',
  'izin.diganti': 'Izin diganti izin baru',
  'izin.dicabut': 'Izin dicabut',
};

/** What programmers of other systems read, in the document, in answers and on the page. */
export const api = {
  title: (office: string) => `Antarmuka sistem ${office}`,
  lead: 'Untuk sistem lain yang bekerja dengan portal ini: layanan, keadaan, permohonan, keputusan, dan izin.',
  tokenHow: 'Token dibuat administrator portal dan hanya tampil sekali.',
  needs: (needed: readonly string[]) => `Perlu lingkup ${needed.join(' dan ')}.`,
  missing: (missing: readonly string[]) => `Yang kurang: ${missing.join(', ')}.`,
  ok: 'Berhasil.',
  unchanged: 'Tidak berubah sejak ETag di If-None-Match.',
  tag: 'Tanda versi jawaban ini.',
  file: 'Berkasnya.',
  taken: 'Kabar diterima.',
  gone: 'Alamat ini tidak dipakai lagi. Portal berhenti mengirim.',
  headers: {
    'If-Match': 'ETag permohonan yang Anda lihat. Bila sudah berubah, keputusan ditolak.',
    'Idempotency-Key': 'Kunci buatan Anda, satu untuk tiap keputusan. Permintaan yang diulang tidak memutus dua kali.',
  },
  scopes,
  refusals,
  endpoints,
  events,
  faults: {
    'unknown-item': 'Tidak ada di permohonan ini.',
    'unknown-reason': 'Tidak ada di daftar alasan untuk ini.',
    'no-note': 'Alasan ini memerlukan kalimat Anda sendiri.',
    twice: 'Sudah disebut di atas.',
  },
  page: {
    title: 'Antarmuka untuk sistem lain',
    document: 'Unduh openapi.json',
    startTitle: 'Cara mulai',
    start: [
      'Minta token kepada administrator kantor. Sebutkan sistem Anda dan apa yang diperlukan.',
      'Simpan token di tempat rahasia. Token tampil sekali saja.',
      'Kirim token di setiap permintaan.',
    ],
    example: 'Contoh',
    endpointsTitle: 'Yang dapat diminta',
    under: 'Semua alamat di bawah ini dimulai dengan',
    scopesTitle: 'Lingkup token',
    personal: 'Berisi data pribadi.',
    noScope: 'semua token',
    listsTitle: 'Membaca daftar',
    lists: [
      'Daftar dibaca dari yang paling lama. Simpan nilai kursor, lalu kirim pada permintaan berikutnya.',
      'Selama masih_ada bernilai benar, minta lagi saat itu juga.',
      'Yang baru saja dikirim menyusul sekitar sepuluh detik kemudian.',
    ],
    decideTitle: 'Memutus',
    decide: [
      'Ambil permohonannya dan simpan ETag-nya.',
      'Kirim keputusan dengan If-Match berisi ETag itu, dan Idempotency-Key buatan Anda.',
      'Bila jawabannya 412, permohonan sudah berubah. Ambil lagi.',
    ],
    limitTitle: 'Batas',
    limit: (max: number) => `Paling banyak ${max} permintaan tiap menit untuk satu token. Sisanya ada di header RateLimit.`,
    newsTitle: 'Kabar otomatis (webhook)',
    news: [
      'Administrator dapat mendaftarkan alamat sistem Anda. Portal mengirim kabar ke sana begitu sesuatu terjadi.',
      'Kabar ditandatangani menurut Standard Webhooks. Periksa tanda tangannya sebelum memakai isinya.',
      'Jawab dengan 2xx dalam sepuluh detik. Bila gagal, kabar dicoba lagi sampai kira-kira tiga hari.',
      'Kabar yang sama dapat datang dua kali. Kenali dari webhook-id.',
    ],
    refusalsTitle: 'Semua penolakan',
    refusalsLead: 'Jawaban penolakan memakai application/problem+json. Program membaca kode, orang membaca detail.',
    refusalsHead: ['Kode', 'Status', 'Kalimat'],
    endpointsHead: ['Permintaan', 'Guna', 'Lingkup'],
    eventsHead: ['Kode', 'Artinya'],
    scopesHead: ['Lingkup', 'Membuka'],
  },
};
