/** What officers read of an application that came back from a correction. */
export const deskChanges = {
  title: (count: number) => (count === 0 ? 'Sejak perbaikan: tidak ada yang berubah' : `Sejak perbaikan: ${count} hal berubah`),
  showChanged: 'Tampilkan yang berubah saja',
  showAll: 'Tampilkan semua',
  asked: 'Yang diminta',
  others: 'Juga berubah, tanpa diminta',
  leftAlone: 'Diminta, tetapi tidak diubah',
  before: 'Sebelum',
  now: 'Sekarang',
  noFile: 'Tidak ada',
  sent: (moment: string) => `Dikirim ${moment}`,
  beside: 'Bandingkan berdampingan',
  untouched: (answers: number, documents: number) => `Tidak berubah: ${answers} jawaban dan ${documents} dokumen.`,
} as const;
