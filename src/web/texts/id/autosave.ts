/** What a page of the form says about saving by itself. */
export const autosave = {
  saving: 'Menyimpan…',
  failed: 'Belum tersimpan. Isian Anda disimpan dulu di HP ini. Pintu mencoba lagi.',
  failedHere: 'Belum tersimpan. Jangan tutup halaman ini. Pintu mencoba lagi.',
  again: 'Coba sekarang',
  signedOut: 'Anda perlu masuk lagi. Isian tersimpan di HP ini.',
  left: 'Anda sudah keluar. Isian baru tidak disimpan.',
  signIn: 'Masuk lagi',
  gone: 'Isian ini tidak dapat disimpan lagi di sini. Muat ulang halaman.',
  tooLong: 'Belum tersimpan. Isian Anda terlalu panjang. Pendekkan dulu.',
  differs: 'Belum tersimpan. Isian ini berbeda di tempat lain. Pilih dulu di pertanyaannya.',
  elsewhere: (answer: string) =>
    answer === '' ? 'Di HP atau jendela lain isian ini kosong.' : `Di HP atau jendela lain tertulis: ${answer}`,
  keepMine: 'Pakai isian saya',
  takeTheirs: 'Pakai yang itu',
  unsent: {
    title: 'Isian yang belum terkirim dari HP ini',
    text: 'Isian ini tertinggal di HP saat sambungan putus.',
    use: 'Pakai isian ini',
    drop: 'Buang',
    empty: 'Kosong',
  },
  leave: 'Isian tersimpan sendiri selagi Anda mengisi. Anda boleh berhenti dan lanjut nanti dari HP mana pun.',
  unpressed: {
    title: 'Ada isian baru yang belum Anda simpan',
    text: 'Buka halamannya, periksa, lalu tekan tombol simpan.',
  },
};
