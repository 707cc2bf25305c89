import { dayShort } from '../../catalogue/formats.ts';
import type { IconName } from '../../web/components/icon-shapes.ts';
import { Icon } from '../../web/components/icon.tsx';
import type { Texts } from '../../web/texts/texts.ts';
import type { FilmCheck } from '../freshness/store.ts';

type Look = { tone: 'info' | 'success' | 'danger' | 'todo'; icon: IconName };

const looks = {
  same: { tone: 'success', icon: 'check' },
  moved: { tone: 'info', icon: 'refresh' },
  broken: { tone: 'danger', icon: 'x-circle' },
  open: { tone: 'info', icon: 'clock' },
  failed: { tone: 'danger', icon: 'x-circle' },
  never: { tone: 'todo', icon: 'clock' },
} satisfies Record<string, Look>;

type CheckState = {
  t: Texts;
  check: FilmCheck | null;
  /** A film of the screens as they are was put on the page since. */ refilmed?: boolean;
};

/** Whether a film still fits the screens, or where there is none, whether the portal's own steps work, in a word with its sign. */
export function CheckStateWords({ t, check, refilmed = false }: CheckState) {
  const words = t.freshness;
  const verdict = check?.state === 'done' ? check.verdict : null;
  const verdicts = check?.filmId == null ? words.portalVerdicts : words.verdicts;
  const isMended = refilmed && verdict !== null && verdict !== 'same';
  const { tone, icon } = isMended
    ? looks.same
    : looks[verdict ?? (check === null ? 'never' : check.state === 'failed' ? 'failed' : 'open')];
  const said = isMended
    ? words.refilmed
    : check === null
      ? words.never
      : verdict === null || check.report === null
        ? words.states[check.state]
        : verdicts[verdict];
  return (
    <span class={`state ${tone}`}>
      <Icon name={icon} />
      <span>{said}</span>
    </span>
  );
}

/** When it was seen: day of a check that is done. */
export const checkDay = (check: FilmCheck | null): string | null =>
  check?.report == null ? null : dayShort(check.report.checkedOn);
