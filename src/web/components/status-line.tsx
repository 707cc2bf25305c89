import { Icon } from './icon.tsx';

type StatusLineProps = {
  turn: 'you' | 'office' | 'done' | 'stopped';
  /** "Sekarang giliran Anda". */
  whose: string;
  /** What is to do, or what is being done. */
  what: string;
  /** By when; drawn bold. */
  date?: string | undefined;
  /** That the clock stands still. */
  note?: string | undefined;
};

/** Whose turn it is: the first thing under the title wherever there is an application. */
export function StatusLine({ turn, whose, what, date, note }: StatusLineProps) {
  return (
    <div class={`turn ${turn}`}>
      <p class="turn-whose">{whose}</p>
      <p class="turn-what">{what}</p>
      {date === undefined || date === '' ? null : (
        <p class="turn-date">
          <strong>{date}</strong>
        </p>
      )}
      {note === undefined || note === '' ? null : (
        <p class="turn-note with-icon">
          <Icon name="pause" />
          <span>{note}</span>
        </p>
      )}
    </div>
  );
}
