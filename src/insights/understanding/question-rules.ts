import type { FilmSet, GuideStep } from '../../tutorials/film-report.ts';

/** A picture of the film's guide, by the sentence that it stands beside. */
export type PictureOf = { scene: string; beat: number };
/** What can be chosen: words, a picture, or both. */
export type Choice = { words: string; picture: PictureOf | null };
/** A question after a film: what is asked, what can be chosen, which is right (index from 0), and the scene that explains it. */
export type FilmQuestion = { ask: string; choices: readonly Choice[]; correct: number; scene: string };

/** What a film is looked at for. */
type Looked = Pick<FilmSet, 'cuts' | 'guide'>;

/** More questions after a film would be an examination. */
export const MOST_QUESTIONS = 3;
/** More choices would not fit beside one another on a telephone's page. */
export const MOST_CHOICES = 3;
const FEWEST_CHOICES = 2;
const ASK_LENGTH = 200;
const WORDS_LENGTH = 120;

/** Which of a film's sentences is the first of a scene, from 1: a link leads there whatever the shape. Null where it has no such scene. */
export function firstLineOf({ cuts }: Pick<FilmSet, 'cuts'>, scene: string): number | null {
  const lines = cuts[0]?.stages.flatMap(({ scenes }) => scenes.flatMap(({ id, lines: said }) => said.map(() => id))) ?? [];
  const at = lines.indexOf(scene);
  return at < 0 ? null : at + 1;
}

/** The step of the guide whose picture is meant; null where the film has none like it. */
export const stepOfPicture = ({ guide }: Pick<FilmSet, 'guide'>, { scene, beat }: PictureOf): GuideStep | null =>
  guide.find((each) => each.scene === scene && each.beat === beat && each.picture !== null) ?? null;

/** Whether a question can be asked after a film: its scene and its pictures are still in it, and are shown. @param broken scenes that do not play any more. */
export const fits = (film: Looked, { choices, scene }: FilmQuestion, broken: readonly string[]): boolean =>
  firstLineOf(film, scene) !== null &&
  !broken.includes(scene) &&
  choices.every(({ picture }) => picture === null || (stepOfPicture(film, picture) !== null && !broken.includes(picture.scene)));

/**
 * Questions that a film's own guide suggests: a sentence, and which picture belongs to it. What is said or pressed more than once asks nothing.
 * @param ask words the question around the sentence.
 * @returns at most `MOST_QUESTIONS`, from scenes as far apart as there are, each among its neighbours; none where the guide has too few pictures.
 */
export function proposeQuestions({ guide }: Pick<FilmSet, 'guide'>, ask: (sentence: string) => string): FilmQuestion[] {
  const once = guide.filter(({ picture, label, text }) => picture !== null && label !== null && isOnce(guide, label, text));
  const pictured = once.filter((each, at) => once.findIndex(({ picture }) => picture?.file === each.picture?.file) === at);
  if (pictured.length < MOST_CHOICES) return [];
  const count = Math.min(MOST_QUESTIONS, Math.floor(pictured.length / MOST_CHOICES));
  return Array.from({ length: count }, (_, index) => {
    const middle = Math.floor(((index + 0.5) * pictured.length) / count);
    const at = Math.min(Math.max(1, middle), pictured.length - 2);
    // The right one stands elsewhere each time.
    const correct = index % MOST_CHOICES;
    const [before, step, after] = pictured.slice(at - 1, at + 2);
    if (before === undefined || step === undefined || after === undefined) throw new Error('no steps of the guide');
    const others = [before, after];
    const steps = [...others.slice(0, correct), step, ...others.slice(correct)];
    const choices = steps.map(({ scene, beat }) => ({ words: '', picture: { scene, beat } }));
    return { ask: ask(step.text), choices, correct, scene: step.scene };
  });
}

const isOnce = (guide: readonly GuideStep[], label: string, text: string): boolean =>
  guide.filter((each) => each.label === label || each.text === text).length === 1;

/** Where a fault of a posted question lies: the question, a choice (from 0), which is right, or the scene. */
export type QuestionFault =
  | { field: 'ask'; reason: 'missing' | 'too-long' }
  | { field: 'choice'; at: number; reason: 'missing' | 'too-long' | 'same' | 'no-picture' }
  | { field: 'correct'; reason: 'missing' | 'empty' }
  | { field: 'scene'; reason: 'missing' };

/** A question as its form posts it; pictures as `scene:beat`, `correct` as a number from 1. */
export type PostedQuestion = {
  ask: string;
  choices: readonly { words: string; picture: string }[];
  correct: string;
  scene: string;
};

/** Reads a question as the form posts it; all faults at once. @param film whose pictures and scenes can be chosen. */
export function readQuestion(
  posted: PostedQuestion,
  film: Looked,
): { ok: true; question: FilmQuestion } | { ok: false; faults: QuestionFault[] } {
  const faults: QuestionFault[] = [];
  const ask = posted.ask.trim();
  if (ask === '') faults.push({ field: 'ask', reason: 'missing' });
  if (ask.length > ASK_LENGTH) faults.push({ field: 'ask', reason: 'too-long' });
  const read = posted.choices
    .slice(0, MOST_CHOICES)
    .map(({ words, picture }) => ({ words: words.trim(), picture: readPicture(picture) }));
  for (const [at, { words, picture }] of read.entries()) {
    const isEmpty = words === '' && picture === null;
    if (isEmpty && at < FEWEST_CHOICES) faults.push({ field: 'choice', at, reason: 'missing' });
    if (words.length > WORDS_LENGTH) faults.push({ field: 'choice', at, reason: 'too-long' });
    if (picture !== null && stepOfPicture(film, picture) === null) faults.push({ field: 'choice', at, reason: 'no-picture' });
    const twin = read.findIndex((each) => keyOf(each) === keyOf({ words, picture }));
    if (!isEmpty && twin < at) faults.push({ field: 'choice', at, reason: 'same' });
  }
  const chosen = read[Number(posted.correct) - 1];
  if (chosen === undefined) faults.push({ field: 'correct', reason: 'missing' });
  else if (chosen.words === '' && chosen.picture === null) faults.push({ field: 'correct', reason: 'empty' });
  if (firstLineOf(film, posted.scene) === null) faults.push({ field: 'scene', reason: 'missing' });
  if (faults.length > 0) return { ok: false, faults };
  const choices = read.filter(({ words, picture }) => words !== '' || picture !== null);
  return { ok: true, question: { ask, choices, correct: Number(posted.correct) - 1, scene: posted.scene } };
}

const keyOf = ({ words, picture }: Choice): string => `${words}|${writePicture(picture)}`;

/** A picture as it stands in the form: `sign-up:1`; '' = none. */
export const writePicture = (picture: PictureOf | null): string => (picture === null ? '' : `${picture.scene}:${picture.beat}`);

function readPicture(posted: string): PictureOf | null {
  const [, scene, beat] = /^(.+):(\d+)$/.exec(posted) ?? [];
  return scene === undefined ? null : { scene, beat: Number(beat) };
}
