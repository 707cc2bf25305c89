import { Button } from '../../../web/components/button.tsx';
import { ErrorSummary } from '../../../web/components/error-summary.tsx';
import { fieldId } from '../../../web/components/field-frame.tsx';
import { Form } from '../../../web/components/form.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { Panel } from '../../../web/components/panel.tsx';
import { TextArea } from '../../../web/components/text-area.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { paths } from '../../../web/paths.ts';
import type { Element } from '../elements.ts';
import type { SurveyResults } from '../load-results.ts';
import { PLAN_MAX, planField } from '../plan-rules.ts';
import type { TypedPlans } from '../plan-rules.ts';
import { convertedAverage } from '../rules.ts';

type PlanFormProps = {
  c: PortalContext;
  results: SurveyResults;
  /** The three elements that it is about. */
  lowest: readonly Element[];
  saved: boolean;
  /** What was typed and could not be kept. */
  typed: TypedPlans | undefined;
};

/** The three lowest elements, and what the office plans to do about each. */
export function PlanForm({ c, results, lowest, saved, typed }: PlanFormProps) {
  const t = c.get('t');
  const words = t.surveyOffice;
  const { tooLong = [], plans = results.plans } = typed ?? {};
  const message = words.lowest.tooLong(PLAN_MAX);
  return (
    <section id="rencana">
      <h2>{words.lowest.title}</h2>
      {saved ? <Notice kind="success" title={words.lowest.saved} /> : null}
      {tooLong.length === 0 ? null : (
        <ErrorSummary t={t} faults={tooLong.map((element) => ({ field: fieldId(planField(element)), message }))} />
      )}
      <Panel>
        <p class="muted">{words.lowest.lead}</p>
        <Form c={c} action={paths.deskSurveyPlans}>
          <input type="hidden" name="periode" value={results.period.key} />
          {lowest.map((element) => (
            <TextArea
              name={planField(element)}
              label={words.lowest.plan(words.elements[element].name)}
              hint={words.lowest.planOf(words.value(convertedAverage(results.all, element)))}
              value={plans.get(element)}
              error={tooLong.includes(element) ? message : undefined}
            />
          ))}
          <Button>{words.lowest.save}</Button>
        </Form>
      </Panel>
    </section>
  );
}
