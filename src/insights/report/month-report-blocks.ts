import type { PaperBlock } from '../../applications/papers/paper.ts';
import type { Texts } from '../../web/texts/texts.ts';
import { isEnough, lowestOf, resultOf, sampleSize } from '../survey/rules.ts';
import { isShown, percent, totalOf } from '../usage/rules.ts';
import type { MonthReport } from './load-month.ts';

/** What the report of a month is made of, for the page and for paper alike. */
export type ReportBlock = Extract<PaperBlock, { kind: 'text' | 'heading' | 'bullets' | 'table' | 'bars' }>;

/** Services that the report names. */
const SERVICES_NAMED = 10;

/** The report of a month as a text with figures. @param given.invented the figures are a demo's */
export function monthReportBlocks(t: Texts, report: MonthReport, { invented }: { invented: boolean }): ReportBlock[] {
  const words = t.monthlyReport;
  return [
    ...(invented ? [text(words.invented)] : []),
    heading(words.usage.title),
    ...usageBlocks(t, report),
    heading(words.survey.title),
    ...surveyBlocks(t, report),
    heading(words.days.title),
    ...daysBlocks(t, report),
    heading(words.films.title),
    report.films.length === 0 ? text(words.films.none) : { kind: 'bullets', items: [...report.films] },
  ];
}

function usageBlocks(t: Texts, { now, before, accounts, services, months }: MonthReport): ReportBlock[] {
  const words = t.monthlyReport.usage;
  const { number, percent: shareInWords } = t.usageOffice;
  const count = totalOf(now);
  if (count === 0) return [text(words.none), text(words.accounts(accounts.made, accounts.finished))];
  const share = (part: number) => percent(part, count);
  const most = Math.max(...months.map(({ ways }) => totalOf(ways)));
  return [
    text(
      isShown(now)
        ? words.sent({ count, online: share(now.online), assisted: share(now.assisted), counter: share(now.counter) })
        : words.sentFew(count),
    ),
    text(words.against(totalOf(before), count)),
    text(words.accounts(accounts.made, accounts.finished)),
    heading(words.chart),
    {
      kind: 'bars',
      rows: months.map(({ month, ways }) => ({
        label: t.monthlyReport.month(month),
        share: totalOf(ways) / most,
        value: number(totalOf(ways)),
      })),
    },
    heading(words.most),
    {
      kind: 'table',
      head: words.head,
      widths: [6, 2, 2],
      rows: services
        .slice(0, SERVICES_NAMED)
        .map(({ name, ways }) => [
          name,
          number(totalOf(ways)),
          isShown(ways) ? shareInWords(percent(ways.online, totalOf(ways))) : '',
        ]),
    },
  ];
}

function surveyBlocks(t: Texts, { survey }: MonthReport): ReportBlock[] {
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

const text = (words: string): ReportBlock => ({ kind: 'text', text: words });
const heading = (words: string): ReportBlock => ({ kind: 'heading', text: words });
