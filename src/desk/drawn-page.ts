import type { DocumentVersion } from '../applications/store-documents.ts';
import { drawReadingPage, drawReadingPicture } from '../files/picture.ts';
import type { PortalContext } from '../web/environment.ts';

/** A page that was read a moment ago need not be drawn again, and nobody but this browser keeps it. */
const KEPT_SECONDS = 300;

/**
 * Answers one page of a version of a document as a picture. A PDF from outside runs in a sandbox, where browsers show nothing of it inside a page, and phones show
 * none at all; a picture is shown everywhere, and can be turned. Whoever calls has decided that it is shown.
 */
export async function answerPage(c: PortalContext, { file }: Pick<DocumentVersion, 'file'>, page: number): Promise<Response> {
  if (page < 1 || page > file.pages) return c.notFound();
  const bytes = await c.get('portal').files.get(file.id);
  if (bytes === null) return c.notFound();
  const quarters = Number(/^[123]$/.exec(c.req.query('putar') ?? '')?.[0] ?? 0);
  const isPdf = file.contentType === 'application/pdf';
  const drawn = isPdf ? await drawReadingPage(bytes, page, quarters) : await drawReadingPicture(bytes, quarters);
  if (drawn === null) return c.notFound();
  return c.body(Uint8Array.from(drawn), 200, {
    'content-type': 'image/jpeg',
    'cache-control': `private, max-age=${KEPT_SECONDS}`,
    'cross-origin-resource-policy': 'same-origin',
    vary: 'cookie',
  });
}
