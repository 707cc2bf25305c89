import { FilmEmbedBlock } from '../../web/components/film-embed-block.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { FilmOnPage } from '../film-on-page.ts';

/** A film with its title, to stand in a frame of the office's own site. */
export function embedPage(c: PortalContext, film: FilmOnPage) {
  const t = c.get('t');
  return page(
    c,
    { title: film.title, area: 'bare' },
    <div class="embed">
      <h1>{film.title}</h1>
      <FilmEmbedBlock t={t} film={film} />
      <p>
        <a href={c.get('portal').config.url + paths.service(film.service)} target="_blank" rel="noopener">
          {t.player.embed.more}
        </a>
      </p>
    </div>,
  );
}

/** In place of a film that may not be shown in this frame, or is not there any more: what is so, and the way to it. */
export function refusedEmbedPage(c: PortalContext, { slug, why }: { slug: string; why: 'refused' | 'gone' }) {
  const words = c.get('t').player;
  const { config, catalogue } = c.get('portal');
  const title = why === 'refused' ? words.embed.refused : words.video.gone;
  const known = catalogue.services.has(slug);
  const way =
    why === 'refused'
      ? { href: paths.video(slug), words: words.embed.watch }
      : { href: paths.guide(slug), words: words.video.openGuide };
  return page(
    c,
    { title, area: 'bare', status: why === 'refused' ? 403 : 404 },
    <div class="embed">
      <h1>{title}</h1>
      <p>{why === 'refused' ? words.embed.refusedText : words.video.instead}</p>
      <p>
        <a href={config.url + (known ? way.href : paths.services)} target="_blank" rel="noopener">
          {known ? way.words : words.embed.more}
        </a>
      </p>
    </div>,
  );
}
