import { Hono } from 'hono';
import type { PortalContext, PortalEnv } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { readPosted } from '../../web/posted.ts';
import { tryAtCounter } from './answer-routes.tsx';
import { elements } from './elements.ts';
import { IDLE_SECONDS, kioskStep, THANKS_SECONDS } from './kiosk-rules.ts';
import { kioskFullPage, kioskQuestionPage, kioskStartPage, kioskThanksPage } from './pages/kiosk.tsx';
import { readRespondent, readScores } from './rules.ts';
import { onTablet } from './tablet-device.ts';
import { askedAtCounter, takeAnswer } from './take-answer.ts';

/** The survey on a tablet at the counter: a service, nine questions with one press each, thanks, and back to the start for the next person. */
export const kioskRoutes = new Hono<PortalEnv>();

kioskRoutes.use('/survei/loket', onTablet);
kioskRoutes.use('/survei/loket/*', onTablet);

kioskRoutes.get('/survei/loket', (c) => {
  const { categories } = c.get('portal').catalogue;
  const wanted = c.req.query('kategori');
  if (wanted === undefined) return kioskStartPage(c, null);
  const category = categories.find(({ id }) => id === wanted);
  if (category === undefined) return c.notFound();
  leaveAfter(c, IDLE_SECONDS);
  return kioskStartPage(c, category);
});

kioskRoutes.get('/survei/loket/terima-kasih', (c) => {
  leaveAfter(c, THANKS_SECONDS);
  return kioskThanksPage(c);
});

kioskRoutes.get('/survei/loket/:slug', (c) => {
  const asked = askedAtCounter(c.get('portal'), c.req.param('slug'), 'kiosk');
  if (asked === null) return c.notFound();
  leaveAfter(c, IDLE_SECONDS);
  return kioskQuestionPage(c, asked.service, kioskStep(c.req.query()));
});

kioskRoutes.post('/survei/loket/:slug', async (c) => {
  const { values } = await readPosted(c, { fields: elements });
  const asked = askedAtCounter(c.get('portal'), c.req.param('slug'), 'kiosk');
  if (asked === null) return c.notFound();
  const read = readScores(values);
  if (!read.ok) return c.redirect(paths.surveyKioskFor(asked.service.slug, kioskStep(values).given), 303);
  const until = await tryAtCounter(c, asked.channel);
  if (until !== null) {
    leaveAfter(c, IDLE_SECONDS);
    return kioskFullPage(c, until);
  }
  await takeAnswer(c.get('portal'), asked, { scores: read.scores, respondent: readRespondent({}) });
  return c.redirect(paths.surveyKioskThanks, 303);
});

/** The next person must not find a stranger's answers. In the head of the response, so that it works without JavaScript. */
const leaveAfter = (c: PortalContext, seconds: number): void => c.header('Refresh', `${seconds}; url=${paths.surveyKioskStart}`);
