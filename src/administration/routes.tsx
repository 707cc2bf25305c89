import { Hono } from 'hono';
import type { PortalEnv } from '../web/environment.ts';
import { agencyRoutes } from './agency-routes.tsx';
import { calendarRoutes } from './calendar-routes.tsx';
import { changeRoutes } from './change-routes.tsx';
import { headRoutes } from './head-routes.tsx';
import { officerRoutes } from './officer-routes.tsx';
import { reasonRoutes } from './reason-routes.tsx';
import { settingRoutes } from './setting-routes.tsx';

/** Where the administrator keeps what the office says of itself: in the browser, each change logged. */
export const administrationRoutes = new Hono<PortalEnv>();

for (const routes of [calendarRoutes, changeRoutes, officerRoutes, reasonRoutes, settingRoutes, headRoutes, agencyRoutes])
  administrationRoutes.route('/', routes);
