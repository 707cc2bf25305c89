import type { Database } from '../database/connection.ts';
import type { Mark } from '../viewing/mark-rules.ts';
import { marksOf } from '../viewing/store.ts';
import type { Dossier } from './dossier.ts';

/** What officers marked on the documents that are to be mended, by requirement: on the very version that was handed back, so what came since has none. */
export async function marksToMend(db: Database, { documents, items }: Dossier): Promise<Map<string, Mark>> {
  const asked = new Set(items.filter(({ kind }) => kind === 'document').map(({ item }) => item));
  const wanted = documents.filter(({ requirement }) => asked.has(requirement));
  const marks = await marksOf(
    db,
    wanted.map(({ id }) => id),
  );
  return new Map(
    wanted.flatMap(({ id, requirement }) => {
      const mark = marks.get(id);
      return mark === undefined ? [] : [[requirement, mark] as const];
    }),
  );
}
