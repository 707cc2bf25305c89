import { answerInWords } from '../../catalogue/answer-in-words.ts';
import type { FormPage } from '../../catalogue/service.ts';
import { Answers } from '../../web/components/answers.tsx';
import { Icon } from '../../web/components/icon.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { answerKey, lookAt, pageKey, wasMended } from '../check-rules.ts';
import type { Case } from '../load-case.ts';
import { checkFields } from '../posted-looks.ts';
import { ANSWERS_GOOD, QUICK_FIELDS } from '../quick-look-rules.ts';
import type { CaseView } from './case.tsx';
import { Because, YesNo } from './yes-no.tsx';

type AnswersGiven = { c: PortalContext; found: Case; view: CaseView };

/** Everything that was answered, a page of the form at a time, each with its finding. */
export function CaseAnswers({ c, found, view }: AnswersGiven) {
  const t = c.get('t').desk.case;
  const open = found.form.pages.filter(({ id }) => lookAt(view.looks, pageKey(id)).good === null).length;
  return (
    <section class="case-answers">
      <div class="case-answers-head">
        <h2>{t.answers}</h2>
        <p class="muted">{t.answerCount(Object.keys(found.form.answers).length)}</p>
      </div>
      {found.form.pages.map((each) => (
        <AnswerPage c={c} found={found} view={view} page={each} />
      ))}
      {found.verbs.includes('check') && open > 0 ? (
        <button type="submit" name={QUICK_FIELDS.answers} value={ANSWERS_GOOD} class="button secondary wide">
          <Icon name="check" />
          <span>{t.answersGood(open)}</span>
        </button>
      ) : null}
    </section>
  );
}

function AnswerPage({ c, found, view, page }: AnswersGiven & { page: FormPage }) {
  const t = c.get('t').desk;
  const { office } = c.get('portal');
  const key = pageKey(page.id);
  const fault = view.faults.find((each) => each.key === key);
  const good = lookAt(view.looks, key).good;
  const mended = page.questions.filter(({ id }) => wasMended(found, 'question', id));
  const title = found.items.find((item) => item.key === key)?.name ?? page.title;
  return (
    <section class="check">
      <h3>{title}</h3>
      <Answers
        rows={page.questions.map((question) => ({
          question: question.label,
          answer: answerInWords(question, found.form.answers[question.id] ?? '', office) || t.case.noAnswer,
        }))}
      />
      {good === null && mended.length > 0 ? (
        <p class="muted">{t.case.answersMended(mended.map(({ label }) => label).join(', '))}</p>
      ) : null}
      {found.verbs.includes('check') ? (
        <>
          <YesNo
            id={key}
            name={checkFields.page(page.id)}
            legend={
              <>
                {t.case.pageGood}
                <span class="visually-hidden">: {title}</span>
              </>
            }
            good={good}
            error={fault === undefined ? undefined : t.faults[fault.reason](fault.name)}
          />
          <div class="because-list">
            {page.questions.map(({ id, label }) => (
              <Because
                field={checkFields.answer(id)}
                what="answer"
                label={t.case.answerReason(label)}
                noteLabel={t.case.answerNote(label)}
                look={lookAt(view.looks, answerKey(id))}
                reasons={office.reasons.corrections}
              />
            ))}
          </div>
        </>
      ) : null}
    </section>
  );
}
