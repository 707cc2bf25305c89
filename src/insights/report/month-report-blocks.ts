import { elements } from '../survey/elements.ts';
import { isEnough, lowestOf, resultOf, sampleSize } from '../survey/rules.ts';
import type { Texts } from '../../web/texts/texts.ts';
import type { MonthReport } from './load-month.ts';
import { heading, text } from './report-block.ts';
import type { ReportBlock } from './report-block.ts';
import { usageBlocks } from './usage-blocks.ts';

/** The report of a month as a text with figures. @param given.invented the figures are a demo's */
export function monthReportBlocks(t: Texts, report: MonthReport, { invented }: { invented: boolean }): ReportBlock[] {
  const words = t.monthlyReport;
  return [
    ...(invented ? [text(words.invented)] : []),
    heading(words.usage.title),
    ...usageBlocks(t, report),
    heading(words.hurdles.title),
    ...sentencesOr(report.hurdles.stopped, words.hurdles.none),
    heading(words.hurdles.acts),
    ...sentencesOr(report.hurdles.acted, words.hurdles.noActs),
    heading(words.films.title),
    ...sentencesOr(report.films, words.films.none),
    heading(words.literacy.title),
    ...sentencesOr(report.literacy, words.literacy.none),
    heading(words.survey.title),
    ...surveyBlocks(t, report),
    heading(words.days.title),
    ...daysBlocks(t, report),
  ];
}

function surveyBlocks(t: Texts, { survey, plans }: MonthReport): ReportBlock[] {
  const words = t.monthlyReport.survey;
  const { elements: names } = t.surveyOffice;
  const planned = elements.flatMap((element) => {
    const plan = plans.of.get(element);
    return plan === undefined ? [] : [words.plan(names[element].name, plan)];
  });
  return [
    ...resultBlocks(t, survey),
    ...(planned.length === 0
      ? []
      : ([text(words.plans(t.performance.period(plans.period))), { kind: 'bullets', items: planned }] as const)),
  ];
}

function resultBlocks(t: Texts, survey: MonthReport['survey']): ReportBlock[] {
  const words = t.monthlyReport.survey;
  const result = resultOf(survey.all);
  if (result.kind !== 'shown') return [text(result.kind === 'few' ? words.few : words.none)];
  const { ikm, count, averages } = result;
  const names = lowestOf(averages).map((element) => t.surveyOffice.elements[element].name);
  const grade = t.surveyOffice.grade(ikm.grade, t.surveyOffice.grades[ikm.grade]);
  const enough = isEnough(count, survey.population);
  return [
    text(words.result({ ikm: ikm.rounded, grade, count })),
    text(enough ? words.enough : words.notEnough(sampleSize(survey.population))),
    text(words.lowest(names)),
  ];
}

function daysBlocks(t: Texts, { usual }: MonthReport): ReportBlock[] {
  const words = t.monthlyReport.days;
  if (usual.length === 0) return [text(words.none)];
  const rows = usual.map(({ name, workingDays, cases }) => [name, words.within(workingDays), words.cases(cases)]);
  return [text(words.lead), { kind: 'table', head: words.head, widths: [5, 3, 2], rows }];
}

/** One sentence stands alone, more are a list; without any it is said why. */
function sentencesOr(sentences: readonly string[], none: string): ReportBlock[] {
  const [first, ...others] = sentences;
  if (first === undefined) return [text(none)];
  return others.length === 0 ? [text(first)] : [{ kind: 'bullets', items: [first, ...others] }];
}
