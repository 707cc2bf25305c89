import { Hono } from 'hono';
import type { PortalEnv } from '../web/environment.ts';
import { apiPage } from './pages/api.tsx';
import { API } from './endpoints.ts';

/** What programmers of other systems read first. */
export const apiPageRoutes = new Hono<PortalEnv>();

apiPageRoutes.get(API, (c) => apiPage(c));
