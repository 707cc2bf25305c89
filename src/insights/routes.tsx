import { Hono } from 'hono';
import type { PortalEnv } from '../web/environment.ts';
import { hurdleRoutes } from './hurdles/routes.tsx';
import { questionRoutes } from './hurdles/question-routes.tsx';
import { placementRoutes } from './placement/routes.tsx';
import { answerRoutes } from './understanding/answer-routes.tsx';
import { questionStudioRoutes } from './understanding/studio-routes.tsx';
import { countingRoutes } from './signals/counting-routes.tsx';
import { voteRoutes } from './signals/vote-routes.tsx';
import { stayRoutes } from './signals/stay-routes.ts';

/** Where people get stuck, and whether help helped. */
export const insightRoutes = new Hono<PortalEnv>();

for (const routes of [
  stayRoutes,
  voteRoutes,
  countingRoutes,
  hurdleRoutes,
  questionRoutes,
  placementRoutes,
  answerRoutes,
  questionStudioRoutes,
])
  insightRoutes.route('/', routes);
