import { Panel } from '../../web/components/panel.tsx';
import { useTexts } from '../../web/components/texts-context.ts';
import { paths } from '../../web/paths.ts';
import type { WaitingLetter } from '../load-letter.ts';
import { DeadlineInWords } from './deadline.tsx';

/** The letters to choose from, what is due first on top. */
export function LetterList({ letters, chosen }: { letters: readonly WaitingLetter[]; chosen: string }) {
  const t = useTexts().desk.signing;
  return (
    <nav class="letter-list" aria-label={t.listLabel}>
      <Panel>
        <ul>
          {letters.map(({ number, applicant, service, deadline }) => (
            <li>
              <a href={paths.letter(number)} aria-current={number === chosen ? 'page' : undefined}>
                <span>
                  <strong>{applicant}</strong>
                  <span class="muted">{number}</span>
                </span>
                <span>
                  <span>{service.shortName}</span>
                  <DeadlineInWords deadline={deadline} />
                </span>
              </a>
            </li>
          ))}
        </ul>
      </Panel>
      <p class="muted">{t.numberNote}</p>
    </nav>
  );
}
