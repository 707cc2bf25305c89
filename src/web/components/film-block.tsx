import { dayInWords, megabytes, minutesAndSeconds } from '../../catalogue/formats.ts';
import type { FilmOnPage } from '../../tutorials/film-on-page.ts';
import type { Texts } from '../texts/texts.ts';
import { ActionLink } from './action-link.tsx';
import { Details } from './details.tsx';

/** A film with its length and megabytes before it is played, its captions, and its chapters. Nothing but the poster is loaded before play. */
export function FilmBlock({ t, film }: { t: Texts; film: FilmOnPage }) {
  const words = t.shell.film;
  const seconds = Math.round(film.durationMs / 1000);
  const length = seconds < 60 ? words.seconds(seconds) : words.minutes(Math.round(seconds / 60));
  return (
    <film-player class="film">
      <video
        controls
        playsinline
        preload="none"
        poster={film.posterUrl}
        src={film.videoUrl}
        width="1280"
        height="720"
        aria-label={film.title}
      >
        <track kind="captions" src={film.captionsUrl} srclang="id" label={words.captions} default />
        <track kind="chapters" src={film.chaptersUrl} srclang="id" label={words.chapters} />
      </video>
      <p class="film-title">{film.title}</p>
      <p class="film-facts">{words.facts(length, megabytes(film.bytes))}</p>
      <p class="film-facts">{words.filmed(dayInWords(film.filmedOn))}</p>
      <ActionLink href={film.videoUrl} icon="download" download="">
        {words.save}
      </ActionLink>
      <Details summary={words.chapters} note={words.chapterCount(film.chapters.length)}>
        <ol class="chapters">
          {film.chapters.map((chapter) => (
            <li data-start-ms={chapter.startMs}>
              <time>{minutesAndSeconds(chapter.startMs)}</time>
              <span>{chapter.title}</span>
            </li>
          ))}
        </ol>
      </Details>
    </film-player>
  );
}
