import { Panel } from '../../web/components/panel.tsx';
import { useTexts } from '../../web/components/texts-context.ts';
import { paths } from '../../web/paths.ts';
import type { WaitingLetter } from '../load-letter.ts';
import { DeadlineInWords } from './deadline.tsx';
import { boxOf } from './chosen-fields.ts';

/** The letters to choose from, what is due first on top. What was read can be ticked, to be signed together; the others say what comes first. */
export function LetterList({ letters, chosen }: { letters: readonly WaitingLetter[]; chosen: string }) {
  const t = useTexts().desk.signing;
  return (
    <nav class="letter-list" aria-label={t.listLabel}>
      <Panel>
        <ul>
          {letters.map(({ application, number, applicant, service, deadline, unready }) => (
            <li>
              <label class="letter-box">
                <span class="visually-hidden">{t.choose(applicant, number)}</span>
                {unready === null ? <input type="checkbox" name={boxOf(number)} value={application.revision} /> : null}
              </label>
              <a href={paths.letter(number)} aria-current={number === chosen ? 'page' : undefined}>
                <span>
                  <strong>{applicant}</strong>
                  <span class="muted">{number}</span>
                </span>
                <span>
                  <span>{service.shortName}</span>
                  <DeadlineInWords deadline={deadline} />
                </span>
                <span class={unready === null ? 'case-state good' : 'letter-unready'}>
                  {unready === null ? t.read : t.unchosen[unready]}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </Panel>
      <p class="muted">{t.numberNote}</p>
      <p>
        <a href={paths.voidedNumbers}>{t.voided.link}</a>
      </p>
    </nav>
  );
}
