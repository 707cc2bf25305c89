import { offeredReasons } from '../catalogue/reason.ts';
import type { Answerer } from './answer.ts';

export const answerReasons: Answerer<'reasons'> = ({ portal: { office } }) =>
  Promise.resolve({
    ok: true,
    body: {
      perbaikan: offeredReasons(office.reasons.corrections).map(({ code, label, note, for: of }) => ({
        kode: code,
        nama: label,
        untuk: of.map((what) => (what === 'document' ? ('dokumen' as const) : ('isian' as const))),
        wajib_catatan: note,
      })),
      penolakan: offeredReasons(office.reasons.refusals).map(({ code, label, note }) => ({
        kode: code,
        nama: label,
        wajib_catatan: note,
      })),
    },
  });
