import { createHash, randomUUID } from 'node:crypto';
import { lockForOfficer } from '../applications/store-desk.ts';
import type { Asker } from '../applications/store.ts';
import { localDay } from '../catalogue/formats.ts';
import type { DeskStage } from '../catalogue/service.ts';
import type { FileRefusal } from '../files/inspect.ts';
import type { NewFile } from '../files/store.ts';
import { takeUpload } from '../files/take-upload.ts';
import type { Portal } from '../portal.ts';
import { mayReportVisit } from './rules.ts';
import { endPlan, livePlan } from './store-plans.ts';
import { addVisit, isReported } from './store.ts';

/** `id`: of the page that it was written on, so that it is stored once however often that is sent. */
type Report = {
  id: string;
  officer: Asker;
  number: string;
  course: readonly DeskStage[];
  visit: { visitedOn: string; who: string; result: string };
  photos: readonly File[];
};

type Reported = { ok: true } | { ok: false; reason: 'not-now' } | { ok: false; reason: 'file'; refused: FileRefusal };

/** Stores the report of a visit; several photographs become one document. Nothing is stored unless everything is in order. */
export async function reportVisit(
  portal: Pick<Portal, 'db' | 'seal' | 'clock' | 'office' | 'files' | 'virusScan'>,
  { id, officer, number, course, visit, photos }: Report,
): Promise<Reported> {
  const { db, seal, clock, files } = portal;
  const taken = photos.length === 0 ? null : await take(portal, officer, photos);
  if (taken?.ok === false) return { ok: false, reason: 'file', refused: taken.refused };
  const file = taken?.file ?? null;
  let stored = false;
  try {
    const outcome = await db.transaction(async (tx) => {
      const found = await lockForOfficer(tx, seal, officer, number);
      if (found === null) return 'not-now';
      if (await isReported(tx, id, found.id)) return 'again';
      if (!mayReportVisit(officer.role, found.state, course)) return 'not-now';
      const at = clock.now();
      const plan = await livePlan(tx, seal, found.id);
      // A visit before its announced day came unannounced, and the day stands.
      const followed = plan !== null && plan.day <= localDay(at, portal.office) ? plan.id : null;
      await addVisit(tx, seal, { id, applicationId: found.id, officer, visit, file, plannedVisitId: followed, at });
      if (followed !== null) await endPlan(tx, followed, at);
      return 'stored';
    });
    stored = outcome === 'stored';
    return outcome === 'not-now' ? { ok: false, reason: 'not-now' } : { ok: true };
  } finally {
    if (!stored && file !== null) await files.remove(file.id);
  }
}

async function take(
  { office, files, virusScan }: Pick<Portal, 'office' | 'files' | 'virusScan'>,
  officer: Asker,
  photos: readonly File[],
): Promise<{ ok: true; file: NewFile } | { ok: false; refused: FileRefusal }> {
  const uploads = await Promise.all(
    photos.map(async (photo) => ({ bytes: new Uint8Array(await photo.arrayBuffer()), name: photo.name })),
  );
  const taken = await takeUpload(uploads, { limits: office.uploads, virusScan });
  if (!taken.ok) return { ok: false, refused: taken };
  const { bytes, contentType, pages } = taken;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { id: randomUUID(), ownerId: officer.id, sha256, contentType, bytes: bytes.length, pages, look: null };
  await files.put(file.id, bytes);
  return { ok: true, file };
}
