import { dayInWords, megabytes } from '../../catalogue/formats.ts';
import type { FilmOnPage } from '../../tutorials/film-on-page.ts';
import { paths } from '../paths.ts';
import type { Texts } from '../texts/texts.ts';
import { sizesOf } from './film-data.ts';
import type { IconName } from './icon-shapes.ts';
import { Icon } from './icon.tsx';

type Props = { t: Texts; film: FilmOnPage };

/** Address and words of a way to hand a film on. */
export type Share = { href: string; title: string; text: string };

/** The guide, and ways to keep the film or hand it on. `share`: the first way to do that, null = there is none; `guided` false where the page itself links the guide. */
export function FilmKeep({
  t,
  film,
  share,
  guided,
  heading,
}: Props & { share: Share | null; guided: boolean; heading: 'h2' | 'h3' }) {
  const Heading = heading;
  const words = t.player;
  const { small } = sizesOf(t, film);
  const { whatsapp, service, stage } = film;
  const guide = stage === null ? paths.guide(service) : paths.guideStep(service, stage);
  return (
    <div class="film-keep">
      <Heading>{words.keep}</Heading>
      <ul>
        {guided ? <KeepRow href={guide} icon="book" title={words.guide} text={words.guideText} /> : null}
        {share === null ? null : <KeepRow {...share} icon="message" />}
        {whatsapp === null ? null : (
          <KeepRow
            href={whatsapp.url}
            icon="phone"
            title={words.whatsapp}
            text={words.whatsappFile(megabytes(whatsapp.bytes, t))}
            save={`${service}.mp4`}
          />
        )}
        {small === null ? null : (
          <KeepRow
            href={small.videoUrl}
            icon="download"
            title={words.saveSmall}
            text={words.file(megabytes(small.bytes, t))}
            save={`${service}-hemat.mp4`}
          />
        )}
      </ul>
    </div>
  );
}

type RowProps = { href: string; icon: IconName; title: string; text: string; save?: string };

function KeepRow({ href, icon, title, text, save }: RowProps) {
  return (
    <li>
      <Icon name={icon} />
      <span>
        <a href={href} download={save}>
          {title}
        </a>
        <span class="hint">{text}</span>
      </span>
    </li>
  );
}

/** Up to which day the film is known to show the portal as it is. */
export function FilmFits({ t, film }: Props) {
  return (
    <p class="with-icon film-fits">
      <Icon name="shield" />
      <span>{t.player.fits(dayInWords(film.checkedOn ?? film.filmedOn, t))}</span>
    </p>
  );
}
