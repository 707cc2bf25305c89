import { localDay } from '../../catalogue/formats.ts';
import type { Portal } from '../../portal.ts';
import type { Texts } from '../../web/texts/texts.ts';
import { nameOf, verdictSentence } from '../experiments/in-words.ts';
import { allLooks, listExperiments } from '../experiments/store.ts';
import { gatesOf } from '../gates/gate-rules.ts';
import type { StageFigures } from '../gates/gate-rules.ts';
import { filmFigures } from '../gates/store-gates.ts';
import { monthOfDay, periodOf } from '../period-rules.ts';

type Told = Pick<Portal, 'db' | 'office' | 'catalogue'>;

/** What is known of films and sentences in a month: the verdict of every comparison that was looked at in it, as it was then, and how many began the films that they were offered. */
export async function filmSentences(portal: Told, t: Texts, month: string): Promise<string[]> {
  const { db, office, catalogue } = portal;
  const [experiments, looks, figures] = await Promise.all([listExperiments(db), allLooks(db), filmFigures(db, periodOf(month))]);
  const monthOf = (at: Date) => monthOfDay(localDay(at, office));
  const verdicts = experiments.flatMap((experiment) => {
    const told = (looks.get(experiment.id) ?? []).filter(({ at }) => monthOf(at) <= month);
    const last = told.at(-1);
    if (last === undefined || monthOf(last.at) !== month) return [];
    return [t.monthlyReport.films.verdict(nameOf(t, catalogue, experiment), verdictSentence(t, experiment, told))];
  });
  return [...verdicts, ...foundSentences(portal, t, figures)];
}

/** Of every film once: its stages were all offered to the same visits. Films that were offered too little are left out. */
function foundSentences({ catalogue }: Told, t: Texts, figures: readonly StageFigures[]): string[] {
  const films = new Map(figures.map((each) => [`${each.film}|${each.service}`, each]));
  return [...films.values()].flatMap((each) => {
    const found = gatesOf([each])[0]?.found ?? null;
    if (found === null) return [];
    const name = catalogue.services.get(each.service)?.shortName ?? each.service;
    const { low, high } = found.interval;
    return [t.monthlyReport.films.found(name, found.of, t.hurdles.between(found.share, low, high))];
  });
}
