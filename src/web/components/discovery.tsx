import type { FilmOnPage } from '../../tutorials/film-on-page.ts';
import type { PortalContext } from '../environment.ts';
import { inLanguage, paths } from '../paths.ts';

/** By which WordPress and others find out how to show a film from the bare address of the page that holds it. */
export function Discovery({ c, film: { service, stage, title, language } }: { c: PortalContext; film: FilmOnPage }) {
  const { url } = c.get('portal').config;
  const video = stage === null ? paths.video(service) : paths.videoStep(service, stage);
  return (
    <link
      rel="alternate"
      type="application/json+oembed"
      href={url + paths.oembed(url + inLanguage(video, language))}
      title={title}
    />
  );
}
