import { Hono } from 'hono';
import { requirePerson } from '../accounts/require.ts';
import { applicationIdOfObjectionFile } from '../correspondence/store-objections.ts';
import { pictureOf } from '../files/kept-picture.ts';
import { drawPart } from '../files/picture.ts';
import { cutOut } from '../viewing/mark-rules.ts';
import { marksOf } from '../viewing/store.ts';
import { applicationIdOfVisitFile } from '../visits/store.ts';
import { keptFileOf } from '../files/store-kept.ts';
import { findFiles } from '../files/store.ts';
import type { StoredFile } from '../files/store.ts';
import { isUuid } from '../database/uuid.ts';
import { iconShapes } from '../web/components/icon-shapes.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { applicationIdOfFile, versionIdOfFile } from './store-documents.ts';
import { isAskedAbout } from '../opinions/store.ts';
import { officerMaySee } from './store-desk.ts';
import { loadForApplicant } from './store.ts';

/** What was uploaded, as it came in, and a small picture of it: for its owner, and for officers who may see the application. */
export const fileRoutes = new Hono<PortalEnv>();

fileRoutes.use('/berkas/*', requirePerson());

fileRoutes.get('/berkas/:id', async (c) => {
  const file = await findVisible(c);
  const bytes = file === null ? null : await c.get('portal').files.get(file.id);
  return file === null || bytes === null ? c.notFound() : answer(c, bytes, file.contentType, fileName(file));
});

fileRoutes.get('/berkas/:id/gambar', async (c) => {
  const file = await findVisible(c);
  if (file === null) return c.notFound();
  const picture = await pictureOf(c.get('portal').files, file);
  return picture === null ? answer(c, NO_PICTURE, 'image/svg+xml') : answer(c, picture, 'image/jpeg');
});

/** What an officer marked on it, with what stands around. Nothing but the marked version has one. */
fileRoutes.get('/berkas/:id/bagian', async (c) => {
  const { db, files } = c.get('portal');
  const file = await findVisible(c);
  const version = file === null ? null : await versionIdOfFile(db, file.id);
  const mark = version === null ? undefined : (await marksOf(db, [version])).get(version);
  const bytes = file === null || mark === undefined ? null : await files.get(file.id);
  if (file === null || mark === undefined || bytes === null) return c.notFound();
  const { part } = cutOut(mark);
  const drawn = await drawPart(bytes, { contentType: file.contentType, page: mark.page, part });
  return drawn === null ? c.notFound() : answer(c, drawn, 'image/jpeg');
});

/** The file of this address if the person may see it; null = there is none for them. */
async function findVisible(c: PortalContext): Promise<StoredFile | null> {
  const { db, seal } = c.get('portal');
  const person = c.get('person');
  const id = c.req.param('id') ?? '';
  if (person === null || !isUuid(id)) return null;
  const ofDocument = await applicationIdOfFile(db, id);
  const applicationId = ofDocument ?? (await applicationIdOfObjectionFile(db, id));
  // What an office photographed at a place is for officers.
  const visited = applicationId === null ? await applicationIdOfVisitFile(db, id) : null;
  if (visited !== null) return (await officerMaySee(db, person, visited)) ? ((await findFiles(db, [id])).get(id) ?? null) : null;
  // A file of no application may be one that its owner keeps for the next.
  if (applicationId === null) return keptFileOf(db, person.id, id);
  const visible =
    (await loadForApplicant(db, seal, person, applicationId)) !== null ||
    (await officerMaySee(db, person, applicationId)) ||
    // An office that is asked for its opinion reads the documents, and nothing that was sent beside them.
    (ofDocument !== null && (await isAskedAbout(db, person, ofDocument)));
  return visible ? ((await findFiles(db, [id])).get(id) ?? null) : null;
}

/** Somebody else chose these bytes: whatever they are, they run nothing and load nothing, and no computer that is shared keeps them. */
function answer(c: PortalContext, bytes: Uint8Array, contentType: string, name?: string) {
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': contentType,
    'content-length': String(bytes.length),
    'content-disposition': name === undefined ? 'inline' : `inline; filename="${name}"`,
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  });
}

const endings: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' };

/** Uploads have no name of their own: what people call their files is nobody's business. */
const fileName = ({ id, contentType }: StoredFile): string => `dokumen-${id.slice(0, 8)}.${endings[contentType] ?? 'bin'}`;

/** Shown where a file cannot be drawn: a sheet of paper. */
const NO_PICTURE = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-6 -3 36 30" fill="none" stroke="#565D66" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="${iconShapes.document}"/></svg>`,
);
