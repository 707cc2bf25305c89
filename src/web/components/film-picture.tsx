import type { Child } from 'hono/jsx';
import type { FilmOnPage, FilmVersion } from '../../tutorials/film-on-page.ts';
import type { Texts } from '../texts/texts.ts';
import { Icon } from './icon.tsx';

type Props = { t: Texts; film: FilmOnPage };

/** Screens that are shown the film of a phone, and frames of other sites that are; the style and the player know the same borders. */
const SMALL_SCREEN = '(max-width: 639px)';
export const SMALL_FRAME = '(max-aspect-ratio: 4/5)';

/** What differs between the film of a phone and that of a wide screen: the style shows the one that fits. */
export function ByShape({ of }: { of: readonly { shape: string; text: Child }[] }) {
  const [first] = of;
  if (first === undefined || of.every(({ text }) => text === first.text)) return <>{first?.text}</>;
  return (
    <>
      {of.map(({ shape, text }) => (
        <span class={`of-${shape}`}>{text}</span>
      ))}
    </>
  );
}

/** The picture before the film, with the button that starts it. Without JavaScript the browser's own player stands in its place. */
export function FilmPicture({ t, film, framed }: Props & { framed: boolean }) {
  const smallScreen = framed ? SMALL_FRAME : SMALL_SCREEN;
  return (
    <div class="film-screen" data-screen>
      <div class="film-poster" data-poster>
        <Poster film={film} smallScreen={smallScreen} />
        <a class="film-start" href={fileFor(film, 'phone')?.videoUrl ?? film.versions[0]?.videoUrl} data-start>
          <Icon name="play" />
          <span>{t.player.play}</span>
        </a>
      </div>
      <noscript>
        {film.cuts.map(({ shape }) => (
          <NativePlayer t={t} film={film} shape={shape} alone={film.cuts.length === 1} />
        ))}
      </noscript>
    </div>
  );
}

function Poster({ film, smallScreen }: { film: FilmOnPage; smallScreen: string }) {
  const phone = film.posters.find(({ shape }) => shape === 'phone');
  const wide = film.posters.find(({ shape }) => shape === 'landscape') ?? phone;
  if (wide === undefined) return null;
  return (
    <picture>
      {phone === undefined || phone === wide ? null : (
        <source media={smallScreen} srcset={phone.url} width={phone.width} height={phone.height} />
      )}
      <img src={wide.url} alt="" width={wide.width} height={wide.height} loading={film.stage === null ? undefined : 'lazy'} />
    </picture>
  );
}

const fileFor = (film: FilmOnPage, format: FilmVersion['format']) => film.versions.find((version) => version.format === format);

/** The browser's player for one shape; who wants less motion is given the calm cut. Nothing of the film is loaded before it is played. */
function NativePlayer({ t, film, shape, alone }: Props & { shape: FilmVersion['shape']; alone: boolean }) {
  const usual = fileFor(film, shape) ?? film.versions.find((version) => version.shape === shape);
  const calm = fileFor(film, `${shape}-calm`);
  if (usual === undefined) return null;
  // Where a clip begins and ends is told in the address (https://www.w3.org/TR/media-frags/); of two parts it is the last, which shows what to do.
  const part = film.cuts.find((cut) => cut.shape === shape)?.clip?.at(-1);
  const at = part === undefined ? '' : `#t=${part.startMs / 1000},${part.endMs / 1000}`;
  return (
    <video
      class={alone ? 'film-native' : `film-native of-${shape}`}
      controls
      playsinline
      preload="none"
      poster={film.posters.find((poster) => poster.shape === shape)?.url}
      width={usual.width}
      height={usual.height}
      aria-label={film.title}
    >
      {calm === undefined ? null : <source media="(prefers-reduced-motion: reduce)" src={calm.videoUrl + at} type="video/mp4" />}
      <source src={usual.videoUrl + at} type="video/mp4" />
      <track
        kind="captions"
        src={usual.captionsUrl}
        srclang={film.language}
        label={t.player.captionsTrack(film.language)}
        default
      />
      {usual.chaptersUrl === null ? null : (
        <track kind="chapters" src={usual.chaptersUrl} srclang={film.language} label={t.player.chapters} />
      )}
    </video>
  );
}
