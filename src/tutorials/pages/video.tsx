import type { Service } from '../../catalogue/service.ts';
import type { QuestionsAfter } from '../../insights/understanding/questions-after.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { BackLink } from '../../web/components/back-link.tsx';
import { Discovery } from '../../web/components/discovery.tsx';
import { FilmBlock } from '../../web/components/film-block.tsx';
import { QuestionsAfterFilm } from '../../web/components/film-questions.tsx';
import { PracticeOffer } from '../../web/components/practice-offer.tsx';
import { lengthInWords } from '../../web/components/film-before.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { inLanguage, paths } from '../../web/paths.ts';
import type { FilmOnPage } from '../film-on-page.ts';

/** The page of one film alone: what is sent to others, with a preview picture for who is sent it. */
export function videoPage(c: PortalContext, service: Service, film: FilmOnPage, after: QuestionsAfter | null) {
  const t = c.get('t');
  const words = t.player.video;
  const url = addressOf(c, film);
  const share = {
    href: `https://wa.me/?text=${encodeURIComponent(words.message(film.title, url))}`,
    title: words.send,
    text: words.sendText,
  };
  return page(
    c,
    { title: film.title, area: 'public', head: <Preview c={c} service={service} film={film} /> },
    <>
      <BackLink href={paths.service(service.slug)}>{service.shortName}</BackLink>
      <h1>{film.title}</h1>
      <FilmBlock t={t} film={film} titled={false} share={share} />
      <QuestionsAfterFilm c={c} after={after} />
      <PracticeOffer c={c} service={service} />
      {film.stage === null ? null : (
        <p>
          <ActionLink href={paths.video(service.slug)} icon="play">
            {words.whole}
          </ActionLink>
        </p>
      )}
    </>,
  );
}

const addressOf = (c: PortalContext, { service, stage, language }: FilmOnPage): string =>
  c.get('portal').config.url + inLanguage(stage === null ? paths.video(service) : paths.videoStep(service, stage), language);

/** What messengers and social media show of the page (ogp.me). */
function Preview({ c, service, film }: { c: PortalContext; service: Service; film: FilmOnPage }) {
  const t = c.get('t');
  const { config, office } = c.get('portal');
  const url = addressOf(c, film);
  const wide = film.versions.find(({ format }) => format === 'landscape') ?? film.versions[0];
  const about = t.player.video.about(lengthInWords(t, film.cuts[0]?.durationMs ?? 0), service.shortName);
  const told: readonly (readonly [string, string | number])[] = [
    ['og:type', 'video.other'],
    ['og:site_name', office.shortName],
    ['og:locale', film.language === 'en' ? 'en_GB' : 'id_ID'],
    ['og:url', url],
    ['og:title', film.title],
    ['og:description', about],
    ...(film.posters.length === 0
      ? []
      : ([
          ['og:image', config.url + inLanguage(paths.videoPreview(service.slug), film.language)],
          ['og:image:type', 'image/jpeg'],
          ['og:image:width', 1280],
          ['og:image:height', 720],
          ['og:image:alt', film.title],
        ] as const)),
    ...(wide === undefined
      ? []
      : ([
          ['og:video', config.url + wide.videoUrl],
          ['og:video:type', 'video/mp4'],
          ['og:video:width', wide.width],
          ['og:video:height', wide.height],
        ] as const)),
  ];
  return (
    <>
      <meta name="description" content={about} />
      <link rel="canonical" href={url} />
      {told.map(([property, content]) => (
        <meta property={property} content={String(content)} />
      ))}
      <meta name="twitter:card" content="summary_large_image" />
      <Discovery c={c} film={film} />
    </>
  );
}

/** `newer`: another one took its place. `stage`: the step that was asked for, null = the whole film. */
type Gone = { once: boolean; newer: boolean; stage: number | null };

/** For a film that is not there: any more (410) or at all (404). The guide tells the same. */
export function videoGonePage(c: PortalContext, service: Service, { once, newer, stage }: Gone) {
  const words = c.get('t').player.video;
  const title = newer ? words.newer : once ? words.gone : words.none;
  return page(
    c,
    { title, area: 'public', status: once ? 410 : 404 },
    <>
      <BackLink href={paths.service(service.slug)}>{service.shortName}</BackLink>
      <h1>{title}</h1>
      {newer ? (
        <p>
          <ActionLink href={stage === null ? paths.video(service.slug) : paths.videoStep(service.slug, stage)} icon="play">
            {words.openNewer}
          </ActionLink>
        </p>
      ) : null}
      <p class="lead">{words.instead}</p>
      <p>
        <ActionLink href={stage === null ? paths.guide(service.slug) : paths.guideStep(service.slug, stage)} icon="book">
          {words.openGuide}
        </ActionLink>
      </p>
      <p>
        <ActionLink href={paths.service(service.slug)} icon="arrow-right">
          {words.openService(service.shortName)}
        </ActionLink>
      </p>
    </>,
  );
}
