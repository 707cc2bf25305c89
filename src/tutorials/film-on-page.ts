import type { Service } from '../catalogue/service.ts';
import type { Portal } from '../portal.ts';
import { paths } from '../web/paths.ts';
import type { Texts } from '../web/texts/texts.ts';
import type { Span } from './document-clip-rules.ts';
import type { FilmFile, FilmSet, FilmStage } from './film-report.ts';
import { filmOf } from './films-of-set.ts';
import { FORMATS, formatNames } from './formats.ts';
import type { Format, Shape } from './formats.ts';
import { tellSentences } from './listen/spoken-sentences.ts';
import { publishedFilm } from './store.ts';
import type { Film } from './store.ts';

/** One file that a player can show. */
export type FilmVersion = {
  format: Format;
  shape: Shape;
  videoUrl: string;
  captionsUrl: string;
  chaptersUrl: string | null;
  bytes: number;
  durationMs: number;
  width: number;
  height: number;
};

/** When what is said and shown, in ms from the start of the film; all versions of a shape share it. */
export type FilmCut = {
  shape: Shape;
  durationMs: number;
  stages: readonly FilmStage[];
  /** Of a clip: what is played of it, one after the other. */
  clip?: readonly Span[];
};

/** A scene that does not fit the screen any more: the player leaves it out and shows its sentences instead. Times in the first cut. */
export type HiddenScene = {
  scene: string;
  stage: number;
  startMs: number;
  endMs: number;
  text: readonly string[];
};

/** How a film fits the portal as it is now: local day of the last look, and the scenes that do not play any more. */
type FilmFit = Pick<Film, 'checkedOn' | 'broken'>;

/** A film as a page shows it before it is played: the full one, or that of one stage. */
export type FilmOnPage = {
  service: string;
  title: string;
  language: string;
  /** null = the full film. */
  stage: number | null;
  /** How many stages the full film has. */
  stageCount: number;
  /** What can be played, without the file for WhatsApp; never empty. */
  versions: readonly FilmVersion[];
  /** For each shape of the versions. */
  cuts: readonly FilmCut[];
  posters: readonly { shape: Shape; url: string; width: number; height: number }[];
  whatsapp: { url: string; bytes: number } | null;
  /** Local days: when it was filmed, and when it was last seen to fit the portal. */
  filmedOn: string;
  checkedOn: string | null;
  hidden: readonly HiddenScene[];
  /** The sentences about one document alone: the document, and the how many-th sentence of the film is its first, from 1. */
  clip?: { document: string; line: number };
};

/** The film of a service's page, in its language where there is one; null while none is published. */
export async function filmOnPage({ db, office }: Portal, service: Service, t: Texts): Promise<FilmOnPage | null> {
  const film = await publishedFilm(db, service.slug, t.language);
  const page = film === null ? null : asOnPage(film);
  return page === null ? null : inWordsOfToday(page, tellSentences(service, office, t).guide);
}

/** A made film in the form that pages show; null while it is not made. */
export function asOnPage(film: Film): FilmOnPage | null {
  return film.report === null ? null : setOnPage(film.report, film.id, null, film);
}

/** The film of one stage out of the same set, for the step of the form that it is about; null where there is none. */
export function stepOnPage(film: Film, stage: number): FilmOnPage | null {
  return film.report === null ? null : setOnPage(film.report, film.id, stage, film);
}

/** What the scenes that are left out would say if they were filmed now takes the place of what they said: that names what is not there any more. */
export function inWordsOfToday(film: FilmOnPage, said: readonly { scene: string; text: string }[]): FilmOnPage {
  const hidden = film.hidden.map((scene) => ({ ...scene, text: wordsOfToday(scene, said) }));
  return { ...film, hidden };
}

/** What a scene would say now; one that is not in the film any more, what it said. */
export function wordsOfToday({ scene, text }: HiddenScene, said: readonly { scene: string; text: string }[]): readonly string[] {
  const words = said.filter((each) => each.scene === scene).map((each) => each.text);
  return words.length > 0 ? words : text;
}

function setOnPage(set: FilmSet, id: string, stage: number | null, fit: FilmFit): FilmOnPage | null {
  const url = (file: string) => paths.filmFile(id, file);
  const versions = formatNames.flatMap((format) => {
    const made = FORMATS[format].burnedCaptions ? undefined : filmOf(set, format, stage);
    return made === undefined ? [] : [versionOf(made, url)];
  });
  if (versions.length === 0) return null;
  const cuts = set.cuts
    .filter(({ shape }) => versions.some((version) => version.shape === shape))
    .map((cut) => cutOf(cut, stage));
  const whatsapp = filmOf(set, 'whatsapp', stage);
  return {
    service: set.service,
    title: stage === null ? set.title : `${set.title}: ${cuts[0]?.stages[0]?.title ?? ''}`,
    language: set.language,
    stage,
    stageCount: set.cuts[0]?.stages.length ?? 0,
    versions,
    cuts,
    posters: (['landscape', 'phone'] as const).flatMap((format) => {
      const full = filmOf(set, format);
      return full?.poster == null
        ? []
        : [{ shape: FORMATS[format].shape, url: url(full.poster), width: full.width, height: full.height }];
    }),
    whatsapp: whatsapp === undefined ? null : { url: url(whatsapp.file), bytes: whatsapp.bytes },
    filmedOn: set.filmedOn,
    checkedOn: fit.checkedOn,
    hidden: hiddenScenes(cuts[0], fit),
  };
}

/** Of a scene that does not play today there is no picture that is true: its words stand alone. */
const hiddenScenes = (cut: FilmCut | undefined, { broken }: FilmFit): HiddenScene[] =>
  (cut?.stages ?? []).flatMap(({ number, scenes }) =>
    scenes
      .filter(({ id }) => broken.includes(id))
      .map(({ id, startMs, endMs, lines }) => ({
        scene: id,
        stage: number,
        startMs,
        endMs,
        text: lines.map(({ text }) => text),
      })),
  );

const versionOf = (film: FilmFile, url: (file: string) => string): FilmVersion => ({
  format: film.format,
  shape: FORMATS[film.format].shape,
  videoUrl: url(film.file),
  captionsUrl: url(film.captions),
  chaptersUrl: film.chapters === null ? null : url(film.chapters),
  bytes: film.bytes,
  durationMs: film.durationMs,
  width: film.width,
  height: film.height,
});

/** The cut of a step film is its stage's, counted from the stage's start. */
function cutOf(cut: FilmSet['cuts'][number], stage: number | null): FilmCut {
  const only = cut.stages.find(({ number }) => number === stage);
  return only === undefined
    ? cut
    : { shape: cut.shape, durationMs: only.endMs - only.startMs, stages: [shift(only, only.startMs)] };
}

function shift(stage: FilmStage, by: number): FilmStage {
  const span = <Span extends { startMs: number; endMs: number }>(one: Span): Span => ({
    ...one,
    startMs: one.startMs - by,
    endMs: one.endMs - by,
  });
  return {
    ...span(stage),
    scenes: stage.scenes.map((scene) => ({
      ...span(scene),
      lines: scene.lines.map((line) => ({ ...span(line), words: line.words.map(span) })),
    })),
  };
}
