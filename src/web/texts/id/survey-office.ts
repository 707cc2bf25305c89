import { wholeNumber } from '../../../catalogue/formats.ts';
import type { Channel } from '../../../insights/survey/elements.ts';
import { performance } from './performance.ts';
import { survey } from './survey.ts';

const { satisfaction, period, value } = performance;

/** The results of the satisfaction survey as the office reads, mends and hands them in. */
export const surveyOffice = {
  title: 'Survei kepuasan',
  lead: 'Penilaian pemohon menurut Permen PANRB 14 Tahun 2017.',
  invented: 'Mode peragaan: sebagian besar penilaian di halaman ini rekaan.',
  tabs: { label: 'Laporan', reports: 'Laporan bulanan', survey: 'Survei kepuasan', usage: 'Penggunaan layanan' },
  period,
  value,
  periods: {
    label: 'Periode',
    choose: 'Tampilkan',
    kinds: { half: 'Semester', quarter: 'Triwulan', month: 'Bulan', year: 'Tahun' },
  },
  elements: survey.elements,
  facts: survey.facts,
  grade: satisfaction.grade,
  grades: satisfaction.grades,
  channels: {
    online: 'Halaman permohonan',
    kiosk: 'Tablet di loket',
    poster: 'Kode QR di loket',
  } satisfies Record<Channel, string>,
  summary: {
    title: 'Nilai seluruh layanan',
    ikm: 'Nilai IKM',
    raw: (raw: number) => `Nilai indeks ${raw.toFixed(4).replace('.', ',')}, dikalikan 25`,
    grade: 'Mutu pelayanan',
    answers: 'Penilaian',
    needed: (needed: number, population: number) =>
      `Perlu ${wholeNumber(needed)} dari ${wholeNumber(population)} permohonan yang diputuskan`,
    noPopulation: 'Belum ada permohonan diputuskan yang dihitung. Hitungan berjalan setiap malam.',
    enough: 'Jumlah penilaian sudah cukup',
    notEnough: 'Belum cukup jawaban',
    notEnoughNote: 'Nilai ini belum mewakili semua pemohon. Jangan dilaporkan sebagai IKM.',
    few: 'Kurang dari 5 penilaian. Nilainya tidak ditampilkan, agar tidak terlihat jawaban satu orang.',
    none: 'Belum ada penilaian pada periode ini.',
    noneNote:
      'Pemohon ditawari menilai setelah izinnya terbit atau ditolak. Di loket, buka halaman penilaian di tablet atau pasang poster kode QR.',
  },
  chart: {
    title: 'Nilai setiap unsur',
    caption: 'Nilai konversi setiap unsur, 25 sampai 100',
    table: 'Nilai rata-rata (NRR, 1 sampai 4) dan nilai konversi setiap unsur',
    head: ['Unsur', 'NRR', 'Konversi', 'Mutu'],
    how: 'Nilai konversi adalah nilai rata-rata dikalikan 25. Batas mutu: C mulai 65,00, B mulai 76,61, A mulai 88,31.',
    marks: 'Garis tegak: batas mutu C (65,00), B (76,61), dan A (88,31).',
  },
  services: {
    title: 'Per layanan',
    caption: 'Hasil setiap layanan',
    head: ['Layanan', 'Diputuskan', 'Perlu', 'Penilaian', 'IKM', 'Mutu', 'Keterangan'],
    few: 'di bawah 5',
    notShown: 'tidak ditampilkan',
  },
  byChannel: {
    title: 'Menurut tempat menilai',
    caption: 'Hasil menurut tempat menilai',
    head: ['Tempat', 'Penilaian', 'IKM', 'Mutu'],
  },
  respondents: {
    title: 'Siapa yang menilai',
    caption: 'Ciri orang yang menilai',
    head: ['Ciri', 'Pilihan', 'Jumlah'],
    unsaid: 'Tidak menjawab',
    few: 'di bawah 5',
  },
  lowest: {
    title: 'Tiga unsur terendah dan rencana perbaikan',
    lead: 'Tulis apa yang akan diperbaiki, oleh siapa, dan kapan. Rencana masuk ke laporan.',
    plan: (element: string) => `Rencana untuk ${element.toLowerCase()}`,
    planOf: (value: string) => `Nilai ${value}`,
    none: 'Belum ada rencana.',
    save: 'Simpan rencana',
    saved: 'Rencana tersimpan.',
    tooLong: (most: number) => `Rencana paling banyak ${most} huruf. Persingkat dahulu.`,
  },
  files: {
    title: 'Unduh dan pasang',
    report: 'Laporan survei (PDF)',
    csv: 'Tabel hasil (CSV)',
    respondents: 'Tabel siapa yang menilai (CSV)',
    dictionary: 'Arti kolom (CSV)',
    kiosk: 'Buka halaman penilaian untuk tablet',
    poster: 'Poster kode QR',
    posterService: 'Layanan di poster',
    posterChoose: 'Pilih layanan',
    posterButton: 'Buat poster',
  },
  poster: {
    title: 'Bagaimana layanan kami?',
    kind: 'Penilaian layanan',
    lead: (service: string) => `Baru mengurus ${service}? Nilai layanan kami.`,
    steps: ['Arahkan kamera HP ke kode ini.', 'Buka halaman yang muncul.', 'Jawab 9 pertanyaan, sekitar 2 menit. Tanpa nama.'],
    foot: 'Penilaian tidak mengubah keputusan atas permohonan Anda.',
  },
  csv: {
    columns: {
      periode: 'Periode: bulan 2026-11, triwulan 2026-t4, semester 2026-s2, atau tahun 2026',
      kelompok: 'Kelompok jawaban: semua, layanan, atau tempat (tempat menilai)',
      nama: 'Nama kelompok: alamat pendek layanan atau tempat menilai (online, kiosk, poster); kosong untuk semua',
      unsur: 'Unsur layanan menurut Permen PANRB 14 Tahun 2017, atau IKM untuk nilai seluruhnya',
      penilaian: 'Jumlah penilaian dalam kelompok; kelompok di bawah 5 penilaian tidak dimuat',
      populasi: 'Jumlah permohonan yang diputuskan pada periode itu; kosong untuk tempat menilai',
      sampel: 'Jumlah penilaian yang diperlukan menurut tabel Krejcie dan Morgan; kosong untuk tempat menilai',
      nilai: 'Nilai rata-rata unsur (NRR) atau indeks, 1 sampai 4',
      konversi: 'Nilai dikalikan 25, dibulatkan dua angka',
      mutu: 'A, B, C, atau D menurut nilai konversi',
    },
    respondentColumns: {
      ciri: 'Ciri orang yang menilai: sex (jenis kelamin), age (umur), education (pendidikan terakhir), atau job (pekerjaan)',
      pilihan: 'Pilihan pada formulir; kosong untuk yang tidak menjawab',
      jumlah: 'Jumlah orang; kosong kalau kurang dari 5',
    },
    dictionaryHead: ['kolom', 'arti'],
    all: 'semua',
    service: 'layanan',
    channel: 'tempat',
    ikm: 'IKM',
  },
  report: {
    title: 'Laporan Survei Kepuasan Masyarakat',
    kind: 'Survei kepuasan',
    invented: 'CONTOH dari mode peragaan. Angka dalam laporan ini rekaan.',
    foot: (day: string) => `Dibuat oleh portal Pintu pada ${day}.`,
    facts: {
      office: 'Unit layanan',
      period: 'Periode',
      days: 'Tanggal',
      basis: 'Dasar',
      basisText: 'Permen PANRB 14 Tahun 2017',
    },
    days: (from: string, until: string) => `${from} sampai ${until}`,
    method: 'Cara mengukur',
    methodText: [
      'Pemohon ditawari menilai setelah permohonannya diputuskan, di halaman permohonan atau lewat pesan. Pengunjung loket dapat menilai di tablet atau lewat kode QR. Menilai tidak wajib dan bukan syarat mengunduh izin.',
      'Setiap orang menjawab sembilan pertanyaan dengan nilai 1 sampai 4. Nilai rata-rata setiap unsur (NRR) adalah jumlah nilai dibagi jumlah penilaian. Setiap unsur berbobot sama, tepat 1/9. Jumlah NRR tertimbang adalah nilai indeks. Nilai indeks dikalikan 25 adalah IKM.',
      'Jumlah penilaian yang diperlukan dihitung dengan rumus Krejcie dan Morgan dari jumlah permohonan yang diputuskan.',
    ],
    sample: 'Populasi dan sampel',
    sampleText: (facts: { population: number; needed: number; count: number; enough: boolean }) =>
      `Pada periode ini ${wholeNumber(facts.population)} permohonan diputuskan. Diperlukan ${wholeNumber(facts.needed)} penilaian; yang masuk ${wholeNumber(facts.count)}. ${
        facts.enough ? 'Jumlah ini cukup.' : 'Jumlah ini belum cukup, sehingga nilai di bawah belum mewakili semua pemohon.'
      }`,
    result: 'Hasil',
    resultText: (facts: { ikm: string; raw: string; grade: string }) =>
      `Nilai IKM ${facts.ikm} (indeks ${facts.raw}). ${facts.grade}.`,
    noResult: 'Penilaian kurang dari 5, sehingga nilai tidak dihitung.',
    table: 'Nilai setiap unsur',
    chart: 'Grafik nilai konversi setiap unsur',
    services: 'Hasil per layanan',
    respondents: 'Ciri responden',
    lowest: 'Tiga unsur terendah dan rencana perbaikan',
    lowestHead: ['Unsur', 'Nilai', 'Rencana perbaikan'],
    noPlan: 'Belum ditulis.',
    signature: (city: string) => `${city}, tanggal`,
  },
};
