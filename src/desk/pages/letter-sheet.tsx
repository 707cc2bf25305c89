import type { Letter } from '../../permits/letter/letter.ts';
import { LetterInWords } from '../../permits/pages/letter-in-words.tsx';
import { ActionLink } from '../../web/components/action-link.tsx';
import { Icon } from '../../web/components/icon.tsx';
import { Notice } from '../../web/components/notice.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { WaitingLetter } from '../load-letter.ts';
import { validityInAddress } from '../signing-rules.ts';
import type { ChosenValidity } from '../signing-rules.ts';

type SheetGiven = {
  c: PortalContext;
  letters: readonly WaitingLetter[];
  letter: WaitingLetter;
  text: Letter;
  /** There is no picture of it. */
  unset: boolean;
  chosen: ChosenValidity;
};

/** One letter as it will be, as a picture and, for who cannot see it, in words. */
export function LetterSheet({ c, letters, letter, text, unset, chosen }: SheetGiven) {
  const t = c.get('t').desk.signing;
  const at = letters.findIndex(({ number }) => number === letter.number);
  const [previous, next] = [letters[at - 1], letters[at + 1]];
  return (
    <section class="letter" aria-label={t.preview(text.title, letter.applicant)}>
      <div class="letter-tools">
        <p>
          <strong>{t.position(at + 1, letters.length)}</strong>
        </p>
        {previous === undefined ? null : (
          <ActionLink href={paths.letter(previous.number)} icon="chevron-left">
            {t.previous}
          </ActionLink>
        )}
        {next === undefined ? null : (
          <ActionLink href={paths.letter(next.number)} icon="chevron-right">
            {t.next}
          </ActionLink>
        )}
        <span class="letter-tools-gap" />
        <ActionLink href={paths.deskCase(letter.number)} icon="eye">
          {t.case}
        </ActionLink>
        <a class="action bad" href={paths.deskSendingBack(letter.number)}>
          <Icon name="refresh" />
          <span>{t.sendBack}</span>
        </a>
      </div>
      {letter.service.withFaults ? <Notice kind="danger" title={t.refusals['no-definition']} /> : null}
      {unset ? (
        <Notice kind="danger" title={t.refusals.unset} />
      ) : (
        <div class="letter-sheet">
          <img
            src={paths.letterPicture(letter.number, validityInAddress(chosen))}
            alt={t.preview(text.title, letter.applicant)}
            width="595"
            height="842"
          />
        </div>
      )}
      <LetterInWords letter={text} summary={t.inWords} />
    </section>
  );
}
