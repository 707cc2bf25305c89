import { Hono } from 'hono';
import { unsentRoutes } from '../messages/unsent-routes.tsx';
import { wordingRoutes } from '../messages/wording/wording-routes.tsx';
import type { PortalEnv } from '../web/environment.ts';
import { deskAppointmentRoutes } from './appointment-routes.tsx';
import { batchRoutes } from './batch-routes.tsx';
import { caseRoutes } from './case-routes.tsx';
import { decisionRoutes } from './decision-routes.tsx';
import { officeRoutes } from './office-routes.tsx';
import { faultyRoutes } from './faulty-routes.tsx';
import { feeDeskRoutes } from './fee-routes.tsx';
import { lookRoutes } from './look-routes.tsx';
import { messageRoutes } from './message-routes.tsx';
import { paperFormDeskRoutes } from './paper-form-routes.tsx';
import { overdueRoutes } from './limits/overdue-routes.tsx';
import { noteRoutes } from './note-routes.tsx';
import { askedRoutes } from './asked-routes.tsx';
import { opinionRoutes } from './opinion-routes.tsx';
import { pageRoutes } from './page-routes.ts';
import { pairRoutes } from './pair-routes.tsx';
import { paymentDeskRoutes } from './payment-routes.tsx';
import { handsRoutes } from './hands-routes.ts';
import { permitDeskRoutes } from './permit-routes.tsx';
import { queueRoutes } from './queue-routes.tsx';
import { queueSearchRoutes } from './queue-search-routes.tsx';
import { queueViewRoutes } from './queue-view-routes.tsx';
import { refusalRoutes } from './refusal-routes.tsx';
import { registerRoutes } from './register-routes.tsx';
import { signingRoutes } from './signing-routes.tsx';
import { visitPlanRoutes } from './visit-plan-routes.tsx';
import { visitRoutes } from './visit-routes.tsx';

/** Everything that officers and the administrator do. */
export const deskRoutes = new Hono<PortalEnv>();

for (const routes of [
  queueRoutes,
  queueSearchRoutes,
  queueViewRoutes,
  handsRoutes,
  caseRoutes,
  lookRoutes,
  messageRoutes,
  noteRoutes,
  opinionRoutes,
  askedRoutes,
  pairRoutes,
  deskAppointmentRoutes,
  paperFormDeskRoutes,
  pageRoutes,
  overdueRoutes,
  decisionRoutes,
  refusalRoutes,
  signingRoutes,
  registerRoutes,
  permitDeskRoutes,
  batchRoutes,
  faultyRoutes,
  officeRoutes,
  unsentRoutes,
  wordingRoutes,
  visitRoutes,
  visitPlanRoutes,
  feeDeskRoutes,
  paymentDeskRoutes,
])
  deskRoutes.route('/', routes);
