import type { Fault } from '../../catalogue/fault.ts';
import type { Letter } from '../../permits/letter/letter.ts';
import { LetterInWords } from '../../permits/pages/letter-in-words.tsx';
import { Notice } from '../../web/components/notice.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { placeOf } from '../fault-rules.ts';
import { faultSentence } from './faults.tsx';

/** The letter as it will be, with invented answers. @param svg its pages as a picture, in base 64. */
export function letterPreviewPage(c: PortalContext, letter: Letter, svg: string) {
  const t = c.get('t').designer.preview;
  return page(
    c,
    { title: t.letter, area: 'public', wide: true },
    <>
      <div class="letter-sheet">
        <img src={`data:image/svg+xml;base64,${svg}`} alt={`${t.letter}: ${letter.title}`} width="595" height="842" />
      </div>
      <LetterInWords letter={letter} summary={c.get('t').desk.signing.inWords} />
    </>,
  );
}

/** The office's own layout cannot set this letter. */
export function unsetLetterPage(c: PortalContext) {
  const t = c.get('t').designer;
  return page(c, { title: t.preview.letter, area: 'public' }, <Notice kind="wait" title={t.refusals.layout} />);
}

/** Why there is nothing to see. */
export function faultyPreviewPage(c: PortalContext, faults: readonly Fault[]) {
  const t = c.get('t');
  const words = t.designer;
  return page(
    c,
    { title: words.preview.faulty, area: 'public' },
    <>
      <Notice kind="wait" title={words.preview.faulty}>
        <p>{words.preview.faultyText}</p>
      </Notice>
      <ul class="bullets">
        {faults.map((fault) => (
          <li>
            {words.place(placeOf(fault))}: {faultSentence(t, fault)}
          </li>
        ))}
      </ul>
    </>,
  );
}
