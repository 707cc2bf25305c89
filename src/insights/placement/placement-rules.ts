/** To whom something is offered. `erred`: whose answer was refused twice in a row; `still`: who does nothing for long. */
export const AUDIENCES = ['everyone', 'erred', 'still', 'first-time', 'correction'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What is offered: the film of the step, the step of the guide with its sound, or a sentence of the office. */
export const WHATS = ['film', 'guide', 'sentence'] as const;
export type What = (typeof WHATS)[number];

/** A rule: what is offered, or not offered, where and to whom. '' = all services, all steps. */
export type Placement = {
  service: string;
  step: string;
  audience: Audience;
  what: What;
  sentence: { id: string; en: string };
  offered: boolean;
};

/** Who is at which step, as far as it is known when the page is made: who will stay still is not. */
export type Situation = { service: string; step: string; erred: boolean; firstTime: boolean; correction: boolean };

/** Whether something is seen in the block: at once, when somebody stays still, or not. */
export type Shown = 'now' | 'when-still' | 'never';

/** What "Butuh bantuan?" shows. `open`: it stands open; `opensWhenStill`: it opens for who does nothing for long. */
export type Offer = {
  film: Shown;
  guide: Shown;
  sentences: { words: { id: string; en: string }; shown: 'now' | 'when-still' }[];
  open: boolean;
  opensWhenStill: boolean;
};

const NOTHING = { id: '', en: '' };
const everywhere = (audience: Audience, what: What): Placement => ({
  service: '',
  step: '',
  audience,
  what,
  sentence: NOTHING,
  offered: true,
});

/** What holds where the office has said nothing: closed help for everyone, which opens for who erred twice and for who stays still. */
export const DEFAULT_PLACEMENTS: readonly Placement[] = [
  everywhere('everyone', 'film'),
  everywhere('everyone', 'guide'),
  everywhere('erred', 'guide'),
  everywhere('still', 'guide'),
];

/**
 * Decides what help is offered to somebody. For each audience and each kind of help the nearest rule decides: one of the service and step, then of the service, then
 * of the step, then of all. Help that is meant for somebody in particular stands open for them.
 * @param placements the office's rules; what they do not speak of is as in `DEFAULT_PLACEMENTS`. Of two that are equally near the later one holds.
 */
export function offerFor(placements: readonly Placement[], situation: Situation): Offer {
  const found = [...DEFAULT_PLACEMENTS, ...placements].filter((each) => isAt(each, situation));
  const nearest = AUDIENCES.flatMap((audience) =>
    WHATS.flatMap((what) => {
      const rules = found.filter((each) => each.audience === audience && each.what === what);
      const most = Math.max(...rules.map(nearness));
      const rule = rules.findLast((each) => nearness(each) === most);
      return rule?.offered === true ? [rule] : [];
    }),
  );
  const now = nearest.filter(({ audience }) => isMeant(audience, situation));
  const still = nearest.filter(({ audience }) => audience === 'still');
  const shown = (what: What): Shown => {
    if (now.some((each) => each.what === what)) return 'now';
    return still.some((each) => each.what === what) ? 'when-still' : 'never';
  };
  const sentences = (rules: readonly Placement[], when: 'now' | 'when-still') =>
    rules.filter(({ what }) => what === 'sentence').map(({ sentence }) => ({ words: sentence, shown: when }));
  return {
    film: shown('film'),
    guide: shown('guide'),
    sentences: [...sentences(now, 'now'), ...sentences(still, 'when-still')],
    open: now.some(({ audience }) => audience !== 'everyone'),
    opensWhenStill: still.length > 0,
  };
}

/** Whether a rule speaks of a place. */
const isAt = ({ service, step }: Placement, at: Pick<Situation, 'service' | 'step'>): boolean =>
  (service === '' || service === at.service) && (step === '' || step === at.step);

/** How near a rule is to the place that it speaks of: a service counts more than a step. */
const nearness = ({ service, step }: Placement): number => (service === '' ? 0 : 2) + (step === '' ? 0 : 1);

function isMeant(audience: Audience, { erred, firstTime, correction }: Situation): boolean {
  switch (audience) {
    case 'everyone':
      return true;
    case 'erred':
      return erred;
    case 'first-time':
      return firstTime;
    case 'correction':
      return correction;
    case 'still':
      return false;
  }
}

/** Longest sentence of the office. */
export const SENTENCE_LENGTH = 200;

/** Why a rule is not taken: each with a field of the form. */
export type PlacementFault =
  | { field: 'step'; reason: 'unknown' }
  | { field: 'audience' | 'what' | 'offered'; reason: 'missing' }
  | { field: 'sentenceId' | 'sentenceEn'; reason: 'missing' | 'too-long' };

/**
 * Reads a rule as the form posts it; all faults at once.
 * @param steps at which help can stand in this service.
 */
export function readPlacement(
  posted: {
    service: string;
    step: string;
    audience: string;
    what: string;
    sentenceId: string;
    sentenceEn: string;
    offered: string;
  },
  steps: readonly string[],
): { ok: true; placement: Placement } | { ok: false; faults: PlacementFault[] } {
  const { service, step } = posted;
  const audience = AUDIENCES.find((each) => each === posted.audience);
  const what = WHATS.find((each) => each === posted.what);
  const offered = posted.offered === 'ya' ? true : posted.offered === 'tidak' ? false : null;
  const sentence = { id: posted.sentenceId.trim(), en: posted.sentenceEn.trim() };
  const faults: PlacementFault[] = [];
  if (step !== '' && !steps.includes(step)) faults.push({ field: 'step', reason: 'unknown' });
  if (audience === undefined) faults.push({ field: 'audience', reason: 'missing' });
  if (what === undefined) faults.push({ field: 'what', reason: 'missing' });
  if (offered === null) faults.push({ field: 'offered', reason: 'missing' });
  // What is not offered needs no words.
  if (what === 'sentence' && offered !== false)
    for (const [field, words] of [
      ['sentenceId', sentence.id],
      ['sentenceEn', sentence.en],
    ] as const) {
      if (words === '') faults.push({ field, reason: 'missing' });
      if (words.length > SENTENCE_LENGTH) faults.push({ field, reason: 'too-long' });
    }
  if (faults.length > 0 || audience === undefined || what === undefined || offered === null) return { ok: false, faults };
  return { ok: true, placement: { service, step, audience, what, offered, sentence: what === 'sentence' ? sentence : NOTHING } };
}
