import type { TokenFault } from '../../../api/token-rules.ts';

const tokenFaults: Readonly<Record<TokenFault, string>> = {
  name: 'Tulis nama sistemnya.',
  'name-long': 'Nama paling panjang 80 huruf.',
  scopes: 'Pilih paling sedikit satu lingkup.',
  'personal-alone': 'Data pribadi perlu “Melihat permohonan” atau “Melihat izin terbit” juga.',
  end: 'Tulis tanggal akhirnya.',
  'end-past': 'Tanggal ini sudah lewat. Pilih tanggal yang akan datang.',
  'end-far': 'Paling lama satu tahun. Pilih tanggal yang lebih dekat.',
  service: 'Ada layanan yang tidak dikenal. Pilih dari daftar.',
  officer: 'Pilih petugas yang namanya dipakai untuk memutus.',
  'office-of-officer': 'Petugas ini memeriksa untuk dinas lain. Samakan dinasnya.',
};

/** What the administrator reads of systems that work with the portal. */
export const systems = {
  title: 'Sistem lain',
  lead: 'Sistem yang boleh membaca dari portal, memutus untuk dinasnya, atau diberi kabar.',
  guide: 'Panduan untuk pembuat sistem',
  done: {
    dicabut: 'Token dicabut. Sistem itu tidak dapat masuk lagi.',
    dihapus: 'Alamat dihapus. Portal tidak mengirim kabar ke sana lagi.',
  } as Readonly<Record<string, string>>,
  tokens: {
    title: 'Token',
    make: 'Buat token',
    none: 'Belum ada token.',
    head: ['Sistem', 'Membuka', 'Berakhir', 'Dipakai', 'Selanjutnya'],
    standing: { good: '', ending: 'Segera berakhir', over: 'Sudah berakhir', revoked: 'Dicabut' },
    never: 'Belum pernah',
    used: (uses: string, last: string) => `${uses} kali, terakhir ${last}`,
    onlyServices: (count: number) => `Hanya ${count} layanan`,
    onlyOffice: (office: string) => `Hanya ${office}`,
    inNameOf: (officer: string) => `Memutus atas nama ${officer}`,
    ending: (letters: string) => `Token …${letters}`,
    revoke: 'Cabut',
    revokeOne: (name: string) => `Cabut token ${name}`,
  },
  newToken: {
    title: 'Buat token',
    lead: 'Satu sistem, satu token. Berikan hanya yang diperlukan.',
    name: { label: 'Nama sistem', hint: 'Misalnya Sistem Dinas Kesehatan.' },
    scopes: { label: 'Apa yang boleh dilakukan' },
    personal: 'data pribadi',
    end: { label: 'Berlaku sampai', hint: 'Paling lama satu tahun. Anda diingatkan 14 hari sebelumnya.' },
    office: { label: 'Hanya yang diperiksa dinas', hint: 'Permohonannya terlihat sejak diterima lengkap.', all: 'Semua dinas' },
    services: { label: 'Hanya layanan tertentu', note: 'Tanpa pilihan: semua layanan.' },
    officer: {
      label: 'Memutus atas nama',
      hint: 'Hanya bila sistem ini memutus. Tindakannya tercatat atas nama petugas ini.',
      none: 'Tidak memutus',
    },
    submit: 'Buat token',
    faults: tokenFaults,
  },
  madeToken: {
    title: 'Token sudah dibuat',
    once: 'Salin sekarang. Token tidak dapat ditampilkan lagi.',
    label: (name: string) => `Token untuk ${name}`,
    next: 'Kirimkan lewat jalan yang aman, bukan lewat pesan biasa.',
    back: 'Kembali ke sistem lain',
  },
  revoking: {
    title: (name: string) => `Cabut token ${name}?`,
    lead: 'Sistem itu langsung tidak dapat masuk. Ini tidak dapat dibatalkan.',
    submit: 'Cabut token',
  },
};
