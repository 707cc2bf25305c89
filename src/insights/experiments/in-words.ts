import { dayInWords, localDay } from '../../catalogue/formats.ts';
import type { Catalogue } from '../../catalogue/read-catalogue.ts';
import { sceneOfPage } from '../../tutorials/listen/step-rules.ts';
import type { Texts } from '../../web/texts/texts.ts';
import type { Experiment, StoredLook } from './experiment.ts';
import { SCENES } from './plan-rules.ts';
import { trendVerdict, verdictOf } from './verdict-rules.ts';
import type { Verdict } from './verdict-rules.ts';

/** How a verdict is coloured, and its sign. */
export const looks = {
  helps: { icon: 'check-circle', kind: 'good' },
  harms: { icon: 'warning', kind: 'bad' },
  open: { icon: 'clock', kind: 'open' },
  unseen: { icon: 'info', kind: 'open' },
  small: { icon: 'info', kind: 'open' },
  'too-few': { icon: 'clock', kind: 'open' },
  planned: { icon: 'notebook', kind: 'open' },
} as const satisfies Record<Verdict | 'planned', object>;

/** What a comparison is called: what is shown, for which service, where. */
export function nameOf(t: Texts, catalogue: Catalogue, experiment: Experiment): string {
  const words = t.effects;
  const { kind, service: slug, stage, changedOn } = experiment;
  const service = slug === null ? words.allServices : (catalogue.services.get(slug)?.shortName ?? slug);
  if (kind === 'trend') return words.names.trend(service, changedOn === null ? '' : dayInWords(changedOn));
  if (kind === 'wording') return words.names.wording(service, pageOf(t, catalogue, experiment));
  const place = stage === null ? words.allStages : words.place(stage, t.narration.steps[stage - 1] ?? '');
  return words.names.film(service, place);
}

/** On which page a wording is read. */
export function pageOf(t: Texts, catalogue: Catalogue, { service, scene }: Experiment): string {
  const page = catalogue.services.get(service ?? '')?.pages?.find(({ id }) => sceneOfPage(id) === scene);
  const common = SCENES.find((each) => each === scene);
  return page?.title ?? (common === undefined ? (scene ?? '') : t.effects.scenes[common]);
}

/** The verdict of a comparison, with its plan's worth. */
export const verdictFor = ({ state, worth }: Experiment, told: readonly StoredLook[]): Verdict | 'planned' =>
  state === 'planned' ? 'planned' : verdictOf(told, worth ?? 0);

/** A share as people of 100, whole. */
export const per100 = (share: number): number => Math.round(100 * share);

/** The same with a sign before it. */
export const signed = (points: number): string => (points > 0 ? `+${points}` : String(points).replace('-', '−'));

/** The verdict in one sentence, for the list and for reports. */
export function verdictSentence(t: Texts, experiment: Experiment, told: readonly StoredLook[]): string {
  const words = t.effects.short;
  const { kind, worth, figures } = experiment;
  if (kind === 'trend') {
    const verdict = trendVerdict(figures?.kind === 'series' ? figures.effect : null);
    return verdict === 'unseen' ? words.trendUnseen : words[verdict];
  }
  const verdict = verdictFor(experiment, told);
  const main = told.at(-1)?.figures.main;
  if ((verdict === 'helps' || verdict === 'harms') && main !== undefined) {
    const [low, high] = [main.interval.low, main.interval.high].map((end) => Math.abs(per100(end))).toSorted((a, b) => a - b);
    return words[verdict](kind, Math.abs(per100(main.difference)), low ?? 0, high ?? 0);
  }
  if (verdict === 'small') return words.small(worth ?? 0);
  return verdict === 'helps' || verdict === 'harms' ? words['too-few'] : words[verdict];
}

/** A local day of an instant in words. */
export const dayOf = (at: Date, office: { zone: string }): string => dayInWords(localDay(at, office));
