import { Button } from '../../../web/components/button.tsx';
import { ErrorSummary } from '../../../web/components/error-summary.tsx';
import { fieldId } from '../../../web/components/field-frame.tsx';
import { Form } from '../../../web/components/form.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { RadioGroup } from '../../../web/components/radio-group.tsx';
import { Select } from '../../../web/components/select.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { page } from '../../../web/page.tsx';
import { paths } from '../../../web/paths.ts';
import { elements, respondentFacts } from '../elements.ts';
import type { Element, RespondentFact } from '../elements.ts';
import type { Asked } from '../take-answer.ts';

type SurveyGiven = {
  token: string;
  asked: Asked;
  /** What was chosen on the form. */
  values: Readonly<Record<string, string>>;
  missing?: readonly Element[];
  /** Too many answers came from here: until when to wait. */
  until?: string;
};

/** The nine questions on one page, and what one may say of oneself. */
export function surveyPage(c: PortalContext, { token, asked, values, missing = [], until }: SurveyGiven) {
  const t = c.get('t');
  const words = t.survey.page;
  const sentenceAt = (element: Element) => words.missing(elements.indexOf(element) + 1);
  return page(
    c,
    { title: words.title, area: 'public', form: 'isian', error: missing.length > 0, ...statusOf(missing, until) },
    <>
      <h1>{words.title}</h1>
      {missing.length === 0 ? null : (
        <ErrorSummary t={t} faults={missing.map((element) => ({ field: fieldId(element), message: sentenceAt(element) }))} />
      )}
      {until === undefined ? null : <Notice kind="danger" title={words.tooOften(until)} />}
      <p class="lead">{words.lead(asked.service.shortName)}</p>
      <p>{words.nameless}</p>
      <Form c={c} id="isian" action={paths.survey(token)}>
        {elements.map((element, at) => {
          const { question, answers } = t.survey.elements[element];
          return (
            <RadioGroup
              name={element}
              legend={words.question(at + 1, question)}
              options={answers.map((label, index) => ({ value: String(index + 1), label }))}
              value={values[element]}
              error={missing.includes(element) ? sentenceAt(element) : undefined}
            />
          );
        })}
        <section>
          <h2>{words.about}</h2>
          <p class="hint">{words.aboutNote}</p>
          {(Object.keys(respondentFacts) as RespondentFact[]).map((fact) => (
            <FactField c={c} fact={fact} value={values[fact]} />
          ))}
        </section>
        <Button wide>{words.submit}</Button>
      </Form>
    </>,
  );
}

function FactField({ c, fact, value }: { c: PortalContext; fact: RespondentFact; value: string | undefined }) {
  const { survey } = c.get('t');
  const { label, choices } = survey.facts[fact];
  const options = Object.entries(choices).map(([value, label]) => ({ value, label }));
  return <Select name={fact} label={label} empty={survey.page.unsaid} options={options} value={value} optional />;
}

function statusOf(missing: readonly Element[], until: string | undefined): { status?: 422 | 429 } {
  if (missing.length > 0) return { status: 422 };
  return until === undefined ? {} : { status: 429 };
}
