import { beat } from '../beat.ts';
import type { Scene } from '../script.ts';
import type { Story } from '../story.ts';

/** The seven steps once more, each ticked as it is named. */
export function reviewScenes({ documents, office, t }: Story): Scene[] {
  const { review } = t.narration;
  const { startHeading, startAt } = t.tutorials.film;
  const count = documents.length;
  return [
    {
      id: 'review',
      kind: 'review',
      heading: review.heading,
      rows: review.rows(count),
      closing: { heading: startHeading, text: startAt(office.domain) },
      beats: review.said(count).map((sentence) => beat(sentence)),
    },
  ];
}
