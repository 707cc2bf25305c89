import { ActionLink } from '../../../web/components/action-link.tsx';
import { Icon } from '../../../web/components/icon.tsx';
import { ListenLine } from '../../../web/components/listen-line.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { paths } from '../../../web/paths.ts';
import type { GuideItem, GuideStage } from '../guide.ts';
import { listenToSentence } from '../../listen/listen-on-page.ts';
import type { LoadedGuide } from '../load-guide.ts';

type Part = { c: PortalContext; loaded: LoadedGuide };

/** What is to be done in one step, in order, each with its picture. */
export function GuideItems({ c, loaded, stage }: Part & { stage: GuideStage }) {
  return (
    <ol class="guide-items">
      {stage.items.map((item) => (
        <Item c={c} loaded={loaded} mark={item.letter === null ? null : `${stage.number}${item.letter}`} item={item} />
      ))}
    </ol>
  );
}

function Item({ c, loaded, mark, item }: Part & { mark: string | null; item: GuideItem }) {
  const { picture, parts } = item;
  return (
    <li
      id={mark === null ? undefined : `langkah-${mark}`}
      class={mark === null ? 'note' : picture === null ? undefined : 'shown'}
    >
      {picture === null || loaded.published === null ? null : (
        <img
          src={paths.filmFile(loaded.published.id, picture.file)}
          width={picture.width}
          height={picture.height}
          alt={picture.alt}
          loading="lazy"
          decoding="async"
        />
      )}
      <div>
        <p>
          {mark === null ? <Icon name="info" /> : <span class="guide-mark">{mark}.</span>}{' '}
          <span>{parts.map(({ text, strong }) => (strong ? <strong>{text}</strong> : text))}</span>
        </p>
        {mark === null ? null : <Acts c={c} loaded={loaded} mark={mark} item={item} />}
      </div>
    </li>
  );
}

/** The same sentence heard, and seen done in the film. */
function Acts({ c, loaded, mark, item }: Part & { mark: string; item: GuideItem }) {
  const t = c.get('t');
  const { listening } = c.get('portal');
  const { published, service } = loaded;
  const sentence = item.parts.map(({ text }) => text).join('');
  const about = t.guide.sentenceOf(mark);
  return (
    <div class="guide-item-acts no-print">
      <ListenLine t={t} listening={listenToSentence({ listening, t, service }, { text: sentence, about })} />
      {published === null || item.said === null ? null : <Play c={c} loaded={loaded} about={about} said={item.said} />}
    </div>
  );
}

function Play({ c, loaded, about, said }: Part & { about: string; said: NonNullable<GuideItem['said']> }) {
  const t = c.get('t').guide;
  const seconds = Math.max(1, Math.round(said.durationMs / 1000));
  return (
    <ActionLink href={paths.videoAt(loaded.service.slug, said.line)} icon="play" label={t.playFromLabel(seconds, about)}>
      {t.playFrom(seconds)}
    </ActionLink>
  );
}
