import { localDay } from '../../catalogue/formats.ts';
import type { Portal } from '../../portal.ts';
import { publishedFilms } from '../../tutorials/store.ts';
import { earlierFilms } from '../../tutorials/store-versions.ts';
import { aroundAct, daysUntilNow, periodsOf } from '../hurdles/period-rules.ts';
import { questionsByDay } from '../hurdles/store-acts.ts';
import { begunByDay } from '../hurdles/store-hurdles.ts';
import { answerFigures } from '../understanding/store-answers.ts';
import type { AnswerFigures } from '../understanding/store-answers.ts';
import { questionsIn } from '../understanding/store-questions.ts';
import type { KeptQuestion } from '../understanding/store-questions.ts';
import { gate, gatesOf, questionsAround } from './gate-rules.ts';
import type { Gate, Gates, QuestionsAround } from './gate-rules.ts';
import { filmFigures } from './store-gates.ts';

export type FilmGates = {
  service: string;
  name: string;
  publishedOn: string;
  /** How many visits were offered it. */
  offered: number;
  gates: Gates[];
  /** Questions to the office for each 100 that began, before the film was published and after. */
  questions: QuestionsAround;
  understood: Understood;
};

/** How many first answers after a film were right, of all its questions and of each: of this version of it first, then of earlier ones. */
type Understood = { publishedOn: string[]; all: Gate[]; each: { ask: string; gates: Gate[] }[] };

/** Days of which answers are told: an earlier version was seen before the one that is shown. */
const ANSWER_DAYS = 365;
/** So many earlier versions stand beside the one that is shown, of those that anybody answered. */
const EARLIER_SHOWN = 3;

/** Days of which the gates are told. */
const DAYS = 90;

/** The gates of every published film in Indonesian. */
export async function loadGates(portal: Portal): Promise<FilmGates[]> {
  const { db, clock, office, catalogue } = portal;
  const today = localDay(clock.now(), office);
  const { now } = periodsOf(today, DAYS);
  const [films, figures] = await Promise.all([publishedFilms(db, 'id'), filmFigures(db, now)]);
  const earlier = await earlierFilms(db, 'id');
  const ids = [...films.values(), ...[...earlier.values()].flat()].map(({ id }) => id);
  const [answers, asked] = await Promise.all([answerFigures(db, daysUntilNow(today, ANSWER_DAYS), ids), questionsIn(db, 'id')]);
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
  const [noted, begun] = await Promise.all([questionsByDay(db, span), begunByDay(db, span)]);
  return listed.map(({ service, known, film, publishedOn }) => {
    const own = figures.filter((each) => each.film === film.id);
    return {
      service,
      name: known.shortName,
      publishedOn,
      offered: own[0]?.offered ?? 0,
      gates: gatesOf(own),
      understood: understood(answers, asked.get(service) ?? [], [
        { id: film.id, publishedOn },
        ...(earlier.get(service) ?? [])
          .filter(({ id }) => answers.some((each) => each.film === id))
          .slice(0, EARLIER_SHOWN)
          .map(({ id, publishedAt }) => ({ id, publishedOn: localDay(publishedAt, office) })),
      ]),
      questions: questionsAround({ asked: noted, begun }, service, aroundAct(publishedOn, today)),
    };
  });
}

function understood(
  answers: readonly AnswerFigures[],
  asked: readonly KeptQuestion[],
  versions: readonly { id: string; publishedOn: string }[],
): Understood {
  const gates = (isOf: (question: string) => boolean): Gate[] =>
    versions.map(({ id }) => gateIn(answers.filter(({ film, question }) => film === id && isOf(question))));
  return {
    publishedOn: versions.map(({ publishedOn }) => publishedOn),
    all: gates((question) => asked.some(({ id }) => id === question)),
    each: asked.map(({ id, ask }) => ({ ask, gates: gates((question) => question === id) })),
  };
}

/** The share of right answers. */
const gateIn = (figures: readonly AnswerFigures[]): Gate => {
  const right = figures.reduce((sum, each) => sum + each.right, 0);
  return gate(right, right + figures.reduce((sum, each) => sum + each.wrong, 0));
};
