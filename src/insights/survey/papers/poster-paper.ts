import { codeOf, onPaper } from '../../../applications/papers/on-paper.ts';
import type { Printing } from '../../../applications/papers/on-paper.ts';
import type { Paper } from '../../../applications/papers/paper.ts';
import type { Service } from '../../../catalogue/service.ts';
import type { Seal } from '../../../database/seal.ts';
import { paths } from '../../../web/paths.ts';
import { surveyToken } from '../tokens.ts';

/** A sheet for the wall of the counter: who comes by reads the code with their own phone and rates the service. */
export async function posterPaper(
  printing: Printing & { seal: Pick<Seal, 'hash'>; baseUrl: string },
  service: Pick<Service, 'slug' | 'shortName'>,
): Promise<Paper> {
  const { t, seal, baseUrl } = printing;
  const words = t.surveyOffice.poster;
  const address = `${baseUrl}${paths.survey(surveyToken(seal, { kind: 'service', slug: service.slug }))}`;
  return onPaper(printing, {
    title: words.title,
    kind: words.kind,
    foot: words.foot,
    blocks: [
      { kind: 'text', text: words.lead(service.shortName) },
      { kind: 'poster', qr: await codeOf(t, address) },
      { kind: 'bullets', items: [...words.steps] },
    ],
  });
}
