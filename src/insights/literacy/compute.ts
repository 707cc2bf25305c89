import { firstAndNext } from '../../applications/store-outcomes.ts';
import type { Portal } from '../../portal.ts';
import { aloneOf, changeOf, filmsNeeded, SKILLS } from './literacy-rules.ts';
import type { Turn } from './literacy-rules.ts';
import { answersByPerson, filmsByPerson, inventedTurns, personIn, storeLiteracy } from './store.ts';

/** Computes how people's skills changed, by what they say and by what they do. */
export async function computeLiteracy(portal: Pick<Portal, 'db' | 'seal' | 'clock'>): Promise<void> {
  const { db, clock } = portal;
  const now = clock.now();
  const turns = await turnsOf(portal, now);
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
    alone: aloneOf(turns),
    films: filmsNeeded(turns),
  };
  await storeLiteracy(db, figures, now);
}

/** What everybody did who applied twice or more, without who they are. */
async function turnsOf({ db, seal }: Pick<Portal, 'db' | 'seal'>, now: Date): Promise<Turn[]> {
  const [films, known, invented] = await Promise.all([filmsByPerson(db), firstAndNext(db, now), inventedTurns(db)]);
  const lived = known.map(({ personId, turn, alone, begunAt, sentAt }) => {
    const person = personIn(seal, personId);
    const watched = (films.get(person) ?? []).some((at) => begunAt <= at && at <= sentAt);
    return { person, turn, alone, watched };
  });
  return [...lived, ...invented];
}
