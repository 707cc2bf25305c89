import { isAlwaysFree } from '../../../catalogue/course.ts';
import { isUnsure } from '../../../catalogue/marks.ts';
import type { Service } from '../../../catalogue/service.ts';
import { beat } from '../beat.ts';
import type { Scene } from '../script.ts';
import { lowered, spokenName } from '../spoken-words.ts';
import type { Story } from '../story.ts';

/** Longest title of a film. */
const LONGEST_TITLE = 49;
/** A longer name would make the spoken part of the cover longer than ten seconds. */
const MOST_SPOKEN_WORDS = 8;

/** Which permit, whose office, and what one is able to do afterwards. */
export function coverScenes(story: Story): Scene[] {
  const { cover } = story.t.narration;
  const { service } = story;
  return [
    {
      id: 'cover',
      kind: 'cover',
      title: filmTitle(story),
      aim: cover.aim,
      facts: [cover.steps, ...(isSurelyFree(service) ? [cover.free] : [])],
      beats: [beat(cover.hello(lowered(spokenName(service.shortName, MOST_SPOKEN_WORDS)))), beat(cover.promise)],
    },
  ];
}

/** "Cara mengurus …" with the permit's full name where it is short enough, else with its short one. */
export function filmTitle({ service, t }: Pick<Story, 'service' | 't'>): string {
  const whole = t.narration.title(service.name.replaceAll(/\s*\([^)]*\)/g, '').trim());
  return whole.length <= LONGEST_TITLE ? whole : t.narration.title(lowered(service.shortName));
}

/** A film does not promise what the office has not confirmed. */
function isSurelyFree(service: Service): boolean {
  const { fee, source } = service;
  const { fee: written, fee_confidence: confidence } = source;
  return (
    isAlwaysFree(service) &&
    !/\batau\b/i.test(fee.text) &&
    confidence !== '?' &&
    !isUnsure(typeof written === 'string' ? written : '')
  );
}
