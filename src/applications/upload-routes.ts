import { randomUUID } from 'node:crypto';
import { MemoryLocker, Server } from '@tus/server';
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { sessionRanOut } from '../accounts/kept-form.ts';
import { megabytes } from '../catalogue/formats.ts';
import { isUuid } from '../database/uuid.ts';
import { isDiskFull } from '../files/piece-store.ts';
import { countOpen, findUnfinished } from '../files/store-unfinished.ts';
import { partsOf, TusStore } from '../files/tus-store.ts';
import { UPLOAD_DAYS } from '../files/upload-days.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { finishUpload, piecesOf } from './finish-upload.ts';
import { documentTarget, ownDocumentTarget } from './upload-targets.ts';
import type { UploadTarget } from './upload-targets.ts';

/**
 * Files that arrive piece by piece and go on where they broke off, by the protocol tus (https://tus.io). What is whole is handed in as a posted form is. Answers are for
 * scripts: short, in JSON or as one sentence.
 */
export const uploadRoutes = new Hono<PortalEnv>();

/** All files of one document together; as much as a posted form may hold (`src/web/server.ts`). */
const MOST_BYTES = 24 * 1024 * 1024;

/** Uploads that one person may have on their way at a time: more than any service asks for documents. */
const MOST_OPEN = 40;

/** Who lost their line and comes back on another asks for what the old one still holds, and is given it. */
const locker = new MemoryLocker();

const applicant = createMiddleware<PortalEnv>(async (c, next) => {
  if (c.req.method === 'GET') return c.json({}, 404);
  const person = c.get('person');
  // Whoever signed out wants nothing kept; whose session ran out does.
  if (person === null) return c.json({ keep: sessionRanOut(c) }, 401);
  return person.role === 'applicant' ? next() : c.json({}, 404);
});

/** Where files for something can be sent piece by piece. @param address with the parts that `targetOf` reads. */
function takeAt(address: string, targetOf: (c: PortalContext) => Promise<UploadTarget | null>): void {
  uploadRoutes.use(`${address}/*`, applicant);
  uploadRoutes.use(address, applicant);

  uploadRoutes.post(address, async (c) => {
    // The library would take bytes with the beginning, and put them behind what is there each time that the beginning is repeated.
    if (c.req.header('content-type')?.includes('octet-stream') === true) return c.json({}, 415);
    const target = await targetOf(c);
    if (target === null) return c.json({}, 404);
    if (!target.open) return c.json({}, 410);
    const { db, clock } = c.get('portal');
    if ((await countOpen(db, target.personId, clock.now())) >= MOST_OPEN) return c.text(c.get('t').uploads.tooMany, 429);
    return speak(c, target);
  });

  uploadRoutes.on(['GET', 'PATCH', 'DELETE'], `${address}/:upload`, async (c) => {
    const target = await targetOf(c);
    if (target === null || !(await isTheirs(c, target))) return c.json({}, 404);
    return speak(c, target);
  });

  uploadRoutes.post(`${address}/:upload/hasil`, async (c) => {
    const target = await targetOf(c);
    const id = c.req.param('upload') ?? '';
    const outcome = target === null || !isUuid(id) ? null : await finishUpload(c.get('portal'), target, id);
    if (target === null || outcome === null) return c.json({}, 404);
    switch (outcome.is) {
      case 'taken':
        return c.json({ is: 'taken', onward: target.onward });
      case 'refused': {
        const { sentence } = c.get('t').files.refusal(outcome.refused, (bytes) => megabytes(bytes, c.get('t')));
        return c.json({ is: 'refused', said: sentence, page: target.refusedAt(id) });
      }
      case 'unfinished':
        return c.json({ is: 'unfinished' }, outcome.why === 'bytes-missing' ? 409 : 503);
      case 'closed':
        return c.json({ is: 'closed' }, 410);
    }
  });
}

takeAt('/permohonan/:ref/unggahan/:requirement', documentTarget);
takeAt('/akun/unggahan/:kind', ownDocumentTarget);

async function isTheirs(c: PortalContext, { subject, item }: UploadTarget): Promise<boolean> {
  const { db, seal, clock } = c.get('portal');
  const id = c.req.param('upload') ?? '';
  const found = isUuid(id) ? await findUnfinished(db, seal, id, clock.now()) : null;
  return found?.subject === subject && found.item === item;
}

/** Lets the protocol's own server answer. */
async function speak(c: PortalContext, target: UploadTarget): Promise<Response> {
  const { db, seal, clock } = c.get('portal');
  const words = c.get('t').uploads;
  const pieces = piecesOf(c.get('portal'));
  const server = new Server({
    path: target.to,
    generateUrl: (_, { id }) => target.at(id),
    namingFunction: (_, metadata) => (isUuid(metadata?.['id'] ?? '') ? (metadata?.['id'] ?? '') : randomUUID()),
    datastore: new TusStore({
      db,
      seal,
      pieces,
      now: clock.now(),
      personId: target.personId,
      subject: target.subject,
      item: target.item,
      sayFull: words.full,
    }),
    locker,
    // Scripts of other sites are told nothing.
    allowedOrigins: [],
    onUploadCreate: (_, upload) => {
      const refused = neverBegun(c, upload);
      if (refused !== null) throw refused;
      return Promise.resolve({});
    },
    // Also for who loses the line with the last byte. What cannot be handed in now is tried again when its outcome is asked for.
    onUploadFinish: async (_, { id }) => {
      await finishUpload(c.get('portal'), target, id).catch((error: unknown) => {
        if (isDiskFull(error)) throw refusal(507, words.full);
        throw error;
      });
      return {};
    },
    onResponseError: (_, error) => {
      // Ours have words for people; those of the library are for programmers.
      if ('status_code' in error) return error instanceof Error ? undefined : { status_code: error.status_code, body: '' };
      c.get('portal').log.error({ requestId: c.get('requestId'), name: error.name }, 'an upload met a fault');
      return { status_code: 500, body: '' };
    },
  });
  const answer = await server.handleWeb(c.req.raw);
  const ends = new Date(clock.now().getTime() + UPLOAD_DAYS * DAY_MS);
  if (answer.status === 201) {
    answer.headers.set('upload-expires', ends.toUTCString());
    // Of an upload that was begun before, something may be there.
    const id = answer.headers.get('location')?.split('/').at(-1) ?? '';
    answer.headers.set('upload-offset', String((await pieces.received(id)) ?? 0));
  }
  return answer;
}

/** Why an upload cannot begin, whoever tries it again, in words; null = it can. */
function neverBegun(c: PortalContext, upload: Parameters<typeof partsOf>[0]): Error | null {
  const t = c.get('t');
  const { bytes: most } = c.get('portal').office.uploads;
  const parts = partsOf(upload);
  if (parts === null) return refusal(400, t.uploads.unfit);
  const sizes = parts.map(({ bytes }) => bytes);
  if (sizes.includes(0)) return refusal(400, t.files.refusal({ reason: 'empty' }, String).sentence);
  if (Math.max(...sizes) > most) return refusal(413, t.uploads.tooLarge(megabytes(most, t)));
  const together = sizes.reduce((sum, bytes) => sum + bytes, 0);
  return together > MOST_BYTES ? refusal(413, t.uploads.tooLargeTogether(megabytes(MOST_BYTES, t))) : null;
}

const DAY_MS = 24 * 3600_000;

/** What the library answers with when it is thrown. */
const refusal = (status: number, body: string): Error => Object.assign(new Error('refused'), { status_code: status, body });
