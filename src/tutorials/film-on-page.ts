import type { Portal } from '../portal.ts';
import { paths } from '../web/paths.ts';
import { publishedFilm } from './store.ts';
import type { Film } from './store.ts';

/** A film as a page shows it before it is played. */
export type FilmOnPage = {
  title: string;
  durationMs: number;
  bytes: number;
  posterUrl: string;
  videoUrl: string;
  captionsUrl: string;
  chaptersUrl: string;
  chapters: readonly { title: string; startMs: number }[];
  /** Local day. */
  filmedOn: string;
};

/** The film of a service's page, or null while none is published. */
export async function filmOnPage(portal: Portal, service: string): Promise<FilmOnPage | null> {
  const film = await publishedFilm(portal.db, service);
  return film === null ? null : asOnPage(film);
}

/** A made film in the form that pages show; null while it is not made. */
export function asOnPage(film: Film): FilmOnPage | null {
  const { report, service, id } = film;
  if (report === null) return null;
  const url = (ending: string) => paths.filmFile(id, `${service}${ending}`);
  return {
    title: report.title,
    durationMs: report.durationMs,
    bytes: report.bytes,
    posterUrl: url('.webp'),
    videoUrl: url('.mp4'),
    captionsUrl: url('.vtt'),
    chaptersUrl: url('.chapters.vtt'),
    chapters: report.stages.map(({ title, startMs }) => ({ title, startMs })),
    filmedOn: report.filmedOn,
  };
}
