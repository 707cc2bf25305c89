import { Hono } from 'hono';
import type { PortalEnv } from '../web/environment.ts';
import { approvalRoutes } from './approval-routes.tsx';
import { doorRoutes } from './door-routes.tsx';
import { ownerRoutes } from './owner-routes.tsx';

/** Filling in for somebody else: the owner asks and ends, the helper comes in, and sends with the owner's code. */
export const helpingRoutes = new Hono<PortalEnv>();

for (const routes of [doorRoutes, ownerRoutes, approvalRoutes]) helpingRoutes.route('/', routes);
