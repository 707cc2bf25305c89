import { FIELDS, fieldMark, readMark, writtenMark } from '../viewing/mark-rules.ts';
import type { Mark } from '../viewing/mark-rules.ts';
import { lookAt } from './check-rules.ts';
import type { Looks } from './check-rules.ts';
import type { Case } from './load-case.ts';
import { checkFields, DRAWN } from './posted-looks.ts';

/** The place on a version of a document that is meant from now on; null = none. */
export type PostedMark = { documentId: string; mark: Mark | null };

/**
 * What the form says of the place on the document that it held, where that differs from what is stored. What is found good has no marked place any more.
 */
export function postedMark(
  { documents, marks }: Pick<Case, 'documents' | 'marks'>,
  looks: Looks,
  posted: Readonly<Record<string, string>>,
): PostedMark | undefined {
  for (const { id, requirement, file } of documents) {
    const field = checkFields.document(requirement);
    const place = posted[checkFields.place(field)];
    if (place === undefined) continue;
    const stored = marks.get(id) ?? null;
    const mark = lookAt(looks, requirement).good === false ? markAt(place, field, posted, file.pages) : null;
    const isSame = mark === null || stored === null ? mark === stored : writtenMark(mark) === writtenMark(stored);
    return isSame ? undefined : { documentId: id, mark };
  }
  return undefined;
}

function markAt(place: string, field: string, posted: Readonly<Record<string, string>>, pages: number): Mark | null {
  if (place === DRAWN) return readMark(posted[checkFields.frame(field)] ?? '', pages);
  const chosen = FIELDS.find((each) => each === place);
  if (chosen === undefined) return null;
  const page = Number(posted[checkFields.placePage(field)] || posted['halaman']);
  return fieldMark(chosen, Number.isInteger(page) && page >= 1 && page <= pages ? page : 1);
}
