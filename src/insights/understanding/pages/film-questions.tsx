import { ActionLink } from '../../../web/components/action-link.tsx';
import { BackLink } from '../../../web/components/back-link.tsx';
import { Button } from '../../../web/components/button.tsx';
import { Form } from '../../../web/components/form.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { Panel } from '../../../web/components/panel.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { page } from '../../../web/page.tsx';
import { paths } from '../../../web/paths.ts';
import { MOST_QUESTIONS } from '../question-rules.ts';
import type { ShownQuestion } from '../questions-after.ts';
import type { KeptQuestion } from '../store-questions.ts';

type FilmQuestionsGiven = {
  film: string;
  serviceName: string;
  questions: readonly KeptQuestion[];
  /** Those that fit this film, as they are asked. */
  shown: readonly ShownQuestion[];
  done: 'saved' | 'removed' | 'gone' | null;
  refused: 'full' | 'too-few-pictures' | null;
};

/** The questions after one film: those that fit it, and those that a publisher has to look at. */
export function filmQuestionsPage(c: PortalContext, given: FilmQuestionsGiven) {
  const { film, serviceName, questions, shown, done, refused } = given;
  const t = c.get('t').filmQuestions;
  const stale = questions.length - shown.length;
  return page(
    c,
    { title: t.title, area: 'desk', status: refused === null ? 200 : 422 },
    <>
      <BackLink href={paths.film(film)}>{t.of(serviceName)}</BackLink>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {done === null ? null : <Notice kind={done === 'gone' ? 'wait' : 'success'} title={t[done]} />}
      {refused === null ? null : <Notice kind="danger" title={refused === 'full' ? t.full(MOST_QUESTIONS) : t.tooFewPictures} />}
      {stale === 0 ? null : (
        <Notice kind="wait" title={t.stale(stale)}>
          <p>{t.staleText}</p>
        </Notice>
      )}
      {questions.length === 0 ? <p>{t.none}</p> : null}
      {questions.map((question) => (
        <Question c={c} film={film} question={question} shown={shown.find(({ id }) => id === question.id)} />
      ))}
      {questions.length >= MOST_QUESTIONS ? null : (
        <>
          {questions.length > 0 ? null : (
            <Form c={c} action={paths.filmQuestionProposals(film)}>
              <Button>{t.propose}</Button>
              <p class="hint">{t.proposeNote}</p>
            </Form>
          )}
          <ActionLink href={paths.filmQuestionNew(film)} icon="plus">
            {t.add}
          </ActionLink>
        </>
      )}
    </>,
  );
}

type QuestionGiven = { c: PortalContext; film: string; question: KeptQuestion; shown: ShownQuestion | undefined };

function Question({ c, film, question, shown }: QuestionGiven) {
  const t = c.get('t').filmQuestions;
  return (
    <Panel>
      <h2>{question.ask}</h2>
      {shown === undefined ? <p class="state wait">{t.staleState}</p> : null}
      <ol class="question-choices">
        {question.choices.map(({ words }, at) => {
          const picture = shown?.choices[at]?.picture ?? null;
          return (
            <li>
              {picture === null ? null : (
                <img class="question-picture" src={picture.url} width={picture.width} height={picture.height} alt={picture.alt} />
              )}
              {words}
              {at === question.correct ? <strong> {t.right}</strong> : null}
            </li>
          );
        })}
      </ol>
      <ActionLink href={paths.filmQuestionOf(film, question.id)} icon="pencil" label={t.editNamed(question.ask)}>
        {t.edit}
      </ActionLink>
    </Panel>
  );
}
