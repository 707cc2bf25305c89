import { Hono } from 'hono';
import { clientAddress } from '../accounts/client-address.ts';
import { readCode, readPhone } from '../accounts/field-rules.ts';
import { forgetTries, tryUnder } from '../accounts/rate-limit-store.ts';
import { retryAfter } from '../accounts/retry-after.ts';
import { findPerson } from '../accounts/store.ts';
import { loadForApplicant } from '../applications/store.ts';
import type { Language } from '../catalogue/language.ts';
import type { Portal } from '../portal.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { helperCookie } from './helper-cookie.ts';
import { sendNewCode } from './invite.ts';
import { doorPage } from './pages/door.tsx';
import { donePage } from './pages/stopped.tsx';
import { acceptCode, grantsOfPhone } from './store.ts';
import { reachesPhones } from './tell-helpers.ts';

/** Where helpers come in with their phone and a code, and leave again. They need no account. */
export const doorRoutes = new Hono<PortalEnv>();

doorRoutes.get('/bantu', (c) => {
  const helping = c.get('helping');
  if (helping !== null) return c.redirect(paths.application(helping.reference), 303);
  return doorPage(c, { byPhone: reachesPhones(c.get('portal')), phone: '', sent: c.req.query('kode') !== undefined });
});

doorRoutes.post('/bantu', async (c) => {
  const { values } = await readPosted(c, { fields: ['phone', 'code'] });
  const portal = c.get('portal');
  const { db, seal, clock } = portal;
  const [phone, code] = [readPhone(values.phone ?? ''), readCode(values.code ?? '')];
  const given = { byPhone: reachesPhones(portal), phone: values.phone ?? '' };
  if (!phone.ok || !code.ok)
    return doorPage(c, {
      ...given,
      faults: { ...(phone.ok ? {} : { phone: phone.reason }), ...(code.ok ? {} : { code: code.reason }) },
    });
  const ofPhone = { limit: 'helper-phone', subject: phone.value } as const;
  const until = await tryUnder(db, seal, [ofPhone, { limit: 'helper-address', subject: clientAddress(c) }], clock.now());
  if (until !== null) return doorPage(c, { ...given, until: retryAfter(c, until) });
  const { language } = c.get('t');
  const grant = await acceptCode(db, seal, { phone: phone.value, code: code.value, language, at: clock.now() });
  if (grant === null) return doorPage(c, { ...given, wrong: true });
  await forgetTries(db, seal, ofPhone);
  helperCookie.keep(c, { grantId: grant.id, accountId: c.get('person')?.id ?? null });
  return c.redirect(paths.application(grant.applicationId), 303);
});

doorRoutes.get('/bantu/kode', (c) => c.redirect(paths.helping, 303));

doorRoutes.post('/bantu/kode', async (c) => {
  const { values } = await readPosted(c, { fields: ['phone-again'] });
  const portal = c.get('portal');
  if (!reachesPhones(portal)) return c.notFound();
  const { db, seal, clock } = portal;
  const phone = readPhone(values['phone-again'] ?? '');
  const given = { byPhone: true, phone: values['phone-again'] ?? '' };
  if (!phone.ok) return doorPage(c, { ...given, faults: { phone: phone.reason }, again: true });
  const limited = [
    { limit: 'code-phone', subject: phone.value },
    { limit: 'code-address', subject: clientAddress(c) },
  ] as const;
  const until = await tryUnder(db, seal, limited, clock.now());
  if (until !== null) return doorPage(c, { ...given, until: retryAfter(c, until) });
  await renewFor(portal, phone.value, c.get('t').language);
  return c.redirect(paths.helpingCodeSent, 303);
});

doorRoutes.get('/bantu/selesai', (c) => donePage(c, numberOf(c)));

doorRoutes.post('/bantu/selesai', async (c) => {
  await readPosted(c, { fields: [] });
  helperCookie.drop(c);
  return c.redirect(paths.helpingDone, 303);
});

/** A new code for everybody who waits for the help of this phone: a clerk helps many. */
async function renewFor(portal: Portal, phone: string, language: Language): Promise<void> {
  const { db, seal, clock } = portal;
  for (const grant of await grantsOfPhone(db, seal, phone, clock.now())) {
    const owner = await findPerson(db, seal, grant.ownerId);
    const application = owner === null ? null : await loadForApplicant(db, seal, owner, grant.applicationId);
    if (owner === null || application === null) continue;
    await sendNewCode(portal, { grant: { ...grant, language }, owner: owner.profile.name, application });
  }
}

/** What was just sent; anything else in the address is nothing of ours. */
function numberOf(c: PortalContext): string | null {
  const number = c.req.query('nomor') ?? '';
  return /^[A-Z0-9]+(?:[-/.][A-Z0-9]+){1,4}$/.test(number) ? number : null;
}
