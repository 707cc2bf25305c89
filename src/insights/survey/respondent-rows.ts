import type { Texts } from '../../web/texts/texts.ts';
import { respondentFacts } from './elements.ts';
import type { RespondentFact } from './elements.ts';
import { LEAST_SHOWN } from './rules.ts';
import type { RespondentGroup } from './store.ts';

/** The table of who answered that is handed on: period, fact, choice, how many; of few not how many. */
export function respondentTable(
  words: Texts['surveyOffice']['csv'],
  period: string,
  groups: readonly RespondentGroup[],
): (string | number)[][] {
  const rows = (Object.keys(respondentFacts) as RespondentFact[]).flatMap((fact) => {
    const counts = countsOf(fact, groups);
    return [...respondentFacts[fact], null].flatMap((choice) => {
      const count = counts.get(choice) ?? 0;
      return count === 0 ? [] : [[period, fact, choice ?? '', count < LEAST_SHOWN ? '' : count]];
    });
  });
  return [['periode', ...Object.keys(words.respondentColumns)], ...rows];
}

/** Who answered, in words: fact, choice, how many. Choices that nobody made are left out; of few it is only said that they are few. */
export function respondentRows(words: Texts['surveyOffice'], groups: readonly RespondentGroup[]): string[][] {
  return (Object.keys(respondentFacts) as RespondentFact[]).flatMap((fact) => {
    const counts = countsOf(fact, groups);
    const { label, choices } = words.facts[fact];
    const named = [...Object.entries<string>(choices), [null, words.respondents.unsaid] as const];
    const rows = named.flatMap(([choice, name]) => {
      const count = counts.get(choice) ?? 0;
      return count === 0 ? [] : [[name, count < LEAST_SHOWN ? words.respondents.few : String(count)]];
    });
    return rows.map(([name = '', count = ''], at) => [at === 0 ? label : '', name, count]);
  });
}

/** How many made each choice; null = said nothing. */
function countsOf(fact: RespondentFact, groups: readonly RespondentGroup[]): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const group of groups) counts.set(group[fact], (counts.get(group[fact]) ?? 0) + group.count);
  return counts;
}
