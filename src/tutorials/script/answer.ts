import { readEntries } from '../../catalogue/entries.ts';
import type { Office } from '../../catalogue/office.ts';
import { postedOf } from '../../catalogue/parse-answer.ts';
import { DAYS, readSchedule } from '../../catalogue/schedule.ts';
import type { EntryField, Question } from '../../catalogue/service.ts';
import type { Texts } from '../../web/texts/texts.ts';
import { target } from './beat.ts';
import type { Action, Target, TargetRole } from './script.ts';

/** How a question is answered with the hands: what a viewer has seen once need not be told again. */
export type Manner = 'write' | 'pick' | 'list' | 'date' | 'moment' | 'lines' | 'place' | 'hours' | 'tick';

const MANNERS: Record<Question['kind'], Manner> = {
  text: 'write',
  textarea: 'write',
  year: 'write',
  integer: 'write',
  decimal: 'write',
  nik: 'write',
  nib: 'write',
  phone: 'write',
  email: 'write',
  rupiah: 'write',
  schedule: 'hours',
  checkbox: 'tick',
  radio: 'pick',
  select: 'list',
  kelurahan: 'list',
  date: 'date',
  datetime: 'moment',
  repeat: 'lines',
  map: 'place',
};

/** The manner of a question. */
export const mannerOf = ({ kind }: Pick<Question, 'kind'>): Manner => MANNERS[kind];

/** What answering needs to know besides the question: the city's names, and what our own fields are called. */
type Known = { office: Pick<Office, 'kelurahan'>; t: Pick<Texts, 'questions'> };

const typed = (field: Target, text: string): Action => ({ verb: 'type', target: field, text });

/** What a person does to give an answer. */
export function answerWith(question: Question, answer: string, { office, t }: Known): Action {
  const posted = postedOf(question, answer);
  const inside = (role: TargetRole, name: string, within = question.label): Target => ({ role, name, within });
  const together = (actions: Action[]): Action => ({ verb: 'fill-rest', target: wholeQuestion(question), actions });
  switch (mannerOf(question)) {
    case 'pick':
      return { verb: 'choose', target: { ...target('radio', optionLabel(question, answer)), within: question.label } };
    case 'list':
      return { verb: 'select', target: wholeQuestion(question), option: listed(question, answer, office) };
    case 'date':
    case 'moment':
      return { verb: 'date', target: wholeQuestion(question), date: answer };
    case 'write':
      return typed(wholeQuestion(question), posted[question.id] ?? answer);
    case 'place': {
      const { words, latitude, longitude } = t.questions.place;
      const fields = [
        [words, posted[question.id]],
        [latitude, posted[`${question.id}-lintang`]],
        [longitude, posted[`${question.id}-bujur`]],
      ] as const;
      return together(fields.flatMap(([name, text = '']) => (text === '' ? [] : [typed(inside('textbox', name), text)])));
    }
    case 'tick':
      if (question.options.length === 0) return { verb: 'choose', target: wholeQuestion(question) };
      return together(
        answer.split('\n').map((one) => ({ verb: 'choose', target: inside('checkbox', optionLabel(question, one)) })),
      );
    case 'hours':
      return together(hoursOf(answer, t.questions.schedule));
    case 'lines': {
      const { fields = [] } = question;
      const cells = readEntries(answer)[0] ?? [];
      const entry = t.questions.entries.entry(1);
      if (fields.length === 0) return together([typed(inside('textbox', entry), cells[0] ?? '')]);
      return together(fields.flatMap((field, at) => cellWith(field, cells[at] ?? '', entry, t)));
    }
  }
}

/** The first line of hours: its days, then from and until. */
function hoursOf(answer: string, words: Texts['questions']['schedule']): Action[] {
  const [first] = readSchedule(answer).hours;
  if (first === undefined) return [];
  const within = words.line(1);
  return [
    ...first.days.map((day): Action => ({
      verb: 'choose',
      target: { role: 'checkbox', name: words.days[DAYS.indexOf(day)] ?? day, within },
    })),
    { verb: 'type', target: { role: 'textbox', name: words.from, within }, text: first.from.replace(':', '.') },
    { verb: 'type', target: { role: 'textbox', name: words.until, within }, text: first.until.replace(':', '.') },
  ];
}

function cellWith(field: EntryField, cell: string, entry: string, t: Known['t']): Action[] {
  if (cell === '') return [];
  const name = field.required ? field.label : t.questions.optional(field.label);
  if (field.kind !== 'select')
    return [{ verb: 'type', target: { role: 'textbox', name, within: entry }, text: postedOf(field, cell)[field.id] ?? cell }];
  const option = field.options.find(({ value }) => value === cell)?.label ?? cell;
  return [{ verb: 'select', target: { role: 'combobox', name, within: entry }, option }];
}

/** The question on the screen, also where its answer is one of several controls. */
export function wholeQuestion(question: Question): Target {
  const manner = mannerOf(question);
  if (manner === 'list') return target('combobox', question.label);
  if (manner === 'tick' && question.options.length === 0) return target('checkbox', question.label);
  return target(manner === 'write' ? 'textbox' : 'group', question.label);
}

/** What the chosen option is called. */
export const optionLabel = ({ options }: Question, answer: string): string =>
  options.find(({ value }) => value === answer)?.label ?? answer;

const listed = (question: Question, answer: string, { kelurahan }: Pick<Office, 'kelurahan'>): string =>
  question.kind === 'kelurahan' ? (kelurahan.get(answer)?.name ?? answer) : optionLabel(question, answer);
