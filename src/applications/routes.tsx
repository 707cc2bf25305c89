import { Hono } from 'hono';
import type { PortalEnv } from '../web/environment.ts';

export const applicationRoutes = new Hono<PortalEnv>();
