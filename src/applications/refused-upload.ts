import { isUuid } from '../database/uuid.ts';
import { findUnfinished } from '../files/store-unfinished.ts';
import type { UnfinishedUpload } from '../files/store-unfinished.ts';
import type { FileRefusal } from '../files/inspect.ts';
import type { PortalContext } from '../web/environment.ts';

/** Part of an address: the upload whose refusal is to be shown. */
const REFUSED = 'ditolak';

/** What was sent in the background for something, was refused, and is asked about by this address; null = nothing. */
export async function refusedUpload(
  c: PortalContext,
  subject: string,
): Promise<{ upload: UnfinishedUpload; refused: FileRefusal } | null> {
  const { db, seal, clock } = c.get('portal');
  const id = c.req.query(REFUSED) ?? '';
  const upload = isUuid(id) ? await findUnfinished(db, seal, id, clock.now()) : null;
  return upload?.subject === subject && upload.judged?.ok === false ? { upload, refused: upload.judged.refused } : null;
}
