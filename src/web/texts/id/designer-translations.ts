/** What the administrator reads about the English of a service that has changed. */
export const designerTranslations = {
  title: 'Terjemahan Inggris',
  notice: (count: number) => `${count} terjemahan perlu diperiksa`,
  noticeText: 'Teks Indonesianya baru, tetapi bahasa Inggrisnya belum ikut. Layanan tetap bisa diterbitkan.',
  mend: 'Periksa terjemahan',
  lead: 'Teks Indonesia di bawah ini baru diubah. Periksa apakah bahasa Inggrisnya masih cocok.',
  none: 'Semua terjemahan cocok dengan yang tayang, atau belum ada yang diubah.',
  text: (indonesian: string) => `Indonesia: “${indonesian}”`,
  stale: 'Terjemahan perlu diperiksa',
  missing: 'Belum ada terjemahan',
  saved: 'Terjemahan tersimpan di draf.',
};
