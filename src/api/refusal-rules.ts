import type { TransitionRefusal } from '../applications/transition.ts';

/**
 * Everything that an answer of the interface refuses, with its status; the sentences stand in `web/texts/id/api.ts` under the same codes. One list: it makes the
 * problem answers, the document, the page and the tests.
 */
export const refusals = {
  'token-tidak-ada': 401,
  'token-tidak-dikenal': 401,
  'token-berakhir': 401,
  'token-dicabut': 401,
  'lingkup-kurang': 403,
  'token-tanpa-petugas': 403,
  'bukan-wewenang': 403,
  'tidak-ditemukan': 404,
  'isian-dihapus': 410,
  'parameter-salah': 400,
  'kursor-salah': 400,
  'kunci-tidak-ada': 400,
  'isi-salah': 422,
  'kunci-dipakai': 422,
  'alasan-salah': 422,
  'versi-tidak-ada': 428,
  'sudah-berubah': 412,
  'keadaan-lain': 409,
  'berkas-sendiri': 409,
  'belum-dibayar': 409,
  'terlalu-besar': 413,
  'bukan-json': 415,
  'terlalu-sering': 429,
  'galat-portal': 500,
} as const satisfies Record<string, number>;

export type RefusalCode = keyof typeof refusals;

/** What every endpoint can refuse. */
export const ofEveryEndpoint = [
  'token-tidak-ada',
  'token-tidak-dikenal',
  'token-berakhir',
  'token-dicabut',
  'parameter-salah',
  'terlalu-sering',
  'galat-portal',
] as const satisfies readonly RefusalCode[];

/** What another system is told when the desk's own rules do not take a decision. */
export function refusalOf(reason: TransitionRefusal): RefusalCode {
  switch (reason) {
    case 'not-found':
      return 'tidak-ditemukan';
    case 'wrong-role':
    case 'not-your-stage':
      return 'bukan-wewenang';
    case 'wrong-state':
      return 'keadaan-lain';
    case 'own-filing':
      return 'berkas-sendiri';
    case 'fee-unpaid':
      return 'belum-dibayar';
    case 'changed-meanwhile':
      return 'sudah-berubah';
    default:
      return reason satisfies never;
  }
}
