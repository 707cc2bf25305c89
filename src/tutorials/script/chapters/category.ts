import { capitalised, slugInWords } from '../../../catalogue/slug-words.ts';
import { paths } from '../../../web/paths.ts';
import { beat, go, target } from '../beat.ts';
import type { Action, Beat, Scene, Target } from '../script.ts';
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
        ...transactionBeats(story),
      ],
    },
  ];
}

/** What people come for most, and who may apply, where the page before the form asks. */
function transactionBeats({ service, form, t }: Story): Beat[] {
  const { transactions, eligibility } = service;
  const option = transactions === null ? undefined : form.answers[transactions.question];
  const chosen = transactions?.choices.find((each) => each.option === option);
  const asked = eligibility.filter((one) => one.for === null || (chosen !== undefined && one.for.includes(chosen.kind)));
  const goOn = go('button', t.start.goOn);
  const words = t.narration.category;
  const answers = asked.map((one): Action => ({
    verb: 'choose',
    target: { ...target('radio', one.must === 'ya' ? t.start.yes : t.start.no), within: one.label },
  }));
  const choice = (label: string): Action => ({ verb: 'choose', target: choiceTarget(label, t.start.what) });
  if (chosen === undefined && answers.length === 0) return [];
  const told = chosen === undefined ? words.eligible(t.start.goOn) : words.transaction(chosen.label, t.start.goOn);
  const actions = [...(chosen === undefined ? [] : [choice(chosen.label)]), ...answers, goOn];
  const looked = chosen === undefined ? target('group', asked[0]?.label ?? '') : choiceTarget(chosen.label, t.start.what);
  return [beat(told, { verb: 'fill-rest', target: looked, actions })];
}

const choiceTarget = (label: string, within: string): Target => ({ ...target('radio', label), within });

/** What the category is called on the home page; one that the office does not list is called by its id. */
function categoryTitle({ service, office }: Story): string {
  const listed = office.categories.find(({ id }) => id === service.category);
  return listed?.title ?? capitalised(slugInWords(service.category, office));
}
