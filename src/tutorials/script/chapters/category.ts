import { capitalised, slugInWords } from '../../../catalogue/slug-words.ts';
import { paths } from '../../../web/paths.ts';
import { beat, go, target } from '../beat.ts';
import type { Scene } from '../script.ts';
import { pickSentence } from '../spoken-words.ts';
import type { Story } from '../story.ts';

/** From the home page to the form: the kind, the permit, its page, the start. */
export function categoryScenes(story: Story): Scene[] {
  const { service, t } = story;
  const words = t.narration.category;
  const { service: page, search } = t.publicPages;
  const kind = categoryTitle(story);
  return [
    {
      id: 'category',
      kind: 'page',
      browser: 'same',
      starts: { person: 'signed-in', draft: null, at: 'nowhere' },
      beats: [
        beat(null, { verb: 'open', path: paths.home }),
        beat(words.search(search.label), { verb: 'point', target: target('searchbox', search.label) }),
        beat(words.category(kind), go('link', kind), { look: 'button' }),
        beat(
          pickSentence(
            words.service.map((say) => say(service.shortName)),
            service.shortName,
          ),
          go('link', service.shortName),
        ),
        beat(words.start(page.start), go('button', page.start), { look: 'button' }),
      ],
    },
  ];
}

/** What the category is called on the home page; one that the office does not list is called by its id. */
function categoryTitle({ service, office }: Story): string {
  const listed = office.categories.find(({ id }) => id === service.category);
  return listed?.title ?? capitalised(slugInWords(service.category, office));
}
