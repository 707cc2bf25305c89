import { Hono } from 'hono';
import type { PortalContext, PortalEnv } from '../../web/environment.ts';
import { notice } from '../../web/notice.ts';
import { paths } from '../../web/paths.ts';
import { readPosted } from '../../web/posted.ts';
import { answerPage, questionAfterPage } from './pages/answer.tsx';
import { questionsAfter } from './questions-after.ts';

/** Questions after a film: asked one by one, answered without a name. */
export const answerRoutes = new Hono<PortalEnv>();

answerRoutes.get('/video/:slug/pertanyaan', async (c) => {
  const asked = await findAsked(c, c.req.query('soal') ?? '');
  if (asked === null) return c.redirect(paths.video(c.req.param('slug')), 303);
  const chosen = readChoice(c.req.query('jawab'), asked.question.choices.length);
  return chosen === null
    ? questionAfterPage(c, { ...asked, unanswered: false })
    : answerPage(c, { ...asked, right: chosen === asked.question.correct });
});

answerRoutes.post('/video/:slug/pertanyaan', async (c) => {
  const { values } = await readPosted(c, { fields: ['soal', 'jawab'] });
  const asked = await findAsked(c, values['soal'] ?? '');
  // The film was made anew, or the question changed, while somebody thought about it.
  if (asked === null) return c.redirect(paths.video(c.req.param('slug')), 303);
  const { service, after, question } = asked;
  const chosen = readChoice(values['jawab'], question.choices.length);
  if (chosen === null) return questionAfterPage(c, { ...asked, unanswered: true });
  const amount = chosen === question.correct ? 1 : 0;
  notice(c, { kind: 'picked', step: 'video', service: service.slug, item: question.id, reason: after.film, amount });
  return c.redirect(paths.filmAnswer(service.slug, question.id, chosen + 1), 303);
});

/** The question of an address, after the film that is shown now; null when it is not asked there. */
async function findAsked(c: PortalContext, id: string) {
  const service = c.get('portal').catalogue.services.get(c.req.param('slug') ?? '');
  const after = service === undefined ? null : await questionsAfter(c, service.slug);
  const question = after?.questions.find((each) => each.id === id);
  return service === undefined || after === null || question === undefined ? null : { service, after, question };
}

/** What was chosen, from 0; null = nothing that is there. */
function readChoice(given: string | undefined, count: number): number | null {
  const chosen = Number(given ?? '');
  return Number.isInteger(chosen) && chosen >= 1 && chosen <= count ? chosen - 1 : null;
}
