import { firstAndNext } from '../../applications/store-outcomes.ts';
import type { Portal } from '../../portal.ts';
import { changeOf, SKILLS } from './literacy-rules.ts';
import { answersByPerson, storeLiteracy } from './store.ts';

/** Computes how people's skills changed, by what they say and by what they do. */
export async function computeLiteracy({ db, clock }: Pick<Portal, 'db' | 'clock'>): Promise<void> {
  const now = clock.now();
  const people = await answersByPerson(db);
  const both = people.flatMap(({ first, after }) => (first === undefined || after === undefined ? [] : [{ first, after }]));
  const pairs = (read: (answers: (typeof both)[number]['first']) => number) =>
    both.map(({ first, after }) => ({ before: read(first), after: read(after) }));
  const figures = {
    answered: {
      first: people.filter(({ first }) => first !== undefined).length,
      after: people.filter(({ after }) => after !== undefined).length,
    },
    skills: Object.fromEntries(SKILLS.map((skill) => [skill, changeOf(pairs((answers) => answers[skill]))])) as Record<
      (typeof SKILLS)[number],
      ReturnType<typeof changeOf>
    >,
    all: changeOf(pairs((answers) => SKILLS.reduce((sum, skill) => sum + answers[skill], 0) / SKILLS.length)),
    alone: await firstAndNext(db, now),
  };
  await storeLiteracy(db, figures, now);
}
