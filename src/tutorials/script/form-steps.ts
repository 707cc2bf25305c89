import type { FormPage, Question } from '../../catalogue/service.ts';
import { mannerOf } from './answer.ts';
import type { Manner } from './answer.ts';
import { hasSpokenHelp } from './question-words.ts';

/** One page on which questions are told one by one, or some neighbouring pages that are filled "dengan cara yang sama". */
export type FormStep = { pages: readonly FormPage[]; told: readonly Question[]; rest: readonly Question[] };

/** Questions whose own help is spoken although their manner has been told. */
const MOST_HELPED = 3;
/** Pages without anything new are filled in about so many steps, however long the form is. */
const PLAIN_STEPS = 3;

/** The account has told these already. */
export const isFilled = ({ profileField }: Question): boolean => profileField === 'name' || profileField === 'nik';

/** In which steps a form is filled: every page where something new is to be seen by itself, the others in a few strides. */
export function formSteps(pages: readonly FormPage[]): FormStep[] {
  const single = tellTheNew(pages);
  const plain = single.filter(({ told }) => told.length === 0);
  return inStrides(single, Math.ceil(plain.length / PLAIN_STEPS));
}

/** Told are the first question of each manner, and a few whose help says what no other has said. */
function tellTheNew(pages: readonly FormPage[]): FormStep[] {
  const known = new Set<Manner>();
  const helps = new Set<string>();
  return pages.map((page) => {
    const asked = page.questions.filter((question) => !isFilled(question));
    const told: Question[] = [];
    for (const question of asked) {
      const isNew = !known.has(mannerOf(question));
      const isHelped = told.length === 0 && helps.size < MOST_HELPED && hasSpokenHelp(question) && !helps.has(question.help);
      if (!isNew && !isHelped) continue;
      if (!isNew) helps.add(question.help);
      known.add(mannerOf(question));
      told.push(question);
    }
    return { pages: [page], told, rest: asked.filter((question) => !told.includes(question)) };
  });
}

/** Joins neighbours without anything new to strides of at most `most` pages. */
function inStrides(steps: readonly FormStep[], most: number): FormStep[] {
  const strides: FormStep[] = [];
  for (const step of steps) {
    const before = strides.at(-1);
    if (before !== undefined && isPlain(before) && isPlain(step) && before.pages.length < most)
      strides[strides.length - 1] = {
        pages: [...before.pages, ...step.pages],
        told: [],
        rest: [...before.rest, ...step.rest],
      };
    else strides.push(step);
  }
  return strides;
}

/** Nothing is told in it, but something is filled. */
export const isPlain = ({ told, rest }: FormStep): boolean => told.length === 0 && rest.length > 0;
