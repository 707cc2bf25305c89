import type { Question } from '../../../catalogue/service.ts';
import { answerWith, mannerOf, optionLabel, wholeQuestion } from '../answer.ts';
import { beat, go, target } from '../beat.ts';
import { formSteps, isFilled, isPlain } from '../form-steps.ts';
import type { FormStep } from '../form-steps.ts';
import { hasSpokenHelp, isAsked, tellQuestion } from '../question-words.ts';
import type { Action, Beat, Scene, StartPoint } from '../script.ts';
import { pickSentence } from '../spoken-words.ts';
import type { Story } from '../story.ts';

/** A scene takes in what follows without anything new, up to so many beats. */
const MOST_BEATS = 5;

/** The form, page by page: the first question of each manner is told, the rest is filled in one beat. */
export function formScenes(story: Story): Scene[] {
  const scenes: Extract<Scene, { kind: 'page' }>[] = [];
  let plain = 0;
  let answered = 0;
  for (const [at, step] of formSteps(story.form.pages).entries()) {
    const beats = isPlain(step)
      ? [plainBeat(story, step, plain++)]
      : [...(at === 0 ? opening(story) : []), ...toldBeats(story, step, at)];
    const before = scenes.at(-1);
    if (before !== undefined && isPlain(step) && before.beats.length < MOST_BEATS) before.beats.push(...beats);
    else {
      const starts: StartPoint = { person: 'signed-in', draft: { answered, documents: [] }, at: 'form' };
      scenes.push({ id: `form-${step.pages[0]?.id ?? at}`, kind: 'page', browser: 'same', starts, beats });
    }
    answered += step.pages.length;
  }
  return scenes;
}

/** What is there already, before anything is typed. */
function opening({ form, t }: Story): Beat[] {
  const first = form.pages[0]?.questions.find(isFilled);
  if (first === undefined) return [];
  return [beat(t.narration.form.filled(first.label), { verb: 'point', target: wholeQuestion(first) })];
}

/** A page with something new; it ends with saving. `turn` = the step's place in the form. */
function toldBeats(story: Story, step: FormStep, turn: number): Beat[] {
  const told = step.told.map((question, at) =>
    // One move of the camera a page.
    beat(tellQuestion(story.t.narration.form, question, given(story, question)), answer(story, question), {
      look: at === 0 ? 'field' : 'page',
    }),
  );
  return [...told, step.rest.length > 0 ? restBeat(story, step.rest, turn) : saveBeat(story, turn)];
}

function saveBeat(story: Story, turn: number): Beat {
  const sentences = story.t.narration.form.save;
  return beat(sentences[Math.min(turn, sentences.length - 1)]?.(story.t.applications.save) ?? '', save(story));
}

/** What else stands on a page of which something was told; on the first page the button is told too. */
function restBeat(story: Story, rest: readonly Question[], turn: number): Beat {
  const words = story.t.narration.form.rest;
  const actions = [...rest.map((question) => answer(story, question)), save(story)];
  if (turn > 0 && rest.every(isPicked)) return picksBeat(story, rest, words.samePicks, actions, turn);
  const anchor = anchorOf(rest);
  const says = turn === 0 ? words.thenSave : words.samePage;
  const sentences = says.map((say) => say(act(story, anchor), rest.length - 1, story.t.applications.save));
  return together(story, pickSentence(sentences, anchor.label, turn), anchor, actions);
}

/** Pages without anything new, each saved; `turn` = the how many-th such step it is. */
function plainBeat(story: Story, { pages, rest }: FormStep, turn: number): Beat {
  const words = story.t.narration.form;
  const actions = pages.flatMap(({ questions }) => [
    ...questions.filter((each) => rest.includes(each)).map((question) => answer(story, question)),
    save(story),
  ]);
  const [only] = rest;
  if (only !== undefined && rest.length === 1 && (isPicked(only) || hasSpokenHelp(only)))
    return together(story, tellQuestion(words, only, given(story, only)), only, actions);
  const title = words.rest.titles(pages.map((page) => page.title));
  if (rest.every(isPicked))
    return picksBeat(
      story,
      rest,
      words.rest.picks.map((say) => (option: string) => say(title, option)),
      actions,
      turn,
    );
  const anchor = anchorOf(rest);
  const says = rest.length === 1 ? words.rest.one : words.rest.many;
  // "Di bagian Tujuan penelitian, isi Tujuan penelitian" would say everything twice.
  const saysTwice = named(anchor).toLowerCase().includes(title.toLowerCase());
  const sentences = says
    .filter((say) => !saysTwice || say(title, '', '') === say('', '', ''))
    .map((say) => say(title, act(story, anchor), named(anchor)));
  return together(story, pickSentence(sentences, anchor.label, turn), anchor, actions);
}

/** Choices only: one of the answers is named. */
function picksBeat(
  story: Story,
  rest: readonly Question[],
  says: readonly ((option: string) => string)[],
  actions: Action[],
  turn: number,
): Beat {
  const first = rest[0]!;
  const option = optionLabel(first, given(story, first));
  const sentences = says.map((say) => say(option));
  return together(story, pickSentence(sentences, option, turn), first, actions);
}

/** Several things done under one sentence: looked at is the question that it names, or the answer. */
function together(story: Story, text: string, anchor: Question, actions: Action[]): Beat {
  const isNamed = text.includes(named(anchor)) || !isPicked(anchor);
  const option = { ...target('radio', optionLabel(anchor, given(story, anchor))), within: anchor.label };
  return beat(text, { verb: 'fill-rest', target: isNamed ? wholeQuestion(anchor) : option, actions });
}

const answer = (story: Story, question: Question): Action => answerWith(question, given(story, question), story);

const given = ({ form }: Story, { id, example }: Question): string => form.answers[id] ?? example;

const save = ({ t }: Story): Action => go('button', t.applications.save);

/** "isi Nama lembaga", "pilih Jenis layanan". */
function act({ t }: Story, question: Question): string {
  const { fill, choose } = t.narration.form;
  const isChosen = isPicked(question) || mannerOf(question) === 'list';
  return isChosen ? choose(named(question)) : fill(named(question));
}

const isPicked = (question: Question): boolean => mannerOf(question) === 'pick';

/** The question that a sentence about several names: rather a field than a question in words. */
const anchorOf = (questions: readonly Question[]): Question => questions.find((each) => !isAsked(each)) ?? questions[0]!;

/** A question's name in the middle of a sentence. */
const named = ({ label }: Question): string => label.replace(/[?:.]$/, '');
