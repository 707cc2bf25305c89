import { Hono } from 'hono';
import { localDay } from '../catalogue/formats.ts';
import { fieldNames } from '../catalogue/parse-answer.ts';
import { parsePage } from '../catalogue/parse-page.ts';
import type { FormPage } from '../catalogue/service.ts';
import { entriesChanged } from '../applications/entries-changed.ts';
import { storedFields } from '../applications/shown-page.ts';
import type { PortalEnv } from '../web/environment.ts';
import { ADD_ENTRY, REMOVE_ENTRY } from '../web/components/entry-buttons.tsx';
import { readPosted } from '../web/posted.ts';
import { questionsPart } from './pages/questions.tsx';
import { finish, openPart, slip } from './part.ts';
import { FORM_PART, sameAnswer } from './practice-rules.ts';
import type { Exercise } from './open-practice.ts';
import { taughtOn } from './taught.ts';

/** The pages of the form, with the portal's own questions and rules. */
export const formParts = new Hono<PortalEnv>();

const ADDRESS = `/latihan/:slug/:part{${FORM_PART}.+}`;

formParts.get(ADDRESS, (c) => {
  const open = openPart(c, c.req.param('part'));
  if (!('exercise' in open)) return open;
  const page = pageOf(open.exercise, c.req.param('part'));
  if (page === undefined) return c.notFound();
  const taught = taughtOn(open.exercise.pages, page);
  const values = storedFields({ questions: page.questions.filter((each) => each !== taught) }, open.exercise.outcome.answers);
  return questionsPart(c, open, { page, taught, values, faults: [], near: [] });
});

formParts.post(ADDRESS, async (c) => {
  const open = openPart(c, c.req.param('part'));
  if (!('exercise' in open)) return open;
  const page = pageOf(open.exercise, c.req.param('part'));
  if (page === undefined) return c.notFound();
  const { values } = await readPosted(c, { fields: [...page.questions.flatMap(fieldNames), ADD_ENTRY, REMOVE_ENTRY] });
  const taught = taughtOn(open.exercise.pages, page);
  const changed = entriesChanged(page, values);
  if (changed !== null) return questionsPart(c, open, { page, taught, faults: [], near: [], ...changed });
  if (c.get('switching')) return questionsPart(c, open, { page, taught, values, faults: [], near: [] });
  const { office, clock } = c.get('portal');
  const parsed = parsePage(page, values, { today: localDay(clock.now(), office), office });
  const { answers } = open.exercise.outcome;
  const near = page.questions.filter((question) => {
    const answer = parsed.answers[question.id];
    return answer !== undefined && !sameAnswer(question, answer, answers[question.id] ?? '');
  });
  const faults = parsed.ok ? [] : parsed.faults;
  if (faults.length === 0 && near.length === 0) return finish(c, open);
  return questionsPart(c, slip(c, open), { page, taught, values, faults, near: near.map(({ id }) => id) });
});

const pageOf = ({ pages }: Exercise, part: string): FormPage | undefined => pages.find(({ id }) => FORM_PART + id === part);
