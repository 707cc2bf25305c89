import { Hono } from 'hono';
import { messageRoutes } from '../messages/routes.tsx';
import type { PortalEnv } from '../web/environment.ts';
import { forgottenRoutes } from './forgotten-routes.tsx';
import { profileRoutes } from './profile-routes.tsx';
import { signInRoutes } from './sign-in-routes.tsx';
import { signUpRoutes } from './sign-up-routes.tsx';

/** Everything about who people are, and the demo's outbox, where their codes arrive. */
export const accountRoutes = new Hono<PortalEnv>();

for (const routes of [signUpRoutes, signInRoutes, forgottenRoutes, profileRoutes, messageRoutes])
  accountRoutes.route('/', routes);
