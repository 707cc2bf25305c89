import { Hono } from 'hono';
import type { PortalEnv } from '../web/environment.ts';
import { doorRoutes } from './door-routes.tsx';
import { handOverRoutes } from './hand-over-routes.tsx';
import { kioskRoutes } from './kiosk-routes.tsx';
import { personRoutes } from './person-routes.tsx';
import { sendingRoutes } from './sending-routes.tsx';

/** The counter: who stands there is served on an officer's screen, goes on on their own phone, or uses a kiosk. */
export const counterRoutes = new Hono<PortalEnv>();

for (const routes of [doorRoutes, personRoutes, sendingRoutes, handOverRoutes, kioskRoutes]) counterRoutes.route('/', routes);
