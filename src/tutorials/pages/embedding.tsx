import type { Service } from '../../catalogue/service.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { inLanguage, paths } from '../../web/paths.ts';
import { embedCode } from '../embed-code.ts';
import { embedSize } from '../embed-rules.ts';
import type { FilmOnPage } from '../film-on-page.ts';

/** For who keeps the office's own site: the code to paste, the address for WordPress, and which sites may. */
export function embeddingPage(c: PortalContext, service: Service, film: FilmOnPage) {
  const t = c.get('t').player.embed;
  const { config, office } = c.get('portal');
  const { title, language } = film;
  const embedded = inLanguage(paths.embedded(service.slug), language);
  const code = embedCode({
    url: config.url + embedded,
    title,
    ...embedSize({ width: Infinity, height: Infinity }),
  });
  const { origins } = office.embed;
  return page(
    c,
    { title: t.title, area: 'public' },
    <>
      <BackLink href={paths.service(service.slug)}>{service.shortName}</BackLink>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead(service.shortName)}</p>
      <section>
        <h2 id="kode">{t.copyTitle}</h2>
        <p>{t.copyText}</p>
        <textarea class="code" rows={6} readonly aria-labelledby="kode">
          {code}
        </textarea>
      </section>
      <section>
        <h2>{t.wordpress}</h2>
        <p>{t.wordpressText}</p>
        <p>
          <code>{config.url + inLanguage(paths.video(service.slug), language)}</code>
        </p>
      </section>
      <section>
        <h2>{t.allowed}</h2>
        {origins.length === 0 ? (
          <p>{t.allowedNone}</p>
        ) : (
          <ul class="bullets">
            {origins.map((origin) => (
              <li>{origin}</li>
            ))}
          </ul>
        )}
        <p class="hint">{t.allowedText}</p>
      </section>
      <section>
        <h2>{t.preview}</h2>
        <iframe class="embed-preview" src={embedded} title={title} allow="fullscreen" loading="lazy" />
      </section>
    </>,
  );
}
