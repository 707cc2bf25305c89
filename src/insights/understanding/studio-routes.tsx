import { Hono } from 'hono';
import { forMakers } from '../readers.ts';
import { UUID_PATTERN } from '../../database/uuid.ts';
import { findFilm } from '../../tutorials/store.ts';
import type { PortalContext, PortalEnv } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { readPosted } from '../../web/posted.ts';
import { CHOICES_ASKED, filmQuestionPage, QUESTION_FIELDS } from './pages/film-question.tsx';
import { filmQuestionsPage } from './pages/film-questions.tsx';
import { MOST_QUESTIONS, proposeQuestions, readQuestion, writePicture } from './question-rules.ts';
import type { PostedQuestion } from './question-rules.ts';
import { shownOf } from './questions-after.ts';
import { questionsOf, removeQuestion, writeQuestions } from './store-questions.ts';
import type { KeptQuestion } from './store-questions.ts';

/** The questions after a film, written by who publishes it. */
export const questionStudioRoutes = new Hono<PortalEnv>();

const ADDRESS = `/petugas/tutorial/video/:id{${UUID_PATTERN}}/pertanyaan`;
const ONE = `${ADDRESS}/:question{${UUID_PATTERN}}`;

const FIELDS = [
  QUESTION_FIELDS.ask,
  QUESTION_FIELDS.correct,
  QUESTION_FIELDS.scene,
  ...CHOICES_ASKED.flatMap((at) => [QUESTION_FIELDS.words(at), QUESTION_FIELDS.picture(at)]),
];
const EMPTY: PostedQuestion = { ask: '', choices: [], correct: '', scene: '' };

questionStudioRoutes.get(ADDRESS, forMakers, (c) => list(c, null));

questionStudioRoutes.post(`${ADDRESS}/usulan`, forMakers, async (c) => {
  await readPosted(c, { fields: [] });
  const opened = await open(c);
  const officer = c.get('person');
  if (opened === null || officer === null) return c.notFound();
  const { db, clock } = c.get('portal');
  const questions = proposeQuestions(opened.report, c.get('t').filmQuestions.proposal);
  if (questions.length === 0) return list(c, 'too-few-pictures');
  const change = { questions, replaces: null, most: MOST_QUESTIONS, officer, at: clock.now() };
  return (await writeQuestions(db, opened.place, change)) ? done(c, 'tersimpan') : list(c, 'full');
});

questionStudioRoutes.get(`${ADDRESS}/baru`, forMakers, async (c) => {
  const opened = await open(c);
  if (opened === null) return c.notFound();
  const { film, report } = opened;
  return filmQuestionPage(c, { film: film.id, report, id: null, values: EMPTY, faults: [] });
});

questionStudioRoutes.post(`${ADDRESS}/baru`, forMakers, (c) => save(c, null));

questionStudioRoutes.get(ONE, forMakers, async (c) => {
  const opened = await open(c);
  if (opened === null) return c.notFound();
  const { film, report, questions } = opened;
  const question = questions.find(({ id }) => id === c.req.param('question'));
  if (question === undefined) return done(c, 'tidak-ada');
  return filmQuestionPage(c, { film: film.id, report, id: question.id, values: asPosted(question), faults: [] });
});

questionStudioRoutes.post(ONE, forMakers, (c) => save(c, c.req.param('question')));

questionStudioRoutes.post(`${ONE}/penghapusan`, forMakers, async (c) => {
  await readPosted(c, { fields: [] });
  const opened = await open(c);
  const officer = c.get('person');
  if (opened === null || officer === null) return c.notFound();
  const { db, clock } = c.get('portal');
  const gone = await removeQuestion(db, opened.place, c.req.param('question'), { officer, at: clock.now() });
  return done(c, gone ? 'dihapus' : 'tidak-ada');
});

async function save(c: PortalContext, id: string | null) {
  const { values: posted } = await readPosted(c, { fields: FIELDS });
  const opened = await open(c);
  const officer = c.get('person');
  if (opened === null || officer === null) return c.notFound();
  const { film, report, place, questions } = opened;
  if (id !== null && !questions.some((each) => each.id === id)) return done(c, 'tidak-ada');
  const named = (field: string) => posted[field] ?? '';
  const values = {
    ask: named(QUESTION_FIELDS.ask),
    correct: named(QUESTION_FIELDS.correct),
    scene: named(QUESTION_FIELDS.scene),
    choices: CHOICES_ASKED.map((at) => ({
      words: named(QUESTION_FIELDS.words(at)),
      picture: named(QUESTION_FIELDS.picture(at)),
    })),
  };
  const read = readQuestion(values, report);
  if (!read.ok) return filmQuestionPage(c, { film: film.id, report, id, values, faults: read.faults });
  const { db, clock } = c.get('portal');
  const change = { questions: [read.question], replaces: id, most: MOST_QUESTIONS, officer, at: clock.now() };
  return (await writeQuestions(db, place, change)) ? done(c, 'tersimpan') : list(c, 'full');
}

async function list(c: PortalContext, refused: 'full' | 'too-few-pictures' | null) {
  const opened = await open(c);
  if (opened === null) return c.notFound();
  const { film, questions } = opened;
  const told = c.req.query('kabar');
  return filmQuestionsPage(c, {
    film: film.id,
    serviceName: c.get('portal').catalogue.services.get(film.service)?.shortName ?? film.service,
    questions,
    shown: shownOf(film, questions),
    done: told === 'tersimpan' ? 'saved' : told === 'dihapus' ? 'removed' : told === 'tidak-ada' ? 'gone' : null,
    refused,
  });
}

const done = (c: PortalContext, told: 'tersimpan' | 'dihapus' | 'tidak-ada') =>
  c.redirect(`${paths.filmQuestions(c.req.param('id') ?? '')}?kabar=${told}`, 303);

/** A film that was made, with the questions after it. */
async function open(c: PortalContext) {
  const { db } = c.get('portal');
  const film = await findFilm(db, c.req.param('id') ?? '');
  if (film === null || film.report === null || film.state === 'removed') return null;
  const place = { service: film.service, language: film.language };
  return { film, report: film.report, place, questions: await questionsOf(db, place) };
}

const asPosted = ({ ask, choices, correct, scene }: KeptQuestion): PostedQuestion => ({
  ask,
  scene,
  correct: String(correct + 1),
  choices: choices.map(({ words, picture }) => ({ words, picture: writePicture(picture) })),
});
