import { megabytes } from '../../catalogue/formats.ts';
import type { FilmOnPage } from '../../tutorials/film-on-page.ts';
import type { Texts } from '../texts/texts.ts';
import { filmData } from './film-data.ts';
import { FilmNotes } from './film-notes.tsx';
import { ByShape } from './film-picture.tsx';
import { FilmStage } from './film-stage.tsx';
import { FilmTranscript } from './film-transcript.tsx';
import { OtherLanguage } from './other-language.tsx';
import { Icon } from './icon.tsx';

/**
 * The film of one step, offered closed with its seconds and megabytes: for the step of the form that it is about. `film`: of `stepOnPage`.
 * Opening it is what starts it, where JavaScript runs; nothing is loaded before.
 */
export function FilmStepBlock({ t, film }: { t: Texts; film: FilmOnPage }) {
  const words = t.player;
  const cost = film.versions
    .filter(({ format }) => format === 'landscape' || format === 'phone')
    .map(({ shape, durationMs, bytes }) => ({
      shape,
      text: words.step.cost(words.seconds(Math.round(durationMs / 1000)), megabytes(bytes, t)),
    }));
  return (
    <film-player class="film film-step" data-film={JSON.stringify(filmData(t, film))}>
      <details data-step>
        <summary class="action">
          <Icon name="play" />
          <span>
            <span>{words.step.offer}</span>,{' '}
            <span class="hint">
              <ByShape of={cost} />
            </span>
          </span>
        </summary>
        <OtherLanguage t={t} film={film} />
        <FilmNotes t={t} film={film} />
        <FilmStage t={t} film={film} />
        <FilmTranscript t={t} film={film} />
      </details>
    </film-player>
  );
}
