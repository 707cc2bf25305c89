import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createPieceStore } from '../files/piece-store.ts';
import type { PieceStore } from '../files/piece-store.ts';
import {
  claimJudging,
  countOpenFiles,
  dropEnded,
  dropOpen,
  dropUnfinished,
  findUnfinished,
  knownUnfinished,
  leaveJudging,
  noteJudged,
} from '../files/store-unfinished.ts';
import type { UnfinishedUpload } from '../files/store-unfinished.ts';
import type { Portal } from '../portal.ts';
import type { Handed, UploadTarget } from './upload-targets.ts';

/**
 * What became of files that arrived piece by piece.
 * - `unfinished`: not all has come, or it was not looked at yet: send on, or ask again.
 * - `closed`: what they are for cannot be changed any more: nothing is kept.
 */
export type UploadOutcome = Handed | { is: 'unfinished'; why: 'bytes-missing' | 'not-scanned' | 'looked-at-elsewhere' };

type Rooms = Pick<Portal, 'db' | 'seal' | 'clock' | 'dataFolder'>;

/** What they are for. */
type Target = Pick<UploadTarget, 'subject' | 'item' | 'take'>;

/** Where the pieces lie. */
export const piecesOf = ({ dataFolder, seal }: Pick<Portal, 'dataFolder' | 'seal'>): PieceStore =>
  createPieceStore(join(dataFolder, 'uploads'), seal);

/** Uploads that are being looked at: whoever asks meanwhile is told the same. */
const looking = new Map<string, Promise<UploadOutcome | null>>();

/** Hands in what has come, in the way of a form that is posted. Asked again, it answers the same; null = there is no such upload for this. */
export async function finishUpload(portal: Rooms, target: Target, id: string): Promise<UploadOutcome | null> {
  const upload = await findUnfinished(portal.db, portal.seal, id, portal.clock.now());
  if (upload?.subject !== target.subject || upload.item !== target.item) return null;
  if (upload.judged !== null) return outcomeOf(upload.judged);
  const before = looking.get(id);
  if (before !== undefined) return before;
  const now = handInAlone(portal, target, upload).finally(() => looking.delete(id));
  looking.set(id, now);
  return now;
}

const outcomeOf = (judged: NonNullable<UnfinishedUpload['judged']>): UploadOutcome =>
  judged.ok ? { is: 'taken' } : { is: 'refused', refused: judged.refused };

/** How often, and in which steps of ms, is asked what another process has found. */
const ASKED_TIMES = 40;
const ASKED_EVERY_MS = 500;

/** Hands in unless another process does so at the moment: then what that one finds is told, and if it finds nothing it is done here. */
async function handInAlone(portal: Rooms, target: Target, { id }: UnfinishedUpload): Promise<UploadOutcome | null> {
  const { db, seal, clock } = portal;
  for (let times = 0; times < ASKED_TIMES; times++) {
    if (times > 0) await sleep(ASKED_EVERY_MS);
    const isOurs = await claimJudging(db, id);
    const upload = await findUnfinished(db, seal, id, clock.now());
    if (upload === null) return null;
    if (upload.judged !== null) return outcomeOf(upload.judged);
    if (!isOurs) continue;
    try {
      return await handIn(portal, target, upload);
    } finally {
      await leaveJudging(db, id);
    }
  }
  return { is: 'unfinished', why: 'looked-at-elsewhere' };
}

async function handIn(portal: Rooms, target: Target, upload: UnfinishedUpload): Promise<UploadOutcome> {
  const pieces = piecesOf(portal);
  if ((await pieces.received(upload.id)) !== upload.bytes) return { is: 'unfinished', why: 'bytes-missing' };
  const bytes = await pieces.read(upload.id);
  if (bytes === null) return { is: 'unfinished', why: 'bytes-missing' };
  const handed = await target.take(filesIn(bytes, upload), { asItLooks: upload.asItLooks });
  if (handed.is === 'closed') {
    await dropUnfinished(portal.db, upload.id);
    await pieces.remove(upload.id);
    return handed;
  }
  const refused = handed.is === 'taken' ? null : handed.refused;
  // The scanner is silent, which says nothing about the file: it waits here.
  if (refused?.reason === 'not-scanned') return { is: 'unfinished', why: 'not-scanned' };
  await noteJudged(portal.db, upload.id, { refused, at: portal.clock.now() });
  await pieces.remove(upload.id);
  return handed;
}

function filesIn(bytes: Buffer, { files }: UnfinishedUpload): File[] {
  let at = 0;
  return files.map((part) => {
    const from = at;
    at += part.bytes;
    return new File([new Uint8Array(bytes.subarray(from, at))], part.name);
  });
}

/** How many files of an application are on their way. */
export const filesOnTheirWay = ({ db, clock }: Pick<Portal, 'db' | 'clock'>, applicationId: string): Promise<number> =>
  countOpenFiles(db, applicationId, clock.now());

/** Forgets what is still on its way for an application. */
export async function dropUploadsOf(portal: Pick<Portal, 'db' | 'seal' | 'dataFolder'>, applicationId: string): Promise<void> {
  const pieces = piecesOf(portal);
  // What cannot be removed now is swept up in the night.
  await Promise.allSettled((await dropOpen(portal.db, applicationId)).map((id) => pieces.remove(id)));
}

/** Forgets what nobody has finished in time, what was finished long ago, and bytes of people who are gone. */
export async function removeEndedUploads(portal: Pick<Portal, 'db' | 'seal' | 'dataFolder' | 'clock'>): Promise<void> {
  await removeBytes(portal, await dropEnded(portal.db, portal.clock.now()));
  const there = await piecesOf(portal).all();
  const known = await knownUnfinished(portal.db, there);
  await removeBytes(
    portal,
    there.filter((id) => !known.has(id)),
  );
}

async function removeBytes(portal: Pick<Portal, 'seal' | 'dataFolder'>, ids: readonly string[]): Promise<void> {
  const pieces = piecesOf(portal);
  for (const id of ids) await pieces.remove(id);
}
