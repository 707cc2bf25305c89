/** Practices as who publishes films sees them: counts, nobody named. */
export const practiceOffice = {
  title: 'Latihan warga',
  lead: 'Berapa kali latihan dimulai dan selesai. Tidak ada orang yang dicatat.',
  empty: 'Belum ada yang berlatih.',
  back: 'Video dan panduan',
  head: ['Izin', 'Dimulai', 'Selesai', 'Langkah yang paling sering perlu dilihat lagi'],
  none: 'Tidak ada',
  step: (step: number, title: string, times: number) => `Langkah ${step}, ${title} (${times} kali)`,
};
