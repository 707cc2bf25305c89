import type { FilmOnPage } from '../../tutorials/film-on-page.ts';
import { paths } from '../paths.ts';
import type { Texts } from '../texts/texts.ts';
import { FilmBefore } from './film-before.tsx';
import { filmData } from './film-data.ts';
import { FilmFits, FilmKeep } from './film-keep.tsx';
import type { Share } from './film-keep.tsx';
import { languageOf, OtherLanguage } from './other-language.tsx';
import { FilmNotes } from './film-notes.tsx';
import { FilmStage } from './film-stage.tsx';
import { FilmChapters, FilmTranscript } from './film-transcript.tsx';

type FilmBlockProps = {
  t: Texts;
  film: FilmOnPage;
  /** False where the page's own heading is the film's title. */
  titled?: boolean;
  /** How it is handed on, by default through its own page; null where nobody else could open that. */
  share?: Share | null;
  /** False where the page links the guide by itself. */
  guided?: boolean;
};

/**
 * The full film of a service: minutes and megabytes first, then the film, its steps and all its sentences. Nothing but the poster is loaded
 * before it is played.
 */
export function FilmBlock({ t, film, titled = true, share, guided = true }: FilmBlockProps) {
  const words = t.player;
  const itsPage = { href: paths.video(film.service), title: words.share, text: words.shareText };
  return (
    <film-player class="film" data-film={JSON.stringify(filmData(t, film))}>
      {titled ? <h2 lang={languageOf(t, film)}>{film.title}</h2> : null}
      <OtherLanguage t={t} film={film} />
      <FilmNotes t={t} film={film} />
      <FilmStage t={t} film={film} />
      <FilmBefore t={t} film={film} />
      <FilmChapters t={t} film={film} />
      <FilmTranscript t={t} film={film} />
      <FilmKeep t={t} film={film} share={share === undefined ? itsPage : share} guided={guided} heading={titled ? 'h3' : 'h2'} />
      <FilmFits t={t} film={film} />
    </film-player>
  );
}
