import { dayAfter } from '../../../applications/reminder-rules.ts';
import { onPaper } from '../../../applications/papers/on-paper.ts';
import type { Printing } from '../../../applications/papers/on-paper.ts';
import type { Paper, PaperBlock } from '../../../applications/papers/paper.ts';
import { dayInWords, decimal, localDay, wholeNumber } from '../../../catalogue/formats.ts';
import type { Texts } from '../../../web/texts/texts.ts';
import { elements } from '../elements.ts';
import type { SurveyResults } from '../load-results.ts';
import { respondentRows } from '../respondent-rows.ts';
import { convertedAverage, gradeOf, isEnough, lowestOf, resultOf, sampleSize } from '../rules.ts';
import type { Result } from '../rules.ts';

type Words = Texts['surveyOffice'];
type Shown = Extract<Result, { kind: 'shown' }>;

/** The report of a period as offices hand it in: method, sample, results with table and chart, the three lowest elements and what is planned, room to sign. */
export function surveyReportPaper(printing: Printing, results: SurveyResults, { invented }: { invented: boolean }): Paper {
  const { t, office, now } = printing;
  const all = t.surveyOffice;
  const words = all.report;
  const { period, population } = results;
  const { count } = results.all;
  const result = resultOf(results.all);
  const facts = { population, needed: sampleSize(population), count, enough: isEnough(count, population) };
  return onPaper(printing, {
    title: words.title,
    kind: words.kind,
    foot: words.foot(dayInWords(localDay(now, office))),
    blocks: [
      ...(invented ? [{ kind: 'text', text: words.invented } as const] : []),
      {
        kind: 'facts',
        rows: [
          { label: words.facts.office, value: office.name },
          { label: words.facts.period, value: all.period(period) },
          { label: words.facts.days, value: daysOf(all, period, localDay(now, office)) },
          { label: words.facts.basis, value: words.facts.basisText },
        ],
      },
      { kind: 'heading', text: words.method },
      ...words.methodText.map((text) => ({ kind: 'text', text }) as const),
      { kind: 'heading', text: words.sample },
      { kind: 'text', text: words.sampleText(facts) },
      { kind: 'heading', text: words.result },
      ...(result.kind === 'shown' ? shownBlocks(all, results, result) : [{ kind: 'text', text: words.noResult } as const]),
      { kind: 'signature', placeAndDay: words.signature(office.city), name: `${office.head.title}, ${office.head.name}` },
    ],
  });
}

function shownBlocks(all: Words, results: SurveyResults, { ikm, averages }: Shown): PaperBlock[] {
  const words = all.report;
  const converted = new Map(elements.map((element) => [element, convertedAverage(results.all, element)] as const));
  const nameOf = (element: (typeof elements)[number]) => all.elements[element].name;
  const grade = all.grade(ikm.grade, all.grades[ikm.grade]);
  return [
    { kind: 'text', text: words.resultText({ ikm: all.value(ikm.rounded), raw: decimal(ikm.raw, 4), grade }) },
    { kind: 'heading', text: words.table },
    {
      kind: 'table',
      head: all.chart.head,
      widths: [6, 3, 3, 1],
      rows: [...converted].map(([element, value]) => [
        nameOf(element),
        all.value(averages[element]),
        all.value(value),
        gradeOf(value),
      ]),
    },
    { kind: 'heading', text: words.chart },
    {
      kind: 'bars',
      rows: [...converted].map(([element, value]) => ({ label: nameOf(element), share: value / 100, value: all.value(value) })),
    },
    { kind: 'text', text: all.chart.how },
    { kind: 'heading', text: words.services },
    {
      kind: 'table',
      head: all.services.head,
      widths: [12, 5, 3, 5, 3, 3, 5],
      rows: results.services.map(({ name, tally, population, result, isTold }) => {
        const value = result.kind === 'shown' ? [all.value(result.ikm.rounded), result.ikm.grade] : ['-', '-'];
        const count = result.kind === 'few' ? all.services.notShown : wholeNumber(tally.count);
        const enough = result.kind !== 'shown' || isEnough(tally.count, population);
        return [
          name,
          ...(isTold ? [wholeNumber(population), wholeNumber(sampleSize(population))] : ['-', '-']),
          count,
          ...value,
          enough ? '' : words.notEnough,
        ];
      }),
    },
    { kind: 'heading', text: words.respondents },
    { kind: 'table', head: all.respondents.head, widths: [3, 5, 2], rows: respondentRows(all, results.respondents) },
    { kind: 'heading', text: words.lowest },
    {
      kind: 'table',
      head: words.lowestHead,
      widths: [3, 1, 6],
      rows: lowestOf(averages).map((element) => [
        nameOf(element),
        all.value(converted.get(element) ?? 0),
        results.plans.get(element) ?? words.noPlan,
      ]),
    },
  ];
}

/** The days of a period, and until when it is counted while it is not over. */
function daysOf({ report }: Words, { from, until }: SurveyResults['period'], today: string): string {
  const [first, last] = [dayInWords(from), dayInWords(dayAfter(until, -1))];
  return today < until ? report.daysSoFar(first, last, dayInWords(today)) : report.days(first, last);
}
