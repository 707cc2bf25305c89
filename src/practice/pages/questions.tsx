import { QuestionField } from '../../applications/pages/question-field.tsx';
import { sentencesAt, summaryOf } from '../../applications/pages/question-faults.ts';
import { hasEntries } from '../../applications/form-entries.ts';
import { answerInWords } from '../../catalogue/answer-in-words.ts';
import type { FieldFault } from '../../catalogue/field-fault.ts';
import type { FormPage, Question } from '../../catalogue/service.ts';
import { Button } from '../../web/components/button.tsx';
import { EnterSaves } from '../../web/components/entry-buttons.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Form } from '../../web/components/form.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { OpenPart } from '../part.ts';
import { Coach, practicePage, SampleCard } from './frame.tsx';

type QuestionsGiven = {
  page: FormPage;
  /** The question that is answered by hand. */
  taught: Question | undefined;
  values: Readonly<Record<string, string>>;
  faults: readonly FieldFault[];
  /** Questions whose answer is good, and another than on the card. */
  near: readonly string[];
  /** The question to which one more entry was added. */
  added?: string;
};

/** One page of the form, with the fields of the form itself. */
export function questionsPart(c: PortalContext, open: OpenPart, { page, taught, values, faults, near, added }: QuestionsGiven) {
  const t = c.get('t');
  const words = t.practice;
  const { office } = c.get('portal');
  const { answers } = open.exercise.outcome;
  const sentences = sentencesAt(t, page, faults);
  const wrong = page.questions.find(({ id }) => sentences.has(id) || near.includes(id));
  const at = wrong ?? taught;
  return practicePage(
    c,
    { ...open, step: 6, title: page.title, error: wrong !== undefined },
    <>
      {sentences.size > 0 ? <ErrorSummary t={t} faults={summaryOf(t, page, sentences)} /> : null}
      <SampleCard
        c={c}
        rows={page.questions.map((question) => ({
          question: question.label,
          answer: answerInWords(question, answers[question.id] ?? '', office) || words.leaveEmpty,
        }))}
      />
      {page.questions.length > 1 ? <p class="hint">{words.restFilled}</p> : null}
      <Form c={c} id="latihan" action={paths.practicePart(open.practice.slug, open.part.id)}>
        {page.questions.some(hasEntries) ? <EnterSaves /> : null}
        {page.questions.map((question) => (
          <QuestionField
            c={c}
            question={question}
            values={values}
            error={sentences.get(question.id)}
            added={question.id === added}
            help={
              question !== at ? null : (
                <Coach near={wrong !== undefined}>{wrong === undefined ? words.answerAsOnCard : words.near}</Coach>
              )
            }
          />
        ))}
        <Button wide>{t.applications.save}</Button>
      </Form>
    </>,
  );
}
