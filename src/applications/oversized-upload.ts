import { createMiddleware } from 'hono/factory';
import type { PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';

/** Parts of an address: which document a far too large file was meant for, and that the document stood alone on its page. */
export const TOO_LARGE = 'terlalu-besar';
export const ALONE = 'sendiri';

/** What is larger than this is not even waited for. A video of some minutes stays below. */
const MOST_BYTES = 500 * 1024 * 1024;

/**
 * An upload that is larger than any body we read still gets its sentence at its document. What is sent runs past without being kept, and only then is it
 * answered: a browser that is still sending would show that the connection broke off.
 */
export const oversizedUpload = (largestBodyBytes: number) =>
  createMiddleware<PortalEnv>(async (c, next) => {
    const bytes = Number(c.req.header('content-length') ?? 0);
    const [reference, requirement] = [c.req.param('ref'), c.req.param('requirement')];
    if (c.req.method !== 'POST' || bytes <= largestBodyBytes || reference === undefined || requirement === undefined)
      return next();
    if (bytes <= MOST_BYTES) await c.req.raw.body?.pipeTo(new WritableStream());
    return c.redirect(
      c.req.query(ALONE) === undefined
        ? paths.documentsTooLarge(reference, requirement)
        : paths.documentTooLarge(reference, requirement),
      303,
    );
  });
