import type { IconName } from '../../web/components/icon-shapes.ts';
import { Icon } from '../../web/components/icon.tsx';
import type { Texts } from '../../web/texts/texts.ts';
import { isBeingMade } from '../rules.ts';
import type { FilmState } from '../rules.ts';
import type { Film } from '../store.ts';

type Look = { tone: 'info' | 'success' | 'danger' | 'todo'; icon: IconName };

const looks: Record<FilmState | 'none', Look> = {
  none: { tone: 'todo', icon: 'plus' },
  queued: { tone: 'info', icon: 'clock' },
  running: { tone: 'info', icon: 'film' },
  ready: { tone: 'info', icon: 'play' },
  published: { tone: 'success', icon: 'check' },
  withdrawn: { tone: 'todo', icon: 'pause' },
  removed: { tone: 'todo', icon: 'trash' },
  failed: { tone: 'danger', icon: 'x-circle' },
  cancelled: { tone: 'todo', icon: 'x' },
};

/** What became of a film, in a word with its sign; while it is made, how far it is. */
export function FilmStateWords({ t, film }: { t: Texts; film: Film | null }) {
  const words = t.tutorialsOffice;
  const { tone, icon } = looks[film?.state ?? 'none'];
  const percent = Math.round((film?.progress?.share ?? 0) * 100);
  return (
    <span class={`state ${tone}`}>
      <Icon name={icon} />
      <span>{film === null ? words.none : words.states[film.state]}</span>
      {film !== null && isBeingMade(film.state) ? (
        <progress max={100} value={percent} aria-label={words.states.running}>
          {percent}%
        </progress>
      ) : null}
    </span>
  );
}
