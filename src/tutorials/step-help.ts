import type { Service } from '../catalogue/service.ts';
import { offeredTo } from '../insights/experiments/taking-part.ts';
import type { PortalContext } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import type { Texts } from '../web/texts/texts.ts';
import { wordsOfToday } from './film-on-page.ts';
import type { FilmOnPage } from './film-on-page.ts';
import { listenToSentence } from './listen/listen-on-page.ts';
import type { ListenOnPage } from './listen/listening.ts';
import { tellSentences } from './listen/spoken-sentences.ts';
import { namesLabel, sentenceAt } from './listen/step-rules.ts';
import type { Place } from './listen/step-rules.ts';
import { rememberedFilm, rememberedStep } from './remembered-film.ts';
import type { Film } from './store.ts';

/** The step of the guide: what it says, and where it stands. */
type GuideHelp = {
  url: string;
  text: string;
  label: string | null;
  picture: { url: string; width: number; height: number; alt: string } | null;
};

/** Help at one step of the portal, as a page shows it closed. */
export type StepHelp = {
  /** The step film; null = none is published, or what it shows of this place is not so any more. */
  film: FilmOnPage | null;
  /** What is said here now: it stands in the place of a film that is not shown. */
  instead: readonly string[];
  guide: GuideHelp;
  listening: ListenOnPage;
};

/** What somebody is stuck at: its name, and what is heard there. */
export type StuckOn = { label: string; listening: ListenOnPage };

type Sentence = Omit<GuideHelp, 'url'> & { stage: number; scene: string };

/** The help that belongs to a place; null when the film has nothing to say there. Who is stuck reads and hears all that is said of what they are stuck at. */
export async function stepHelpAt(
  c: PortalContext,
  service: Service,
  place: Place,
  stuckOn: StuckOn | null = null,
): Promise<StepHelp | null> {
  const portal = c.get('portal');
  const t = c.get('t');
  const live = tellSentences(service, portal.office, t).guide.map((each): Sentence => ({ ...each, picture: null }));
  const published = await rememberedFilm(portal.db, service.slug, t.language);
  const film = published === null ? null : rememberedStep(published, place.stage);
  const told = sentenceAt(sentencesOf(published, t), place);
  const hidden = film?.hidden.find(({ scene }) => scene === told?.scene) ?? null;
  // What was filmed names things that are not there any more: the words of today take its place.
  const sentence = told === null || hidden !== null ? sentenceAt(live, place) : told;
  if (sentence === null) return null;
  const url = paths.guideStep(service.slug, place.stage);
  const offered = await offeredTo(c, {
    service: service.slug,
    stage: place.stage,
    scene: stuckOn === null && t.language === 'id' ? (place.scenes[0] ?? null) : null,
    filmId: hidden === null && film !== null ? (published?.id ?? null) : null,
  });
  const shown = {
    film: hidden === null && offered.film ? film : null,
    instead: hidden === null ? [] : wordsOfToday(hidden, live),
  };
  if (stuckOn !== null) {
    const { label, listening } = stuckOn;
    const picture = sentence.label === label ? sentence.picture : null;
    const about = t.listen.help.about(label);
    return { ...shown, guide: { url, text: listening.text, label, picture }, listening: { ...listening, about } };
  }
  const { text, label, picture } = offered.sentence === null ? sentence : withWording(sentence, offered.sentence);
  const about = t.listen.help.step(place.stage, t.narration.steps[place.stage - 1] ?? '');
  return {
    ...shown,
    guide: { url, text, label, picture },
    listening: listenToSentence({ listening: portal.listening, t, service }, { text, about }),
  };
}

/** The sentence of a place in other words. Label and picture stay only where these words name the same thing: else they would show something else. */
function withWording({ label, picture }: Sentence, text: string): Pick<Sentence, 'text' | 'label' | 'picture'> {
  const fits = label !== null && namesLabel({ text, label: null }, label);
  return { text, label: fits ? label : null, picture: fits ? picture : null };
}

/** What a published film says, with its pictures; one of another language is not repeated. */
const sentencesOf = (film: Film | null, t: Texts): Sentence[] =>
  (film?.report?.language === t.language ? film.report.guide : []).map(({ picture, ...each }) => ({
    ...each,
    picture: film === null || picture === null ? null : { ...picture, url: paths.filmFile(film.id, picture.file) },
  }));
