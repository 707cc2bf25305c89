import { megabytes } from '../../catalogue/formats.ts';
import { secondsOf } from '../../tutorials/document-clip-rules.ts';
import type { FilmOnPage } from '../../tutorials/film-on-page.ts';
import { paths } from '../paths.ts';
import type { Texts } from '../texts/texts.ts';
import { ActionLink } from './action-link.tsx';
import { filmData } from './film-data.ts';
import { FilmNotes } from './film-notes.tsx';
import { ByShape } from './film-picture.tsx';
import { FilmStage } from './film-stage.tsx';
import { FilmTranscript } from './film-transcript.tsx';
import { OtherLanguage } from './other-language.tsx';
import { Icon } from './icon.tsx';

/**
 * The film of one step, or the few seconds of it that are about one document, offered closed with its seconds and megabytes: for the step of the form that it is about. `film`: of `stepOnPage` or `documentClip`.
 * Opening it is what starts it, where JavaScript runs; nothing is loaded before.
 */
export function FilmStepBlock({ t, film }: { t: Texts; film: FilmOnPage }) {
  const words = t.player;
  const cost = film.clip === undefined ? costOfStep(t, film) : costOfClip(t, film);
  return (
    <film-player class="film film-step" data-film={JSON.stringify(filmData(t, film))}>
      <details data-step>
        <summary class="action">
          <Icon name="play" />
          <span>
            <span>{film.clip === undefined ? words.step.offer : words.clip.offer(film.clip.document)}</span>,{' '}
            <span class="hint">
              <ByShape of={cost} />
            </span>
          </span>
        </summary>
        <OtherLanguage t={t} film={film} />
        <FilmNotes t={t} film={film} />
        <FilmStage t={t} film={film} />
        <FilmTranscript t={t} film={film} />
        {film.clip === undefined ? null : (
          <ActionLink href={paths.videoAt(film.service, film.clip.line)} icon="play">
            {words.clip.whole}
          </ActionLink>
        )}
      </details>
    </film-player>
  );
}

const usualOf = ({ versions }: FilmOnPage) => versions.filter(({ format }) => format === 'landscape' || format === 'phone');

const costOfStep = (t: Texts, film: FilmOnPage) =>
  usualOf(film).map(({ shape, durationMs, bytes }) => ({
    shape,
    text: t.player.step.cost(t.player.seconds(Math.round(durationMs / 1000)), megabytes(bytes, t)),
  }));

/** Of the whole file only what is played is loaded. */
const costOfClip = (t: Texts, film: FilmOnPage) =>
  usualOf(film).map(({ shape, durationMs, bytes }) => {
    const seconds = secondsOf(film.cuts.find((cut) => cut.shape === shape)?.clip ?? []);
    return { shape, text: t.player.clip.cost(t.player.seconds(seconds), megabytes((bytes * seconds * 1000) / durationMs, t)) };
  });
