import { explainedOf, hintOf } from '../../catalogue/explained.ts';
import type { Question, Requirement } from '../../catalogue/service.ts';
import type { Texts } from '../../web/texts/texts.ts';
import { mannerOf } from '../script/answer.ts';
import { isFilled } from '../script/form-steps.ts';
import { plainWords } from '../script/label-words.ts';
import { isAsked, tellQuestion } from '../script/question-words.ts';
import { pickSentence } from '../script/spoken-words.ts';

/** More options than these are read, not heard. */
const MOST_OPTIONS = 6;

/**
 * What is heard at a question: the film's own sentence about it, then what stands under it and was not said yet. Where the film picks one of several answers
 * it is called an example, and all answers are told. Nothing in it is anybody's own answer.
 */
export function questionSpeech(t: Texts, question: Question): string {
  const words = t.narration.form;
  const told = isFilled(question) ? words.filled(question.label) : tellQuestion(words, question, question.example);
  return together([
    ...(mannerOf(question) === 'pick' ? pickSpeech(t, question, told) : [told]),
    ...unsaid(told, hintOf(t, question)),
    question.required ? '' : t.listen.said.optional(t.shell.optional),
  ]);
}

/** A question in words says by itself that it only tells an example; the name of a field, and a question too long to be repeated, do not. */
function pickSpeech(t: Texts, question: Question, told: string): string[] {
  const { said } = t.listen;
  const { label, options } = question;
  const isNamed = told.includes(label);
  const labels = options.map((option) => option.label);
  const isShort = labels.length < 4 && labels.every((each) => plainWords(each).length <= 2);
  return [
    isNamed ? '' : label,
    isNamed && isAsked(question) ? told : said.example(told),
    labels.length > MOST_OPTIONS ? '' : isShort ? said.fewOptions(labels) : said.options(labels),
  ];
}

/** What is heard at a document: how the film hands in the first one, and what is to know of this one. */
export function documentSpeech(t: Texts, requirement: Requirement): string {
  const label = t.files.chooseFor(requirement.name);
  const told = pickSentence(
    t.narration.upload.first.map((say) => say(label)),
    label,
  );
  return together([
    told,
    ...explainedOf(t, requirement).flatMap((paragraph) => unsaid(told, paragraph)),
    requirement.mandatory ? '' : t.listen.said.optional(t.shell.optional),
  ]);
}

/** The sentences of a text, as each is spoken by itself. "No. 5" and "RT. 05" are no ends of sentences. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[^\s.]{3,}[.!?]["”)]?)\s+(?=["“(]?[\p{Lu}\d])/u)
    .map((each) => each.trim())
    .filter((each) => plainWords(each).length > 0);

/** Sentences of a help that the film's sentence does not hold already. */
const unsaid = (told: string, help: string): string[] =>
  sentencesOf(help).filter((each) => !plainWords(told).join(' ').includes(plainWords(each).join(' ')));

const together = (sentences: readonly string[]): string =>
  sentences
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => (/[.!?:]["”)]?$/.test(each) ? each : `${each}.`))
    .join(' ');
