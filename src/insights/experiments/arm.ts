import { instantBefore } from '../../applications/reminder-rules.ts';
import type { Seal } from '../../database/seal.ts';
import { localDay } from '../../catalogue/formats.ts';
import type { Portal } from '../../portal.ts';
import type { Arm } from '../statistics/strata.ts';
import { blockOf, isShown, mondayOf } from './assign-rules.ts';
import { SENDING_DAYS } from './outcome-rules.ts';
import { rulingsAt } from './store.ts';
import type { Decided } from './store.ts';
import { armOfPerson, noteFault, noteWatched, runningIds, takeIn } from './store-people.ts';

type Asking = Pick<Portal, 'db' | 'seal' | 'office'> & { now: Date };

/** Somebody in one experiment: the same person is another one in every other. */
export const personIn = (seal: Seal, experimentId: string, personId: string): string =>
  seal.hash('experiment', `${experimentId} ${personId}`);

/**
 * Which group somebody belongs to; whoever comes for the first time is taken in. Stable: the answer stays the same for as long as the comparison lives.
 * @param given.service of the application at which they are.
 */
export async function armOf(
  { db, seal, office, now }: Asking,
  given: { experimentId: string; personId: string; service: string },
): Promise<Arm> {
  const { experimentId, service } = given;
  const person = personIn(seal, experimentId, given.personId);
  const known = await armOfPerson(db, { experimentId, person });
  if (known !== null) return known;
  const week = mondayOf(localDay(now, office));
  return takeIn(db, { experimentId, person, service, week, at: now }, (place) =>
    seal.hash('experiment', `${experimentId} ${service} ${week} ${blockOf(place)}`),
  );
}

/** The group of somebody in a running comparison; null = its last day has passed, and nobody new is taken in: else it would never be over. */
async function armIn(asking: Asking, { id, endsOn }: Decided, given: { personId: string; service: string }): Promise<Arm | null> {
  const over = endsOn !== null && localDay(asking.now, asking.office) > endsOn;
  if (!over) return armOf(asking, { ...given, experimentId: id });
  return armOfPerson(asking.db, { experimentId: id, person: personIn(asking.seal, id, given.personId) });
}

/** What somebody is shown at a place: whether its film, and which sentence in place of the usual one. */
export type Offered = { film: boolean; sentence: string | null };

/** What is published. */
export const USUAL: Offered = { film: true, sentence: null };

/**
 * What is offered at a step of an application. This is the one place that asks chance, and only of whom something is shown that is compared.
 * @param personId null = they take no part: what was decided holds for them, and what is still compared they see as it is published.
 * @param at.scene whose sentence is read there now; null = none that could be another. A wording stands for one sentence, not for all of a stage.
 * @param at.filmId of the film that is published now; a comparison of another version does not touch it.
 */
export async function offeredAt(
  asking: Asking,
  personId: string | null,
  at: { service: string; stage: number; scene: string | null; filmId: string | null },
): Promise<Offered> {
  const rulings = await rulingsAt(asking.db, at);
  const { filmId } = at;
  const film = filmId === null ? undefined : rulings.find((ruling) => ruling.kind === 'film' && isAbout(ruling, filmId));
  const wordings = rulings.filter(({ kind, scene }) => kind === 'wording' && scene !== null && scene === at.scene);
  const shown = async (ruling: Decided): Promise<boolean> =>
    isShown(
      ruling,
      ruling.state === 'running' && personId !== null ? await armIn(asking, ruling, { personId, service: at.service }) : null,
    );
  // Half of those for whom a sentence is tried read the one that was decided before it.
  const words = [];
  for (const each of wordings) if (await shown(each)) words.push(each.sentence);
  return { film: film === undefined || (await shown(film)), sentence: words[0] ?? null };
}

/** Whether it is about a film: its own, or, where it is about whichever is published, any while it runs, and afterwards those of the day of the decision. */
const isAbout = ({ state, filmId, decidedFilms }: Decided, shown: string): boolean =>
  filmId === null ? state === 'running' || (decidedFilms ?? []).includes(shown) : filmId === shown;

/** Notes that somebody watched a film, in the comparisons of it in which they take part. */
export async function markWatched(
  { db, seal }: Pick<Portal, 'db' | 'seal'>,
  { personId, filmId, at }: { personId: string; filmId: string; at: Date },
): Promise<void> {
  await noteWatched(db, await keysOf(db, seal, personId, filmId), at);
}

/** Counts an answer or a file that was refused, in the comparisons in which somebody takes part. */
export async function markFault({ db, seal, clock }: Pick<Portal, 'db' | 'seal' | 'clock'>, personId: string): Promise<void> {
  const since = instantBefore(clock.now(), SENDING_DAYS);
  await noteFault(db, await keysOf(db, seal, personId), since);
}

async function keysOf(db: Portal['db'], seal: Seal, personId: string, filmId: string | null = null) {
  const ids = await runningIds(db, filmId);
  return ids.map((experimentId) => ({ experimentId, person: personIn(seal, experimentId, personId) }));
}
