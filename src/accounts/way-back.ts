import type { PortalContext } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { safeLocalPath } from './rules.ts';

/** The sign-in page that leads back here. A posted form has no page of its own: it leads back to the page that held the form. */
export function signInAddress(c: PortalContext): string {
  const url = new URL(c.req.url);
  if (c.req.method === 'GET') return paths.signInThen(`${url.pathname}${url.search}`);
  return `${paths.signInThen(pageOfForm(c.req.header('referer'), c.req.header('host')))}&sesi=berakhir`;
}

function pageOfForm(referer: string | undefined, host: string | undefined): string {
  if (referer === undefined || !URL.canParse(referer)) return '/';
  const page = new URL(referer);
  return page.host === host ? (safeLocalPath(`${page.pathname}${page.search}`) ?? '/') : '/';
}
