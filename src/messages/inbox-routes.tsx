import { Hono } from 'hono';
import { requirePerson } from '../accounts/require.ts';
import type { PortalEnv } from '../web/environment.ts';
import { inboxPage } from './pages/inbox.tsx';
import { markRead, noticesOf } from './store.ts';

/** As many notices as one page shows. */
const SHOWN = 30;

/** One's own notices. */
export const inboxRoutes = new Hono<PortalEnv>();

inboxRoutes.get('/akun/pesan', requirePerson(), async (c) => {
  const { db, seal, clock } = c.get('portal');
  const person = c.get('person');
  if (person === null) return c.notFound();
  const asked = Number(c.req.query('sebelum'));
  const before = Number.isSafeInteger(asked) && asked > 0 ? asked : null;
  const found = await noticesOf(db, seal, person.id, { before, most: SHOWN + 1 });
  const notices = found.slice(0, SHOWN);
  const unseen = notices.filter(({ readAt }) => readAt === null).map(({ id }) => id);
  await markRead(db, person.id, unseen, clock.now());
  c.set('unread', Math.max(0, c.get('unread') - unseen.length));
  const olderFrom = found.length > SHOWN ? (notices.at(-1)?.sequence ?? null) : null;
  return inboxPage(c, { notices, olderFrom, isOlder: before !== null });
});
