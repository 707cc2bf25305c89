import { Hono } from 'hono';
import type { PortalEnv } from '../web/environment.ts';
import { autosaveRoutes } from './autosave-routes.ts';
import { documentRoutes } from './document-routes.tsx';
import { formRoutes } from './form-routes.tsx';
import { movingRoutes } from './moving-routes.tsx';
import { ownRoutes } from './own-routes.tsx';
import { ownDocumentRoutes } from './own-document-routes.tsx';
import { paperFormRoutes } from './paper-form-routes.tsx';
import { paperRoutes } from './paper-routes.ts';
import { publicStatusRoutes } from './public-status-routes.tsx';
import { startRoutes } from './start-routes.tsx';
import { submissionRoutes } from './submission-routes.tsx';
import { uploadRoutes } from './upload-routes.ts';

/** The applicant's side of an application's life. */
export const applicationRoutes = new Hono<PortalEnv>();

for (const routes of [
  startRoutes,
  formRoutes,
  movingRoutes,
  autosaveRoutes,
  documentRoutes,
  uploadRoutes,
  submissionRoutes,
  paperRoutes,
  paperFormRoutes,
  publicStatusRoutes,
  ownRoutes,
  ownDocumentRoutes,
])
  applicationRoutes.route('/', routes);
