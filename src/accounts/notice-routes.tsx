import { Hono } from 'hono';
import { channels } from '../messages/channel-rules.ts';
import type { Channel } from '../messages/channel-rules.ts';
import { openChannels } from '../messages/sender.ts';
import type { PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { accountPage } from './pages/account.tsx';
import { NOTICE_FIELDS } from './pages/notice-choice.tsx';
import { typedFrom } from './profile-form.ts';
import { requirePerson } from './require.ts';
import { saveChannels } from './store.ts';

/** How a person wants to hear from the office. */
export const noticeRoutes = new Hono<PortalEnv>();

/** Where a form was answered, somebody may come back. */
noticeRoutes.get('/akun/kabar', (c) => c.redirect(paths.account, 303));

noticeRoutes.post('/akun/kabar', requirePerson(), async (c) => {
  const { config, db, seal } = c.get('portal');
  const person = c.get('person');
  if (person === null) return c.notFound();
  const { values } = await readPosted(c, { fields: Object.values(NOTICE_FIELDS) });
  const open = openChannels(config);
  const isChosen = (channel: Channel) => open.includes(channel) && values[NOTICE_FIELDS[channel]] !== undefined;
  const chosen = channels.filter(isChosen);
  if (chosen.includes('email') && person.profile.email === null)
    return accountPage(c, person, { typed: typedFrom(person.profile), choiceFault: 'email-missing' });
  await saveChannels(db, seal, person.id, chosen);
  return c.redirect(`${paths.account}?tersimpan=kabar`, 303);
});
