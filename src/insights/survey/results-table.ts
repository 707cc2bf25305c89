import { fourPlaces } from '../../web/csv.ts';
import type { Cell } from '../../web/csv.ts';
import type { Texts } from '../../web/texts/texts.ts';
import { elements } from './elements.ts';
import type { SurveyResults } from './load-results.ts';
import { averagesOf, convertedAverage, gradeOf, ikmOf, resultOf, sampleSize } from './rules.ts';
import type { Tally } from './rules.ts';

type Words = Texts['surveyOffice']['csv'];

/** The table that is handed on: a row for each element of each group, and one for its index. Groups of which nothing may be told are left out. */
export function resultsTable(words: Words, { period, all, population, services, channels }: SurveyResults): Cell[][] {
  const groups = [
    { kind: words.all, name: '', tally: all, population, result: resultOf(all) },
    ...services.map((each) => ({
      ...each,
      kind: words.service,
      name: each.slug,
      population: each.isTold ? each.population : null,
    })),
    ...channels.map((each) => ({ ...each, kind: words.channel, name: each.channel, population: null })),
  ];
  const shown = groups.filter(({ result }) => result.kind === 'shown');
  return [
    Object.keys(words.columns),
    ...shown.flatMap(({ kind, name, tally, population }) => {
      const sample = population === null ? ['', ''] : [population, sampleSize(population)];
      return valuesOf(words, tally).map(({ element, value, converted, grade }) => [
        period.key,
        kind,
        name,
        element,
        tally.count,
        ...sample,
        value,
        converted,
        grade,
      ]);
    }),
  ];
}

function valuesOf(words: Words, tally: Tally) {
  const averages = averagesOf(tally);
  const ikm = ikmOf(tally);
  return [
    ...elements.map((element) => {
      const converted = convertedAverage(tally, element);
      return { element, value: fourPlaces(averages[element]), converted, grade: gradeOf(converted) };
    }),
    { element: words.ikm, value: fourPlaces(ikm.raw), converted: ikm.rounded, grade: ikm.grade },
  ];
}
