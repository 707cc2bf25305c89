import type { TargetRole } from '../../../tutorials/script/script.ts';
import type { SceneChange, Verdict } from '../../../tutorials/stage/freshness-rules.ts';
import type { CheckCause, CheckState } from '../../../tutorials/freshness/rules.ts';

/** What a publisher is told of a film that lost scenes. */
type BrokenFacts = { service: string; scenes: number; changes: readonly string[]; isRenewed: boolean; address: string };

const whatNext = (isRenewed: boolean): string =>
  isRenewed
    ? 'Pintu sedang membuat video baru. Setelah jadi, video lama diganti dengan sendirinya.'
    : 'Video baru belum dapat dibuat sebelum ini diperbaiki. Sampaikan kepada administrator.';

/** Whether films still fit the portal's screens, for the publisher. */
export const freshness = {
  column: 'Cocok dengan layar',
  never: 'Belum diperiksa',
  states: {
    queued: 'Menunggu diperiksa',
    running: 'Sedang diperiksa',
    done: 'Sudah diperiksa',
    failed: 'Pemeriksaan gagal',
  } satisfies Record<CheckState, string>,
  verdicts: {
    same: 'Masih sama',
    moved: 'Ada yang bergeser',
    broken: 'Ada yang tidak cocok',
  } satisfies Record<Verdict, string>,
  /** Of a service without a film: whether its steps work. */
  portalVerdicts: {
    same: 'Langkahnya berjalan',
    moved: 'Langkahnya berjalan',
    broken: 'Ada langkah yang macet',
  } satisfies Record<Verdict, string>,
  /** What was found concerns a film that another has replaced since. */
  refilmed: 'Sudah difilmkan ulang',
  check: 'Periksa',
  checkFor: (service: string) => `Periksa: ${service}`,
  checkAll: 'Periksa semua layanan sekarang',
  checkAllNote:
    'Pintu memainkan semua naskah tanpa memfilmkan. Ini juga uji terima portal: setiap langkah warga dicoba dari awal sampai terkirim. Setiap malam Pintu melakukannya sendiri.',
  asked: (count: number) =>
    count === 0 ? 'Semua layanan sudah menunggu diperiksa.' : `${count} naskah akan diperiksa satu per satu.`,
  /** Of one service: the page of its check. */
  title: (service: string) => `Pemeriksaan: ${service}`,
  see: (day: string | null) => (day === null ? 'Lihat' : `Lihat, ${day}`),
  seeFor: (service: string) => `hasil pemeriksaan ${service}`,
  seeFilm: 'Lihat video',
  working:
    'Pintu memainkan langkah layanan ini dari awal sampai terkirim, tanpa memfilmkan. Halaman ini memperbarui diri sendiri.',
  again: 'Periksa lagi',
  heading: 'Cocok dengan layar',
  because: {
    start: 'karena portal atau definisinya berubah',
    night: 'pada pemeriksaan malam',
    officer: 'atas permintaan petugas',
  } satisfies Record<CheckCause, string>,
  checked: (day: string | null, because: string) => (day === null ? `Diminta ${because}.` : `Diperiksa ${day} ${because}.`),
  about: {
    same: 'Semua adegan masih sama dengan layar.',
    moved:
      'Adegan di bawah ini berubah letak atau tulisannya. Pintu memfilmkan adegan itu saja, lalu mengganti video dengan sendirinya.',
    broken:
      'Adegan di bawah ini tidak dapat dimainkan lagi. Warga tidak melihatnya: gantinya kalimat dari video. Sampaikan catatan ini kepada administrator. Setelah diperbaiki, periksa lagi.',
  } satisfies Record<Verdict, string>,
  /** The film shows what is not there any more, but a new one can be made. */
  renewed:
    'Adegan di bawah ini tidak cocok lagi dengan layar. Warga tidak melihatnya: gantinya kalimat dari video. Pintu memfilmkan adegan itu saja, lalu mengganti video dengan sendirinya.',
  aboutRefilmed:
    'Adegan di bawah ini tidak cocok lagi saat itu. Sesudahnya video difilmkan ulang; yang terbit sekarang sudah baru.',
  /** Nothing is filmed of this service: its check is the test of the portal itself. */
  aboutPortal: {
    plays: 'Setiap langkah warga dapat dijalankan dari awal sampai terkirim.',
    stops:
      'Langkah di bawah ini tidak dapat dijalankan. Warga bisa terhenti di sana. Sampaikan catatan ini kepada administrator.',
  },
  unplayed: (count: number) => `${count} adegan sesudahnya belum dapat diperiksa.`,
  notice: {
    change: (stage: number, change: string) => `Langkah ${stage}: ${change}`,
    next: whatNext,
    message: ({ service, scenes, changes, isRenewed, address }: BrokenFacts) => ({
      subject: `Video ${service}: ${scenes} adegan disembunyikan`,
      body: [
        `${scenes} adegan video ${service} tidak cocok lagi dengan layar. Warga tidak melihat adegan itu; gantinya kalimat dari video.`,
        ...changes,
        whatNext(isRenewed),
        `Lihat semuanya di ${address}`,
      ].join('\n'),
    }),
  },
  scene: (stage: number, title: string) => `Langkah ${stage}: ${title}`,
  scenes: (broken: number, moved: number, same: number) => `${broken} tidak cocok, ${moved} bergeser, ${same} sama`,
  changes: {
    missing: (sought: string) => `${sought} tidak ada di layar.`,
    moved: (sought: string) => `${sought} pindah tempat.`,
    text: (sought: string) => `Tulisan di sekitar ${sought} berubah.`,
    page: (sought: string) => `${sought} sekarang di halaman lain.`,
  } satisfies Record<SceneChange['kind'], (sought: string) => string>,
  nothingSought: 'Halaman ini',
  instead: (labels: string) => `Yang ada di layar: ${labels}.`,
  roles: {
    button: 'tombol',
    link: 'tautan',
    textbox: 'kolom',
    radio: 'pilihan',
    checkbox: 'kotak centang',
    combobox: 'daftar pilihan',
    group: 'kelompok',
    heading: 'judul',
    file: 'tempat unggah',
    region: 'bagian',
    searchbox: 'kolom cari',
  } satisfies Record<TargetRole, string>,
  failedHelp: 'Catatan ini untuk administrator.',
};
