import type { EndpointFault } from '../../../designer/wording/asking-rules.ts';
import type { AnswerFault } from '../../../designer/wording/judge-rules.ts';
import type { Decision } from '../../../designer/wording/store-wording.ts';
import type { ReadingMeasure } from '../../../catalogue/plain-words.ts';

const list = (things: readonly string[]): string => things.map((thing) => `“${thing}”`).join(', ');

/** What went and what came, in one sentence. */
const different = (what: string, { lost, added }: { lost: readonly string[]; added: readonly string[] }): string =>
  [
    ...(lost.length === 0 ? [] : [`${what} hilang: ${list(lost)}.`]),
    ...(added.length === 0 ? [] : [`${what} ditambah: ${list(added)}.`]),
  ].join(' ');

/** Why an answer is not shown as a proposal. */
function answerFault(fault: AnswerFault): string {
  switch (fault.kind) {
    case 'not-json':
      return 'Jawabannya tidak berbentuk seperti yang diminta.';
    case 'empty':
      return 'Jawabannya kosong.';
    case 'too-long':
      return 'Jawabannya jauh lebih panjang dari teks ini.';
    case 'declined':
      return 'Model menolak menjawab.';
    case 'cut-off':
      return 'Jawabannya terpotong di tengah.';
    case 'numbers':
      return different('Angka', fault);
    case 'units':
      return different('Ukuran', fault);
    case 'laws':
      return different('Nama peraturan', fault);
    case 'names':
      return different('Singkatan', fault);
    case 'marks':
      return different('Tanda atau alamat', fault);
    case 'negation':
      return 'Kata “tidak” atau sejenisnya hilang atau ditambah, jadi artinya bisa terbalik.';
    case 'language':
      return 'Jawabannya bukan bahasa Indonesia.';
    case 'markup':
      return 'Jawabannya memakai tanda yang tidak dipakai di halaman.';
    case 'not-plainer':
      return 'Jawabannya tidak lebih mudah dibaca.';
  }
}

/** Why no answer comes, and what can be done. */
const endpointFaults = {
  'rate-limited': 'Layanan itu meminta kita menunggu, karena terlalu banyak permintaan.',
  'timed-out': 'Layanan itu terlalu lama menjawab.',
  unreachable: 'Layanan itu tidak dapat dihubungi.',
  server: 'Layanan itu sedang bermasalah.',
  key: 'Layanan itu menolak kuncinya. Minta teknisi kantor memeriksa WORDING_KEY.',
  model: 'Layanan itu tidak mengenal model atau alamatnya. Minta teknisi kantor memeriksa WORDING_MODEL dan WORDING_URL.',
  request: 'Layanan itu tidak menerima cara bertanya portal ini. Beri tahu teknisi kantor.',
  'no-chat': 'Jawaban layanan itu tidak dikenali. Minta teknisi kantor memeriksa WORDING_URL.',
  'not-connected': 'Layanannya tidak terhubung lagi dengan portal ini.',
} satisfies Record<EndpointFault['kind'] | 'not-connected', string>;

