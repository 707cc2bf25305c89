import { paths } from '../../../web/paths.ts';
import { beat, target } from '../beat.ts';
import type { Beat, Scene } from '../script.ts';
import { lowered, spokenName } from '../spoken-words.ts';
import type { Story } from '../story.ts';

/** Rows that are named one by one; what comes after them is shown together. */
const MOST_NAMED = 6;
const MOST_WORDS_OF_A_NAME = 12;

/** What to prepare: only the papers that the filmed path asks for. */
export function documentScenes(story: Story): Scene[] {
  const { documents: words } = story.t.narration;
  const count = story.documents.length;
  if (count === 0) return [withoutDocuments(story)];
  return [
    {
      id: 'documents',
      kind: 'documents',
      heading: words.heading(count),
      note: words.note,
      rows: story.documents.map(({ name, help }) => ({ name, help })),
      beats: [beat(words.intro(count)), ...rows(story)],
    },
  ];
}

function rows({ documents, t }: Story): Beat[] {
  const words = t.narration.documents;
  const all = documents.length <= MOST_NAMED;
  const named = all ? documents : documents.slice(0, MOST_NAMED - 1);
  const sentences = named.map(({ name }, at) => {
    const isLast = all && at > 0 && at === documents.length - 1;
    return words.row(isLast ? words.last : (words.places[at] ?? words.last), lowered(spokenName(name, MOST_WORDS_OF_A_NAME)));
  });
  return [...sentences, ...(all ? [] : [words.more(documents.length - named.length)])].map((sentence) => beat(sentence));
}

/** A service that asks for no paper still has the chapter: where one sees that it is so. */
function withoutDocuments({ service, t }: Story): Scene {
  const words = t.narration.documents;
  const heading = t.publicPages.service.documents;
  return {
    id: 'documents',
    kind: 'page',
    browser: 'new',
    starts: { person: 'unknown', draft: null, at: 'nowhere' },
    beats: [
      beat(words.none, { verb: 'open', path: paths.service(service.slug) }),
      beat(words.noneMore(heading), { verb: 'point', target: target('heading', heading) }, { look: 'reading' }),
      beat(words.noneReady),
    ],
  };
}
