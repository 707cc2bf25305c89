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
import { paths } from '../web/paths.ts';
import { referenceOf } from './application.ts';
import type { DocumentPlace } from './change-document.ts';
import { placeOf, placeToGoOn } from './document-place.ts';
import { mayUpload } from './document-rules.ts';
import { openDossier } from './dossier.ts';
import type { Dossier } from './dossier.ts';
import { noticeStep, STEPS } from './notice-step.ts';
import { finishUpload, piecesOf } from './finish-upload.ts';

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

uploadRoutes.use('/permohonan/:ref/unggahan/*', applicant);

uploadRoutes.post('/permohonan/:ref/unggahan/:requirement', async (c) => {
  // The library would take bytes with the beginning, and put them behind what is there each time that the beginning is repeated.
  if (c.req.header('content-type')?.includes('octet-stream') === true) return c.json({}, 415);
  const asked = await open(c);
  if (asked === null) return c.json({}, 404);
  if (!mayUpload(asked.dossier, 'applicant', asked.place.requirement).ok) return c.json({}, 410);
  const { db, clock } = c.get('portal');
  if ((await countOpen(db, asked.place.person.id, clock.now())) >= MOST_OPEN) return c.text(c.get('t').uploads.tooMany, 429);
  return speak(c, asked);
});

for (const method of ['GET', 'PATCH', 'DELETE'] as const)
  uploadRoutes.on(method, '/permohonan/:ref/unggahan/:requirement/:upload', async (c) => {
    const asked = await open(c);
    if (asked === null || !(await isTheirs(c, asked))) return c.json({}, 404);
    return speak(c, asked);
  });

uploadRoutes.post('/permohonan/:ref/unggahan/:requirement/:upload/hasil', async (c) => {
  const asked = await open(c);
  const id = c.req.param('upload');
  const outcome = asked === null || !isUuid(id) ? null : await finish(c, asked, id);
  if (asked === null || outcome === null) return c.json({}, 404);
  const reference = referenceOf(asked.dossier.application);
  const { requirement } = asked.place;
  const noticed = { step: STEPS.documents, item: requirement };
  if (outcome.is === 'taken') noticeStep(c, asked.dossier, { kind: 'answered', ...noticed });
  if (outcome.is === 'refused') noticeStep(c, asked.dossier, { kind: 'refused', reason: outcome.refused.reason, ...noticed });
  switch (outcome.is) {
    case 'taken':
      return c.json({ is: 'taken', onward: placeToGoOn(asked.dossier) });
    case 'refused': {
      const isDraft = asked.dossier.application.state === 'draft';
      const page = isDraft ? paths.documentsRefused(reference, id) : paths.documentRefused(reference, requirement, id);
      const { sentence } = c.get('t').files.refusal(outcome.refused, (bytes) => megabytes(bytes, c.get('t')));
      return c.json({ is: 'refused', said: sentence, page });
    }
    case 'unfinished':
      return c.json({ is: 'unfinished' }, outcome.why === 'bytes-missing' ? 409 : 503);
    case 'closed':
      return c.json({ is: 'closed' }, 410);
  }
});

type Asked = { dossier: Dossier; place: DocumentPlace };

/** The document of this address, if the application is one's own. */
async function open(c: PortalContext): Promise<Asked | null> {
  const [place, dossier] = [placeOf(c), await openDossier(c)];
  if (place === null || dossier === null) return null;
  return dossier.service.requirements.some(({ id }) => id === place.requirement) ? { place, dossier } : null;
}

async function isTheirs(c: PortalContext, { dossier, place }: Asked): Promise<boolean> {
  const { db, seal, clock } = c.get('portal');
  const id = c.req.param('upload') ?? '';
  const found = isUuid(id) ? await findUnfinished(db, seal, id, clock.now()) : null;
  return found?.subject === dossier.application.id && found.item === place.requirement;
}

const finish = (c: PortalContext, { place, dossier }: Asked, id: string) =>
  finishUpload(c.get('portal'), place, dossier.application.id, id);

/** Lets the protocol's own server answer. */
async function speak(c: PortalContext, asked: Asked): Promise<Response> {
  const { db, seal, clock } = c.get('portal');
  const { place, dossier } = asked;
  const words = c.get('t').uploads;
  const reference = referenceOf(dossier.application);
  const pieces = piecesOf(c.get('portal'));
  const server = new Server({
    path: paths.upload(reference, place.requirement),
    generateUrl: (_, { id }) => paths.uploadOf(reference, place.requirement, id),
    namingFunction: (_, metadata) => (isUuid(metadata?.['id'] ?? '') ? (metadata?.['id'] ?? '') : randomUUID()),
    datastore: new TusStore({
      db,
      seal,
      pieces,
      now: clock.now(),
      personId: place.person.id,
      subject: dossier.application.id,
      item: place.requirement,
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
      await finish(c, asked, id).catch((error: unknown) => {
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
