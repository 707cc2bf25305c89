import type { FilmOnPage } from '../../tutorials/film-on-page.ts';
import type { Texts } from '../texts/texts.ts';
import { FilmControls, FilmTray } from './film-controls.tsx';
import { FilmPicture } from './film-picture.tsx';

/** The picture with its tray, and the controls under it. `framed`: within a page of another site. */
export function FilmStage({ t, film, framed = false }: { t: Texts; film: FilmOnPage; framed?: boolean }) {
  return (
    <div class="film-stage" data-stage>
      <div class="film-frame">
        <FilmPicture t={t} film={film} framed={framed} />
        <FilmTray t={t} framed={framed} />
      </div>
      <FilmControls t={t} film={film} />
    </div>
  );
}
