import { sql } from 'drizzle-orm';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import { accountRoutes } from '../accounts/routes.tsx';
import { apiPageRoutes } from '../api/page-routes.tsx';
import { apiRoutes } from '../api/routes.ts';
import { systemRoutes } from '../api/system-routes.tsx';
import { sessionMiddleware } from '../accounts/session.ts';
import { administrationRoutes } from '../administration/routes.tsx';
import { oversizedUpload } from '../applications/oversized-upload.ts';
import { applicationRoutes } from '../applications/routes.tsx';
import { appointmentRoutes } from '../appointments/routes.tsx';
import { correspondenceRoutes } from '../correspondence/routes.tsx';
import { designerRoutes } from '../designer/routes.tsx';
import { kioskMiddleware } from '../counter/kiosk-session.ts';
import { counterRoutes } from '../counter/routes.tsx';
import { counterMiddleware } from '../counter/session.tsx';
import { deskRoutes } from '../desk/routes.tsx';
import { paymentCallbackRoutes } from '../fees/callback-routes.ts';
import { exportRoutes } from '../exports/routes.tsx';
import { feeRoutes } from '../fees/routes.tsx';
import { isDiskFull } from '../files/piece-store.ts';
import { countUnreadNotices } from '../messages/unread.ts';
import { whatsAppRoutes } from '../messages/whatsapp-routes.ts';
import { staffDoors } from '../firms/doors.ts';
import { firmRoutes } from '../firms/routes.tsx';
import { effectRoutes } from '../insights/experiments/routes.tsx';
import { literacyRoutes } from '../insights/literacy/routes.tsx';
import { helpingRoutes } from '../helping/routes.tsx';
import { helpingMiddleware } from '../helping/session.tsx';
import { noticeMiddleware } from '../insights/signals/notice-middleware.ts';
import { insightRoutes } from '../insights/routes.tsx';
import { answerRoutes } from '../insights/survey/answer-routes.tsx';
import { kioskRoutes } from '../insights/survey/kiosk-routes.tsx';
import { surveyOfficeRoutes } from '../insights/survey/office-routes.tsx';
import { reportRoutes } from '../insights/report/routes.tsx';
import { processRoutes } from '../insights/process/routes.tsx';
import { usageRoutes } from '../insights/usage/routes.tsx';
import { permitRoutes } from '../permits/routes.tsx';
import { framesOf } from '../log.ts';
import type { Portal } from '../portal.ts';
import { practiceRoutes } from '../practice/routes.tsx';
import { registerRoutes } from '../registers/routes.tsx';
import { guideRoutes } from '../tutorials/guide-routes.tsx';
import { embedRoutes } from '../tutorials/embed-routes.tsx';
import { filmFileRoutes } from '../tutorials/film-file-routes.ts';
import { listenRoutes } from '../tutorials/listen-routes.tsx';
import { tutorialRoutes } from '../tutorials/routes.tsx';
import { videoRoutes } from '../tutorials/video-routes.tsx';
import { ownVisitRoutes } from '../visits/routes.tsx';
import { assetRoutes } from './assets.ts';
import { csrf } from './csrf.ts';
import type { PortalEnv } from './environment.ts';
import { openMetrics } from './metrics.ts';
import { errorPage } from './public/pages/error.tsx';
import { publicRoutes } from './public/routes.tsx';
import { requestLog } from './request-log.ts';
import { securityHeaders } from './security-headers.ts';
import { languageOfBrowser, languageOfPerson } from './language.ts';
import { languageRoutes } from './language-routes.ts';
import { textsId } from './texts/texts.ts';

/** Largest body that is read at all; what is larger than an upload may be is refused in words by the room that knows the limit. */
const LARGEST_BODY_BYTES = 25 * 1024 * 1024;

/** The whole portal as one handler of web-standard requests. */
export function createApp(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.use(async (c, next) => {
    // A copy: what is published meanwhile is seen by the next request.
    c.set('portal', { ...portal });
    c.set('t', textsId);
    c.set('person', null);
    c.set('switching', false);
    c.set('unread', 0);
    c.set('noticed', []);
    c.set('helping', null);
    c.set('counter', null);
    c.set('serving', null);
    c.set('kiosk', false);
    c.set('preview', false);
    await next();
  });
  app.use(languageOfBrowser);
  const metrics = openMetrics(portal);
  app.use(requestLog);
  app.use(metrics.watch);
  app.use(securityHeaders);
  // No address of ours holds a zero byte, and no text in the database can.
  app.use((c, next) => (c.req.url.includes('%00') ? Promise.resolve(c.notFound()) : next()));
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => {
    const ready = await portal.db.execute(sql`select 1`).then(
      () => true,
      () => false,
    );
    return ready ? c.text('ok') : c.text('database', 503);
  });
  app.get('/metrics', async (c) => c.text(await metrics.text(), 200, { 'content-type': metrics.contentType }));
  app.route('/', assetRoutes);
  app.use(compress());
  app.route('/', embedRoutes);
  app.route('/', filmFileRoutes);
  app.route('/', apiRoutes);
  app.use('/permohonan/:ref/dokumen/:requirement', oversizedUpload(LARGEST_BODY_BYTES));
  app.use('/permohonan/:ref/dokumen/:requirement/halaman', oversizedUpload(LARGEST_BODY_BYTES));
  app.use(bodyLimit({ maxSize: LARGEST_BODY_BYTES, onError: (c) => errorPage(c, 'too-large') }));
  app.route('/', whatsAppRoutes);
  app.route('/', paymentCallbackRoutes);
  app.use(sessionMiddleware);
  app.use(countUnreadNotices);
  app.use(csrf);
  app.use(languageOfPerson);
  app.use(noticeMiddleware);
  app.use(kioskMiddleware);
  app.use(helpingMiddleware);
  app.use(counterMiddleware);
  app.use(staffDoors);
  for (const routes of [
    languageRoutes,
    publicRoutes,
    accountRoutes,
    firmRoutes,
    helpingRoutes,
    applicationRoutes,
    feeRoutes,
    correspondenceRoutes,
    counterRoutes,
    appointmentRoutes,
    ownVisitRoutes,
    apiPageRoutes,
    systemRoutes,
    deskRoutes,
    administrationRoutes,
    exportRoutes,
    designerRoutes,
    insightRoutes,
    registerRoutes,
    permitRoutes,
    kioskRoutes,
    answerRoutes,
    surveyOfficeRoutes,
    processRoutes,
    usageRoutes,
    reportRoutes,
    guideRoutes,
    listenRoutes,
    tutorialRoutes,
    literacyRoutes,
    effectRoutes,
    videoRoutes,
    practiceRoutes,
  ])
    app.route('/', routes);
  app.notFound((c) => errorPage(c, 'not-found'));
  app.onError((error, c) => {
    const requestId = c.get('requestId');
    if (error instanceof HTTPException) {
      portal.log.warn({ requestId, status: error.status, reason: error.message }, 'refused');
      return errorPage(c, kindOfStatus(error.status));
    }
    if (isDiskFull(error)) {
      portal.log.error({ requestId }, 'the disk is full');
      return errorPage(c, 'full');
    }
    portal.log.error({ requestId, name: error.name, stack: framesOf(error) }, 'a bug');
    return errorPage(c, 'bug');
  });
  return app;
}

function kindOfStatus(status: number): 'refused' | 'not-found' | 'too-large' | 'too-many' | 'bug' {
  if (status === 404) return 'not-found';
  if (status === 413) return 'too-large';
  if (status === 429) return 'too-many';
  return status < 500 ? 'refused' : 'bug';
}
