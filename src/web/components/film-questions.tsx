import type { QuestionsAfter, ShownQuestion } from '../../insights/understanding/questions-after.ts';
import type { PortalContext } from '../environment.ts';
import { paths } from '../paths.ts';
import { ActionLink } from './action-link.tsx';
import { Button } from './button.tsx';
import { Form } from './form.tsx';
import { RadioGroup } from './radio-group.tsx';

/** After a film, for who wants it: a link to each of its questions. Nothing is asked before the film, and nothing has to be answered. */
export function QuestionsAfterFilm({ c, after }: { c: PortalContext; after: QuestionsAfter | null }) {
  if (after === null) return null;
  const t = c.get('t').understanding;
  return (
    <section class="film-questions">
      <h2>{t.title}</h2>
      <p>{t.lead(after.questions.length)}</p>
      <ActionLink href={paths.filmQuestion(after.service, after.questions[0]?.id ?? '')} icon="check-circle">
        {t.begin}
      </ActionLink>
    </section>
  );
}

/** One question with its pictures or sentences. @param error that nothing was chosen. */
export function FilmQuestionForm(given: {
  c: PortalContext;
  after: QuestionsAfter;
  question: ShownQuestion;
  error?: string | undefined;
}) {
  const { c, after, question, error } = given;
  const t = c.get('t').understanding;
  return (
    <Form c={c} action={paths.filmAnswers(after.service)}>
      <input type="hidden" name="soal" value={question.id} />
      <RadioGroup
        name="jawab"
        legend={question.ask}
        error={error}
        options={question.choices.map(({ words, picture }, at) => ({
          value: String(at + 1),
          label: (
            <>
              {picture === null ? null : (
                <img class="question-picture" src={picture.url} width={picture.width} height={picture.height} alt={picture.alt} />
              )}
              {words === '' ? t.choice(at + 1) : words}
            </>
          ),
        }))}
      />
      <Button>{t.answer}</Button>
    </Form>
  );
}
