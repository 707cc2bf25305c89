import { holderName } from '../catalogue/holder.ts';
import { answerInWords } from '../catalogue/answer-in-words.ts';
import { dayInWords, localDay } from '../catalogue/formats.ts';
import type { Dossier } from '../applications/dossier.ts';
import { onPaper } from '../applications/papers/on-paper.ts';
import type { Printing } from '../applications/papers/on-paper.ts';
import type { Paper, PaperBlock } from '../applications/papers/paper.ts';

/** What an officer typed for somebody, to be read by them and signed: it stands for the button that they would press themselves. */
export function declarationPaper(printing: Printing, { dossier, owner }: { dossier: Dossier; owner: string }): Paper {
  const { t, office, now } = printing;
  const words = t.deskCounter.declaration;
  const { service, application, outcome, documents } = dossier;
  const answered = outcome.pages.flatMap(({ title, questions }): PaperBlock[] => [
    { kind: 'heading', text: title },
    {
      kind: 'facts',
      rows: questions.flatMap((question) => {
        const value = answerInWords(question, outcome.answers[question.id] ?? '', office);
        return value === '' ? [] : [{ label: question.label, value }];
      }),
    },
  ]);
  const held = service.requirements.filter(({ id }) => documents.some(({ requirement }) => requirement === id));
  return onPaper(printing, {
    title: words.title(service.shortName),
    kind: words.kind,
    foot: words.foot(dayInWords(localDay(now, office))),
    blocks: [
      { kind: 'text', text: words.lead },
      { kind: 'facts', rows: [{ label: words.version, value: String(application.revision) }] },
      ...answered,
      { kind: 'heading', text: words.documents },
      held.length === 0 ? { kind: 'text', text: words.noDocuments } : { kind: 'bullets', items: held.map(({ name }) => name) },
      { kind: 'text', text: words.text },
      { kind: 'signature', placeAndDay: words.place, name: holderName(service, application.answers) || owner },
    ],
  });
}
