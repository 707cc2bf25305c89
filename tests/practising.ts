import { fieldNames } from '../src/catalogue/parse-answer.ts';
import { storedFields } from '../src/applications/shown-page.ts';
import type { Service } from '../src/catalogue/service.ts';
import { exerciseOf, SAMPLE_CODE, SAMPLE_PASSWORD, samplePerson } from '../src/practice/open-practice.ts';
import { FORM_PART } from '../src/practice/practice-rules.ts';
import { paths } from '../src/web/paths.ts';
import type { Visitor } from './visitor.ts';

type Posted = Record<string, string>;

/** What is posted on each screen of a practice by who does everything as on the card. */
export function rightAnswers(service: Service): Map<string, Posted> {
  const { outcome, pages, papers } = exerciseOf(service);
  const { name, phone, nik } = samplePerson;
  return new Map<string, Posted>([
    ['siapkan', Object.fromEntries(papers.map(({ id }) => [`siap-${id}`, 'ya']))],
    ['daftar', { name, phone }],
    ['kode', { code: SAMPLE_CODE }],
    ['sandi', { nik, password: SAMPLE_PASSWORD }],
    ['cari', { q: service.shortName }],
    ['masuk', { phone, password: SAMPLE_PASSWORD }],
    ...pages.map((page): [string, Posted] => {
      const stored = storedFields(page, outcome.answers);
      const fields = page.questions.flatMap(fieldNames);
      return [FORM_PART + page.id, Object.fromEntries(Object.entries(stored).filter(([field]) => fields.includes(field)))];
    }),
    ['periksa', { pernyataan: 'ya' }],
  ]);
}

/** The whole practice of a service without a wrong turn; answers what the last screen led to. */
export async function practise(visitor: Visitor, service: Service): Promise<string | null> {
  const { parts, papers } = exerciseOf(service);
  const answers = rightAnswers(service);
  await visitor.get(paths.practice(service.slug));
  let { location } = await visitor.post(paths.practice(service.slug));
  for (const { id } of parts.filter((part) => part.id !== 'kenali')) {
    const here = paths.practicePart(service.slug, id);
    if (location !== here) throw new Error(`the practice of ${service.slug} is at ${location} in place of ${here}`);
    if (id === 'dokumen') for (const paper of papers) await visitor.post(here, { dokumen: paper.id, berkas: 'ringan' });
    ({ location } = await visitor.post(here, id === 'dokumen' ? { lanjut: 'ya' } : (answers.get(id) ?? {})));
  }
  return location;
}
