import type { Service } from '../../../catalogue/service.ts';
import { ActionLink } from '../../../web/components/action-link.tsx';
import { BackLink } from '../../../web/components/back-link.tsx';
import { FilmQuestionForm } from '../../../web/components/film-questions.tsx';
import { LinkButton } from '../../../web/components/link-button.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { page } from '../../../web/page.tsx';
import { paths } from '../../../web/paths.ts';
import type { QuestionsAfter, ShownQuestion } from '../questions-after.ts';

type AnswerGiven = { service: Service; after: QuestionsAfter; question: ShownQuestion };

/** One question by itself. @param unanswered it was sent without a choice. */
export function questionAfterPage(
  c: PortalContext,
  { service, after, question, unanswered }: AnswerGiven & { unanswered: boolean },
) {
  const t = c.get('t').understanding;
  return page(
    c,
    { title: t.title, area: 'public', error: unanswered, status: unanswered ? 422 : 200 },
    <>
      <BackLink href={paths.video(service.slug)}>{t.back}</BackLink>
      <p class="hint">{t.place(placeOf(after, question) + 1, after.questions.length)}</p>
      <h1>{t.title}</h1>
      <FilmQuestionForm c={c} after={after} question={question} error={unanswered ? t.missing : undefined} />
    </>,
  );
}

/** Whether it was right; from a wrong answer a link leads to the very scene. */
export function answerPage(c: PortalContext, { service, after, question, right }: AnswerGiven & { right: boolean }) {
  const t = c.get('t').understanding;
  const next = after.questions[placeOf(after, question) + 1];
  const scene = paths.videoAt(service.slug, question.line);
  return page(
    c,
    { title: right ? t.right : t.wrong, area: 'public' },
    <>
      <BackLink href={paths.video(service.slug)}>{t.back}</BackLink>
      <h1>{t.title}</h1>
      <Notice kind={right ? 'success' : 'wait'} title={right ? t.right : t.wrong}>
        <p>{question.ask}</p>
        <p>{right ? t.rightText : t.wrongText}</p>
      </Notice>
      {right ? null : (
        <>
          <LinkButton href={scene} icon="play" wide>
            {t.scene}
          </LinkButton>
          <p>
            <ActionLink href={paths.filmQuestion(service.slug, question.id)} icon="refresh">
              {t.again}
            </ActionLink>
          </p>
        </>
      )}
      {next === undefined ? (
        <p>
          <ActionLink href={paths.service(service.slug)} icon="arrow-right">
            {t.service(service.shortName)}
          </ActionLink>
        </p>
      ) : (
        <p>
          <ActionLink href={paths.filmQuestion(service.slug, next.id)} icon="arrow-right">
            {t.next}
          </ActionLink>
        </p>
      )}
    </>,
  );
}

const placeOf = ({ questions }: QuestionsAfter, { id }: ShownQuestion): number => questions.findIndex((each) => each.id === id);
