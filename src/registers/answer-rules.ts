import type { Office } from '../catalogue/office.ts';
import { parseAnswer } from '../catalogue/parse-answer.ts';
import type { Answers, Question, Service } from '../catalogue/service.ts';
import type { Columns } from './column-rules.ts';
import { plainTitle } from './column-rules.ts';
import { readDay } from './day-rules.ts';
import { shapeOf } from './row-rules.ts';
import type { RowFault } from './row-rules.ts';
import { cellText } from './table.ts';
import type { Cell, TableRow } from './table.ts';

/** Kinds of questions whose answer fits into one cell. */
const IN_A_CELL: readonly Question['kind'][] = [
  'text',
  'textarea',
  'radio',
  'select',
  'date',
  'year',
  'integer',
  'decimal',
  'nik',
  'nib',
  'kelurahan',
  'phone',
  'email',
  'rupiah',
];

/** What columns beside those of the register say to questions of the row's service; a column is a question's when its title is the id or the label. */
export function readAnswers(
  { row, cells }: TableRow,
  { others }: Columns,
  { service, office }: { service: Pick<Service, 'pages'>; office: Pick<Office, 'kelurahan'> },
): { answers: Answers; faults: RowFault[] } {
  const faults: RowFault[] = [];
  const answers: Record<string, string> = {};
  const questions = service.pages.flatMap((page) => page.questions);
  for (const [at, title] of others) {
    const cell = cells[at];
    const question = questionOf(questions, title);
    if (question === undefined || cellText(cell) === '') continue;
    const answer = answerOf(question, cell, office);
    if (answer === null) faults.push({ row, column: title, reason: 'not-an-answer', shape: shapeOf(cell) });
    else answers[question.id] = answer;
  }
  return { answers, faults };
}

/** Titles of columns that no question of any of the services is called: nothing is taken from them. */
export const unusedTitles = ({ others }: Columns, services: Iterable<Pick<Service, 'pages'>>): string[] => {
  const questions = [...services].flatMap(({ pages }) => pages.flatMap((page) => page.questions));
  return [...others.values()].filter((title) => questionOf(questions, title) === undefined);
};

/** What the account knows is not taken from a register: the account is newer. */
function questionOf(questions: readonly Question[], title: string): Question | undefined {
  const plain = plainTitle(title);
  return questions.find(
    ({ id, label, kind, profileField, chosenAtStart }) =>
      profileField === null &&
      chosenAtStart !== true &&
      IN_A_CELL.includes(kind) &&
      (plainTitle(id) === plain || plainTitle(label) === plain),
  );
}

function answerOf(question: Question, cell: Cell | undefined, office: Pick<Office, 'kelurahan'>): string | null {
  if (cell?.kind === 'formula') return null;
  const text = cellText(cell);
  if (question.kind === 'date') {
    const day = readDay(cell);
    return day.ok ? day.day : null;
  }
  const option = question.options.find(({ value, label }) => [plainTitle(value), plainTitle(label)].includes(plainTitle(text)));
  const parsed = parseAnswer(question, { [question.id]: option?.value ?? text }, office);
  return parsed.ok ? parsed.value : null;
}
