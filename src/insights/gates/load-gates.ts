import { localDay } from '../../catalogue/formats.ts';
import type { Portal } from '../../portal.ts';
import { publishedFilms } from '../../tutorials/store.ts';
import { aroundAct, periodsOf } from '../hurdles/period-rules.ts';
import { questionsByDay } from '../hurdles/store-acts.ts';
import { begunByDay } from '../hurdles/store-hurdles.ts';
import { gatesOf, questionsAround } from './gate-rules.ts';
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
  const around = listed.map(({ publishedOn }) => aroundAct(publishedOn, today));
  const span = {
    from: around.reduce((first, { before }) => (before.from < first ? before.from : first), today),
    until: now.until,
  };
  const [asked, begun] = await Promise.all([questionsByDay(db, span), begunByDay(db, span)]);
  return listed.map(({ service, known, film, publishedOn }) => {
    const own = figures.filter((each) => each.film === film.id);
    return {
      service,
      name: known.shortName,
      publishedOn,
      offered: own[0]?.offered ?? 0,
      gates: gatesOf(own),
      questions: questionsAround({ asked, begun }, service, aroundAct(publishedOn, today)),
    };
  });
}
