import { beat, go, target } from '../beat.ts';
import type { Scene } from '../script.ts';
import type { Story } from '../story.ts';
import { paperOf } from './upload.ts';

/** Reading everything once more, declaring, sending, and the number that must be kept. */
export function sendScenes({ t, form, documents }: Story): Scene[] {
  const words = t.narration.send;
  const { review, sent, change } = t.applications;
  const submit = t.actions.submit.button;
  return [
    {
      id: 'send',
      kind: 'page',
      browser: 'same',
      starts: { person: 'signed-in', draft: { answered: form.pages.length, documents: documents.map(paperOf) }, at: 'review' },
      beats: [
        beat(words.check(change)),
        beat(words.declare(review.declaration), { verb: 'choose', target: target('checkbox', review.declaration) }),
        beat(words.submit(submit), go('button', submit), { look: 'button', result: true }),
      ],
    },
    {
      id: 'sent',
      kind: 'page',
      browser: 'same',
      beats: [
        beat(words.sent),
        beat(
          words.number(sent.number),
          { verb: 'point', target: target('group', sent.number) },
          { keyword: words.numberKey, look: 'reading', result: true },
        ),
      ],
    },
  ];
}
