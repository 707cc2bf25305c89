import type { FilmOnPage } from '../../tutorials/film-on-page.ts';
import type { Texts } from '../texts/texts.ts';
import { FilmBefore } from './film-before.tsx';
import { filmData } from './film-data.ts';
import { FilmFits } from './film-keep.tsx';
import { FilmNotes } from './film-notes.tsx';
import { SMALL_FRAME } from './film-picture.tsx';
import { FilmStage } from './film-stage.tsx';
import { FilmTranscript } from './film-transcript.tsx';

/** A film within a page of another site: as large as its frame leaves room for. `data-apart`: that site may take our origin from us. */
export function FilmEmbedBlock({ t, film }: { t: Texts; film: FilmOnPage }) {
  return (
    <film-player class="film film-embed" data-film={JSON.stringify(filmData(t, film))} data-small-screen={SMALL_FRAME} data-apart>
      <FilmNotes t={t} film={film} />
      <FilmStage t={t} film={film} framed />
      <FilmBefore t={t} film={film} />
      <FilmTranscript t={t} film={film} />
      <FilmFits t={t} film={film} />
    </film-player>
  );
}
