/** What stands at the questions that have more than one field. */
export const questions = {
  place: {
    words: 'Alamat atau patokan terdekat',
    point: 'Titik koordinat',
    pointHint: 'Boleh kosong. Contoh: lintang -0,50218 dan bujur 117,15380.',
    latitude: 'Lintang',
    longitude: 'Bujur',
    here: 'Gunakan lokasi saya',
    hereHint: 'Tekan saat Anda berada di tempat itu.',
    asking: 'Mencari lokasi Anda…',
    found: 'Lokasi Anda sudah diisi.',
    failed: 'Lokasi tidak bisa dibaca. Tulis patokannya saja.',
  },
  schedule: {
    line: (line: number) => `Jam ke-${line}`,
    days: ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
    from: 'Mulai jam',
    until: 'Sampai jam',
    timeHint: 'Centang harinya. Jam ditulis seperti 08.00.',
    add: 'Tambah jam untuk hari lain',
    remove: (line: number) => `Hapus jam ke-${line}`,
    note: 'Catatan (boleh kosong)',
  },
  entries: {
    entry: (entry: number) => `Isian ke-${entry}`,
    add: 'Tambah satu lagi',
    remove: (entry: number) => `Hapus isian ke-${entry}`,
    full: (most: number) => `Paling banyak ${most} isian.`,
  },
  optional: (label: string) => `${label} (boleh kosong)`,
  amount: 'Tulis dengan angka. Contoh: 1.500.000.',
  several: 'Boleh lebih dari satu.',
};
