import type { Texts } from '../../web/texts/texts.ts';
import { toldCounts } from '../few-rules.ts';
import { respondentFacts } from './elements.ts';
import type { RespondentFact } from './elements.ts';
import type { RespondentGroup } from './store.ts';

/** The table of who answered that is handed on: period, fact, choice, how many; empty where it may not be told how many. */
export function respondentTable(
  words: Texts['surveyOffice']['csv'],
  period: string,
  groups: readonly RespondentGroup[],
): (string | number | null)[][] {
  const rows = (Object.keys(respondentFacts) as RespondentFact[]).flatMap((fact) =>
    countsOf(fact, groups).map(({ choice, count }) => [period, fact, choice ?? '', count]),
  );
  return [['periode', ...Object.keys(words.respondentColumns)], ...rows];
}

/** Who answered, in words: fact, choice, how many. Choices that nobody made are left out. */
export function respondentRows(words: Texts['surveyOffice'], groups: readonly RespondentGroup[]): string[][] {
  return (Object.keys(respondentFacts) as RespondentFact[]).flatMap((fact) => {
    const { label, choices } = words.facts[fact];
    const names: Readonly<Record<string, string>> = choices;
    return countsOf(fact, groups).map(({ choice, count }, at) => [
      at === 0 ? label : '',
      choice === null ? words.respondents.unsaid : (names[choice] ?? choice),
      count === null ? words.respondents.untold : String(count),
    ]);
  });
}

/** How many made each choice, in the order of the form; `choice` null = said nothing; `count` null = it may not be told. */
function countsOf(fact: RespondentFact, groups: readonly RespondentGroup[]): { choice: string | null; count: number | null }[] {
  const made = [...respondentFacts[fact], null].flatMap((choice) => {
    const count = groups.reduce((sum, group) => (group[fact] === choice ? sum + group.count : sum), 0);
    return count === 0 ? [] : [{ choice, count }];
  });
  const told = toldCounts(made.map(({ count }) => count));
  return made.map(({ choice, count }, at) => ({ choice, count: told[at] === true ? count : null }));
}
