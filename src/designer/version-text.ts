import { stringify } from 'yaml';
import { findKept } from '../applications/store-versions.ts';
import type { Database } from '../database/connection.ts';

/** A version as a file: as it was written, else made from its record. Null when there is none of that number. */
export async function textOf(db: Database, slug: string, version: number): Promise<string | null> {
  const kept = await findKept(db, slug, version);
  return kept === null ? null : (kept.text ?? stringify(kept.definition, { lineWidth: 0 }));
}
