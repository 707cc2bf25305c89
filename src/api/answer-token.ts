import type { Answerer } from './answer.ts';

export const answerToken: Answerer<'token'> = ({ token }) =>
  Promise.resolve({
    ok: true,
    body: {
      nama: token.name,
      lingkup: token.scopes,
      layanan: token.services,
      dinas_teknis: token.technicalOffice,
      berakhir_pada: token.endsAt.toISOString(),
    },
  });
