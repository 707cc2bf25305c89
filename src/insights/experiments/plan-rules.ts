import { MOST_WORDS } from '../../catalogue/plain-words.ts';
import { peopleNeeded } from '../statistics/sample-size.ts';
import { MAIN_OUTCOMES } from './experiment.ts';
import type { MainOutcome, Plan } from './experiment.ts';

/** Steps of an application at which help is offered: filling in, and uploading and sending. */
export const PLACES = [6, 7] as const;

/** Scenes that every service has beside the pages of its form: where documents are uploaded, and where all is looked over and sent. */
export const SCENES = ['upload', 'send'] as const;

/** How often a comparison is looked at before it ends, at a quarter, a half, three quarters and the whole of the people. */
const LOOKS = 4;

/** A sentence for the screen. */
export const LONGEST_SENTENCE = 300;

/** A comparison that would take more people than this is none that an office can wait for. */
const MOST_PER_GROUP = 20_000;

/** What is typed into the plan. */
export type TypedPlan = {
  kind: string;
  service: string;
  /** Of a film. */
  stage: string;
  /** Of a wording. */
  scene: string;
  sentence: string;
  outcome: string;
  expected: string;
  worth: string;
  /** Local day; '' = not readable. */
  endsOn: string;
};

/** What is wrong with a plan, by field. `no-film`: the service has none that is published. `beyond`: more than all would have to send. */
export type PlanFaults = {
  kind?: 'missing';
  service?: 'missing' | 'no-film';
  stage?: 'missing';
  scene?: 'missing';
  sentence?: 'missing' | 'long' | 'words';
  outcome?: 'missing';
  expected?: 'number';
  worth?: 'number' | 'beyond' | 'too-many';
  endsOn?: 'missing' | 'past';
};

/** What the rule must know beside what was typed. `services`: those that can be applied for, each with the scenes of its form's pages; `films`: published ones by service. */
export type PlanWorld = {
  today: string;
  services: ReadonlyMap<string, readonly string[]>;
  films: ReadonlyMap<string, string>;
};

/** All services at once. */
export const EVERY = 'semua';

/** A plan of what was typed, with the number of people that it takes; or all that is wrong with it. */
export function judgePlan(
  typed: TypedPlan,
  { today, services, films }: PlanWorld,
): { ok: true; plan: Plan } | { ok: false; faults: PlanFaults } {
  const kind = typed.kind === 'film' || typed.kind === 'wording' ? typed.kind : null;
  const service = typed.service === EVERY ? null : typed.service;
  const stage = PLACES.find((each) => String(each) === typed.stage) ?? null;
  const scene = [...SCENES, ...(services.get(service ?? '') ?? [])].find((each) => each === typed.scene) ?? null;
  const outcome = MAIN_OUTCOMES.find((each) => each === typed.outcome);
  const sentence = typed.sentence.replaceAll(/\s+/g, ' ').trim();
  const [expected, worth] = [wholeOf(typed.expected), wholeOf(typed.worth)];
  const faults: PlanFaults = {
    ...(kind === null ? { kind: 'missing' } : {}),
    ...faultOfService(service, kind, services, films),
    ...(kind !== 'wording' && stage === null && typed.stage !== EVERY ? { stage: 'missing' } : {}),
    ...(kind === 'wording' && scene === null ? { scene: 'missing' } : {}),
    ...(kind === 'wording' ? faultOfSentence(sentence) : {}),
    ...(outcome === undefined ? { outcome: 'missing' } : {}),
    ...(expected === null || expected < 1 || expected > 98 ? { expected: 'number' } : {}),
    ...faultOfWorth(expected, worth),
    ...faultOfDay(typed.endsOn, today),
  };
  if (kind === null || outcome === undefined || expected === null || worth === null || Object.keys(faults).length > 0)
    return { ok: false, faults };
  return {
    ok: true,
    plan: {
      kind,
      service,
      stage: kind === 'wording' ? stageOf(scene) : stage,
      scene: kind === 'wording' ? scene : null,
      filmId: kind === 'film' && service !== null ? (films.get(service) ?? null) : null,
      sentence: kind === 'wording' ? sentence : null,
      outcome,
      expected,
      worth,
      perGroup: perGroupFor(expected, worth),
      looks: LOOKS,
      endsOn: typed.endsOn,
    },
  };
}

/** Weeks that a comparison takes, where so many people come in a week and each takes part; null = nobody comes. */
export const weeksNeeded = (groupSize: number, peopleAWeek: number, outcome: MainOutcome): number | null =>
  peopleAWeek <= 0 ? null : Math.ceil((2 * groupSize) / peopleAWeek) + (outcome === 'sent-in-seven-days' ? 1 : 3);

/** People that each group needs. @param expected share without, @param worth difference, in points of 100. */
export const perGroupFor = (expected: number, worth: number): number => peopleNeeded(expected / 100, (expected + worth) / 100);

const stageOf = (scene: string | null): number => (SCENES.some((each) => each === scene) ? 7 : 6);

const wholeOf = (typed: string): number | null => (/^\d{1,3}$/.test(typed.trim()) ? Number(typed.trim()) : null);

function faultOfService(
  service: string | null,
  kind: Plan['kind'] | null,
  services: PlanWorld['services'],
  films: ReadonlyMap<string, string>,
): PlanFaults {
  if (service !== null && !services.has(service)) return { service: 'missing' };
  if (kind !== 'film') return {};
  return (service === null ? films.size > 0 : films.has(service)) ? {} : { service: 'no-film' };
}

function faultOfSentence(sentence: string): PlanFaults {
  if (sentence === '') return { sentence: 'missing' };
  if (sentence.length > LONGEST_SENTENCE) return { sentence: 'long' };
  return sentence.split(/[.!?]\s+/).some((each) => each.split(' ').length > MOST_WORDS) ? { sentence: 'words' } : {};
}

function faultOfWorth(expected: number | null, worth: number | null): PlanFaults {
  if (worth === null || worth < 1 || worth > 90) return { worth: 'number' };
  if (expected === null) return {};
  if (expected + worth > 99) return { worth: 'beyond' };
  return perGroupFor(expected, worth) > MOST_PER_GROUP ? { worth: 'too-many' } : {};
}

function faultOfDay(day: string, today: string): PlanFaults {
  if (day === '') return { endsOn: 'missing' };
  return day <= today ? { endsOn: 'past' } : {};
}
