import { localDay } from '../../catalogue/formats.ts';
import type { Portal } from '../../portal.ts';
import { publishedFilms } from '../../tutorials/store.ts';
import type { Period } from '../hurdles/hurdle-rules.ts';
import { aroundAct, periodsOf } from '../hurdles/period-rules.ts';
import { deskQuestionFigures } from '../hurdles/store-acts.ts';
import { attemptFigures } from '../hurdles/store-hurdles.ts';
import { gatesOf, questionsPerHundred } from './gate-rules.ts';
import type { Gates } from './gate-rules.ts';
import { filmFigures } from './store-gates.ts';

export type FilmGates = {
  service: string;
  name: string;
  publishedOn: string;
  /** How many visits were offered it. */
  offered: number;
  gates: Gates[];
  /** Questions to the office for each 100 that began, before the film was published and after. */
  questions: { before: number | null; after: number | null };
};

/** Days of which the gates are told. */
const DAYS = 90;

/** The gates of every published film in Indonesian. */
export async function loadGates(portal: Portal): Promise<FilmGates[]> {
  const { db, clock, office, catalogue } = portal;
  const today = localDay(clock.now(), office);
  const { now } = periodsOf(today, DAYS);
  const [films, figures] = await Promise.all([publishedFilms(db, 'id'), filmFigures(db, now)]);
  const listed = [...films.entries()].flatMap(([service, film]) => {
    const known = catalogue.services.get(service);
    return known === undefined || film.publishedAt === null
      ? []
      : [{ service, known, film, publishedOn: localDay(film.publishedAt, office) }];
  });
  return Promise.all(
    listed.map(async ({ service, known, film, publishedOn }) => {
      const own = figures.filter((each) => each.film === film.id);
      const { before, after } = aroundAct(publishedOn, today);
      return {
        service,
        name: known.shortName,
        publishedOn,
        offered: own[0]?.offered ?? 0,
        gates: gatesOf(own),
        questions: { before: await perHundred(portal, before, service), after: await perHundred(portal, after, service) },
      };
    }),
  );
}

async function perHundred({ db }: Pick<Portal, 'db'>, period: Period, service: string): Promise<number | null> {
  const [asked, attempts] = await Promise.all([deskQuestionFigures(db, period), attemptFigures(db, period, service)]);
  const questions = asked.filter((each) => each.service === service).reduce((sum, { times }) => sum + times, 0);
  return questionsPerHundred(questions, attempts.begun);
}
