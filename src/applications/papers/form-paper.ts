import { answerInWords } from '../../catalogue/answer-in-words.ts';
import { dayInWords, localDay } from '../../catalogue/formats.ts';
import type { Answers, Question, QuestionKind, Requirement, Service } from '../../catalogue/service.ts';
import { codeInWords } from '../paper-form-rules.ts';
import type { PaperForm } from '../store-paper-forms.ts';
import { codeOf, onPaper } from './on-paper.ts';
import type { Printing } from './on-paper.ts';
import type { Paper, PaperBlock, Room } from './paper.ts';

/** Longest list of choices that is printed to be ticked; of a longer one the answer is written. */
const MOST_CHOICES = 12;

/** Signs of a NIK and of a NIB. */
const NIK_SIGNS = 16;
const NIB_SIGNS = 13;

/**
 * The form of a service on paper: the same questions in the same order, and the documents to bring along.
 * @param answers what is known already (a draft begun online) is printed in its place.
 * @param address where the same is filled in online: the code on the first page leads there.
 * @param form its number and code, where it has them: whoever goes on online writes both.
 */
export async function formPaper(
  printing: Printing,
  given: { service: Service; answers: Answers; address: string; form: Pick<PaperForm, 'number' | 'code'> | null },
): Promise<Paper> {
  const { service, answers, address, form } = given;
  const { t, office, now } = printing;
  const words = t.papers.form;
  const madeOn = dayInWords(localDay(now, office));
  const begun = Object.keys(answers).length > 0;
  const pages = service.pages.flatMap(({ title, questions }): PaperBlock[] => [
    { kind: 'heading', text: title },
    ...questions.map((question) => questionBlock(printing, question, answers[question.id] ?? '')),
  ]);
  return onPaper(printing, {
    title: words.title(service.name),
    kind: words.kind,
    foot: form === null ? words.foot(madeOn) : words.footNumbered(form.number, madeOn),
    blocks: [
      { kind: 'text', text: begun ? words.leadDraft : words.lead },
      {
        kind: 'number',
        label: form === null ? office.domain : words.number,
        number: form === null ? words.online : form.number,
        qr: await codeOf(t, address),
      },
      ...(form === null ? [] : codeBlocks(words, form.code)),
      ...pages,
      { kind: 'heading', text: words.documents },
      documentsBlock(printing, service.requirements),
      { kind: 'heading', text: words.declaration },
      { kind: 'text', text: words.declarationText },
      { kind: 'signature', placeAndDay: words.placeAndDay, name: words.name },
    ],
  });
}

/** The code stands by itself: nothing breaks it, and it is found at once. */
const codeBlocks = (words: Printing['t']['papers']['form'], code: string): PaperBlock[] => [
  { kind: 'facts', rows: [{ label: words.code, value: codeInWords(code) }] },
  { kind: 'text', text: words.goOn },
];

function questionBlock({ t, office }: Printing, question: Question, answer: string): PaperBlock {
  const words = t.papers.form;
  const notes = [
    question.help,
    question.when === null ? '' : words.sometimes,
    question.required ? '' : words.optional,
    question.kind === 'date' || question.kind === 'datetime' ? words.date : '',
  ];
  return {
    kind: 'question',
    label: question.label,
    help: notes.filter((note) => note !== '').join(' '),
    answer: answerInWords(question, answer, office),
    room: roomFor(question),
  };
}

function documentsBlock({ t }: Printing, requirements: readonly Requirement[]): PaperBlock {
  const words = t.papers.form;
  if (requirements.length === 0) return { kind: 'text', text: words.noDocuments };
  return {
    kind: 'ticks',
    items: requirements.map(({ name, help, mandatory, whenInWords }) => ({
      name,
      help: [whenInWords ?? '', help, mandatory ? '' : words.documentsOptional].filter((part) => part !== '').join(' · '),
    })),
  };
}

/** How much is left free for an answer by hand; a line for all others. */
const ROOMS: Partial<Record<QuestionKind, Room>> = {
  nik: { boxes: NIK_SIGNS },
  nib: { boxes: NIB_SIGNS },
  date: { boxes: 8 },
  year: { boxes: 4 },
  textarea: { lines: 4 },
  repeat: { lines: 4 },
  schedule: { lines: 4 },
};

const roomFor = ({ kind, options }: Question): Room =>
  options.length > 0 && options.length <= MOST_CHOICES
    ? { choices: options.map(({ label }) => label) }
    : (ROOMS[kind] ?? { lines: 1 });
