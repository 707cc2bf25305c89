import { createMiddleware } from 'hono/factory';
import type { PortalContext, PortalEnv } from '../../web/environment.ts';
import type { Notice } from '../../web/notice.ts';
import { attemptNumber } from './attempt-number.ts';
import type { Signal } from './signal.ts';
import { saysNo, visitNumber } from './visit.ts';
import { deviceOf } from './visit-rules.ts';

/** Keeps what a request told of itself, after it was answered; of officers only what the office did, and of who said no nothing at all. */
export const noticeMiddleware = createMiddleware<PortalEnv>(async (c, next) => {
  await next();
  const noticed = c.get('noticed');
  if (noticed.length === 0) return;
  const ofOffice = (c.get('person')?.role ?? 'applicant') !== 'applicant';
  // What the office handed back says nothing about the browser of the one that it is told to.
  const kept = noticed.filter(({ kind }) => ofOffice === (kind === 'corrected'));
  if (kept.length === 0 || (!ofOffice && saysNo(c))) return;
  c.get('portal').signals.add(kept.map((each) => signalOf(c, each, ofOffice ? 0 : visitNumber(c))));
});

function signalOf(c: PortalContext, noticed: Notice, visit: number): Signal {
  const { seal, clock } = c.get('portal');
  const { kind, service = '', step, item = '', reason = '', amount = 0, application, round = 'first' } = noticed;
  const device = deviceOf({
    mobile: c.req.header('sec-ch-ua-mobile'),
    agent: c.req.header('user-agent'),
    ect: c.req.header('ect'),
    saveData: c.req.header('save-data'),
  });
  return {
    at: clock.now(),
    kind,
    visit,
    attempt: application === undefined ? null : attemptNumber(seal, application),
    service,
    step,
    item,
    reason,
    amount,
    round,
    channel: channelOfRequest(c),
    ...device,
  };
}

/** Who is at the keyboard. */
export const channelOfRequest = (c: PortalContext): string =>
  c.get('counter') !== null ? 'counter' : c.get('helping') === null ? 'self' : 'helper';
