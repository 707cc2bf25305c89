import { z } from 'zod';
import { knownByOf } from '../catalogue/known-by.ts';
import type { Database } from '../database/connection.ts';
import { askPaperThread } from '../files/paper-thread.ts';
import { findFiles, notePaper } from '../files/store.ts';
import { keptDocumentsOf } from '../files/store-kept.ts';
import type { Jobs } from '../jobs.ts';
import type { Portal } from '../portal.ts';
import { keptKinds } from './own-document-rules.ts';
import { findVersion } from './versions.ts';

/** The queue whose job reads one paper that was handed in. */
export const READ_QUEUE = 'read-paper';

const jobSchema = z.union([
  z.object({ fileId: z.uuid(), service: z.string(), version: z.int(), requirement: z.string() }),
  z.object({ fileId: z.uuid(), kept: z.enum(keptKinds) }),
]);

/** Which file was handed in for which document, or is kept as which paper. */
type PaperToRead = z.infer<typeof jobSchema>;

/** Asks that a paper is read, in the transaction in which it is handed in. */
export type AskToRead = (tx: Database, paper: PaperToRead) => Promise<void>;

/** Asks by a job: reading takes seconds, and nobody waits for it. */
export const askToReadBy =
  (jobs: Pick<Jobs, 'send'>): AskToRead =>
  (tx, paper) =>
    jobs.send(READ_QUEUE, paper, { db: tx });

/** Where no papers are read: in films, and for those of the world, which are what they should be. */
export const nobodyReads: AskToRead = () => Promise.resolve();

type Rooms = Pick<Portal, 'db' | 'files' | 'office' | 'catalogue'>;

/**
 * Reads a paper and notes what should be told about it. Nothing that stands on it is kept. A photograph about which something is told already is not read:
 * one thing at a time can be mended.
 */
export async function readPaper(portal: Rooms, data: unknown): Promise<void> {
  const paper = jobSchema.parse(data);
  const { fileId } = paper;
  const file = (await findFiles(portal.db, [fileId])).get(fileId);
  const requirement = 'kept' in paper ? { id: paper.kept } : await askedFor(portal, paper);
  // Replaced or removed meanwhile.
  if (file === undefined || requirement === undefined || file.look !== null) return;
  const bytes = await portal.files.get(fileId);
  if (bytes === null) return;
  const { contentType } = file;
  const finding = await askPaperThread({ bytes, contentType, knownBy: knownByOf(requirement, portal.office) });
  if (finding === null) return;
  await notePaper(portal.db, fileId, finding);
  // The copy that was kept when it was handed in is the same paper.
  const kept = await keptDocumentsOf(portal.db, file.ownerId);
  const copy = kept.find((each) => each.kind === requirement.id && each.file.sha256 === file.sha256 && each.file.id !== fileId);
  if (copy !== undefined) await notePaper(portal.db, copy.file.id, finding);
}

async function askedFor(portal: Rooms, { service, version, requirement }: Extract<PaperToRead, { requirement: string }>) {
  const definition = await findVersion(portal, portal.db, service, version);
  return definition?.requirements.find(({ id }) => id === requirement);
}
