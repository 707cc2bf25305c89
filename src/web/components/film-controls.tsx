/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a slider of segments, a tray with its buttons, and news that is read out: no tag is that */
import { megabytes } from '../../catalogue/formats.ts';
import type { FilmOnPage } from '../../tutorials/film-on-page.ts';
import { paths } from '../paths.ts';
import type { Texts } from '../texts/texts.ts';
import { sizesOf } from './film-data.ts';
import type { IconName } from './icon-shapes.ts';
import { Icon } from './icon.tsx';

type Props = { t: Texts; film: FilmOnPage };

/** What stands under the picture once the film plays. Hidden until then, and for good without JavaScript. */
export function FilmControls({ t, film }: Props) {
  const words = t.player;
  const { small } = sizesOf(t, film);
  return (
    <div class="film-controls" data-controls hidden>
      <div
        class="film-seek"
        data-seek
        role="slider"
        tabindex={0}
        aria-label={words.position}
        aria-valuemin={0}
        aria-valuenow={0}
      />
      <p class="film-now">
        <span data-now />
        <span class="whole" data-time />
      </p>
      <p class="visually-hidden" data-announce role="status" />
      <div class="film-main">
        <button type="button" class="film-button" data-do="again" aria-keyshortcuts="J">
          <Icon name="replay" />
          <span>{words.again}</span>
        </button>
        <button type="button" class="film-disc" data-do="play" aria-label={words.pause}>
          <Icon name="play" />
          <Icon name="pause-bars" />
        </button>
        <button type="button" class="film-button" data-do="next" aria-keyshortcuts="L">
          <Icon name={film.stage === null ? 'arrow-right' : 'refresh'} />
          <span data-next />
        </button>
      </div>
      <div class="film-toggles">
        <Toggle t={t} does="captions" icon="captions" words={words.captions} name={words.captions} on keys="C" />
        <button type="button" class="film-toggle" data-do="speed" aria-describedby={speedId(film)}>
          <Icon name="gauge" />
          <Named name={words.speedNamed} />
          <span aria-hidden="true">
            <span>{words.speed}</span>
            <span data-state id={speedId(film)}>
              {words.speeds.usual}
            </span>
          </span>
        </button>
        {film.stage === null ? (
          <Toggle t={t} does="follow" icon="pause" words={words.follow} name={words.followNamed} keys="I" />
        ) : null}
        {small === null ? null : (
          <Toggle t={t} does="saving" icon="saving" words={words.saving} name={words.savingNamed(megabytes(small.bytes, t))} />
        )}
        <button type="button" class="film-toggle" data-do="full" aria-pressed="false" aria-keyshortcuts="F">
          <Icon name="full-screen" />
          <span>{words.fullScreen}</span>
        </button>
      </div>
      <p class="film-keys hint">{words.keys}</p>
    </div>
  );
}

const speedId = ({ service, stage }: FilmOnPage) => `kecepatan-${service}-${stage ?? 'penuh'}`;

type ToggleProps = { t: Texts; does: string; icon: IconName; words: string; name: string; on?: boolean; keys?: string };

function Toggle({ t, does, icon, words, name, on = false, keys }: ToggleProps) {
  return (
    <button type="button" class="film-toggle" data-do={does} aria-pressed={on ? 'true' : 'false'} aria-keyshortcuts={keys}>
      <Icon name={icon} />
      <Named name={name} />
      <span aria-hidden="true">
        <span>{words}</span>
        <span data-state>{on ? t.player.on : t.player.off}</span>
      </span>
    </button>
  );
}

/** The name of a control whose visible words hold its state too; that is told by `aria-pressed`. */
const Named = ({ name }: { name: string }) => <span class="visually-hidden">{name}</span>;

/**
 * What comes up over the picture: that it is being loaded; and over its lower part the tray, at the end of a step and in place of a scene that is
 * left out. `framed`: within a page of another site, where no page of ours but the film may be shown.
 */
export function FilmTray({ t, framed }: { t: Texts; framed: boolean }) {
  const words = t.player.stop;
  return (
    <>
      <p class="film-say" data-say role="status" />
      <div class="film-tray" data-tray role="group" hidden>
        <div class="film-tray-words">
          <p class="film-tray-title" data-tray-title />
          <p data-tray-text>{words.text}</p>
          <div data-tray-note />
        </div>
        <div class="film-tray-acts">
          <button type="button" class="button primary" data-do="go-on" data-tray-first>
            <span>
              <span data-tray-go-on />
              <span class="film-tray-next" data-tray-next />
            </span>
            <Icon name="arrow-right" />
          </button>
          <button type="button" class="button secondary" data-do="step-again" data-tray-again>
            <Icon name="replay" />
            <span>{words.again}</span>
          </button>
          <a
            class="button secondary"
            href={paths.help}
            target={framed ? '_blank' : undefined}
            rel={framed ? 'noopener' : undefined}
            data-tray-help
          >
            {words.help}
          </a>
        </div>
      </div>
    </>
  );
}
