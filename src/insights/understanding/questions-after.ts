import type { Language } from '../../catalogue/language.ts';
import type { Database } from '../../database/connection.ts';
import { rememberedFilm } from '../../tutorials/remembered-film.ts';
import type { Film } from '../../tutorials/store.ts';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { saysNo } from '../signals/visit.ts';
import { firstLineOf, fits, stepOfPicture } from './question-rules.ts';
import type { PictureOf } from './question-rules.ts';
import { questionsOf } from './store-questions.ts';
import type { KeptQuestion } from './store-questions.ts';

/** One choice as a page shows it. */
type ShownChoice = { words: string; picture: { url: string; width: number; height: number; alt: string } | null };

/** A question as a page asks it. `line`: the film's sentence from which it is explained, from 1. */
export type ShownQuestion = { id: string; ask: string; choices: ShownChoice[]; correct: number; line: number };

/** The questions after the film that a service's page shows now. `language` of the film, and so of the questions. */
export type QuestionsAfter = { service: string; film: string; language: Language; questions: ShownQuestion[] };

/** What is asked after the film of a service; null where nothing is, and for who is not counted: nobody would learn from their answers. */
export const askedAfter = (c: PortalContext, service: string): Promise<QuestionsAfter | null> =>
  saysNo(c) ? Promise.resolve(null) : questionsAfter(c, service);

/** The questions after the film of a service that fit it; null where there are none. */
export async function questionsAfter(c: PortalContext, service: string): Promise<QuestionsAfter | null> {
  const { db } = c.get('portal');
  const film = await rememberedFilm(db, service, c.get('t').language);
  if (film === null) return null;
  const { language } = film;
  const questions = shownOf(film, await questionsOf(db, { service, language }));
  return questions.length === 0 ? null : { service, film: film.id, language, questions };
}

/** Questions as they are asked after a film; those whose scene or pictures it does not have are left out. */
export function shownOf(film: Film, questions: readonly KeptQuestion[]): ShownQuestion[] {
  const { report, broken } = film;
  if (report === null) return [];
  const pictureOf = (picture: PictureOf) => {
    const found = stepOfPicture(report, picture)?.picture;
    if (found == null) return null;
    const { file, width, height, alt } = found;
    return { url: paths.filmFile(film.id, file), width, height, alt };
  };
  return questions
    .filter((question) => fits(report, question, broken))
    .map(({ id, ask, choices, correct, scene }) => ({
      id,
      ask,
      correct,
      line: firstLineOf(report, scene) ?? 1,
      choices: choices.map(({ words, picture }) => ({ words, picture: picture === null ? null : pictureOf(picture) })),
    }));
}

/** How many questions of a film's service do not fit this film: a publisher is asked about them. */
export async function staleQuestionsOf(db: Database, film: Film): Promise<number> {
  if (film.report === null) return 0;
  const questions = await questionsOf(db, film);
  return questions.length - shownOf(film, questions).length;
}
