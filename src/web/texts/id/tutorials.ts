/** What stands in the frames of a film, and what its files say. */
export const tutorials = {
  film: {
    step: (number: number, of: number) => `Langkah ${number} dari ${of}`,
    finished: 'Selesai',
    summary: 'Rangkuman',
    sampleData: 'Data contoh',
    notFilmed: 'Tidak difilmkan',
    pickerHeading: (paper: string) => `Pilih foto ${paper}`,
    pickerNote: 'Gambaran saja. Layar HP Anda bisa berbeda.',
    cancel: 'Batal',
    choose: 'Pilih',
    valid: 'Berlaku',
    length: (minutes: number, seconds: number) =>
      [minutes === 0 ? '' : `${minutes} menit`, seconds === 0 && minutes > 0 ? '' : `${seconds} detik`].join(' ').trim(),
    startHeading: 'Siap mengurus izin Anda?',
    startAt: (address: string) => `Buka ${address}.`,
  },
};
