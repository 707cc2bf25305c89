import type { Question } from '../../catalogue/service.ts';
import type { Texts } from '../../web/texts/texts.ts';
import { mannerOf, optionLabel } from './answer.ts';
import { plainWords } from './label-words.ts';
import { lowered, pickSentence } from './spoken-words.ts';

type Words = Texts['narration']['form'];

/** A help of so many words, at most, is spoken; a longer one is for reading. */
const MOST_WORDS_OF_HELP = 7;
const TELLS_WHAT_TO_DO = /^(tulis|salin|ketik|isi|hitung|sebut|pakai|lihat|write|copy|type|fill in|count|use|look)\b/i;
const SAYS_LIKE_WHAT = /^(seperti|sesuai|persis|as|like|exactly)\b/i;

/** What is said about one question that is told, by the manner of its answer, with the help that stands at it. */
export function tellQuestion(words: Words, question: Question, answer: string): string {
  const { label } = question;
  const manner = mannerOf(question);
  if (manner === 'pick') {
    const option = optionLabel(question, answer);
    const sentences = isAsked(question) ? words.told.answer : words.told.pick;
    return pickSentence(
      sentences.map((say) => say(label, option)),
      option,
    );
  }
  const own = words.told[manner].map((say) => say(label));
  const helped = withHelp(words, question);
  return pickSentence(helped === null ? own : [helped, ...own], label);
}

/** The question is a question, not the name of a field. */
export const isAsked = ({ label }: Pick<Question, 'label'>): boolean => label.endsWith('?');

/** The help tells what to write, so it is worth saying. */
export const hasSpokenHelp = (question: Pick<Question, 'help' | 'kind'>): boolean =>
  isWritten(question) && TELLS_WHAT_TO_DO.test(spokenHelp(question.help));

const isWritten = (question: Pick<Question, 'kind'>): boolean => ['write', 'lines', 'place'].includes(mannerOf(question));

function withHelp(words: Words, { label, help, kind }: Pick<Question, 'label' | 'help' | 'kind'>): string | null {
  const said = spokenHelp(help);
  if (said === '' || !isWritten({ kind })) return null;
  if (TELLS_WHAT_TO_DO.test(said)) return words.helped.act(label, lowered(said));
  return SAYS_LIKE_WHAT.test(said) ? words.helped.like(label, lowered(said)) : null;
}

/** The first sentence of a help that is short and no example. */
function spokenHelp(help: string): string {
  const sentences = help.split(/(?<=[.!?])\s+/);
  return (
    sentences.find((each) => /[.!]$/.test(each) && !each.includes(':') && plainWords(each).length <= MOST_WORDS_OF_HELP) ?? ''
  );
}
