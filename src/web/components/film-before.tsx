import { megabytes } from '../../catalogue/formats.ts';
import type { FilmOnPage } from '../../tutorials/film-on-page.ts';
import type { Texts } from '../texts/texts.ts';
import { sizesOf } from './film-data.ts';
import { ByShape } from './film-picture.tsx';
import { Icon } from './icon.tsx';

type Props = { t: Texts; film: FilmOnPage };

/** What is said before a film is played: minutes, steps, and how many megabytes it may cost. It goes away once it plays. */
export function FilmBefore({ t, film }: Props) {
  const words = t.player;
  return (
    <div class="film-before" data-before>
      <p class="film-facts">
        <span>
          <ByShape of={film.cuts.map(({ shape, durationMs }) => ({ shape, text: lengthInWords(t, durationMs) }))} />
        </span>
        <span>{film.stage === null ? words.steps(film.stageCount) : words.stepOf(film.stage, film.stageCount)}</span>
        <span class="without-js">
          <ByShape of={sizesOf(t, film).usual.map(({ shape, text }) => ({ shape, text: words.megabytes(text) }))} />
        </span>
      </p>
      <DataChoice t={t} film={film} />
      <p class="with-icon film-quota">
        <Icon name="shield" />
        <span>{words.data.note}</span>
      </p>
    </div>
  );
}

/** A playing time as `3 menit 20 detik`, a short one as `46 detik`. */
export function lengthInWords(t: Texts, ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? t.player.seconds(seconds) : t.player.length(Math.floor(seconds / 60), seconds % 60);
}

/** How many megabytes it may cost, asked before it is played. */
function DataChoice({ t, film }: Props) {
  const words = t.player;
  const { usual, small } = sizesOf(t, film);
  if (small === null) return null;
  const name = `data-${film.service}`;
  return (
    <fieldset class="film-data" data-choice>
      <legend>{words.data.question}</legend>
      <label>
        <input type="radio" name={name} value="usual" checked />
        <span>
          <strong>{words.data.usual}</strong>
          <span>
            <ByShape of={usual.map(({ shape, text }) => ({ shape, text: words.megabytes(text) }))} />
          </span>
        </span>
      </label>
      <label>
        <input type="radio" name={name} value="small" />
        <span>
          <strong>{words.data.small}</strong>
          <span>{words.megabytes(megabytes(small.bytes, t))}</span>
        </span>
      </label>
    </fieldset>
  );
}
