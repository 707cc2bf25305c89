import { paths } from '../paths.ts';
import { usePlace } from './place-context.ts';
import { useTexts } from './texts-context.ts';

/** "Apakah ini membantu?" under a help: two links to a small page of their own; with JavaScript a press is enough, nobody leaves what they are at, and who wants to say more finds the page for it. */
export function HelpVote() {
  const place = usePlace();
  const t = useTexts().counting.vote;
  if (place === undefined) return null;
  const link = (answer: 'ya' | 'tidak', words: string) => (
    <a class="action" href={paths.helpVote(place, answer)} target="_blank" rel="noopener" data-vote={answer}>
      {words}
    </a>
  );
  return (
    <p class="help-vote">
      <span>{t.ask}</span> {link('ya', t.yes)} {link('tidak', t.no)}
      <output data-thanks={t.thanks} />
      <a class="action" href={paths.helpVote(place, '')} target="_blank" rel="noopener" data-vote-line hidden>
        {t.line}
      </a>
    </p>
  );
}
