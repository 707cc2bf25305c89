import type { Service } from '../catalogue/service.ts';
import { offeredTo } from '../insights/experiments/taking-part.ts';
import { offerAt } from '../insights/placement/offer-at.ts';
import type { Offer } from '../insights/placement/placement-rules.ts';
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

/** Help at one step of the portal, as the office placed it. */
export type StepHelp = Pick<Offer, 'open' | 'opensWhenStill'> & {
  /** What is seen at once, and what waits until somebody stays still. */
  shown: Pick<Offer, 'film' | 'guide'>;
  /** Words of the office itself. */
  sentences: { text: string; shown: 'now' | 'when-still' }[];
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

/** Where help is asked for, and by whom. `step`: as signals name it. */
export type HelpPlace = Place & { step: string; correction?: boolean; isFirstTime?: () => Promise<boolean> };

/** The help that belongs to a place, as the office placed it; null where there is none. Who is stuck reads and hears all that is said of what they are stuck at. */
export async function stepHelpAt(
  c: PortalContext,
  service: Service,
  place: HelpPlace,
  stuckOn: StuckOn | null = null,
): Promise<StepHelp | null> {
  const { step, correction = false, isFirstTime = () => Promise.resolve(false) } = place;
  const offer = await offerAt(c, { service: service.slug, step, erred: stuckOn !== null, correction, isFirstTime });
  return helpAsOffered(c, service, { place, stuckOn, offer, compared: true });
}

/** The help of a place as an offer has it; for the office, which looks at what others would see. */
export async function helpAsOffered(
  c: PortalContext,
  service: Service,
  given: {
    place: Place;
    stuckOn?: StuckOn | null;
    offer: Offer;
    /** Whether a comparison may give this person something else; never where the office only looks. */
    compared?: boolean;
  },
): Promise<StepHelp | null> {
  const { place, stuckOn = null, offer, compared = false } = given;
  if (offer.film === 'never' && offer.guide === 'never' && offer.sentences.length === 0) return null;
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
  const withFilm = offer.film !== 'never';
  const lot = compared
    ? await offeredTo(c, {
        service: service.slug,
        stage: place.stage,
        scene: stuckOn === null && t.language === 'id' ? (place.scenes[0] ?? null) : null,
        filmId: withFilm && hidden === null && film !== null ? (published?.id ?? null) : null,
      })
    : { film: true, sentence: null };
  const shown = {
    film: withFilm && hidden === null && lot.film ? film : null,
    instead: withFilm && hidden !== null ? wordsOfToday(hidden, live) : [],
    shown: { film: offer.film, guide: offer.guide },
    sentences: offer.sentences.map(({ words, shown: when }) => ({ text: words[t.language], shown: when })),
    open: offer.open,
    opensWhenStill: offer.opensWhenStill,
  };
  if (stuckOn !== null) {
    const { label, listening } = stuckOn;
    const picture = sentence.label === label ? sentence.picture : null;
    const about = t.listen.help.about(label);
    return { ...shown, guide: { url, text: listening.text, label, picture }, listening: { ...listening, about } };
  }
  const { text, label, picture } = lot.sentence === null ? sentence : withWording(sentence, lot.sentence);
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
