import { createMiddleware } from 'hono/factory';
import type { Role } from '../applications/actions.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { keepForm } from './kept-form.ts';
import { signInPage } from './pages/sign-in.tsx';
import { safeLocalPath } from './rules.ts';

/**
 * Lets only signed-in people through, with one of the roles where some are named. Nobody signed in: to the sign-in page and back here
 * afterwards; another role: not found, as if the page did not exist.
 */
export const requirePerson = (roles?: readonly Role[]) =>
  createMiddleware<PortalEnv>(async (c, next) => {
    const person = c.get('person');
    if (person === null) return c.req.method === 'POST' ? sessionEnded(c) : c.redirect(paths.signInThen(addressOf(c)), 303);
    if (roles !== undefined && !roles.includes(person.role)) return c.notFound();
    await next();
    return undefined;
  });

/** A form was posted, so somebody was signed in a moment ago: they are told so, and what they wrote is kept where it can be. */
async function sessionEnded(c: PortalContext): Promise<Response> {
  const onward = pageOfForm(c.req.header('referer'), new URL(c.req.url).host);
  const kept = await keepForm(c);
  if (kept !== null) return signInPage(c, { phone: '', onward, because: 'over', kept });
  return c.redirect(`${paths.signInThen(onward ?? paths.home)}&sesi=berakhir`, 303);
}

function addressOf(c: PortalContext): string {
  const url = new URL(c.req.url);
  return `${url.pathname}${url.search}`;
}

/** The page that held the posted form: a posted address itself shows nothing. */
function pageOfForm(referer: string | undefined, host: string): string | null {
  if (referer === undefined || !URL.canParse(referer)) return null;
  const page = new URL(referer);
  return page.host === host ? safeLocalPath(`${page.pathname}${page.search}`) : null;
}
