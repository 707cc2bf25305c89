import { answerInWords } from '../../catalogue/answer-in-words.ts';
import type { FormPage } from '../../catalogue/service.ts';
import { Pairs } from '../../web/components/pairs.tsx';
import type { PortalContext } from '../../web/environment.ts';
import type { Dossier } from '../dossier.ts';
import { isKnownByCard, toldQuestions } from '../told-rules.ts';

/** What a page does not ask, because the national sign-in or the card told it. */
export function ToldFacts({ c, dossier, page }: { c: PortalContext; dossier: Dossier; page: FormPage }) {
  const { office, config } = c.get('portal');
  const { application, outcome } = dossier;
  const whole = outcome.pages.find(({ id }) => id === page.id) ?? page;
  const asked = page.questions.map(({ id }) => id);
  const told = toldQuestions(whole, application, { person: c.get('person'), office }).filter(({ id }) => !asked.includes(id));
  const byCard = isKnownByCard(c.get('person'));
  if (told.length === 0 || (config.identity === null && !byCard)) return null;
  return (
    <>
      <Pairs
        pairs={told.map((question) => ({
          label: question.label,
          value: answerInWords(question, application.answers[question.id] ?? '', office),
        }))}
      />
      <p class="hint">{byCard ? c.get('t').counter.byCard : c.get('t').identity.fixed(config.identity?.name ?? '')}</p>
    </>
  );
}
