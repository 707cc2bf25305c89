import type { Child } from 'hono/jsx';
import { wholeNumber } from '../../../catalogue/formats.ts';
import { BarChart } from '../../../web/components/bar-chart.tsx';
import { Details } from '../../../web/components/details.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { Panel } from '../../../web/components/panel.tsx';
import { Table } from '../../../web/components/table.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { page } from '../../../web/page.tsx';
import { paths } from '../../../web/paths.ts';
import { isReporter } from '../../readers.ts';
import { PeriodChoice } from '../../report/pages/period-choice.tsx';
import { ReportTabs } from '../../report/pages/report-tabs.tsx';
import { elements } from '../elements.ts';
import type { SurveyResults } from '../load-results.ts';
import type { TypedPlans } from '../plan-rules.ts';
import { respondentRows } from '../respondent-rows.ts';
import { convertedAverage, gradeOf, isEnough, lowestOf, resultOf, sampleSize } from '../rules.ts';
import type { Result } from '../rules.ts';
import { PlanForm } from './plan-form.tsx';
import { SurveyFiles } from './survey-files.tsx';

type SurveyOfficeGiven = { results: SurveyResults; saved?: boolean; typed?: TypedPlans };
type Part = { c: PortalContext; results: SurveyResults };
type Shown = Extract<Result, { kind: 'shown' }>;

/** Lines of the chart at which a grade begins: C, B, A. */
const GRADE_MARKS = [0.65, 0.7661, 0.8831];

/** What the survey says for a period: index and grade, elements, services, where it was answered, by whom; the plan, and what is handed on. */
export function surveyOfficePage(c: PortalContext, { results, saved = false, typed }: SurveyOfficeGiven) {
  const words = c.get('t').surveyOffice;
  const { config } = c.get('portal');
  const result = resultOf(results.all);
  return page(
    c,
    { title: words.title, area: 'desk', wide: true, ...(typed === undefined ? {} : { error: true, status: 422 }) },
    <>
      <div class="desk-head">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <PeriodChoice c={c} period={results.period} action={paths.deskSurvey} />
      </div>
      <ReportTabs c={c} now="survey" />
      {config.mode === 'demo' ? <p class="hint">{words.invented}</p> : null}
      {result.kind === 'shown' ? null : (
        <Notice kind="info" title={result.kind === 'few' ? words.summary.few : words.summary.none}>
          <p>{words.summary.noneNote}</p>
        </Notice>
      )}
      <div class="insight">
        <div class="insight-first">{result.kind === 'shown' ? <Summary c={c} results={results} result={result} /> : null}</div>
        <div class="insight-main">
          {result.kind === 'shown' ? <Elements c={c} results={results} result={result} /> : null}
          <Services c={c} results={results} />
          {results.all.count === 0 ? null : <Others c={c} results={results} />}
        </div>
        <div>
          {result.kind === 'shown' && isReporter(c) ? (
            <PlanForm c={c} results={results} lowest={lowestOf(result.averages)} saved={saved} typed={typed} />
          ) : null}
          <SurveyFiles c={c} period={results.period} />
        </div>
      </div>
    </>,
  );
}

function Summary({ c, results, result: { ikm } }: Part & { result: Shown }) {
  const words = c.get('t').surveyOffice;
  const { all, population, period } = results;
  const enough = isEnough(all.count, population);
  return (
    <Panel>
      <h2>
        {words.summary.title}, {words.period(period)}
      </h2>
      <p>
        <span class="muted">{words.summary.ikm}</span> <strong class="figure">{words.value(ikm.rounded)}</strong>
      </p>
      <p>
        <strong>{words.grade(ikm.grade, words.grades[ikm.grade])}</strong>
      </p>
      <p class="muted">{words.summary.raw(ikm.raw)}</p>
      <Notice kind={enough ? 'success' : 'wait'} title={enough ? words.summary.enough : words.summary.notEnough}>
        <p>
          {wholeNumber(all.count)} {words.summary.answers.toLowerCase()}.{' '}
          {population === 0 ? words.summary.noPopulation : `${words.summary.needed(sampleSize(population), population)}.`}
        </p>
        {enough ? null : <p>{words.summary.notEnoughNote}</p>}
      </Notice>
    </Panel>
  );
}

function Elements({ c, results, result }: Part & { result: Shown }) {
  const words = c.get('t').surveyOffice;
  const rows = elements.map((element) => ({ element, converted: convertedAverage(results.all, element) }));
  return (
    <section>
      <h2>{words.chart.title}</h2>
      <Panel>
        <BarChart
          caption={words.chart.caption}
          marks={GRADE_MARKS}
          note={words.chart.marks}
          bars={rows.map(({ element, converted }) => ({
            label: words.elements[element].name,
            value: words.value(converted),
            segments: [{ share: converted / 100, tone: 0 }],
          }))}
        />
      </Panel>
      <Table
        caption={words.chart.table}
        head={words.chart.head}
        rows={rows.map(({ element, converted }) => [
          words.elements[element].name,
          words.value(result.averages[element]),
          words.value(converted),
          gradeOf(converted),
        ])}
      />
    </section>
  );
}

function Services({ c, results }: Part) {
  const words = c.get('t').surveyOffice;
  if (results.services.length === 0) return null;
  return (
    <section>
      <h2>{words.services.title}</h2>
      <Table
        caption={words.services.caption}
        stacked
        named={[1, 2, 3, 4, 5]}
        head={words.services.head}
        rows={results.services.map(({ name, tally, population, result, isTold }): Child[] => {
          const shown = result.kind === 'shown';
          return [
            <strong>{name}</strong>,
            ...(isTold
              ? [wholeNumber(population), wholeNumber(sampleSize(population))]
              : [words.services.notShown, words.services.notShown]),
            result.kind === 'few' ? words.services.notShown : wholeNumber(tally.count),
            shown ? words.value(result.ikm.rounded) : '',
            shown ? result.ikm.grade : '',
            shown && !isEnough(tally.count, population) ? words.summary.notEnough : '',
          ];
        })}
      />
      <p class="hint">{words.services.note}</p>
    </section>
  );
}

/** Where it was answered, and by whom. */
function Others({ c, results }: Part) {
  const words = c.get('t').surveyOffice;
  return (
    <>
      <section>
        <h2>{words.byChannel.title}</h2>
        <Table
          caption={words.byChannel.caption}
          head={words.byChannel.head}
          rows={results.channels.map(({ channel, tally, result }) => {
            const shown = result.kind === 'shown';
            return [
              words.channels[channel],
              result.kind === 'few' ? words.services.notShown : wholeNumber(tally.count),
              shown ? words.value(result.ikm.rounded) : '',
              shown ? result.ikm.grade : '',
            ];
          })}
        />
      </section>
      <Details summary={words.respondents.title}>
        <Table
          caption={words.respondents.caption}
          head={words.respondents.head}
          rows={respondentRows(words, results.respondents)}
        />
      </Details>
    </>
  );
}
