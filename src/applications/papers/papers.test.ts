import { extractText } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { exampleAnswers } from '../../catalogue/examples.ts';
import { readServices } from '../../../tests/letters.ts';
import { WORLD_DATE } from '../../clock.ts';
import { isLocal } from '../../catalogue/service.ts';
import type { Answers, Service } from '../../catalogue/service.ts';
import { textsId as t } from '../../web/texts/texts.ts';
import { formPaper } from './form-paper.ts';
import { paperAsPdf } from './typeset.ts';

const { office, services } = await readServices();
const local = [...services.values()].filter(isLocal);

const print = async (service: Service, answers: Answers = {}): Promise<Buffer> => {
  const printing = { t, office, language: 'id', now: WORLD_DATE };
  return paperAsPdf(
    await formPaper(printing, { service, answers, address: `https://contoh.invalid/layanan/${service.slug}`, form: null }),
  );
};

async function textOf(pdf: Buffer): Promise<string> {
  const { text } = await extractText(Uint8Array.from(pdf), { mergePages: true });
  return text.replaceAll('\u200B', '').replaceAll(/\s+/g, ' ');
}

describe('the form on paper', () => {
  test.each(local.map((service) => [service.slug, service] as const))(
    '%s asks every question and names every document',
    async (_, service) => {
      const text = await textOf(await print(service));
      for (const { questions } of service.pages) for (const { label } of questions) expect(text).toContain(oneBlank(label));
      for (const { name } of service.requirements) expect(text).toContain(oneBlank(name));
      expect(text).toContain(t.papers.form.name);
    },
  );

  test('what was answered online is printed in its place', async () => {
    const service = services.get('sip-perawat')!;
    const answers = exampleAnswers(service);
    const [typed] = service.pages.flatMap(({ questions }) =>
      questions.filter(({ kind, label }) => kind === 'text' && label === 'Nomor STR'),
    );
    const text = await textOf(await print(service, answers));
    expect(text).toContain(answers[typed!.id]);
    expect(text).toContain(t.papers.form.leadDraft);
  });

  test('the same form is the same bytes, and what a definition says is never markup', async () => {
    const service = services.get('izin-reklame-insidental')!;
    expect((await print(service)).equals(await print(service))).toBe(true);
    const odd = { ...service, name: 'Izin #pagebreak() *tebal* $x$ <b>' };
    expect(await textOf(await print(odd))).toContain('#pagebreak() *tebal* $x$ <b>');
  });
});

const oneBlank = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
