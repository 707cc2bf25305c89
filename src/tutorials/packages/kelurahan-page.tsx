import { html, raw } from 'hono/html';
import { dayInWords, megabytes } from '../../catalogue/formats.ts';
import type { Office } from '../../catalogue/office.ts';
import { lengthInWords } from '../../web/components/film-before.tsx';
import { paths } from '../../web/paths.ts';
import type { Texts } from '../../web/texts/texts.ts';
import type { FilmFile, FilmStage } from '../film-report.ts';
import { guideFacts } from '../guide/guide-facts.ts';
import type { GuideItem, GuideStage } from '../guide/guide.ts';
import type { LoadedGuide } from '../guide/load-guide.ts';
import { kelurahanStyle } from './kelurahan-style.ts';

type Packet = {
  t: Texts;
  office: Office;
  /** The portal's public address. */
  url: string;
  loaded: LoadedGuide;
  /** What is said in the film, by its steps. */
  lines: readonly FilmStage[];
  /** With the paths of the packet. */
  film: FilmFile;
  /** The captions as WebVTT: a page that is opened from a folder may load no file of captions, so they stand in the page itself. */
  captions: string;
  pdf: string;
  pictureFile: (file: string) => string;
};

/** The page of a packet that is opened from a USB stick: no network, no script, everything beside it. */
export async function kelurahanPage(packet: Packet): Promise<string> {
  const { t, loaded, pdf } = packet;
  const words = t.guide.stick;
  const document = (
    <html lang={loaded.published?.set.language ?? 'id'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{loaded.guide.title}</title>
        <style>{raw(kelurahanStyle)}</style>
      </head>
      <body>
        <main>
          <h1>{loaded.guide.title}</h1>
          <p class="small">{t.guide.shownOn(dayInWords(loaded.shownOn, t))}</p>
          <Film packet={packet} />
          <p>
            <a class="go" href={pdf}>
              {words.pdf}
            </a>
          </p>
          {loaded.guide.stages.map((stage) => (
            <Stage packet={packet} stage={stage} />
          ))}
          <Online packet={packet} />
        </main>
      </body>
    </html>
  );
  // What `html` makes is a string with a mark on it; a file wants the string alone.
  return (await html`<!doctype html>${document}`).toString();
}

function Film({ packet: { t, film, captions, lines, loaded } }: { packet: Packet }) {
  const words = t.guide.stick;
  const source = `data:text/vtt;charset=utf-8;base64,${Buffer.from(captions).toString('base64')}`;
  return (
    <section class="film">
      <h2>{words.film}</h2>
      <p class="small">{words.filmFacts(lengthInWords(t, film.durationMs), megabytes(film.bytes, t))}</p>
      {loaded.outdated.length === 0 ? null : <p class="note changed">{words.outdated(loaded.outdated)}</p>}
      <video
        controls
        playsinline
        preload="metadata"
        src={film.file}
        poster={film.poster ?? undefined}
        width={film.width}
        height={film.height}
        aria-label={loaded.guide.title}
      >
        <track kind="captions" src={source} srclang={loaded.published?.set.language ?? 'id'} label={words.captions} default />
      </video>
      <details>
        <summary>{words.transcript}</summary>
        {lines.map(({ number, title, scenes }) => (
          <>
            <p>
              <b>
                {t.guide.step(number)}
                {title}
              </b>
            </p>
            <p>{scenes.flatMap((scene) => scene.lines.map(({ text }) => text)).join(' ')}</p>
          </>
        ))}
      </details>
    </section>
  );
}

function Stage({ packet, stage }: { packet: Packet; stage: GuideStage }) {
  const { t, loaded } = packet;
  const { number, title, items } = stage;
  return (
    <section id={`langkah-${number}`}>
      <h2>
        <span class="number">{number}</span>
        {title}
      </h2>
      {number === ABOUT ? (
        <dl>
          {guideFacts(loaded.service, t).map(({ label, value }) => (
            <>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </>
          ))}
        </dl>
      ) : null}
      {number === DOCUMENTS && items.length === 0 ? <Documents packet={packet} /> : null}
      {items.length === 0 ? null : (
        <ol class="steps">
          {items.map((item) => (
            <Item packet={packet} number={number} item={item} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Documents({ packet: { t, loaded } }: { packet: Packet }) {
  const { documents } = loaded.guide;
  if (documents.length === 0) return <p>{t.guide.noDocuments}</p>;
  return (
    <ul class="ticks">
      {documents.map(({ name, help }, at) => (
        <li>
          <input type="checkbox" id={`dokumen-${at + 1}`} />
          <label for={`dokumen-${at + 1}`}>{name}</label>
          {help === '' ? null : <p class="small">{help}</p>}
        </li>
      ))}
    </ul>
  );
}

function Item({ packet, number, item }: { packet: Packet; number: number; item: GuideItem }) {
  const { letter, parts, picture } = item;
  const words = parts.map(({ text, strong }) => (strong ? <b>{text}</b> : text));
  if (letter === null)
    return (
      <li>
        <p class="note">{words}</p>
      </li>
    );
  return (
    <li class={picture === null ? undefined : 'shown'}>
      {picture === null ? null : (
        <img src={packet.pictureFile(picture.file)} width={picture.width} height={picture.height} alt={picture.alt} />
      )}
      <p>
        <span class="mark">
          {number}
          {letter}.
        </span>{' '}
        {words}
      </p>
    </li>
  );
}

/** The application itself needs a network; until then, people. */
function Online({ packet: { t, office, url, loaded } }: { packet: Packet }) {
  const words = t.guide.stick;
  const address = url + paths.service(loaded.service.slug);
  return (
    <section>
      <h2>{words.online}</h2>
      <p>
        {words.onlineHelp} <a href={address}>{address}</a>
      </p>
      <p>{words.help(office.phone, office.whatsapp)}</p>
      <p>
        {office.shortName}. {office.address}
      </p>
    </section>
  );
}

/** Places of the two steps that have no page of the portal. */
const ABOUT = 1;
const DOCUMENTS = 2;
