import type { PortalContext } from '../../web/environment.ts';
import { attemptNumber } from './attempt-number.ts';
import { channelOfRequest } from './notice-middleware.ts';
import { writePlace } from './page-token.ts';
import { saysNo } from './visit.ts';

/** What a page tells its script that it is, so that the script can tell how long somebody stayed; nothing on pages that are no step, and for who said no. */
export function placeMark(c: PortalContext): string | undefined {
  const shown = c.get('noticed').find(({ kind }) => kind === 'shown');
  if (shown === undefined || saysNo(c)) return undefined;
  const { seal, secret } = c.get('portal');
  const { service = '', step, application, round = 'first' } = shown;
  const attempt = application === undefined ? null : attemptNumber(seal, application);
  return writePlace(secret, { service, step, attempt, round, channel: channelOfRequest(c) });
}
