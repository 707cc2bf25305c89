/** What officers are told of their own account and of the office. */
export const officeMessages = {
  invited: ({ role, address }: { role: string; address: string }) => ({
    subject: 'Anda diundang bekerja di Pintu',
    body: [
      `Administrator membuat akun petugas untuk Anda. Peran Anda: ${role}.`,
      `Buka ${address} dan tulis nomor HP Anda. Kami kirim kode 6 angka, lalu Anda memilih sandi.`,
      'Jangan beri tahu kode itu kepada siapa pun.',
    ].join('\n'),
  }),
  passwordTaken: ({ address }: { address: string }) => ({
    subject: 'Sandi akun petugas Anda dihapus',
    body: [
      'Administrator menghapus sandi akun petugas Anda. Anda keluar dari semua perangkat.',
      `Pilih sandi baru di ${address} . Kami kirim kode ke nomor HP Anda.`,
    ].join('\n'),
  }),
  locked: ({ office }: { office: string }) => ({
    subject: 'Akun petugas Anda dikunci',
    body: `Administrator mengunci akun petugas Anda di ${office}. Anda tidak dapat masuk. Bila ini keliru, hubungi administrator.`,
  }),
  holidays: ({ year, address }: { year: number; address: string }) => ({
    subject: `Hari libur ${year} belum diisi`,
    body: [
      `Pintu belum mengetahui hari libur ${year}. Janji ke tahun itu dihitung dengan Sabtu dan Minggu saja.`,
      `Isi daftarnya di ${address}`,
    ].join('\n'),
  }),
};
