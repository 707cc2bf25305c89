import { Hono } from 'hono';
import { inboxRoutes } from '../messages/inbox-routes.tsx';
import { messageRoutes } from '../messages/routes.tsx';
import type { PortalEnv } from '../web/environment.ts';
import { forgottenRoutes } from './forgotten-routes.tsx';
import { identityRoutes } from './identity-routes.tsx';
import { noticeRoutes } from './notice-routes.tsx';
import { profileRoutes } from './profile-routes.tsx';
import { accountRegisterRoutes } from './register-routes.tsx';
import { signInRoutes } from './sign-in-routes.tsx';
import { signUpRoutes } from './sign-up-routes.tsx';

/** Everything about who people are, and the demo's outbox, where their codes arrive. */
export const accountRoutes = new Hono<PortalEnv>();

for (const routes of [
  signUpRoutes,
  signInRoutes,
  identityRoutes,
  forgottenRoutes,
  profileRoutes,
  accountRegisterRoutes,
  noticeRoutes,
  inboxRoutes,
  messageRoutes,
])
  accountRoutes.route('/', routes);
