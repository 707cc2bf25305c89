import { Hono } from 'hono';
import { clientAddress } from '../../accounts/client-address.ts';
import { tryUnder } from '../../accounts/rate-limit-store.ts';
import { retryAfter } from '../../accounts/retry-after.ts';
import type { PortalContext, PortalEnv } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { readPosted } from '../../web/posted.ts';
import { elements, respondentFacts } from './elements.ts';
import type { Channel } from './elements.ts';
import { surveyPage } from './pages/survey.tsx';
import { surveyThanksPage } from './pages/survey-thanks.tsx';
import { readRespondent, readScores } from './rules.ts';
import { askedBy, takeAnswer } from './take-answer.ts';

/** Answering the survey by a link: from one's application, or from the code on the wall of the counter. Nobody signs in. */
export const answerRoutes = new Hono<PortalEnv>();

const fields = [...elements, ...Object.keys(respondentFacts)];

answerRoutes.get('/survei/:token', async (c) => {
  const token = c.req.param('token');
  const asked = await askedBy(c.get('portal'), token);
  if (asked === null) return c.notFound();
  return asked.answered ? surveyThanksPage(c, { again: true }) : surveyPage(c, { token, asked, values: {} });
});

answerRoutes.post('/survei/:token', async (c) => {
  const { values } = await readPosted(c, { fields });
  const token = c.req.param('token');
  const asked = await askedBy(c.get('portal'), token);
  if (asked === null) return c.notFound();
  const shown = { token, asked, values };
  if (c.get('switching')) return surveyPage(c, shown);
  const read = readScores(values);
  if (!read.ok) return surveyPage(c, { ...shown, missing: read.missing });
  const until = await tryAtCounter(c, asked.channel);
  if (until !== null) return surveyPage(c, { ...shown, until });
  await takeAnswer(c.get('portal'), asked, { scores: read.scores, respondent: readRespondent(values) });
  return c.redirect(paths.surveyThanks(token), 303);
});

answerRoutes.get('/survei/:token/terima-kasih', async (c) => {
  const asked = await askedBy(c.get('portal'), c.req.param('token'));
  return asked === null ? c.notFound() : surveyThanksPage(c, { again: false });
});

/** What belongs to no application can be given as often as one likes, so each address has its limit. Answers until when to wait, in words. */
export async function tryAtCounter(c: PortalContext, channel: Channel): Promise<string | null> {
  if (channel === 'online') return null;
  const { db, seal, clock } = c.get('portal');
  const limit = channel === 'kiosk' ? 'survey-kiosk' : 'survey-poster';
  const until = await tryUnder(db, seal, [{ limit, subject: clientAddress(c) }], clock.now());
  return until === null ? null : retryAfter(c, until);
}
