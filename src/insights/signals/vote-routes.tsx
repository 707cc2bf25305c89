import { Hono } from 'hono';
import { clientAddress } from '../../accounts/client-address.ts';
import { tryUnder } from '../../accounts/rate-limit-store.ts';
import { retryAfter } from '../../accounts/retry-after.ts';
import type { PortalContext, PortalEnv } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { readPosted } from '../../web/posted.ts';
import { LINE_LENGTH, votePage } from './pages/vote.tsx';
import type { VoteGiven } from './pages/vote.tsx';
import { readPlace } from './page-token.ts';
import { addLine } from './store-feedback.ts';
import { saysNo, visitNumber } from './visit.ts';

/** "Apakah ini membantu?", and a line about it from who wants to write one. */
export const voteRoutes = new Hono<PortalEnv>();

voteRoutes.get(paths.helpVotes, (c) => {
  const place = c.req.query('tempat') ?? '';
  if (readPlace(c.get('portal').secret, place) === null) return c.notFound();
  return votePage(c, {
    place,
    answer: answerOf(c.req.query('jawab')),
    line: '',
    fault: null,
    done: c.req.query('kabar') === 'terima-kasih',
  });
});

voteRoutes.post(paths.helpVotes, async (c) => {
  const { values } = await readPosted(c, { fields: ['tempat', 'jawab', 'kalimat'] });
  const { db, seal, clock, secret } = c.get('portal');
  const told = values['tempat'] ?? '';
  const place = readPlace(secret, told);
  if (place === null) return c.notFound();
  const answer = answerOf(values['jawab']);
  const line = (values['kalimat'] ?? '').trim();
  const again = (fault: VoteGiven['fault']) => votePage(c, { place: told, answer, line, fault, done: false });
  if (answer === null && line === '') return again({ is: 'nothing' });
  if (line.length > LINE_LENGTH) return again({ is: 'too-long' });
  const now = clock.now();
  const until = await tryUnder(db, seal, [{ limit: 'vote-address', subject: clientAddress(c) }], now);
  if (until !== null) return again({ is: 'too-many', until: retryAfter(c, until) });
  if (line !== '') await addLine(db, seal, { service: place.service, step: place.step, item: '', text: line, at: now });
  if (answer !== null) vote(c, place, answer);
  return c.redirect(`${paths.helpVote(told, answer ?? '')}&kabar=terima-kasih`, 303);
});

function vote(
  c: PortalContext,
  { service, step, attempt, round, channel }: NonNullable<ReturnType<typeof readPlace>>,
  answer: 'ya' | 'tidak',
): void {
  if (saysNo(c)) return;
  const { signals, clock } = c.get('portal');
  const reason = answer === 'ya' ? 'yes' : 'no';
  const at = { service, step, attempt, round, channel, item: '', amount: 0, width: '', connection: '' };
  signals.add([{ ...at, at: clock.now(), kind: 'voted', reason, visit: visitNumber(c) }]);
}

const answerOf = (said: string | undefined): 'ya' | 'tidak' | null => (said === 'ya' || said === 'tidak' ? said : null);
