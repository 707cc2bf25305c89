import type { FilmOnPage } from '../../tutorials/film-on-page.ts';
import type { Texts } from '../texts/texts.ts';
import { Icon } from './icon.tsx';

/** What stands for scenes that are left out: their sentences. Above the film; the player shows each at its place. */
export function FilmNotes({ t, film }: { t: Texts; film: FilmOnPage }) {
  const words = t.player.changed;
  return (
    <>
      {film.hidden.map(({ text }, at) => (
        <div class="film-note" data-note={at}>
          <p class="film-note-title">
            <Icon name="info" />
            <span data-note-title>{words.title}</span>
          </p>
          <div data-note-body>
            <p>{words.text}</p>
            <ul class="bullets">
              {text.map((sentence) => (
                <li>{sentence}</li>
              ))}
            </ul>
          </div>
        </div>
      ))}
    </>
  );
}
