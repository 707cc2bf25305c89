import type { HeldDocument } from '../../applications/store-documents.ts';
import { FIELDS, fieldMark, fieldOf, writtenMark } from '../../viewing/mark-rules.ts';
import type { Mark } from '../../viewing/mark-rules.ts';
import { Select } from '../../web/components/select.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { checkFields, DRAWN } from '../posted-looks.ts';

type MarkGiven = { c: PortalContext; held: HeldDocument; field: string; mark: Mark | null };

/** Where on the document it is: a frame that was drawn on the picture, or one of nine fields of a page. Shown beside the reason. */
export function MarkFields({ c, held, field, mark }: MarkGiven) {
  const { deskViewing: t, marks } = c.get('t');
  const { pages } = held.file;
  const isField = mark !== null && writtenMark(fieldMark(fieldOf(mark), mark.page)) === writtenMark(mark);
  return (
    <div class="because because-mark">
      <Select
        name={checkFields.place(field)}
        label={t.placeLabel}
        hint={t.placeHint}
        optional
        options={[
          ...(mark === null || isField ? [] : [{ value: DRAWN, label: t.drawn(marks.place(mark, pages)) }]),
          ...FIELDS.map((each) => ({ value: each, label: marks.fields[each] })),
        ]}
        empty={t.nowhere}
        value={mark === null ? '' : isField ? fieldOf(mark) : DRAWN}
      />
      {pages === 1 ? null : (
        <Select
          name={checkFields.placePage(field)}
          label={t.placePage}
          options={Array.from({ length: pages }, (_, index) => ({ value: String(index + 1), label: marks.page(index + 1) }))}
          empty={t.pageSeen}
          value={mark === null ? '' : String(mark.page)}
        />
      )}
      <input
        type="hidden"
        name={checkFields.frame(field)}
        value={mark === null || isField ? '' : writtenMark(mark)}
        data-drawn-words={t.drawnByHand}
      />
    </div>
  );
}