/** What the administrator reads where a language model proposes plainer wording. */
export const designerWording = {
  title: 'Kata yang lebih mudah',
  lead: 'Warga lebih cepat paham kalimat pendek dan kata sehari-hari. Usulan tidak mengubah apa pun sebelum Anda menerimanya.',
  asks: (host: string, model: string) =>
    `Yang ditanya: ${host} (model ${model}). Yang dikirim hanya teks definisi layanan ini, bukan data warga.`,
  notConnected:
    'Kantor dapat menghubungkan model bahasa yang mengusulkan kalimat lain. Teknisi mengisinya di pengaturan WORDING_URL dan WORDING_MODEL.',
  ask: 'Usulkan kata yang lebih mudah',
  askAll: (texts: number) => `Untuk ${texts} teks di layanan ini.`,
  askNothing: 'Semua teks di sini sudah pendek. Tidak ada yang perlu ditanyakan.',
  busy: 'Usulan untuk layanan ini sedang dikerjakan. Tunggu sampai selesai, atau batalkan dulu.',
  askOne: 'Minta model bahasa mengusulkan kalimat yang lebih mudah untuk bagian ini.',
  running: (done: number, all: number) => `${done} dari ${all} teks sudah dijawab.`,
  waiting: (time: string) => `Dicoba lagi pukul ${time}, tanpa perlu ditunggui.`,
  progress: 'Kemajuan',
  refreshing: 'Halaman ini memperbarui diri sendiri. Anda boleh menutupnya; pekerjaannya tetap jalan.',
  cancel: 'Batalkan',
  cancelled: (done: number, all: number) => `Dibatalkan setelah ${done} dari ${all} teks.`,
  failed: (done: number, all: number) => `Berhenti setelah ${done} dari ${all} teks`,
  finished: (all: number) => `Selesai: ${all} teks sudah ditanyakan.`,
  goOn: 'Lanjutkan yang belum',
  endpointFaults: endpointFaults as Readonly<Record<string, string>>,
  answerFault,
  proposals: (count: number) => `${count} usulan menunggu keputusan Anda`,
  noProposals: 'Tidak ada usulan yang menunggu.',
  now: 'Sekarang',
  proposed: 'Usulan model',
  longest: ({ longest: before }: ReadingMeasure, { longest: after }: ReadingMeasure) =>
    before === after ? `Kalimat terpanjang: tetap ${after} kata.` : `Kalimat terpanjang: ${before} kata menjadi ${after} kata.`,
  hard: (before: ReadingMeasure, after: ReadingMeasure) =>
    before.hard.length === 0 && after.hard.length === 0
      ? 'Kata sulit: tidak ada.'
      : `Kata sulit: ${before.hard.length} menjadi ${after.hard.length}${after.hard.length === 0 ? '' : ` (${list(after.hard)})`}.`,
  accept: 'Terima',
  acceptFor: (place: string) => `Terima usulan: ${place}`,
  refuse: 'Tolak',
  refuseFor: (place: string) => `Tolak usulan: ${place}`,
  change: 'Ubah dulu',
  own: 'Tulisan Anda',
  useOwn: 'Pakai tulisan ini',
  ownMissing: 'Tulisan Anda masih kosong. Tulis kalimatnya, atau tolak usulannya.',
  ownTooLong: (most: number) => `Tulisan ini terlalu panjang. Paling banyak ${most} huruf.`,
  done: {
    accepted: 'Usulan masuk ke draf.',
    changed: 'Tulisan Anda masuk ke draf.',
    refused: 'Usulan ditolak. Teksnya tetap.',
  } satisfies Record<Decision, string>,
  outdated: 'Teks ini sudah diubah, jadi usulannya tidak cocok lagi.',
  outdatedSome: (count: number) => `${count} usulan tidak ditampilkan: teksnya sudah diubah.`,
  draftBusy: 'Belum masuk: draf ini baru saja diubah orang lain. Coba sekali lagi.',
  decidedAlready: 'Usulan ini sudah diputuskan.',
  faulty: (count: number) => `${count} jawaban tidak dipakai`,
  faultyLead: 'Jawaban ini bisa mengubah arti, jadi tidak diusulkan. Teksnya tetap.',
  held: (count: number) => `${count} teks tidak dikirim`,
  heldLead: 'Di dalamnya ada yang mirip NIK, nomor telepon, atau alamat e-mail.',
  plain: (count: number) => `${count} teks sudah mudah menurut model.`,
  decided: 'Yang sudah diputuskan',
  decidedBy: {
    accepted: (by: string, when: string) => `Usulan model, diterima ${by}, ${when}.`,
    changed: (by: string, when: string) => `Usulan model, diubah lalu dipakai ${by}, ${when}.`,
    refused: (by: string, when: string) => `Usulan model, ditolak ${by}, ${when}.`,
  } satisfies Record<Decision, (by: string, when: string) => string>,
  fromList: 'Usulan dari daftar kata kantor',
};
